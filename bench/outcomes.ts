/** The outcome of a question, asked of the router itself: the number of its matches, and of the messages that show them. */

import { renderSlack } from '../src/slack/render/render.ts';
import { askerOf } from './asking.ts';
import { openLog } from './log.ts';
import { MOMENT } from './moment.ts';
import type { Question } from './questions.ts';

export interface Outcome {
  matches: number;
  messages: number;
}

/** The outcome of each question in the log of a file, in their order. */
export async function outcomesIn(
  file: string,
  questions: readonly Pick<Question, 'line' | 'counted'>[],
): Promise<Outcome[]> {
  const store = await openLog(file, true);
  const ask = await askerOf(store);
  const outcomes: Outcome[] = [];
  for (const { line, counted } of questions) {
    const matches = (await ask(counted, Number.POSITIVE_INFINITY)).events.length;
    const messages = renderSlack(await ask(line), { asOf: MOMENT }).length;
    outcomes.push({ matches, messages });
  }
  await store.close();
  return outcomes;
}

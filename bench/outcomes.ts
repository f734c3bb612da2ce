/** The outcome of a question, asked of the router itself: the number of its matches, and of the messages that show them. */

import { createRouter } from '../src/briefing/router.ts';
import { EVERYBODY } from '../src/contracts/reader.ts';
import { loadCommands, loadSections } from '../src/runtime/load.ts';
import { renderSlack } from '../src/slack/render/render.ts';
import { openBundle } from '../src/sources/bundle.ts';
import { openLog } from './log.ts';
import { MOMENT, TEAM, ZONE } from './moment.ts';

export interface Outcome {
  matches: number;
  messages: number;
}

/** The outcome of each line in the log of a file, in the order of the lines. */
export async function outcomesIn(file: string, lines: readonly string[]): Promise<Outcome[]> {
  const [commands, sections] = await Promise.all([loadCommands(), loadSections()]);
  const router = createRouter({ commands, sections, reference: openBundle().reference });
  const store = await openLog(file, true);
  const ask = async (line: string, limit: number) => {
    const log = store.reader({ workspace: TEAM, asOf: MOMENT, audience: EVERYBODY });
    const asker = { id: 'bench', name: 'bench', standing: 'member' as const };
    const window = { offset: 0, limit };
    const [plans, review] = [store.plans(TEAM), store.review(TEAM)];
    const context = { plans, review, sources: store.sources.of(TEAM), ...store.ledger(TEAM) };
    const asked = { log, now: new Date(MOMENT), zone: ZONE, asker, window, ...context };
    return (await router.ask(line, asked)).page;
  };
  const outcomes: Outcome[] = [];
  for (const line of lines) {
    const matches = (await ask(line, Number.POSITIVE_INFINITY)).events.length;
    const messages = renderSlack(await ask(line, PAGE), { asOf: MOMENT }).length;
    outcomes.push({ matches, messages });
  }
  await store.close();
  return outcomes;
}

/** As many events as an answer in Slack shows. */
const PAGE = 20;

/** `/ai-digest schedule`: three shapes to choose from, a look at one, and a schedule made of a line. */

import type { Request } from '../../contracts/command.ts';
import type { ScheduleSpec } from '../../contracts/schedule.ts';
import { firstWord } from '../../domain/text/cutting.ts';
import { DAY_MS } from '../../domain/time/calendar.ts';
import { type Action, bold, code, type Page, type Part } from '../../page/page.ts';
import { requirePlanner } from '../command/permission.ts';
import { defineVerb } from '../command/verbs.ts';
import { onlyYou } from '../command/visibility.ts';
import { SHAPES, type Shape } from '../digest/presets.ts';
import { scheduleAnswer } from './answer.ts';
import { scheduleNumber } from './reference.ts';
import { addHere } from './save.ts';
import { type ReadLine, readLine } from './schedule-line.ts';

/** A line as read, with its own words. */
interface Asked extends ReadLine {
  typed: string;
}

/** Makes a schedule in the channel, or shows what there is to make. */
export const schedule = defineVerb({
  word: 'schedule',
  permit: async ({ asker, plans }) => requirePlanner(asker, await plans.settings()),
  async input(typed, context): Promise<Asked> {
    const command = (line: string) => context.line('digest', `schedule ${line}`);
    return { typed, ...(await readLine(typed, context, command)) };
  },
  async run({ typed, shape, spec, timing }: Asked, context): Promise<Page> {
    if (timing) return make({ ...spec, timing }, context);
    return typed.trim() === '' ? shapesPage(context) : look({ typed, shape, spec }, context);
  },
});

async function make(spec: ScheduleSpec, context: Request): Promise<Page> {
  const { schedule: made, isNew } = await addHere(spec, context);
  const number = scheduleNumber(made);
  const sentence = isNew ? `Scheduled as ${number}.` : `This schedule exists already: ${number}.`;
  return scheduleAnswer(sentence, made, context);
}

/** The three shapes, each with a button that shows it. */
function shapesPage(context: Request): Page {
  const headline = 'Three digests to choose from: Investor, Policy, Everything.';
  return {
    headline,
    parts: [
      { kind: 'text', text: headline },
      ...SHAPES.map(
        ({ label, tells }): Part => ({ kind: 'text', text: [bold(`${label}:`), ` ${tells}.`] }),
      ),
      {
        kind: 'context',
        text: [
          'Each button shows the last seven days, to you alone. Or say when: ',
          code(context.line('digest', 'schedule weekdays 09:00')),
        ],
      },
    ],
    actions: SHAPES.map(({ name, label }) => ({
      kind: 'ask',
      label,
      ask: context.line('digest', `schedule ${name}`),
    })),
    events: [],
  };
}

const USUAL = 'weekdays 09:00';

/** The last seven days as the digest would tell them, before anything is decided. */
async function look(
  { typed, shape, spec }: Pick<Asked, 'typed' | 'shape' | 'spec'>,
  context: Request,
): Promise<Page> {
  const to = context.now.getTime();
  const page = await context.digest({ from: to - 7 * DAY_MS, to }, spec);
  const label = shape?.label ?? 'This digest';
  return {
    ...page,
    parts: [
      {
        kind: 'context',
        text: `${label}, the last seven days. Nothing is scheduled yet${onlyYou('; ', context)}.`,
      },
      ...page.parts,
    ],
    actions: lookActions(typed, shape, context),
  };
}

function lookActions(typed: string, shape: Shape | null, context: Request): Action[] {
  const { word: name, rest } = firstWord(typed);
  const line = shape ? [name, USUAL, rest] : [USUAL, typed.trim()];
  const ask = (args: string) => context.line('digest', `schedule ${args}`.trim());
  const change: Action[] =
    shape && !rest
      ? [{ kind: 'open', label: 'Change…', view: 'schedule', about: `new ${name}` }]
      : [];
  return [
    { kind: 'ask', label: `Schedule ${USUAL}`, ask: ask(line.filter(Boolean).join(' ')) },
    ...change,
    { kind: 'ask', label: 'Other shapes', ask: ask('') },
  ];
}

/** `/ai-digest schedule`: three shapes to choose from, a look at one, and a schedule made of a line. */

import type { Request } from '../../contracts/command.ts';
import type { Schedule, ScheduleSpec } from '../../contracts/schedule.ts';
import { DAY_MS } from '../../domain/durations.ts';
import { firstWord } from '../../domain/text/cutting.ts';
import { type Action, bold, code, type Page, type Part } from '../../page/page.ts';
import { defineVerb } from '../command/verbs.ts';
import { onlyYou } from '../command/visibility.ts';
import { SHAPES } from '../digest/presets.ts';
import { alikeWords, madePage } from './answer.ts';
import { requirePlans, scheduleNumber } from './reference.ts';
import { addHere, alikeHere } from './save.ts';
import { flagged, flagsOf, MINE, type ReadLine, readLine, specLine } from './schedule-line.ts';

/** A line as read, with its own words. */
interface Asked extends ReadLine, Omit<ReturnType<typeof flagsOf>, 'words'> {
  /** Without the words beside its own. */
  typed: string;
}

/** Makes a schedule in the channel, or of the asker's own, or shows what there is to make. */
export const schedule = defineVerb({
  word: 'schedule',
  async input(line, context): Promise<Asked> {
    const { words: typed, ...flags } = flagsOf(line);
    await requirePlans(context, flags.mine);
    const command = (right: string) => lineOf(right, flags, context);
    return { typed, ...flags, ...(await readLine(typed, context, command)) };
  },
  async run(asked: Asked, context): Promise<Page> {
    const { typed, spec, timing } = asked;
    if (timing) return make({ ...spec, timing }, asked, context);
    return typed === '' ? shapesPage(asked, context) : look(asked, context);
  },
});

const lineOf = (words: string, flags: Parameters<typeof flagged>[1], context: Request) =>
  context.line('digest', `schedule ${flagged(words, flags)}`.trim());

async function make(spec: ScheduleSpec, { mine, too }: Asked, context: Request): Promise<Page> {
  const alike = too ? null : await alikeHere(spec, context, mine);
  if (alike) return alikePage(alike, await specLine(spec, context), mine, context);
  return madePage(await addHere(spec, context, mine), context);
}

/** The question whether one that is alike to another is wanted too. */
function alikePage(alike: Schedule, line: string, mine: boolean, context: Request): Page {
  const number = scheduleNumber(alike);
  const sentence = `${alikeWords(alike)} Nothing new is scheduled yet.`;
  const change = { kind: 'open', label: `Change ${number}…`, view: 'schedule' } as const;
  const add = lineOf(line, { mine, too: true }, context);
  return {
    headline: sentence,
    parts: [{ kind: 'text', text: sentence }],
    actions: [
      { ...change, about: alike.id },
      { kind: 'ask', label: 'Schedule this too', ask: add },
    ],
    events: [],
  };
}

/** The three shapes, each with a button that shows it. */
function shapesPage({ mine }: Asked, context: Request): Page {
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
          code(lineOf(USUAL, { mine }, context)),
        ],
      },
    ],
    actions: SHAPES.map(({ name, label }) => ({
      kind: 'ask',
      label,
      ask: lineOf(name, { mine }, context),
    })),
    events: [],
  };
}

const USUAL = 'weekdays 09:00';

/** The last seven days as the digest would tell them, before anything is decided. */
async function look(asked: Asked, context: Request): Promise<Page> {
  const { shape, spec } = asked;
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
    actions: lookActions(asked, context),
  };
}

function lookActions({ typed, shape, mine }: Asked, context: Request): Action[] {
  const { word: name, rest } = firstWord(typed);
  const line = shape ? [name, USUAL, rest] : [USUAL, typed];
  const ask = (words: string) => lineOf(words, { mine }, context);
  const about = ['new', mine ? MINE : '', name].filter(Boolean).join(' ');
  const change: Action[] =
    shape && !rest ? [{ kind: 'open', label: 'Change…', view: 'schedule', about }] : [];
  return [
    { kind: 'ask', label: `Schedule ${USUAL}`, ask: ask(line.filter(Boolean).join(' ')) },
    ...change,
    { kind: 'ask', label: 'Other shapes', ask: ask('') },
  ];
}

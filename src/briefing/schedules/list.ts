/** `/ai-digest list` and `export`: every schedule that the asker may know of. */
import type { Request } from '../../contracts/command.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import { present } from '../../domain/collections.ts';
import { isPerson } from '../../domain/schedule/target.ts';
import { quietWords, timingWords } from '../../domain/schedule/timing-words.ts';
import { capital, plural } from '../../domain/text/english.ts';
import { type Action, code, moment, type Page, type Part, type Text } from '../../page/page.ts';
import { defineVerb } from '../command/verbs.ts';
import { isVisitor, targetHere } from '../command/visibility.ts';
import { notice } from '../wording/parts.ts';
import { pauseWords } from '../wording/pause-words.ts';
import { scheduleNumber, visibleSchedules } from './reference.ts';
import { plannedLine } from './schedule-line.ts';
import { scopeWords } from './scope-line.ts';
import { channelName } from './words.ts';

const noWords = () => null;

/** The schedules, those of the channel asked in first. */
async function inOrder(context: Request): Promise<{ shown: Schedule[]; hidden: number }> {
  const shown = await visibleSchedules(context);
  // What others get by direct message is nobody else's to know of.
  const isKnown = ({ channel }: Schedule) => !isPerson(channel) || channel === context.asker.id;
  const all = (await context.plans.schedules()).filter(isKnown);
  const here = targetHere(context);
  const isElsewhere = ({ channel }: Schedule) => Number(channel !== here);
  return {
    shown: shown.toSorted((a, b) => isElsewhere(a) - isElsewhere(b)),
    hidden: all.length - shown.length,
  };
}

/** A table of them. */
export const list = defineVerb({
  word: 'list',
  input: noWords,
  async run(_input, context): Promise<Page> {
    const { shown, hidden } = await inOrder(context);
    const [first] = shown;
    if (!first) return nonePage(hidden, context);
    const count = plural(shown.length, 'digest schedule');
    return {
      headline: `${count}: ${shown.map((each) => `${scheduleNumber(each)} ${timingWords(each.timing)}`).join('; ')}.`,
      parts: [
        {
          kind: 'table',
          caption: `Digest schedules (${shown.length})`,
          columns: ['No.', 'Channel', 'When', 'What', 'Next'].map((label) => ({ label })),
          rows: await Promise.all(shown.map((schedule) => row(schedule, context))),
        },
        ...hiddenPart(hidden, context),
        {
          kind: 'context',
          text: ['To change one: ', code(context.line('digest', `edit ${scheduleNumber(first)}`))],
        },
      ],
      actions: listActions(shown, context),
      events: [],
    };
  },
});

async function row(schedule: Schedule, context: Request): Promise<Text[]> {
  const { timing, paused, nextDue, scope, skipsEmpty } = schedule;
  const quiet = timing.quiet.length > 0 ? `, not on ${quietWords(timing.quiet)}` : '';
  const next: Text = paused
    ? capital(pauseWords(paused, timing.zone))
    : nextDue === null
      ? 'never again'
      : [moment(nextDue, timing.zone)];
  return [
    scheduleNumber(schedule),
    channelName(schedule),
    `${timingWords(timing)}${quiet}`,
    `${await scopeWords(scope, context)}${skipsEmpty ? ', left out when empty' : ''}`,
    next,
  ];
}

function hiddenPart(hidden: number, { asker }: Pick<Request, 'asker'>): Part[] {
  if (hidden === 0) return [];
  const kind = isVisitor(asker) ? 'other' : 'private';
  const verb = hidden === 1 ? 'is' : 'are';
  return notice(`${plural(hidden, 'schedule')} of ${kind} channels ${verb} left out.`);
}

function nonePage(hidden: number, context: Request): Page {
  const sentence = 'No digest is scheduled.';
  return {
    headline: sentence,
    parts: [{ kind: 'text', text: sentence }, ...hiddenPart(hidden, context)],
    actions: [scheduleOne(context)],
    events: [],
  };
}

const scheduleOne = (context: Request): Action => ({
  kind: 'ask',
  label: 'Schedule a digest',
  ask: context.line('digest', 'schedule'),
});

/** The first ones of the channel, to be changed. */
function listActions(shown: readonly Schedule[], context: Request): Action[] {
  const here = targetHere(context);
  const those = shown.filter(({ channel }) => channel === here).slice(0, 2);
  const changes = those.map((schedule): Action => {
    const label = `Change ${scheduleNumber(schedule)}…`;
    return { kind: 'open', label, view: 'schedule', about: schedule.id };
  });
  return [...changes, ...(here ? [scheduleOne(context)] : [])];
}

/** Every schedule as the line that makes it again in its channel. */
export const exportAll = defineVerb({
  word: 'export',
  input: noWords,
  async run(_input, context): Promise<Page> {
    const { shown, hidden } = await inOrder(context);
    if (shown.length === 0) return nonePage(hidden, context);
    const byChannel = [...Map.groupBy(shown, ({ channel }) => channel).values()];
    const parts = await Promise.all(
      byChannel.map(
        async (schedules): Promise<Part[]> => [
          {
            kind: 'heading',
            text: channelName(present(schedules[0], 'a schedule of the channel')),
          },
          ...(await Promise.all(schedules.map((schedule) => linePart(schedule, context)))),
        ],
      ),
    );
    return {
      headline: `${plural(shown.length, 'digest schedule')} as lines to type again.`,
      parts: [
        { kind: 'context', text: 'Type a line in its channel to make that schedule again.' },
        ...parts.flat(),
        ...hiddenPart(hidden, context),
      ],
      actions: [],
      events: [],
    };
  },
});

async function linePart(schedule: Schedule, context: Request): Promise<Part> {
  const line = context.line('digest', `schedule ${await plannedLine(schedule, context)}`);
  const { paused, timing } = schedule;
  const state = paused ? ` ${capital(pauseWords(paused, timing.zone))}` : '';
  return { kind: 'text', text: [code(line), state] };
}

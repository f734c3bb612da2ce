/** The answer to every change of a schedule: its settings now, and when it goes out next. */
import type { Request } from '../../contracts/command.ts';
import type { Layout, Schedule } from '../../contracts/schedule.ts';
import { sendTimes } from '../../domain/schedule/send-times.ts';
import { isPerson } from '../../domain/schedule/target.ts';
import { quietWords, timingWords } from '../../domain/schedule/timing-words.ts';
import { capital } from '../../domain/text/english.ts';
import { formatMoment } from '../../domain/time/calendar.ts';
import { zoneWords } from '../../domain/time/zones.ts';
import {
  type Action,
  bold,
  code,
  type Inline,
  joinText,
  moment,
  type Page,
  type Part,
} from '../../page/page.ts';
import { sharedWords } from '../command/place.ts';
import { visiblePlans } from '../command/visibility.ts';
import { notice } from '../wording/parts.ts';
import { pauseWords } from '../wording/pause-words.ts';
import { scheduleNumber, withName } from './reference.ts';
import { TOO } from './schedule-line.ts';
import { scopeWords } from './scope-line.ts';
import { channelName } from './words.ts';

const LAYOUT_WORDS: Record<Layout, string> = {
  auto: '',
  compact: 'compact',
  threaded: 'always with a thread',
};

/** A schedule that was asked for, made or there before. */
export const madePage = (
  { schedule, isNew }: { schedule: Schedule; isNew: boolean },
  context: Request,
): Promise<Page> => {
  const number = scheduleNumber(schedule);
  const sentence = isNew ? `Scheduled as ${number}.` : `This schedule exists already: ${number}.`;
  return scheduleAnswer(sentence, schedule, context);
};

/** "D1 is much the same: it goes to #deals, weekdays 09:00, Stockholm." */
export const alikeWords = (alike: Schedule): string =>
  `${scheduleNumber(alike)} is much the same: it goes to ${channelName(alike)}, ${timingWords(alike.timing)}.`;

/** The question whether one that is alike to another is wanted too; nothing is saved yet. */
export const alikeQuestion = (alike: Schedule) => ({
  notice: `${alikeWords(alike)} Nothing is saved yet.`,
  questions: [
    {
      name: TOO,
      label: 'Plan both',
      required: false,
      input: { kind: 'box' as const, label: `Plan this one beside ${scheduleNumber(alike)}` },
    },
  ],
  // Ticked: who saves again wants both.
  words: { [TOO]: 'yes' },
  foot: 'Save again to plan both.',
});

/** The schedule under a sentence that says what was done, with its next three send times. */
export async function scheduleAnswer(
  sentence: string,
  changed: Schedule,
  context: Request,
): Promise<Page> {
  const schedule = withName(changed, context);
  return {
    headline: `${sentence} ${nextWords(schedule, context).words}`,
    parts: [
      { kind: 'text', text: [bold(sentence)] },
      ...(await scheduleParts(schedule, context)),
      ...(await warnings(schedule, context)),
    ],
    actions: scheduleActions(schedule, context),
    events: [],
    planned: true,
  };
}

/** The settings of a schedule, and when it goes out next. */
export async function scheduleParts(schedule: Schedule, context: Request): Promise<Part[]> {
  return [
    { kind: 'text', text: joinText(await factsOf(schedule, context)) },
    ...nextWords(schedule, context).parts,
  ];
}

async function factsOf(schedule: Schedule, context: Request): Promise<string[]> {
  const { timing, scope, layout, skipsEmpty } = schedule;
  const quiet = timing.quiet.length > 0 ? `not on ${quietWords(timing.quiet)}` : '';
  return [
    `${scheduleNumber(schedule)}, ${channelName(schedule)}`,
    timingWords(timing),
    quiet,
    await scopeWords(scope, context),
    LAYOUT_WORDS[layout],
    skipsEmpty ? 'left out when empty' : '',
  ].filter(Boolean);
}

/** "Next: …" as moments, and in plain words for the headline; of a paused one, why it goes out at no time. */
function nextWords(schedule: Schedule, context: Request): { words: string; parts: Part[] } {
  const { timing, paused } = schedule;
  if (paused) {
    const way = context.line('digest', `resume ${scheduleNumber(schedule)}`);
    const words = capital(pauseWords(paused, timing.zone));
    return { words, parts: [{ kind: 'notice', text: [`${words} To resume it: `, code(way)] }] };
  }
  const { dues, clocks } = sendTimes(timing, context.now.getTime());
  const moments = dues.flatMap((due, index): Inline[] => [
    index === 0 ? '' : ' · ',
    moment(due, timing.zone),
  ]);
  const words = dues.map((due) => formatMoment(due, timing.zone)).join('; ');
  return {
    words: `Next: ${words} (${zoneWords(timing.zone)}).`,
    parts: [{ kind: 'text', text: ['Next: ', ...moments] }, ...notice(clocks)],
  };
}

/** Warnings: what keeps it from arriving, and what else goes out in its channel. */
async function warnings(schedule: Schedule, context: Request): Promise<Part[]> {
  const isOwn = isPerson(schedule.channel);
  const place = isOwn ? null : await context.place(schedule.channel);
  const others = (await visiblePlans(context, schedule.channel)).filter(
    ({ id, paused }) => id !== schedule.id && !paused,
  );
  const numbers = others.map(scheduleNumber).join(', ');
  return [
    ...(place?.isMember === false
      ? notice(
          `I can’t post in ${channelName(schedule)}: the app is not a member. Type /invite @AI Briefing there; the schedule waits.`,
        )
      : []),
    ...notice(sharedWords(place)),
    ...(numbers
      ? [
          {
            kind: 'context' as const,
            text: `${numbers} ${others.length === 1 ? 'goes' : 'go'} out here too. What one digest has told is marked in the other digest.`,
          },
        ]
      : []),
  ];
}

function scheduleActions(schedule: Schedule, context: Request): Action[] {
  const number = scheduleNumber(schedule);
  const ask = (label: string, args: string): Action => ({
    kind: 'ask',
    label,
    ask: context.line('digest', args),
  });
  const change: Action = { kind: 'open', label: 'Change…', view: 'schedule', about: schedule.id };
  return schedule.paused
    ? [ask('Resume', `resume ${number}`), change]
    : [
        ask('Preview', `preview ${number}`),
        ...(isPerson(schedule.channel) ? [] : [ask('Post now', `now ${number}`)]),
        change,
      ];
}

/** `/ai-digest pause`, `resume`, `remove` and `edit`. */
import type { Pause } from '../../contracts/causes.ts';
import type { Request } from '../../contracts/command.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import { isPerson } from '../../domain/schedule/target.ts';
import { plural } from '../../domain/text/english.ts';
import { formatMoment } from '../../domain/time/calendar.ts';
import { UserError } from '../../errors.ts';
import { bold, code, type Page } from '../../page/page.ts';
import { requireApp } from '../command/place.ts';
import { defineVerb, type Verb } from '../command/verbs.ts';
import { scheduleAnswer } from './answer.ts';
import { scheduleNumber, scheduleToChange } from './reference.ts';
import { type Resumed, resumeSchedule } from './resume.ts';
import { plannedLine } from './schedule-line.ts';
import { channelName } from './words.ts';

/** A verb that changes one schedule. */
const changing = (
  word: string,
  change: (schedule: Schedule, context: Request) => Promise<Page>,
  opens = false,
): Verb =>
  defineVerb({
    word,
    opens,
    input: (typed, context) => scheduleToChange(typed, word, context),
    run: change,
  });

/** Somebody removed it in this very moment. */
export function gone({ number }: Pick<Schedule, 'number'>): UserError {
  return new UserError(`D${number} no longer exists. Nothing was changed.`);
}

/** Keeps it from going out until somebody lets it. */
export const pause = changing('pause', async (schedule, context) => {
  const number = scheduleNumber(schedule);
  if (schedule.paused) return scheduleAnswer(`${number} is paused already.`, schedule, context);
  const now = context.now.getTime();
  const paused: Pause = { cause: { kind: 'person', person: context.asker.id }, at: now };
  const changed = await context.plans.changeSchedule(schedule.id, { paused, nextDue: null });
  if (!changed) throw gone(schedule);
  return scheduleAnswer(`${number} is paused.`, changed, context);
});

/** Lets it go on where the app may post; its next digest tells what came meanwhile. */
export const resume = changing('resume', async (schedule, context) => {
  const number = scheduleNumber(schedule);
  if (!schedule.paused) return scheduleAnswer(`${number} is active already.`, schedule, context);
  const place = isPerson(schedule.channel) ? null : await context.place(schedule.channel);
  requireApp(place, `${number} stays paused`, context.line('digest', `resume ${number}`));
  const resumed = await resumeSchedule(context, schedule, context.now.getTime());
  if (!resumed) throw gone(schedule);
  const sentence = `${number} is active again. ${resumedWords(resumed)}`;
  return scheduleAnswer(sentence, resumed.schedule, context);
});

/** The news that a schedule tells once it goes on, and when. */
function resumedWords({ again, parts, schedule: { timing } }: Resumed): string {
  if (again)
    return `The digest of ${formatMoment(again.dueAt, timing.zone)}, which failed, is being posted now.`;
  const missing =
    parts > 0
      ? `${plural(parts, 'message')} that failed in threads ${parts === 1 ? 'is' : 'are'} being posted now. `
      : '';
  return `${missing}Its next digest includes the events during the pause.`;
}

/** Ends it, with the line that makes it again. */
export const remove = changing('remove', async (schedule, context) => {
  const line = context.line('digest', `schedule ${await plannedLine(schedule, context)}`);
  if (!(await context.plans.removeSchedule(schedule.id))) throw gone(schedule);
  const sentence = `${scheduleNumber(schedule)} is removed: it will not post in ${channelName(schedule)} again.`;
  return {
    headline: sentence,
    parts: [
      { kind: 'text', text: [bold(sentence)] },
      { kind: 'context', text: ['To make it again, type there: ', code(line)] },
    ],
    actions: [],
    events: [],
    planned: true,
  };
});

/** Opens the form on it. */
export const edit = changing(
  'edit',
  async (schedule, context) => {
    const number = scheduleNumber(schedule);
    const form = {
      kind: 'open',
      label: `Change ${number}`,
      view: 'schedule',
      about: schedule.id,
    } as const;
    const line = context.line('digest', `schedule ${await plannedLine(schedule, context)}`);
    return {
      headline: `The form for ${number} opens in Slack.`,
      parts: [
        {
          kind: 'text',
          text: [`The form for ${number} opens in Slack. As a line it is `, code(line)],
        },
      ],
      actions: [form],
      events: [],
      opens: form,
    };
  },
  true,
);

/** `/ai-digest pause`, `resume`, `remove` and `edit`. */
import type { Pause } from '../../contracts/causes.ts';
import type { Request } from '../../contracts/command.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import { UserError } from '../../errors.ts';
import { bold, code, type Page } from '../../page/page.ts';
import { defineVerb, type Verb } from '../command/verbs.ts';
import { scheduleAnswer } from './answer.ts';
import { scheduleNumber, scheduleToChange } from './reference.ts';
import { resumeSchedule } from './resume.ts';
import { specLine } from './schedule-line.ts';
import { channelName } from './words.ts';

/** A verb that changes one schedule. */
const changing = (
  word: string,
  change: (schedule: Schedule, context: Request) => Promise<Page>,
  opens = false,
): Verb =>
  defineVerb({
    ...{ word, opens },
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

/** Lets it go on; its next digest tells what came meanwhile. */
export const resume = changing('resume', async (schedule, context) => {
  const number = scheduleNumber(schedule);
  if (!schedule.paused) return scheduleAnswer(`${number} is active already.`, schedule, context);
  const changed = await resumeSchedule(context, schedule, context.now.getTime());
  if (!changed) throw gone(schedule);
  return scheduleAnswer(
    `${number} is active again. Its next digest includes the events during the pause.`,
    changed,
    context,
  );
});

/** Ends it, with the line that makes it again. */
export const remove = changing('remove', async (schedule, context) => {
  const line = context.line('digest', `schedule ${await specLine(schedule, context)}`);
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
    const line = context.line('digest', `schedule ${await specLine(schedule, context)}`);
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

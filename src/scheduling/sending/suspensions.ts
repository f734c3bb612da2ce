/** Suspension of schedules while Slack refuses a channel or the app for good; each owner gets one message. */

import { refusalWords } from '../../briefing/wording/pause-words.ts';
import type { Posted } from '../../contracts/poster.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import { MINUTE_MS } from '../../domain/durations.ts';
import { nextDue } from '../../domain/schedule/timing.ts';
import { each, type SchedulerContext } from '../planner.ts';
import { digestOf, notify } from './notices.ts';
import { stopWatches } from './suspended-watches.ts';

type Refused = Pick<Extract<Posted, { kind: 'refused' }>, 'answer' | 'closed'>;

/** The interval at which Slack is asked whether the app may post again, milliseconds. */
const PROBE_EVERY = 5 * MINUTE_MS;

/** The suspensions of one workspace. */
export interface Suspensions {
  /** True while the app may post nothing at all. */
  isSuspended(): boolean;
  /** Slack's word for why the app may not post at all; null where it may. */
  refusal(): string | null;
  /** Stops the schedules of a channel, or all of them, and tells their owners. */
  close(channel: string, refused: Refused, now: number): Promise<void>;
  /** The app may post again: everything that stopped with it goes on where it stopped. */
  open(): Promise<void>;
  /** Where the app is shut out, asks Slack now and then whether it still is. */
  probe(now: number): Promise<void>;
}

/** Makes the suspensions of a workspace, none at first. */
export function createSuspensions(context: SchedulerContext): Suspensions {
  const { plans, logger, poster } = context;
  let refusal: string | null = null;
  let asked = 0;

  async function stop(schedule: Schedule, refused: Refused, now: number): Promise<void> {
    const { answer, closed } = refused;
    const kind = closed === 'app' ? 'app_closed' : 'channel_closed';
    const { id, channel, owner } = schedule;
    const paused = { cause: { kind, word: answer }, at: now } as const;
    await plans.changeSchedule(id, { paused, nextDue: null });
    logger.warn({ schedule: id, channel, answer }, 'a schedule is paused');
    // A person who cannot be reached cannot get this message either.
    if (owner && owner !== channel && closed === 'channel')
      await tell(context, schedule, owner, refused, now);
  }

  async function goOn({ id, timing, paused }: Schedule): Promise<void> {
    if (!paused) return;
    // From where it stopped: what was missed since is made up for like any other.
    await plans.changeSchedule(id, { paused: null, nextDue: nextDue(timing, paused.at - 1) });
  }

  async function letIn(): Promise<void> {
    const all = await plans.schedules();
    // What stopped with the app goes on with it.
    const stopped = all.filter(({ paused }) => paused?.cause.kind === 'app_closed');
    await each(logger, stopped, goOn);
    refusal = null;
  }

  return {
    isSuspended: () => refusal !== null,
    refusal: () => refusal,
    async close(channel, refused, now) {
      if (refused.closed === 'app') {
        refusal ??= refused.answer;
        asked = now;
        logger.error({ answer: refused.answer }, 'Slack refuses the app: nothing is sent');
      }
      const all = await plans.schedules(refused.closed === 'app' ? undefined : channel);
      const running = all.filter(({ paused }) => !paused);
      await each(logger, running, (schedule) => stop(schedule, refused, now));
      // What the app may do again goes on by itself, with the alerts that wait.
      if (refused.closed === 'channel') await stopWatches(context, channel, refused, now);
    },
    open: letIn,
    async probe(now) {
      // A clock that was put back has not asked lately either.
      if (refusal === null || Math.abs(now - asked) < PROBE_EVERY) return;
      asked = now;
      if (!(await poster.isWelcome())) return;
      logger.info({}, 'Slack takes the app again');
      await letIn();
    },
  };
}

/** One message to the owner, whatever fails after it until somebody lets the schedule go on. */
function tell(
  context: SchedulerContext,
  schedule: Schedule,
  owner: string,
  { answer }: Refused,
  now: number,
): Promise<void> {
  const headline = `${digestOf(schedule)} is paused. ${refusalWords(answer)}`;
  const way = context.router.line('digest', `resume D${schedule.number}`);
  const text = `Then resume it: ${way}. Nothing is lost: its next digest includes everything since the last one.`;
  return notify(context, { what: 'paused', about: schedule.id, to: owner, headline, text }, now);
}

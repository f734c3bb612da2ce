/** When Slack refuses for good: schedules stop, whoever answers for them is told once, and they go on when the way is open again. */
import { nextDue } from '../briefing/timing.ts';
import type { Page } from '../contracts/page.ts';
import type { Posted } from '../contracts/poster.ts';
import type { Schedule } from '../contracts/schedule.ts';
import { stopWatches } from './closing-watches.ts';
import { each, type Office } from './planner.ts';

type Refused = Pick<Extract<Posted, { kind: 'refused' }>, 'answer' | 'sentence' | 'closed'>;

/** Why schedules stopped that stopped with the app itself: they go on by themselves. */
const APP = 'app: ';
/** How often Slack is asked whether the app may post again, milliseconds. */
const KNOCK = 5 * 60_000;

export interface Closings {
  /** Whether the app may post at all. */
  isOpen(): boolean;
  /** Stops the schedules of a channel, or all of them, and tells their owners. */
  close(channel: string, refused: Refused, now: number): Promise<void>;
  /** The app may post again: everything that stopped with it goes on where it stopped. */
  open(): Promise<void>;
  /** Where the app is shut out, asks Slack now and then whether it still is. */
  knock(now: number): Promise<void>;
}

/** Keeps who is shut out and since when. */
export function createClosings(office: Office): Closings {
  const { plans, logger, poster } = office;
  let open = true;
  let asked = 0;

  async function stop(schedule: Schedule, refused: Refused, now: number): Promise<void> {
    const why = refused.closed === 'app' ? `${APP}${refused.answer}` : refused.answer;
    await plans.changeSchedule(schedule.id, { paused: { why, at: now, by: null }, nextDue: null });
    if (schedule.owner && refused.closed === 'channel') await tell(office, schedule, refused, now);
  }

  async function goOn({ id, timing, paused }: Schedule): Promise<void> {
    // From where it stopped: what was missed since is made up for like any other.
    await plans.changeSchedule(id, { paused: null, nextDue: nextDue(timing, paused!.at - 1) });
  }

  async function letIn(): Promise<void> {
    const stopped = (await plans.schedules()).filter(({ paused }) => paused?.why.startsWith(APP));
    await each(logger, stopped, goOn);
    open = true;
  }

  return {
    isOpen: () => open,
    async close(channel, refused, now) {
      if (refused.closed === 'app') {
        open = false;
        asked = now;
        logger.error({ answer: refused.answer }, 'Slack refuses the app: nothing is sent');
      }
      const all = await plans.schedules(refused.closed === 'app' ? undefined : channel);
      const running = all.filter(({ paused }) => !paused);
      await each(logger, running, (schedule) => stop(schedule, refused, now));
      // What the app may do again goes on by itself, with the alerts that wait.
      if (refused.closed === 'channel') await stopWatches(office, channel, refused, now);
    },
    open: letIn,
    async knock(now) {
      // A clock that was put back has not asked lately either.
      if (open || Math.abs(now - asked) < KNOCK) return;
      asked = now;
      if (!(await poster.isWelcome())) return;
      logger.info({}, 'Slack takes the app again');
      await letIn();
    },
  };
}

/** One message to the owner, whatever fails after it until somebody lets the schedule go on. */
async function tell(
  { ledger, poster, desk }: Office,
  schedule: Schedule,
  { sentence }: Refused,
  now: number,
): Promise<void> {
  const { id, number, channelName, channel, owner } = schedule;
  const where = channelName ? `#${channelName}` : channel;
  const way = `Then resume it: ${desk.line('digest', `resume D${number}`)}`;
  const headline = `The digest in ${where} is paused. ${sentence}`;
  const page: Page = {
    headline,
    parts: [
      { kind: 'notice', text: headline },
      {
        kind: 'text',
        text: `${way}. Nothing is lost: its next digest tells what came since the last.`,
      },
    ],
    actions: [],
    events: [],
  };
  const [drawing] = poster.draw(page, now);
  const notice = { kind: 'notice' as const, key: `notice ${id} ${now}`, origin: id };
  await ledger.plan(
    { deliveries: [{ ...notice, channel: owner!, dueAt: now, drawing: drawing! }] },
    now,
  );
}

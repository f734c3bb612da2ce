/** When Slack refuses for good: schedules stop, whoever answers for them is told once, and they go on when the way is open again. */
import { goOn } from '../briefing/resuming.ts';
import type { Posted } from '../contracts/poster.ts';
import type { Schedule } from '../contracts/schedule.ts';
import { digestOf, notify } from './notices.ts';
import type { Office } from './planner.ts';

type Refused = Pick<Extract<Posted, { kind: 'refused' }>, 'answer' | 'sentence' | 'closed'>;

/** Why schedules stopped that stopped with the app itself: they go on by themselves. */
const APP = 'app: ';

export interface Closings {
  /** Whether the app may post at all. */
  isOpen(): boolean;
  /** Slack's word for why the app may not post at all; null where it may. */
  refusal(): string | null;
  /** Stops the schedules of a channel, or all of them, and tells their owners. */
  close(channel: string, refused: Refused, now: number): Promise<void>;
  /** The app may post again: everything that stopped with it goes on. */
  open(now: number): Promise<void>;
}

/** Keeps who is shut out and since when. */
export function createClosings(office: Office): Closings {
  const { plans, ledger, logger } = office;
  let refusal: string | null = null;

  async function stop(schedule: Schedule, refused: Refused, now: number): Promise<void> {
    const { answer, closed } = refused;
    const why = closed === 'app' ? `${APP}${answer}` : answer;
    const { id, channel, owner } = schedule;
    await plans.changeSchedule(id, { paused: { why, at: now, by: null }, nextDue: null });
    logger.warn({ schedule: id, channel, answer }, 'a schedule is paused');
    if (owner && closed === 'channel') await tell(office, schedule, owner, refused, now);
  }

  return {
    isOpen: () => refusal === null,
    refusal: () => refusal,
    async close(channel, refused, now) {
      if (refused.closed === 'app') {
        refusal ??= refused.answer;
        logger.error({ answer: refused.answer }, 'Slack refuses the app: nothing is sent');
      }
      const stopped = await plans.schedules(refused.closed === 'app' ? undefined : channel);
      for (const schedule of stopped) if (!schedule.paused) await stop(schedule, refused, now);
    },
    async open(now) {
      refusal = null;
      for (const schedule of await plans.schedules())
        if (schedule.paused?.why.startsWith(APP)) await goOn(plans, ledger, schedule, now);
    },
  };
}

/** One message to the owner, whatever fails after it until somebody lets the schedule go on. */
function tell(
  office: Office,
  schedule: Schedule,
  owner: string,
  { sentence }: Refused,
  now: number,
): Promise<void> {
  const headline = `${digestOf(schedule)} is paused. ${sentence}`;
  const way = office.desk.line('digest', `resume D${schedule.number}`);
  const text = `Then resume it: ${way}. Nothing is lost: its next digest tells what came since the last.`;
  return notify(office, { what: 'paused', about: schedule.id, to: owner, headline, text }, now);
}

/** When Slack refuses for good: schedules stop, whoever answers for them is told once, and they go on when the way is open again. */
import { goOn } from '../briefing/resuming.ts';
import type { Page } from '../contracts/page.ts';
import type { Posted } from '../contracts/poster.ts';
import type { Schedule } from '../contracts/schedule.ts';
import { stopWatches } from './closing-watches.ts';
import type { Office } from './planner.ts';

type Refused = Pick<Extract<Posted, { kind: 'refused' }>, 'answer' | 'sentence' | 'closed'>;

/** Why schedules stopped that stopped with the app itself: they go on by themselves. */
const APP = 'app: ';

export interface Closings {
  /** Whether the app may post at all. */
  isOpen(): boolean;
  /** Stops the schedules of a channel, or all of them, and tells their owners. */
  close(channel: string, refused: Refused, now: number): Promise<void>;
  /** The app may post again: everything that stopped with it goes on. */
  open(now: number): Promise<void>;
}

/** Keeps who is shut out and since when. */
export function createClosings(office: Office): Closings {
  const { plans, ledger, logger } = office;
  let open = true;

  async function stop(schedule: Schedule, refused: Refused, now: number): Promise<void> {
    const why = refused.closed === 'app' ? `${APP}${refused.answer}` : refused.answer;
    await plans.changeSchedule(schedule.id, { paused: { why, at: now, by: null }, nextDue: null });
    if (schedule.owner && refused.closed === 'channel') await tell(office, schedule, refused, now);
  }

  return {
    isOpen: () => open,
    async close(channel, refused, now) {
      if (refused.closed === 'app') {
        open = false;
        logger.error({ answer: refused.answer }, 'Slack refuses the app: nothing is sent');
      }
      const stopped = await plans.schedules(refused.closed === 'app' ? undefined : channel);
      for (const schedule of stopped) if (!schedule.paused) await stop(schedule, refused, now);
      // What the app may do again goes on by itself, with the alerts that wait.
      if (refused.closed === 'channel') await stopWatches(office, channel, refused, now);
    },
    async open(now) {
      open = true;
      for (const schedule of await plans.schedules())
        if (schedule.paused?.why.startsWith(APP)) await goOn(plans, ledger, schedule, now);
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

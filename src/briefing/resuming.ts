/** Lets a schedule that stopped go on. */
import type { Delivery, Ledger } from '../contracts/ledger.ts';
import type { Plans } from '../contracts/plans.ts';
import type { Schedule } from '../contracts/schedule.ts';
import { nextDue } from './timing.ts';

/** The schedule as it goes on; what failed while it stopped is tried once more, if it is not too late for that. Null where it is gone. */
export async function goOn(
  plans: Plans,
  ledger: Ledger,
  schedule: Schedule,
  now: number,
): Promise<Schedule | null> {
  const [last] = await ledger.list({
    kinds: ['digest'],
    origin: schedule.id,
    firstOnly: true,
    limit: 1,
  });
  if (last && isWorthTrying(last, schedule, now)) await ledger.reopen(last.id, now);
  const due = nextDue(schedule.timing, now);
  return plans.changeSchedule(schedule.id, { paused: null, nextDue: due });
}

function isWorthTrying(last: Delivery, schedule: Schedule, now: number): boolean {
  return last.state === 'failed' && now - last.dueAt <= schedule.grace;
}

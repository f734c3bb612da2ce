import type { LedgerUpkeep } from '../../contracts/ledger.ts';
import type { PostingHealth } from '../../contracts/scheduling.ts';
import { MINUTE_MS } from '../../domain/durations.ts';
import type { SchedulerContext } from '../planner.ts';

/** The delay from which a delivery counts as overdue, milliseconds. */
const OVERDUE = 10 * MINUTE_MS;

/** Reads the ledger and the plans; the rest is what this copy of the bot knows of itself. */
export async function standingOf(
  { upkeep, plans, clock }: { upkeep: LedgerUpkeep } & Pick<SchedulerContext, 'plans' | 'clock'>,
  known: Pick<PostingHealth, 'refusal' | 'trouble'>,
): Promise<PostingHealth> {
  const now = clock.now().getTime();
  const { counts, overdueSince } = await upkeep.health(now);
  const schedules = await plans.schedules();
  const going = schedules.filter(({ paused }) => !paused);
  const dues = going.flatMap(({ nextDue }) => nextDue ?? []);
  const oldest = Math.min(overdueSince ?? now, ...dues);
  return {
    deliveries: counts,
    late: Math.max(0, now - oldest),
    schedules: { going: going.length, paused: schedules.length - going.length },
    ...known,
  };
}

/** "ok", or a sentence on what is overdue or refused, or else on what stands still. */
export function healthWord(
  { late, refusal, trouble }: PostingHealth,
  stands: string | null = null,
): string {
  if (refusal) return `Slack refuses the app (${refusal}): nothing is sent`;
  const overdue = `a delivery is overdue by ${Math.floor(late / MINUTE_MS)} minutes`;
  const wrong = late > OVERDUE ? overdue : stands;
  if (wrong === null) return 'ok';
  return trouble ? `${wrong}: ${trouble}` : wrong;
}

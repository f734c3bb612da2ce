/** From when the next digest of a schedule tells. */
import type { Ledger } from '../contracts/ledger.ts';
import type { Schedule } from '../contracts/schedule.ts';

/** Where the last digest that arrived ended, or the one that somebody posted early in its place; epoch milliseconds. */
export async function windowStart(
  ledger: Ledger,
  { id, channel, since }: Pick<Schedule, 'id' | 'channel' | 'since'>,
): Promise<number> {
  const before = await ledger.lastSent(channel, id);
  const from = before?.window?.to ?? since;
  const latest = await ledger.lastSent(channel, null);
  const early = latest && latest.origin === null && latest.window?.from === from;
  return early ? latest.window!.to : from;
}

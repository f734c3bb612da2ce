/** A digest that somebody wants now: through the ledger like any other, so that it is posted once and remembered. */
import { listedCorrections } from '../briefing/listed-corrections.ts';
import type { Delivery } from '../contracts/ledger.ts';
import type { Scheduling } from '../contracts/schedule.ts';
import type { Office } from './planner.ts';

type Order = Parameters<Scheduling['postNow']>[0];

/** Writes it down and has it sent by `turn`; what came of it by then. */
export async function postNow(
  { ledger, desk, poster }: Office,
  { channel, window, asking }: Order,
  turn: () => Promise<unknown>,
): Promise<Delivery> {
  const now = asking.now.getTime();
  const key = `digest now ${channel} ${window.from} ${window.to}`;
  const before = await ledger.byKey(key);
  if (before?.state === 'failed') await ledger.reopen(before.id, now);
  if (!before) {
    const listed = await listedCorrections(ledger, { channel, schedule: null, window });
    const { page, told } = await desk.issue(window, asking, listed);
    const shared = { kind: 'digest' as const, origin: null, channel, dueAt: now, window };
    const deliveries = poster.draw(page, now).map((drawing, index) => ({
      ...shared,
      key: index === 0 ? key : `${key} ${index}`,
      drawing,
    }));
    await ledger.plan({ deliveries, issue: { page, asOf: now, told } }, now);
  }
  await turn();
  return (await ledger.byKey(key))!;
}

/** A workspace with watches, and what its alerts meet. */
import type { TrackedEvent } from '../../../src/domain/event/event.ts';
import { alertPlanner } from '../../../src/scheduling/planners/alerts.ts';
import { DEALS, type Watching, watching } from '../../helpers/samples/watching.ts';

/** The terms of a watch on one company. */
export const ACME = { company: { id: 'acme', name: 'Acme' } };

/** The moment at which a scene opens. */
export const START = '2026-03-12T09:00:00Z';

/** Opens a scene with the planner of alerts, on records. */
export const open = (records: Parameters<typeof watching>[2] = []) =>
  watching(alertPlanner, START, records);

/** Writes down a digest of #deals that tells an event. */
export async function digestOf(
  { ledger }: Watching,
  event: TrackedEvent,
  due: string,
): Promise<void> {
  const line = { number: 1, event: event.id, revisedAt: event.revisedAt, text: event.title };
  const told = [{ ...line, section: '', because: '', score: [] }];
  const page = { headline: event.title, parts: [], actions: [], events: [] };
  const dueAt = Date.parse(due);
  const digest = { kind: 'digest', key: 'digest', origin: null, channel: DEALS } as const;
  await ledger.outbox.enqueue(
    { deliveries: [{ ...digest, dueAt, drawing: {} }], issue: { page, asOf: dueAt, told } },
    dueAt,
  );
}

import type { Revision } from '../../contracts/reader.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { fullState, type Patch, visiblePatch } from '../../domain/event/versions.ts';
import { workspaceOf } from '../schema/owners.ts';
import { BUNDLED } from '../schema/tables.ts';
import { compiled } from './compiled.ts';
import type { Reading } from './reading.ts';
import { eventsOf, seenIds, selectEvents } from './rows.ts';
import { type StoredStep, stepsOf, stepsSeen } from './steps.ts';

/** By id, slug or short number; withdrawn ones too. */
export async function eventBy(reading: Reading, ref: string): Promise<TrackedEvent | null> {
  const number = numberOf(ref);
  const rows =
    number === null ? await byId(reading, { id: ref.trim() }) : await byNumber(reading, { number });
  const [event] = await eventsOf(reading, rows);
  return event ?? null;
}

const oneEvent = (reading: Reading) =>
  selectEvents(reading, 'version_event', true).orderBy('e.workspace', 'desc').limit(1);

const byId = compiled((reading, { id }: { id: string }) =>
  oneEvent(reading).where('e.id', '=', id),
);

const byNumber = compiled((reading, { number }: { number: number }) =>
  oneEvent(reading).where('v.event', '=', number),
);

/** "E214", "e214" and "214" are 214; null for what is no short number. */
export function numberOf(ref: string): number | null {
  const digits = /^\s*e?(\d{1,9})\s*$/i.exec(ref)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The revisions known at the view's moment, oldest first, each as far as it was known then. */
export async function historyOf(reading: Reading, ref: string): Promise<Revision[]> {
  const { db, words, view } = reading;
  const event = await eventBy(reading, ref);
  if (!event) return [];
  const steps = (await stepsOf(db, words, [event.number])).get(event.number) ?? [];
  const known = stepsSeen(steps, view.layers)
    .filter((step) => step.knownAt <= view.asOf)
    .sort((a, b) => a.knownAt - b.knownAt || a.recordedAt - b.recordedAt);
  const sources = fullState(known, view.asOf)?.sources ?? [];
  const links = known.flatMap((step) => step.patch.links ?? []).map((link) => link.event);
  const seen = await seenIds(reading, links);
  return known.map((step) =>
    revisionOf(event.id, step, (patch) => ({
      ...visiblePatch(patch, saidWith(step), view.asOf, sources),
      ...(patch.links && { links: patch.links.filter((link) => seen.has(link.event)) }),
    })),
  );
}

const saidWith = ({ knownOn }: StoredStep) => ({ sources: knownOn, effectiveOn: knownOn });

function revisionOf(event: string, step: StoredStep, seen: (patch: Patch) => Patch): Revision {
  return {
    event,
    workspace: step.workspace === BUNDLED ? null : workspaceOf(step.workspace),
    knownAt: step.knownAt,
    recordedAt: step.recordedAt,
    patch: seen(step.patch),
    who: step.who,
    why: step.why,
  };
}

/** All stages of deals that the view can see, by deal, oldest known first. */
export async function dealsOf(
  reading: Reading,
  dealIds: readonly string[],
): Promise<Map<string, TrackedEvent[]>> {
  const stages = await eventsOf(reading, await stagesOf(reading, { dealIds }));
  const told = stages.flatMap((event) =>
    event.dealId === null ? [] : [{ deal: event.dealId, event }],
  );
  const deals = Map.groupBy(told, ({ deal }) => deal);
  return new Map([...deals].map(([deal, of]) => [deal, of.map(({ event }) => event)]));
}

const stagesOf = compiled((reading, { dealIds }: { dealIds: readonly string[] }) =>
  selectEvents(reading, 'version_deal')
    .where('v.deal', 'is not', null)
    .where(reading.words.inList('v.deal', dealIds))
    .orderBy('v.first_known')
    .orderBy('v.event'),
);

import { present } from '../../domain/collections.ts';
import type { Db } from '../engines/engine.ts';
import { type StoredStep, stepsFor } from '../reading/steps.ts';
import { BUNDLED } from '../schema/tables.ts';
import { circleOf, type StepsByEvent } from './circle.ts';
import { type EventTimeline, timelineOf } from './derive.ts';
import { setStandings } from './standing.ts';
import type { WriteTransaction } from './transaction.ts';
import { deleteVersions, insertVersions } from './versions.ts';

/**
 * Rebuilds the versions of these events, for everybody who sees them, of the other stages of their deals, and of
 * rumours that they close.
 * `written` are events whose steps are all at hand.
 */
export async function rebuild(
  scope: WriteTransaction,
  events: readonly number[],
  written: StepsByEvent = new Map(),
): Promise<void> {
  const { steps, ids } = await circleOf(scope, events, written);
  const all = [...steps.values()].flat();
  await scope.names.learn(
    all.flatMap((step) => (step.patch.parties ?? []).map((party) => party.company)),
  );
  const build = (event: number, workspace: string, since?: number) =>
    timelineOf(
      { event, id: present(ids.get(event), `the id of event ${event}`), workspace, since },
      stepsFor(steps.get(event) ?? [], workspace),
      scope,
    );
  const own = [...steps].flatMap(([event, [first]]) =>
    first ? build(event, first.workspace) : [],
  );
  const overlays = await overlaysOf(scope, steps, own, build);
  setStandingsByWorkspace(own, overlays);
  const fresh = [...steps.keys()].filter((event) => !written.has(event));
  const freed = await deleteVersions(scope, fresh);
  await insertVersions(scope, [...own, ...overlays], freed);
}

type Build = (event: number, workspace: string, since?: number) => EventTimeline;

/**
 * The timelines that workspaces see in place of bundled ones: of events they changed, from then on, and of the other
 * stages of a deal that they have a hand in, because what counts there is another sum.
 */
async function overlaysOf(
  { db, words }: WriteTransaction,
  steps: ReadonlyMap<number, StoredStep[]>,
  own: readonly EventTimeline[],
  build: Build,
): Promise<EventTimeline[]> {
  if (own.every((timeline) => timeline.workspace !== BUNDLED)) return [];
  const since = new SinceMap();
  const stored = await db
    .selectFrom('overlay')
    .where(words.inList('event', [...steps.keys()]))
    .selectAll()
    .execute();
  for (const row of stored) since.lower(row.workspace, row.event, row.since);
  for (const [event, list] of steps)
    for (const step of list) if (step.overlay) since.lower(step.workspace, event, step.knownAt);

  const changed = [...since].filter(([workspace, event]) =>
    steps.get(event)?.some((step) => step.overlay && step.workspace === workspace),
  );
  const involved = [
    ...own.filter((timeline) => timeline.workspace !== BUNDLED),
    ...changed.map(([workspace, event, from]) => build(event, workspace, from)),
  ];
  for (const { workspace, event, from } of matesOf(involved, own))
    since.lower(workspace, event, from);
  await saveOverlays(db, [...since], stored);
  return [...since].map(([workspace, event, from]) => build(event, workspace, from));
}

/** The bundled stages of the deals in which a workspace is involved, and the bundled rumours that it closes, from when it does. */
function matesOf(involved: readonly EventTimeline[], own: readonly EventTimeline[]) {
  const bundled = own.filter((timeline) => timeline.workspace === BUNDLED).flatMap(stagesIn);
  const mates = Map.groupBy(bundled, (stage) => stage.deal);
  const byId = new Map(
    own.filter(({ workspace }) => workspace === BUNDLED).map(({ id, event }) => [id, event]),
  );
  return involved.flatMap((timeline) => {
    const { workspace } = timeline;
    const ofDeals = stagesIn(timeline).flatMap(({ deal, from }) =>
      (mates.get(deal) ?? []).map(({ event }) => ({ workspace, event, from })),
    );
    const closed = timeline.drafts.flatMap(({ from, closes }) =>
      closes.flatMap((id) => byId.get(id) ?? []).map((event) => ({ workspace, event, from })),
    );
    return [...ofDeals, ...closed];
  });
}

function stagesIn({ event, drafts }: EventTimeline) {
  return drafts.flatMap(({ from, fields: { dealId: deal } }) =>
    deal ? [{ event, deal, from }] : [],
  );
}

async function saveOverlays(
  db: Db,
  wanted: readonly (readonly [string, number, number])[],
  stored: readonly { workspace: string; event: number; since: number }[],
): Promise<void> {
  const has = new Map(stored.map((row) => [`${row.workspace} ${row.event}`, row.since]));
  for (const [workspace, event, since] of wanted) {
    if (has.get(`${workspace} ${event}`) === since) continue;
    await db
      .insertInto('overlay')
      .values({ workspace, event, since })
      .onConflict((conflict) => conflict.columns(['workspace', 'event']).doUpdateSet({ since }))
      .execute();
  }
}

/** From when a workspace sees an event in its own way: the earliest of all reasons. */
class SinceMap {
  readonly #map = new Map<string, [string, number, number]>();
  lower(workspace: string, event: number, since: number): void {
    const key = `${workspace} ${event}`;
    const known = this.#map.get(key)?.[2] ?? Number.POSITIVE_INFINITY;
    this.#map.set(key, [workspace, event, Math.min(known, since)]);
  }
  [Symbol.iterator]() {
    return this.#map.values();
  }
}

/** Each workspace counts over what it sees: its own timelines, and the bundled ones of which it has none. */
function setStandingsByWorkspace(
  own: readonly EventTimeline[],
  overlays: readonly EventTimeline[],
): void {
  const bundled = own.filter((timeline) => timeline.workspace === BUNDLED);
  setStandings(bundled);
  const others = [...own.filter((timeline) => timeline.workspace !== BUNDLED), ...overlays];
  for (const [, timelines] of Map.groupBy(others, (timeline) => timeline.workspace)) {
    const seen = new Set(timelines.map((timeline) => timeline.event));
    setStandings([
      ...timelines,
      ...bundled.filter((timeline) => !seen.has(timeline.event)).map(copyOf),
    ]);
  }
}

function copyOf(timeline: EventTimeline): EventTimeline {
  return { ...timeline, drafts: timeline.drafts.map((draft) => ({ ...draft })) };
}

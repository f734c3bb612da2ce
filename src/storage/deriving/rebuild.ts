import { present } from '../../domain/collections.ts';
import type { Db } from '../engines/engine.ts';
import { type StoredStep, stepsFor } from '../reading/steps.ts';
import { type Desk, layersUnder, workspaceOf } from '../schema/owners.ts';
import { BUNDLED } from '../schema/tables.ts';
import { circleOf, type StepsByEvent } from './circle.ts';
import { type EventTimeline, overlayTimeline, ownTimelines } from './derive.ts';
import { setStandings } from './standing.ts';
import type { WriteTransaction } from './transaction.ts';
import { nextVersion } from './version-numbers.ts';
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
  const { desk } = scope;
  const { steps, ids } = await circleOf(scope, events, written);
  const all = [...steps.values()].flat();
  await scope.names.learn(
    all.flatMap((step) => (step.patch.parties ?? []).map((party) => party.company)),
  );
  const part = (event: number, workspace: string) => ({
    event,
    id: present(ids.get(event), `the id of event ${event}`),
    workspace,
  });
  const own = [...steps].flatMap(([event, list]) => {
    const [first] = list;
    if (!first) return [];
    const owner = workspaceOf(first.workspace);
    return ownTimelines(part(event, owner), stepsFor(list, layersUnder(owner, desk)), scope);
  });
  const overlays = await overlaysOf(scope, steps, own, (event, owner, since) => {
    const seen = stepsFor(steps.get(event) ?? [], layersUnder(owner, desk));
    return overlayTimeline(part(event, owner), seen, since, scope);
  });
  setStandingsByOwner(own, overlays, desk);
  const fresh = [...steps.keys()].filter((event) => !written.has(event));
  const first = await nextVersion(scope);
  const freed = await deleteVersions(scope, fresh);
  await insertVersions(scope, [...own, ...overlays], { first, freed });
}

/** So many events are derived anew at a time. */
const CHUNK = 500;

/** Rebuilds events of any number, some at a time; `next` gives the numbers of so many that come after one, ascending. */
export async function rebuildMany(
  scope: WriteTransaction,
  next: (after: number, limit: number) => Promise<readonly { event: number }[]>,
): Promise<void> {
  for (let last = 0; ; ) {
    const rows = await next(last, CHUNK);
    const end = rows.at(-1);
    if (!end) return;
    await rebuild(
      scope,
      rows.map(({ event }) => event),
    );
    last = end.event;
  }
}

type Build = (event: number, owner: string, since: number) => EventTimeline;

/**
 * The timelines that owners see in place of those of the layers below: of bundled events that a workspace changed, from
 * then on, and of the other stages of a deal that an owner has a hand in, because what counts there is another sum.
 */
async function overlaysOf(
  { db, words, desk }: WriteTransaction,
  steps: ReadonlyMap<number, StoredStep[]>,
  own: readonly EventTimeline[],
  build: Build,
): Promise<EventTimeline[]> {
  const [first] = own;
  const isOneLayer = own.every(({ workspace }) => workspace === first?.workspace);
  const isOverlaid = [...steps.values()].some((list) => list.some(({ overlay }) => overlay));
  if (isOneLayer && !isOverlaid && first?.workspace !== BUNDLED) return [];
  const since = new SinceMap();
  const stored = await db
    .selectFrom('overlay')
    .where(words.inList('event', [...steps.keys()]))
    .selectAll()
    .execute();
  for (const row of stored) since.lower(row.workspace, row.event, row.since);
  for (const [event, list] of steps)
    for (const step of list) if (step.overlay) since.lower(step.workspace, event, step.knownAt);

  // Whoever declines the desk sees nothing of its events, in whatever way.
  const isSeen = ([workspace, event]: readonly [string, number, number]) => {
    const owner = workspaceOf(steps.get(event)?.[0]?.workspace ?? BUNDLED);
    return layersUnder(workspace, desk).includes(owner);
  };
  const changed = [...since]
    .filter(isSeen)
    .filter(([workspace, event]) =>
      steps.get(event)?.some((step) => step.overlay && step.workspace === workspace),
    )
    .map(([workspace, event, from]) => build(event, workspace, from));
  for (const { workspace, event, from } of matesOf([...own, ...changed], desk))
    since.lower(workspace, event, from);
  await saveOverlays(db, [...since], stored);
  return [...since].filter(isSeen).map(([workspace, event, from]) => build(event, workspace, from));
}

/** Of each owner above the bundled rows: the stages, in the layers below, of deals in which it is involved, and the rumours there that it closes, from when it does. */
function matesOf(timelines: readonly EventTimeline[], desk: Desk) {
  const byOwner = Map.groupBy(timelines, ({ workspace }) => workspace);
  return [...byOwner].flatMap(([workspace, involved]) => {
    const below = layersUnder(workspace, desk).slice(0, -1);
    const others = below.flatMap((layer) => byOwner.get(layer) ?? []);
    if (others.length === 0) return [];
    const mates = Map.groupBy(others.flatMap(stagesIn), (stage) => stage.deal);
    const byId = new Map(others.map(({ id, event }) => [id, event]));
    return involved.flatMap((timeline) => {
      const ofDeals = stagesIn(timeline).flatMap(({ deal, from }) =>
        (mates.get(deal) ?? []).map(({ event }) => ({ workspace, event, from })),
      );
      const closed = timeline.drafts.flatMap(({ from, closes }) =>
        closes.flatMap((id) => byId.get(id) ?? []).map((event) => ({ workspace, event, from })),
      );
      return [...ofDeals, ...closed];
    });
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

/** From when an owner sees an event in its own way: the earliest of all reasons. */
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

/** Each owner counts over what it sees: its own timelines, and of those of the layers below what no overlay replaces. */
function setStandingsByOwner(
  own: readonly EventTimeline[],
  overlays: readonly EventTimeline[],
  desk: Desk,
): void {
  const byOwner = Map.groupBy([...own, ...overlays], ({ workspace }) => workspace);
  for (const [owner, timelines] of byOwner) {
    const below = layersUnder(owner, desk).slice(0, -1);
    setStandings([...timelines, ...below.flatMap((layer) => shownFrom(layer, owner).map(copyOf))]);
  }
  function shownFrom(layer: string, owner: string): readonly EventTimeline[] {
    const layers = layersUnder(owner, desk);
    const above = layers.slice(layers.indexOf(layer) + 1);
    const replaced = new Set(
      overlays.flatMap(({ workspace, event }) => (above.includes(workspace) ? event : [])),
    );
    return (byOwner.get(layer) ?? []).filter(({ event }) => !replaced.has(event));
  }
}

function copyOf(timeline: EventTimeline): EventTimeline {
  return { ...timeline, drafts: timeline.drafts.map((draft) => ({ ...draft })) };
}

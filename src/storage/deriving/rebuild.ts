import type { Db, Dialect } from '../engines/engine.ts';
import { type StoredStep, stepsFor, stepsOf } from '../reading/steps.ts';
import { BUNDLED } from '../schema/tables.ts';
import { type EventTimeline, timelineOf } from './derive.ts';
import { setStandings } from './standing.ts';
import type { WriteTransaction } from './transaction.ts';
import { deleteVersions, insertVersions } from './versions.ts';

/** All steps of events, by number. */
type StepsByEvent = ReadonlyMap<number, StoredStep[]>;

/**
 * Rebuilds the versions of these events, for everybody who sees them, and of the other stages of their deals.
 * `written` are events whose steps are all at hand.
 */
export async function rebuild(
  scope: WriteTransaction,
  events: readonly number[],
  written: StepsByEvent = new Map(),
): Promise<void> {
  const steps = await circleOf(scope, events, written);
  const all = [...steps.values()].flat();
  await scope.names.learn(
    all.flatMap((step) => (step.patch.parties ?? []).map((party) => party.company)),
  );
  const build = (event: number, workspace: string, since?: number) =>
    timelineOf({ event, workspace, since }, stepsFor(steps.get(event) ?? [], workspace), scope);
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

/** The steps of these events and of every other stage of any deal that one of them ever was in. */
async function circleOf(
  { db, words }: WriteTransaction,
  events: readonly number[],
  written: StepsByEvent,
): Promise<Map<number, StoredStep[]>> {
  const circle = new Map(written);
  const deals = new Set<string>();
  for (let next = new Set(events); next.size > 0; ) {
    const unread = [...next].filter((event) => !circle.has(event));
    if (unread.length > 0)
      for (const [event, steps] of await stepsOf(db, words, unread)) circle.set(event, steps);
    const ids = [...next]
      .flatMap((event) => circle.get(event) ?? [])
      .map((step) => step.patch.dealId);
    const fresh = [...new Set(ids)].filter((id): id is string => !!id && !deals.has(id));
    for (const id of fresh) deals.add(id);
    next = new Set((await stagesOf(db, words, fresh)).filter((event) => !circle.has(event)));
  }
  return circle;
}

async function stagesOf(db: Db, words: Dialect, deals: readonly string[]): Promise<number[]> {
  if (deals.length === 0) return [];
  const rows = await db
    .selectFrom('version')
    .where(words.inList('deal', deals))
    .select('event')
    .distinct()
    .execute();
  return rows.map((row) => row.event);
}

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

/** The bundled stages of the deals in which a workspace is involved, from when it is. */
function matesOf(involved: readonly EventTimeline[], own: readonly EventTimeline[]) {
  const bundled = own.filter((timeline) => timeline.workspace === BUNDLED).flatMap(stagesIn);
  const mates = Map.groupBy(bundled, (stage) => stage.deal);
  return involved.flatMap((timeline) =>
    stagesIn(timeline).flatMap(({ deal, from }) =>
      (mates.get(deal) ?? []).map(({ event }) => ({ workspace: timeline.workspace, event, from })),
    ),
  );
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

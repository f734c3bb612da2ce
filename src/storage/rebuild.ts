/** Versions are derived: whatever touches an event rebuilds its own and those of the deals that it is a stage of. */
import type { World } from '../briefing/world.ts';
import { type Life, lifeOf } from './derive.ts';
import type { Db, Dialect } from './engine.ts';
import { resolverOf } from './names.ts';
import { setStandings } from './standing.ts';
import { type StoredStep, stepsFor, stepsOf } from './steps.ts';
import { BUNDLED } from './tables.ts';
import { deleteVersions, insertVersions } from './versions.ts';

/** What a write needs; `db` is its transaction. */
export interface Scope {
  db: Db;
  words: Dialect;
  world: World;
}

/** Rebuilds the versions of these events, for everybody who sees them, and of the other stages of their deals. */
export async function rebuild(scope: Scope, events: readonly number[]): Promise<void> {
  const steps = await circleOf(scope, events);
  const all = [...steps.values()].flat();
  const names = all.flatMap((step) => step.patch.parties ?? []).map((party) => party.company);
  const resolve = await resolverOf(scope.db, scope.words, names);
  const build = (event: number, workspace: string, since?: number) =>
    lifeOf(
      { event, workspace, since },
      stepsFor(steps.get(event)!, workspace),
      scope.world,
      resolve,
    );

  const own = [...steps].map(([event, [first]]) => build(event, first!.workspace));
  const overlays = await overlaysOf(scope, steps, own, build);
  setStandingsByWorkspace(own, overlays);
  await deleteVersions(scope, [...steps.keys()]);
  await insertVersions(scope, [...own, ...overlays]);
}

type Build = (event: number, workspace: string, since?: number) => Life;

/** The steps of these events and of every other stage of any deal that one of them ever was in. */
async function circleOf(
  { db, words }: Scope,
  events: readonly number[],
): Promise<Map<number, StoredStep[]>> {
  const circle = new Map<number, StoredStep[]>();
  const deals = new Set<string>();
  for (let next = [...new Set(events)]; next.length > 0; ) {
    const found = await stepsOf(db, words, next);
    for (const [event, steps] of found) circle.set(event, steps);
    const ids = [...found.values()].flat().map((step) => step.patch.dealId);
    const fresh = [...new Set(ids)].filter((id): id is string => !!id && !deals.has(id));
    for (const id of fresh) deals.add(id);
    next = (await stagesOf(db, words, fresh)).filter((event) => !circle.has(event));
  }
  return circle;
}

async function stagesOf(db: Db, words: Dialect, deals: readonly string[]): Promise<number[]> {
  if (deals.length === 0) return [];
  const rows = await db
    .selectFrom('version')
    .where(words.among('deal', deals))
    .select('event')
    .distinct()
    .execute();
  return rows.map((row) => row.event);
}

/**
 * The lives that workspaces see in place of bundled ones: of events they changed, from then on, and of the other
 * stages of a deal that they have a hand in, because what counts there is another sum.
 */
async function overlaysOf(
  { db, words }: Scope,
  steps: ReadonlyMap<number, StoredStep[]>,
  own: readonly Life[],
  build: Build,
): Promise<Life[]> {
  const since = new SinceMap();
  const stored = await db
    .selectFrom('overlay')
    .where(words.among('event', [...steps.keys()]))
    .selectAll()
    .execute();
  for (const row of stored) since.lower(row.workspace, row.event, row.since);
  for (const [event, list] of steps)
    for (const step of list) if (step.overlay) since.lower(step.workspace, event, step.knownAt);

  const changed = [...since].filter(([workspace, event]) =>
    steps.get(event)!.some((step) => step.overlay && step.workspace === workspace),
  );
  const involved = [
    ...own.filter((life) => life.workspace !== BUNDLED),
    ...changed.map(([workspace, event, from]) => build(event, workspace, from)),
  ];
  for (const { workspace, event, from } of matesOf(involved, own))
    since.lower(workspace, event, from);
  await saveOverlays(db, [...since], stored);
  return [...since].map(([workspace, event, from]) => build(event, workspace, from));
}

/** The bundled stages of the deals in which a workspace is involved, from when it is. */
function matesOf(involved: readonly Life[], own: readonly Life[]) {
  return involved.flatMap(({ workspace, chapters }) =>
    chapters.flatMap(({ from, fields }) =>
      own
        .filter((mate) => mate.workspace === BUNDLED && fields.dealId !== null)
        .filter((mate) => mate.chapters.some((c) => c.fields.dealId === fields.dealId))
        .map((mate) => ({ workspace, event: mate.event, from })),
    ),
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

/** Each workspace counts over what it sees: its own lives, and the bundled ones that it has none of. */
function setStandingsByWorkspace(own: readonly Life[], overlays: readonly Life[]): void {
  const bundled = own.filter((life) => life.workspace === BUNDLED);
  setStandings(bundled);
  const others = [...own.filter((life) => life.workspace !== BUNDLED), ...overlays];
  for (const [, lives] of Map.groupBy(others, (life) => life.workspace)) {
    const seen = new Set(lives.map((life) => life.event));
    setStandings([...lives, ...bundled.filter((life) => !seen.has(life.event)).map(copyOf)]);
  }
}

function copyOf(life: Life): Life {
  return { ...life, chapters: life.chapters.map((chapter) => ({ ...chapter })) };
}

/** The rows of versions and of what hangs on them: bodies, full text, parties, effective dates. */

import type { BodyText, Db } from '../engines/engine.ts';
import { insertRows, run } from '../engines/insert.ts';
import type { Body } from '../reading/bodies.ts';
import { firstBodyOf, lastBodyOf, type VersionRow } from '../schema/tables.ts';
import { type Chapter, type Life, versionRows } from './derive.ts';
import type { Scope } from './transaction.ts';

/** Deletes all versions of these events; the numbers of their bodies, which are theirs to use again. */
export async function deleteVersions(
  { db, words }: Scope,
  events: readonly number[],
): Promise<Map<number, number[]>> {
  if (events.length === 0) return new Map();
  const old = await db
    .selectFrom('version')
    .where(words.among('event', events))
    .select(['id', 'event', 'body'])
    .orderBy('body')
    .execute();
  if (old.length === 0) return new Map();
  const versions = old.map((row) => row.id);
  const bodies = [...new Set(old.map((row) => row.body))];
  await db.deleteFrom('party').where(words.among('version', versions)).execute();
  await db.deleteFrom('effective').where(words.among('version', versions)).execute();
  await db.deleteFrom('version').where(words.among('id', versions)).execute();
  await db.deleteFrom('body_text').where(words.among('rowid', bodies)).execute();
  await db.deleteFrom('body').where(words.among('id', bodies)).execute();
  const owners = new Map(old.map((row) => [row.body, row.event]));
  return Map.groupBy(bodies, (body) => owners.get(body)!);
}

/** Inserts the versions of lives whose standings are set. */
export async function insertVersions(
  scope: Scope,
  lives: readonly Life[],
  freed: ReadonlyMap<number, number[]>,
): Promise<void> {
  const numbers = new BodyNumbers(scope.db, freed);
  const chapters: { life: Life; chapter: Chapter; body: number }[] = [];
  for (const life of lives)
    for (const chapter of life.chapters)
      chapters.push({ life, chapter, body: await numbers.next(life.event, chapter.from) });
  // The full text takes its rows in their order, or writes out what it has gathered.
  chapters.sort((a, b) => a.body - b.body);
  await insertRows(
    scope,
    'body',
    chapters.map(({ chapter, body }) => bodyRow(chapter, body)),
  );
  await run(scope.db, scope.words.indexing(chapters.map(textOf)));
  await insertVersionRows(scope, chapters);
}

function textOf({ chapter, body }: { chapter: Chapter; body: number }): BodyText {
  return { body, ...chapter.text };
}

async function insertVersionRows(
  scope: Scope,
  chapters: readonly { life: Life; chapter: Chapter; body: number }[],
): Promise<void> {
  const first = await nextVersion(scope.db);
  const versions = chapters
    .flatMap(({ life, chapter, body }) =>
      versionRows(life, chapter, body).map((row) => ({ row, chapter })),
    )
    .map(({ row, chapter }, index) => ({ chapter, row: { id: first + index, ...row } }));
  await insertRows(
    scope,
    'version',
    versions.map(({ row }) => row),
  );
  await insertRows(
    scope,
    'party',
    versions.flatMap(({ row, chapter }) => partyRows(row, chapter)),
  );
  await insertRows(
    scope,
    'effective',
    versions.flatMap(({ row, chapter }) => effectiveRows(row.id, chapter)),
  );
}

function bodyRow({ fields, evidence, laterSources }: Chapter, id: number) {
  return { id, json: JSON.stringify({ fields, evidence, laterSources } satisfies Body) };
}

function partyRows(row: Pick<VersionRow, 'occurred_on'> & { id: number }, { companies }: Chapter) {
  const occurred_on = row.occurred_on ?? '';
  const unique = new Map(
    companies.map(({ company, role }) => [
      `${company.id} ${role}`,
      { company: company.id, occurred_on, version: row.id, role },
    ]),
  );
  return [...unique.values()];
}

function effectiveRows(version: number, { fields }: Chapter) {
  return fields.effectiveOn.map(({ date, label, standing }, place) => ({
    version,
    place,
    date,
    label,
    standing,
    jurisdiction: fields.jurisdiction,
  }));
}

async function nextVersion(db: Scope['db']): Promise<number> {
  const row = await db
    .selectFrom('version')
    .select((eb) => eb.fn.max('id').as('last'))
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/**
 * Numbers bodies by the day from which they are shown, after those that the day has. An event that is rebuilt keeps
 * the numbers it had, so that what comes first of one day does not change with every edit.
 */
class BodyNumbers {
  readonly #db: Db;
  readonly #freed: ReadonlyMap<number, number[]>;
  readonly #taken: readonly number[];
  readonly #next = new Map<number, number>();
  #highest: number | undefined;

  constructor(db: Db, freed: ReadonlyMap<number, number[]>) {
    this.#db = db;
    this.#freed = new Map([...freed].map(([event, bodies]) => [event, [...bodies]]));
    this.#taken = [...freed.values()].flat();
  }

  async next(event: number, shownFrom: number): Promise<number> {
    const [first, end] = [firstBodyOf(shownFrom), lastBodyOf(shownFrom)];
    const own = this.#freed.get(event) ?? [];
    const kept = own.findIndex((body) => body >= first && body < end);
    if (kept >= 0) return own.splice(kept, 1)[0]!;
    const number = this.#next.get(first) ?? (await this.#afterLast(first, end));
    this.#next.set(first, number + 1);
    return number;
  }

  async #afterLast(first: number, end: number): Promise<number> {
    const ofDay = this.#taken.filter((body) => body >= first && body < end);
    this.#highest ??= await this.#lastIn(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    const last = this.#highest < first ? first - 1 : await this.#lastIn(first, end);
    return Math.max(last, ...ofDay) + 1;
  }

  async #lastIn(first: number, end: number): Promise<number> {
    const row = await this.#db
      .selectFrom('body')
      .where('id', '>=', first)
      .where('id', '<', end)
      .select((eb) => eb.fn.max('id').as('last'))
      .executeTakeFirst();
    return row?.last ?? first - 1;
  }
}

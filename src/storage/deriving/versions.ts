/** The rows of versions and of what hangs on them: bodies, full text, parties, topics, effective dates, expectations. */

import { present } from '../../domain/collections.ts';
import { expectedBy } from '../../domain/event/measures/expected-by.ts';
import type { BodyText, Db } from '../engines/engine.ts';
import { insertRows, run } from '../engines/insert.ts';
import type { Body } from '../reading/bodies.ts';
import { compiledFor } from '../reading/compiled.ts';
import { firstBodyOf, lastBodyOf, type Tables, type VersionRow } from '../schema/tables.ts';
import { type EventTimeline, stageRows, type VersionDraft, versionRows } from './derive.ts';
import { insertMeasures } from './measures.ts';
import { insertNamed } from './named.ts';
import { insertTraits } from './traits.ts';
import type { WriteTransaction } from './transaction.ts';
import { noteLast } from './version-numbers.ts';

/** Deletes all versions of these events; the numbers of their bodies, which are theirs to use again. */
export async function deleteVersions(
  { db, words }: WriteTransaction,
  events: readonly number[],
): Promise<Map<number, number[]>> {
  if (events.length === 0) return new Map();
  const old = await versionsOf({ db, words }, { events });
  if (old.length === 0) return new Map();
  const versions = old.map((row) => row.id);
  const bodies = [...new Set(old.map((row) => row.body))];
  for (const deletion of OF_VERSIONS) await deletion({ db, words }, { numbers: versions });
  await ofEvents({ db, words }, { numbers: events });
  await themselves({ db, words }, { numbers: versions });
  for (const deletion of OF_BODIES) await deletion({ db, words }, { numbers: bodies });
  const owners = new Map(old.map((row) => [row.body, row.event]));
  return Map.groupBy(bodies, (body) => present(owners.get(body), `the event of body ${body}`));
}

const versionsOf = compiledFor(({ db, words }, { events }: { events: readonly number[] }) =>
  db
    .selectFrom('version')
    .where(words.inList('event', events))
    .select(['id', 'event', 'body'])
    .orderBy('body'),
);

/** Rows of a table deleted by the numbers in a column. */
const deleting = (table: keyof Tables, column: string) =>
  compiledFor(({ db, words }, { numbers }: { numbers: readonly number[] }) =>
    db.deleteFrom(table).where(words.inList(column, numbers)),
  );
const OF_VERSIONS = (
  ['party', 'topic', 'effective', 'expectation', 'stage', 'closing_link', 'measure'] as const
).map((table) => deleting(table, 'version'));
const ofEvents = deleting('trait', 'event');
const themselves = deleting('version', 'id');
const OF_BODIES = [deleting('body_text', 'rowid'), deleting('body', 'id')];

/** The number of the first version to insert, and those of bodies that events may use again. */
interface Numbers {
  first: number;
  freed: ReadonlyMap<number, number[]>;
}

/** Inserts the versions of timelines whose standings are set. */
export async function insertVersions(
  scope: WriteTransaction,
  timelines: readonly EventTimeline[],
  { first, freed }: Numbers,
): Promise<void> {
  const numbers = new BodyNumbers(scope.db, freed);
  const drafts: { timeline: EventTimeline; draft: VersionDraft; body: number }[] = [];
  for (const timeline of timelines)
    for (const draft of timeline.drafts)
      drafts.push({ timeline, draft, body: await numbers.next(timeline.event, draft.from) });
  // The full text takes its rows in their order, or writes out what it has gathered.
  drafts.sort((a, b) => a.body - b.body);
  await insertRows(
    scope,
    'body',
    drafts.map(({ draft, body }) => bodyRow(draft, body)),
  );
  await run(scope.db, scope.words.indexing(drafts.map(textOf)));
  await insertVersionRows(scope, drafts, first);
  await insertTraits(scope, timelines);
}

function textOf({ draft, body }: { draft: VersionDraft; body: number }): BodyText {
  return { body, ...draft.text };
}

async function insertVersionRows(
  scope: WriteTransaction,
  drafts: readonly { timeline: EventTimeline; draft: VersionDraft; body: number }[],
  first: number,
): Promise<void> {
  const versions = drafts
    .flatMap(({ timeline, draft, body }) =>
      versionRows(timeline, draft, body).map((row, place) => ({ row, draft, place })),
    )
    .map(({ row, ...of }, index) => ({ ...of, row: { id: first + index, ...row } }));
  await insertRows(
    scope,
    'version',
    versions.map(({ row }) => row),
  );
  // Where none takes the place of those that were deleted, a number is left out: readers tell by it that the log is another.
  await noteLast(scope, first + Math.max(versions.length, 1) - 1);
  await insertRows(
    scope,
    'party',
    versions.flatMap(({ row, draft }) => partyRows(row, draft)),
  );
  await insertRows(
    scope,
    'topic',
    versions.flatMap(({ row, draft }) =>
      [...new Set(draft.fields.topics)].map((topic) => ({ topic, version: row.id })),
    ),
  );
  await insertRows(
    scope,
    'effective',
    versions.flatMap(({ row, draft }) => effectiveRows(row.id, draft)),
  );
  await insertRows(
    scope,
    'expectation',
    versions.flatMap(({ row, draft }) => expectationRows(row.id, draft)),
  );
  await insertRows(
    scope,
    'stage',
    versions.flatMap(({ row, draft, place }) =>
      stageRows(row.id, draft, present(draft.standings[place], 'the standing of a version')),
    ),
  );
  await insertRows(
    scope,
    'closing_link',
    versions.flatMap(({ row, draft }) =>
      [...new Set(draft.closes)].map((target) => ({ target, version: row.id })),
    ),
  );
  await insertMeasures(
    scope,
    versions.map(({ row, draft, place }) => ({
      row,
      draft,
      standing: present(draft.standings[place], 'the standing of a version'),
    })),
  );
  await insertNamed(
    scope,
    drafts.map(({ timeline: { workspace }, draft }) => ({ ...draft, workspace })),
  );
}

function bodyRow({ fields, evidence, stages }: VersionDraft, id: number) {
  return { id, json: JSON.stringify({ fields, evidence, stages } satisfies Body) };
}

function partyRows(
  row: Pick<VersionRow, 'occurred_on'> & { id: number },
  { companies }: VersionDraft,
) {
  const occurred_on = row.occurred_on ?? '';
  const unique = new Map(
    companies.map(({ company, role }) => [
      `${company.id} ${role}`,
      { company: company.id, occurred_on, version: row.id, role },
    ]),
  );
  return [...unique.values()];
}

function effectiveRows(version: number, { fields }: VersionDraft) {
  return fields.effectiveOn.map(({ date, label, standing }, place) => ({
    version,
    place,
    date,
    label,
    standing,
    jurisdiction: fields.jurisdiction,
  }));
}

function expectationRows(version: number, { fields }: VersionDraft) {
  return fields.expects.map((expectation, place) => ({
    due: expectedBy(expectation),
    version,
    place,
    standing: expectation.standing,
  }));
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
    const [again] = kept >= 0 ? own.splice(kept, 1) : [];
    if (again !== undefined) return again;
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

/** The rows of versions and of what hangs on them: bodies, full text, parties, effective dates. */
import { type Chapter, type Life, versionRows } from './derive.ts';
import { insertRows } from './insert.ts';
import type { Scope } from './rebuild.ts';
import { firstBodyOf, lastBodyOf, type VersionRow } from './tables.ts';

/** What `body.json` holds. */
export type Body = Pick<Chapter, 'fields' | 'evidence' | 'laterSources'>;

/** Deletes all versions of these events. */
export async function deleteVersions(
  { db, words }: Scope,
  events: readonly number[],
): Promise<void> {
  const old = await db
    .selectFrom('version')
    .where(words.among('event', events))
    .select(['id', 'body'])
    .execute();
  if (old.length === 0) return;
  const versions = old.map((row) => row.id);
  const bodies = [...new Set(old.map((row) => row.body))];
  await db.deleteFrom('party').where(words.among('version', versions)).execute();
  await db.deleteFrom('effective').where(words.among('version', versions)).execute();
  await db.deleteFrom('version').where(words.among('id', versions)).execute();
  await db.deleteFrom('body_text').where(words.among('rowid', bodies)).execute();
  await db.deleteFrom('body').where(words.among('id', bodies)).execute();
}

/** Inserts the versions of lives whose standings are set. */
export async function insertVersions({ db }: Scope, lives: readonly Life[]): Promise<void> {
  const chapters = lives.flatMap((life) => life.chapters.map((chapter) => ({ life, chapter })));
  const bodies = await numbersFor(
    db,
    chapters.map(({ chapter }) => chapter.from),
  );
  const numbered = chapters.map((entry, index) => ({ ...entry, body: bodies[index]! }));
  await insertRows(
    db,
    'body',
    numbered.map(({ chapter, body }) => bodyRow(chapter, body)),
  );
  await insertRows(
    db,
    'body_text',
    numbered.map(({ chapter, body }) => ({ rowid: body, ...chapter.text })),
  );
  const rows = numbered.flatMap(({ life, chapter, body }) =>
    versionRows(life, chapter, body).map((row) => ({ row, chapter })),
  );
  const first = await nextVersion(db);
  const versions = rows.map(({ row, chapter }, index) => ({
    chapter,
    row: { id: first + index, ...row },
  }));
  await insertRows(
    db,
    'version',
    versions.map(({ row }) => row),
  );
  await insertRows(
    db,
    'party',
    versions.flatMap(({ row, chapter }) => partyRows(row, chapter)),
  );
  await insertRows(
    db,
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
  }));
}

async function nextVersion(db: Scope['db']): Promise<number> {
  const row = await db
    .selectFrom('version')
    .select((eb) => eb.fn.max('id').as('last'))
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** A number for each body by the day from which it is shown, after those that the day has. */
async function numbersFor(db: Scope['db'], shownFrom: readonly number[]): Promise<number[]> {
  const next = new Map<number, number>();
  for (const first of new Set(shownFrom.map(firstBodyOf))) {
    const row = await db
      .selectFrom('body')
      .where('id', '>=', first)
      .where('id', '<', lastBodyOf(shownFrom.find((at) => firstBodyOf(at) === first)!))
      .select((eb) => eb.fn.max('id').as('last'))
      .executeTakeFirst();
    next.set(first, (row?.last ?? first - 1) + 1);
  }
  return shownFrom.map((at) => {
    const first = firstBodyOf(at);
    const number = next.get(first)!;
    next.set(first, number + 1);
    return number;
  });
}

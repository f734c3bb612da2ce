import type { CompanyFound, PersonAt } from '../../contracts/reader.ts';
import { DAY_MS } from '../../domain/durations.ts';
import { type Company, companyAt } from '../../domain/reference/company.ts';
import { errorsForgiven, isLettersAlone, typingErrors } from '../../domain/text/names.ts';
import { companyRecordIn } from './company-records.ts';
import { compiled } from './compiled.ts';
import { keyOf, RANKS } from './name-keys.ts';
import { once } from './once.ts';
import type { Reading } from './reading.ts';
import { knownTo } from './view.ts';

/** A name that a company no longer has counts less than any that one has. */
const FORMER = 10;

/** The company meant by a name: exactly, the stronger kind of name first, else with the fewest typing errors. */
export function findCompany(reading: Reading, name: string): Promise<CompanyFound> {
  return once(reading, `company named ${name}`, () => lookUp(reading, name));
}

async function lookUp(reading: Reading, name: string): Promise<CompanyFound> {
  const key = keyOf(name);
  if (key === '') return { kind: 'none' };
  const exact = await namesSeen(reading, [key], ANY_RANK);
  if (exact.length > 0) return found(reading, best(exact, weakness), exact);
  const limit = isLettersAlone(name) ? 0 : errorsForgiven(key);
  if (limit === 0) return { kind: 'none' };
  const lengths = { shortest: key.length - limit, longest: key.length + limit };
  const alike = new Set((await keysOfLength(reading, lengths)).map((row) => row.key));
  const keys = [...alike].filter((other) => typingErrors(key, other, limit) <= limit);
  if (keys.length === 0) return { kind: 'none' };
  const seen = await namesSeen(reading, keys, RANKS.product);
  const near = seen
    .filter((entry) => !isLettersAlone(entry.name))
    .map((entry) => ({ ...entry, errors: typingErrors(key, entry.key, limit) }))
    .filter((entry) => entry.errors <= limit);
  const nearest = best(near, (entry) => entry.errors * 2 * FORMER + weakness(entry));
  return found(reading, nearest, [], nearest[0]?.errors);
}

/** Those of these names that are known as they stand, of whatever kind. */
export async function namesAmong(reading: Reading, names: readonly string[]): Promise<Set<string>> {
  const keys = new Map(names.map((name) => [name, keyOf(name)]));
  const known = await once(reading, 'names looked for', async () => new Map([['', false]]));
  const asked = [...new Set(keys.values())].filter((key) => !known.has(key));
  const rows = asked.length === 0 ? [] : await namesOf(reading, { keys: asked, rank: ANY_RANK });
  for (const key of asked) known.set(key, false);
  for (const { key } of rows) known.set(key, true);
  return new Set(names.filter((name) => known.get(keys.get(name) ?? '')));
}

/** Keys of names that are read with typing errors, by their length; not all of them need be known at the view's moment. */
const keysOfLength = compiled(
  ({ db, view }, { shortest, longest }: { shortest: number; longest: number }) =>
    db
      .selectFrom('company_name')
      .where('workspace', 'in', [...view.layers])
      .where('length', '>=', shortest)
      .where('length', '<=', longest)
      .where('rank', '<=', RANKS.product)
      .select('key'),
);

/** The companies that have these names as their own or as an alias, bundled ones before the workspace's, by the name asked for. */
export async function companiesNamed(
  reading: Reading,
  names: readonly string[],
): Promise<Map<string, { id: string; name: string }>> {
  const keys = new Map(names.map((name) => [name, keyOf(name)]));
  const rows = await recordsNamed(reading, { keys: [...new Set(keys.values())] });
  // The strongest comes last, and stays.
  const found = new Map(rows.map(({ key, json }) => [key, json]));
  const parsed = [...keys].flatMap(([name, key]) => {
    const json = found.get(key);
    if (json === undefined) return [];
    const company = companyAt(companyRecordIn(json), reading.view.asOf);
    return [[name, { id: company.id, name: company.name }] as const];
  });
  return new Map(parsed);
}

const recordsNamed = compiled(({ db, words, view }, { keys }: { keys: readonly string[] }) =>
  db
    .selectFrom('company_name as n')
    .innerJoin('company as c', (join) =>
      join.onRef('c.workspace', '=', 'n.workspace').onRef('c.id', '=', 'n.company'),
    )
    .where(words.inList('n.key', keys))
    .where('n.workspace', 'in', [...view.layers])
    .where('n.rank', '<=', RANKS.alias)
    .select(['n.key', 'c.json'])
    .orderBy('n.workspace', 'desc')
    .orderBy('n.rank', 'desc')
    .orderBy('n.company', 'desc'),
);

type Entry = Awaited<ReturnType<typeof namesSeen>>[number];

const weakness = ({ rank, former }: Entry) => rank + (former === null ? 0 : FORMER);

/** Above the rank of every kind of name. */
const ANY_RANK = Number.MAX_SAFE_INTEGER;

/** Names of these keys, of a rank and the stronger ones, that were known by the view's moment; `former` is the day from which one no longer held, where that has come. */
async function namesSeen(reading: Reading, keys: readonly string[], rank: number) {
  const rows = await namesOf(reading, { keys, rank });
  return rows.map(({ until, ...row }) => ({
    ...row,
    former: until !== null && until <= reading.view.asOf ? dayEnding(until) : null,
  }));
}

const namesOf = compiled(
  ({ db, words, view }, { keys, rank }: { keys: readonly string[]; rank: number }) =>
    db
      .selectFrom('company_name as n')
      .innerJoin('company as c', (join) =>
        join.onRef('c.workspace', '=', 'n.workspace').onRef('c.id', '=', 'n.company'),
      )
      .where('n.workspace', 'in', [...view.layers])
      .where('n.since', '<=', view.asOf)
      .where(knownTo(view))
      .where(words.inList('n.key', keys))
      .where('n.rank', '<=', rank)
      .select(['n.key', 'n.workspace', 'n.company', 'n.kind', 'n.name', 'n.rank'])
      .select(['n.since', 'n.until'])
      .orderBy('n.workspace')
      .orderBy('n.company'),
);

const dayEnding = (moment: number) => new Date(moment - DAY_MS).toISOString().slice(0, 10);

/** Those with the lowest measure, one for each company; of the companies of one person the one that came last. */
function best<E extends Entry>(entries: readonly E[], measure: (entry: E) => number): E[] {
  const least = Math.min(...entries.map(measure));
  const first = entries.filter((entry) => measure(entry) === least);
  // A workspace's own company of a name that the bundled data has since learnt is the same company.
  const [lead] = first;
  const same = first.filter(
    (entry) => entry.workspace === lead?.workspace || entry.key !== lead?.key,
  );
  return same
    .filter((entry) => !same.some((other) => isSamePerson(entry, other) && isLater(other, entry)))
    .filter((entry, index, all) => all.findIndex((e) => e.company === entry.company) === index);
}

const isSamePerson = (a: Entry, b: Entry) =>
  a.kind === 'person' && b.kind === 'person' && keyOf(a.name) === keyOf(b.name);

/** Where both have ended, the one that ended later; else the one that began later. */
const isLater = (a: Entry, b: Entry) =>
  a.former !== null && b.former !== null && a.former !== b.former
    ? a.former > b.former
    : a.since > b.since;

/** `all` are the entries among which these are the best. */
async function found(
  reading: Reading,
  entries: readonly Entry[],
  all: readonly Entry[],
  errors = 0,
): Promise<CompanyFound> {
  const companies = await companiesBy(
    reading,
    entries.map((entry) => entry.company),
  );
  const [company] = companies;
  const [entry] = entries;
  if (!company || !entry) return { kind: 'none' };
  if (companies.length > 1) return { kind: 'several', companies };
  const { kind, name, former: until } = entry;
  const elsewhere = all.filter((other) => isSamePerson(entry, other));
  const others = await personsAt(reading, elsewhere, entry.company);
  return { kind: 'one', company, by: { kind, name, until }, errors, others };
}

/** Where else a person is or was, the present first, then the latest. */
async function personsAt(
  reading: Reading,
  entries: readonly Entry[],
  except: string,
): Promise<PersonAt[]> {
  const ordered = entries
    .filter((entry) => entry.company !== except)
    .toSorted((a, b) => ((a.former ?? '9999') < (b.former ?? '9999') ? 1 : -1));
  const read = ordered.map(async ({ company, former: until }) => {
    const at = await companyBy(reading, company);
    return at ? [{ company: at, until }] : [];
  });
  return (await Promise.all(read)).flat();
}

/** By id: a workspace's own companies and the bundled ones have ids of their own. */
export function companyBy(reading: Reading, id: string): Promise<Company | null> {
  return once(reading, `company ${id}`, async () => (await companiesBy(reading, [id]))[0] ?? null);
}

/** By ids, in their order; those that are not known are left out. */
export async function companiesBy(reading: Reading, ids: readonly string[]): Promise<Company[]> {
  const rows = ids.length === 0 ? [] : await byIds(reading, { ids });
  const found = new Map(rows.map(({ id, json }) => [id, companyRecordIn(json)]));
  const records = ids.flatMap((id) => found.get(id) ?? []);
  return records.map((record) => companyAt(record, reading.view.asOf));
}

const byIds = compiled(({ db, words, view }, { ids }: { ids: readonly string[] }) =>
  db
    .selectFrom('company as c')
    .where('c.workspace', 'in', [...view.layers])
    .where(words.inList('c.id', ids))
    .where(knownTo(view))
    .select(['c.id', 'c.json'])
    // The lowest comes last, and stays.
    .orderBy('c.workspace', 'desc'),
);

/** The companies that belong to one at the view's moment, and those that belong to these, the nearest first. */
export function subsidiariesOf(reading: Reading, id: string): Promise<Company[]> {
  return once(reading, `subsidiaries of ${id}`, () => allOwnedBy(reading, id));
}

async function allOwnedBy(reading: Reading, id: string): Promise<Company[]> {
  const seen = new Set([id]);
  for (let owners = [id]; owners.length > 0; ) {
    const fresh = (await ownedBy(reading, owners)).filter((company) => !seen.has(company));
    for (const company of fresh) seen.add(company);
    owners = fresh;
  }
  return companiesBy(reading, [...seen].slice(1));
}

async function ownedBy(reading: Reading, owners: readonly string[]): Promise<string[]> {
  const rows = await owned(reading, { owners });
  return rows.map((row) => row.company);
}

const owned = compiled(({ db, words, view }, { owners }: { owners: readonly string[] }) =>
  db
    .selectFrom('subsidiary')
    .where('workspace', 'in', [...view.layers])
    .where(words.inList('parent', owners))
    .where('since', '<=', view.asOf)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', view.asOf)]))
    .select('company')
    .orderBy('company'),
);

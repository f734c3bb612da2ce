/**
 * Companies as `data/` writes them, with the days between which a fact holds, and as they were known at a moment.
 * A fact counts from the end of its day (UTC), as events do.
 */
import { z } from 'zod';
import { Misreading } from '../../errors.ts';
import { present } from '../collections.ts';
import { shown } from '../text/typed.ts';
import { dated, history, latestOf, startedOf, startOf, still } from './dated.ts';

const name = z.string().trim().min(1).max(200);

const COMPANY_KINDS = [
  'startup',
  'public_company',
  'investor',
  'regulator',
  'government',
  'lab',
  'other',
] as const;

/** The exchanges that a ticker may begin with. */
const EXCHANGES = [
  'NASDAQ',
  'NYSE',
  'EPA',
  'ETR',
  'HEL',
  'HKEX',
  'KRX',
  'LSE',
  'NSE',
  'OSE',
  'SZSE',
  'TSE',
  'TSX',
] as const;
const TICKER = new RegExp(`^(${EXCHANGES.join('|')}):[A-Z0-9.]{1,12}$`);
const TYPED_TICKER = new RegExp(
  `(?<![\\p{L}\\p{N}"“])(?:${EXCHANGES.join('|')}):\\s?[\\w.]+`,
  'giu',
);

const ticker = z
  .string()
  .regex(
    TICKER,
    `a ticker is exchange and symbol, as NASDAQ:NVDA; exchanges: ${EXCHANGES.join(' ')}`,
  );

/**
 * One line of `data/companies.jsonl`. A fact is written as it is where it holds for good, else as
 * `{"value": …, "since"?: day, "until"?: day}`; of facts with one value at a time, several stand in a list.
 */
export const companyRecordSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** The day from which it is known, where that is before the first event that names it, or none does. */
  since: z.iso.date().nullable().default(null),
  name: history(name, 1),
  aliases: z.array(dated(name)),
  products: z.array(dated(name)),
  people: z.array(dated(name)),
  /** The id of the company that owns it. */
  parent: history(name),
  kind: history(z.enum(COMPANY_KINDS), 1),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  sector: z.string().nullable(),
  ticker: history(ticker),
  website: z.url().nullable(),
});

/** A company with all that was, is and will be known of it: no reader sees one. */
export type CompanyRecord = z.infer<typeof companyRecordSchema>;

/** A company as known at a moment. */
export interface Company {
  id: string;
  name: string;
  /** Other names, those that it no longer has too. */
  aliases: readonly string[];
  /** The names that it no longer has, with the first day on which each no longer held, the last one first. */
  former: readonly { name: string; until: string }[];
  products: readonly string[];
  people: readonly string[];
  /** The id of the company that owns it. */
  parent: string | null;
  kind: (typeof COMPANY_KINDS)[number];
  country: string | null;
  sector: string | null;
  ticker: string | null;
  website: string | null;
}

/** The company as known at a moment (epoch milliseconds): nothing in it became known later. */
export function companyAt(record: CompanyRecord, moment: number): Company {
  const { id, country, sector, website } = record;
  const [first, kind] = [record.name[0], record.kind[0]];
  return {
    id,
    name: latestOf(record.name, moment) ?? present(first, `a name of ${id}`).value,
    aliases: startedOf(record.aliases, moment).map(({ value }) => value),
    former: formerNames(record, moment),
    products: still(record.products, moment),
    people: still(record.people, moment),
    parent: latestOf(record.parent, moment),
    kind: latestOf(record.kind, moment) ?? present(kind, `a kind of ${id}`).value,
    country,
    sector,
    ticker: latestOf(record.ticker, moment),
    website,
  };
}

function formerNames({ name, aliases }: CompanyRecord, moment: number): Company['former'] {
  // A name ends, at the latest, where the next one begins.
  const names = name.map((fact, index) => ({
    ...fact,
    until: fact.until ?? name[index + 1]?.since ?? null,
  }));
  return startedOf([...names, ...aliases], moment)
    .flatMap(({ value, until }) =>
      until !== null && startOf({ since: until }) <= moment ? [{ name: value, until }] : [],
    )
    .sort((a, b) => (a.until < b.until ? 1 : -1));
}

/** The moments at which the names change by which texts know the company, ascending. */
export function renamedAt({ name, aliases }: CompanyRecord): number[] {
  const starts = [...name, ...aliases].filter(({ since }) => since !== null).map(startOf);
  return [...new Set(starts)].sort((a, b) => a - b);
}

/**
 * From when each company is known (epoch milliseconds), by id: from its own `since`, from the first moment at which an
 * event names it (`named`), or with a company that it owns, whichever comes first. What is not there is not known yet.
 */
export function knownFrom(
  records: readonly CompanyRecord[],
  named: ReadonlyMap<string, number>,
): Map<string, number> {
  const known = new Map(named);
  const lower = (id: string, moment: number) => {
    if (moment >= (known.get(id) ?? Number.POSITIVE_INFINITY)) return false;
    known.set(id, moment);
    return true;
  };
  for (const record of records) if (record.since !== null) lower(record.id, startOf(record));
  const owned = records.flatMap(({ id, parent }) => parent.map((fact) => ({ id, fact })));
  const pass = () =>
    owned.filter(({ id, fact }) => {
      const child = known.get(id);
      return child !== undefined && lower(fact.value, Math.max(child, startOf(fact)));
    }).length;
  while (pass() > 0);
  return known;
}

/** By which of its names a company was found. */
export type NameKind = 'name' | 'alias' | 'product' | 'ticker' | 'person';

/** The words with quotes around every ticker that has its exchange, so that NASDAQ:NVDA is read as a name and as no filter. */
export function quoteTickers(typed: string): string {
  return typed.replace(TYPED_TICKER, (found) => `"${found.replace(/\s/, '')}"`);
}

/** The refusal of words that name no company, or that name `several` equally well. */
export function noOneCompany(
  typed: string,
  several: readonly Pick<Company, 'name'>[] = [],
): Misreading {
  const names = several.map((company) => company.name);
  const [first] = names;
  return new Misreading({
    typed: shown(typed),
    expected: 'a company in the log',
    allowed: 'Name a company, a product or a person in the log',
    ...(first && {
      wrong: `could be ${names.join(' or ')}`,
      answer: 'Name one of them',
      instead: first,
    }),
  });
}

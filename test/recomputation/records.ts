/** The lines of `data/` as their README describes them, read without the product. */
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const DATA = new URL('../../data/', import.meta.url);

const dated = z.looseObject({ date: z.string(), precision: z.string() }).nullable();
const money = z
  .looseObject({
    value: z.number(),
    currency: z.string(),
    kind: z.string(),
    qualifier: z.string(),
    valueTo: z.number().nullable(),
  })
  .nullable();

const source = z.looseObject({
  publisher: z.string(),
  url: z.string().nullish(),
  publishedOn: z.string().nullable().default(null),
  notBefore: z.string().nullish(),
  origin: z.string().nullable(),
  undated: z.boolean().default(false),
});

/** The fields of a line; a revision replaces some of them whole. */
export const SAID = z.looseObject({
  type: z.string(),
  status: z.string(),
  title: z.string(),
  summary: z.string(),
  occurredOn: dated.default(null),
  dealId: z.string().nullable().default(null),
  parties: z.array(z.object({ company: z.string(), role: z.string() })).default([]),
  amount: money.default(null),
  valuation: z
    .looseObject({ value: z.number(), currency: z.string(), basis: z.string() })
    .nullable()
    .default(null),
  round: z.string().nullable().default(null),
  roundQualifier: z.string().nullable().default(null),
  figures: z
    .array(z.looseObject({ label: z.string(), value: z.number(), unit: z.string().nullable() }))
    .default([]),
  sector: z.string().nullable().default(null),
  topics: z.array(z.string()).nullish(),
  region: z.string().nullable().default(null),
  country: z.string().nullable().default(null),
  jurisdiction: z.string().nullable().default(null),
  effectiveOn: z
    .array(
      z.object({ date: z.string(), label: z.string(), standing: z.string(), knownOn: z.string() }),
    )
    .default([]),
  sources: z.array(source).default([]),
  expects: z
    .array(
      z.looseObject({
        what: z.string(),
        kind: z.string(),
        due: z.object({ date: z.string(), precision: z.string() }),
        publisher: z.string(),
        standing: z.string(),
      }),
    )
    .default([]),
  links: z.array(z.object({ kind: z.string(), event: z.string() })).default([]),
  unconfirmed: z.boolean().default(false),
  background: z.boolean().nullish(),
});

const event = SAID.extend({
  id: z.string(),
  knownOn: z.string(),
  revisions: z
    .array(
      z.object({
        knownOn: z.string(),
        why: z.string(),
        changes: z.record(z.string(), z.unknown()),
      }),
    )
    .default([]),
});

const lasting = z.looseObject({
  value: z.string(),
  since: z.string().nullish(),
  until: z.string().nullish(),
});
const company = z.looseObject({
  id: z.string(),
  name: z.string(),
  since: z.string().nullish(),
  parent: z.union([z.string(), lasting]).nullable(),
});
const publisher = z.looseObject({ name: z.string(), kind: z.string() });

/** The fields of a line of `data/events` at one time. */
export type Told = z.infer<typeof SAID>;
export type EventLine = z.infer<typeof event>;
export type SourceLine = z.infer<typeof source>;
export type CompanyLine = z.infer<typeof company>;

const textOf = (path: string) => readFileSync(new URL(path, DATA), 'utf8');
const linesOf = <T>(path: string, shape: z.ZodType<T>): T[] =>
  textOf(path)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => shape.parse(JSON.parse(line)));

export const EVENTS: readonly EventLine[] = readdirSync(new URL('events/', DATA)).flatMap((file) =>
  linesOf(`events/${file}`, event),
);
export const COMPANIES: readonly CompanyLine[] = linesOf('companies.jsonl', company);
export const KIND_OF_PUBLISHER: ReadonlyMap<string, string> = new Map(
  linesOf('publishers.jsonl', publisher).map(({ name, kind }) => [name, kind]),
);

const group = z.looseObject({
  id: z.string(),
  regions: z.array(z.string()),
  countries: z.array(z.string()),
});
const places = z.looseObject({ groups: z.array(group) });
export const PLACES = places.parse(JSON.parse(textOf('regions.json'))).groups;

/** Dollars per unit of a currency by day, days ascending. */
const RATES: ReadonlyMap<string, readonly { day: string; rate: number }[]> = Map.groupBy(
  textOf('fx.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([day = '', currency = '', rate = '']) => ({ day, currency, rate: Number(rate) })),
  ({ currency }) => currency,
);

export const DAY = 86_400_000;
const RATE_LASTS = 45 * DAY;

/** Dollars per unit at the nearest rate of that day or before it, 45 days at most; null where there is none. */
export function rateOn(currency: string, day: string): number | null {
  if (currency === 'USD') return 1;
  const found = RATES.get(currency)?.findLast((rate) => rate.day <= day);
  return found && Date.parse(day) - Date.parse(found.day) <= RATE_LASTS ? found.rate : null;
}

/** The controlled lists that facts are written in: sectors, places, publishers, exchange rates and near words, with the day up to which they were read. Pure; read from `data/` by `sources/bundle.ts`. */
import { z } from 'zod';
import { DAY_MS } from '../durations.ts';
import { ownName } from './official-hosts.ts';
import type { Thesaurus } from './thesaurus.ts';

/** A sector or a topic: its id in records, its label, and other words that people type for it. */
export const sectorSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  synonyms: z.array(z.string()),
});
const region = z.strictObject({
  id: z.string(),
  label: z.string(),
  countries: z.array(z.string()),
});
export const placesSchema = z.strictObject({
  regions: z.array(region),
  /** Larger than a region: "europe" is the EU, UK, Switzerland, Norway and more. */
  groups: z.array(region.extend({ regions: z.array(z.string()), synonyms: z.array(z.string()) })),
  synonyms: z.strictObject({
    regions: z.record(z.string(), z.string()),
    countries: z.record(z.string(), z.string()),
  }),
  jurisdictions: z.record(z.string(), z.string()),
});

export const coverageSchema = z.strictObject({
  /** The last day of which the data was read, `YYYY-MM-DD`, in UTC. */
  through: z.iso.date(),
});

type Sector = z.infer<typeof sectorSchema>;
type PlaceLists = z.infer<typeof placesSchema>;
type Coverage = z.infer<typeof coverageSchema>;

/** US dollars per unit of a currency on a day. */
export interface Rate {
  date: string;
  currency: string;
  usdPerUnit: number;
}

/** An amount in US dollars, with the rate it was made with and the rate's day; the rate of USD is 1, its day the day asked for. */
export interface InDollars {
  value: number;
  rate: number;
  rateDate: string;
}

/** A rate older than this (days) is no rate: product.md, "What counts". */
const RATE_MAX_AGE_DAYS = 45;

export interface ReferenceData {
  sectors: readonly Sector[];
  /** Subjects that cross sectors; an event may have several. */
  topics: readonly Sector[];
  places: PlaceLists;
  coverage: Coverage;
  thesaurus: Thesaurus;
  /** The kind of a publisher by name; null for one that is not on the list. */
  publisherKind(name: string): PublisherKind | null;
  /** The publisher that owns a web host ("www." ignored) or the domain above it, as of `edition.cnn.com`; null for none. */
  publisherAt(host: string): string | null;
  publishers: readonly string[];
  /** The house that a publisher belongs to, by which several papers are one; null for none that is known. */
  publisherGroup(name: string): string | null;
  /** In US dollars at the nearest rate on or before `day`, at most 45 days old; null where there is none. */
  inDollars(money: { value: number; currency: string }, day: string): InDollars | null;
  currencies: readonly string[];
}

interface ReferenceLists {
  sectors: readonly Sector[];
  topics: readonly Sector[];
  places: PlaceLists;
  coverage: Coverage;
  thesaurus: Thesaurus;
  publishers: readonly {
    name: string;
    host: string | null;
    kind: PublisherKind;
    group?: string | undefined;
  }[];
  rates: readonly Rate[];
}

const bareHost = (host: string) => host.toLowerCase().replace(/^www\./, '');

/** Builds the look-ups once. Rates may come in any order. */
export function buildReferenceData(data: ReferenceLists): ReferenceData {
  const kinds = new Map(data.publishers.map((p) => [p.name.toLowerCase(), p.kind]));
  const groups = new Map(data.publishers.map((p) => [p.name.toLowerCase(), p.group ?? null]));
  const hosts = new Map(
    data.publishers.flatMap((p) => (p.host ? [[bareHost(p.host), p.name] as const] : [])),
  );
  const rates = Map.groupBy(
    data.rates.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    (rate) => rate.currency,
  );
  return {
    sectors: data.sectors,
    topics: data.topics,
    places: data.places,
    coverage: data.coverage,
    thesaurus: data.thesaurus,
    publishers: data.publishers.map((p) => p.name),
    currencies: [...new Set(['USD', ...rates.keys()])],
    publisherKind: (name) => kinds.get(name.toLowerCase()) ?? null,
    publisherGroup: (name) => groups.get(name.toLowerCase()) ?? null,
    publisherAt: (host) => publisherIn(bareHost(host), hosts),
    inDollars({ value, currency }, day) {
      if (currency === 'USD') return { value, rate: 1, rateDate: day };
      const rate = rates.get(currency)?.findLast((r) => r.date <= day);
      if (!rate || (Date.parse(day) - Date.parse(rate.date)) / DAY_MS > RATE_MAX_AGE_DAYS)
        return null;
      return { value: value * rate.usdPerUnit, rate: rate.usdPerUnit, rateDate: rate.date };
    },
  };
}

function publisherIn(host: string, hosts: ReadonlyMap<string, string>): string | null {
  const known = hosts.get(host);
  if (known !== undefined || ownName(host) === null) return known ?? null;
  const labels = host.split('.');
  const above = labels.slice(1, -1).map((_, at) => labels.slice(at + 1).join('.'));
  return above.map((domain) => hosts.get(domain)).find((name) => name !== undefined) ?? null;
}

/** From the best to the least, as product.md ranks them. */
export const PUBLISHER_KINDS = [
  'filing',
  'regulator',
  'company',
  'newswire',
  'agency',
  'newspaper',
  'trade',
  'aggregator',
  'blog',
  'machine',
  'briefing',
] as const;

export type PublisherKind = (typeof PUBLISHER_KINDS)[number];

import type { Reader } from '../../contracts/reader.ts';
import { type EventQuery, SORTS } from '../../domain/event/query.ts';
import type { EventType } from '../../domain/event/vocabulary.ts';
import type { Company } from '../../domain/reference/company.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { valueKey } from '../../domain/text/english.ts';
import { nearest } from '../../domain/text/names.ts';
import { shown } from '../../domain/text/typed.ts';
import { Misreading } from '../../errors.ts';

/** Each filter with what it allows, and an argument that works for "what to type next". */
export const FILTER_HELP = {
  company: { allowed: 'Name a company, a product or a person in the log', example: 'Anthropic' },
  investor: { allowed: 'Name an investor in the log', example: 'Nvidia' },
  type: {
    allowed: 'Use a type of event, as acquisition, outage or regulation',
    example: 'acquisition',
  },
  round: {
    allowed: 'Use seed, series_a to series_j, debt_financing or another round',
    example: 'series_a',
  },
  region: {
    allowed: 'Use EU, US, UK, CN, europe, asia, nordics or another region',
    example: 'europe',
  },
  country: { allowed: 'Use a country or its two letters, as Sweden or SE', example: 'SE' },
  sector: { allowed: 'Use a sector, as chips, cloud_compute or legal_tech', example: 'chips' },
  jurisdiction: {
    allowed: 'Use EU, a country or a state, as EU, US or US-CA; EU+ includes member states',
    example: 'EU',
  },
  status: {
    allowed: 'Use a status, as rumoured, announced, completed, filed or in_force',
    example: 'completed',
  },
  min: { allowed: 'Use 500m, $1.5bn or €20 million', example: '500m' },
  max: { allowed: 'Use 500m, $1.5bn or €20 million', example: '500m' },
  since: {
    allowed: 'Use 2026-03-12, 12 Mar, 2026-03, q1 2026, last 30 days or monday',
    example: '2026-03',
  },
  until: {
    allowed: 'Use 2026-03-12, 12 Mar, 2026-03, q1 2026, last month or monday',
    example: '2026-03',
  },
  sort: { allowed: `Use ${SORTS.join(', ')}`, example: 'amount' },
  top: { allowed: 'Use a whole number from 1 to 100', example: '10' },
} as const;

export type FilterKey = keyof typeof FILTER_HELP;
export const FILTER_KEYS = Object.keys(FILTER_HELP) as FilterKey[];

/** What reading a filter may look at. */
export interface ParseContext {
  log: Pick<Reader, 'findCompany'>;
  reference: ReferenceData;
  /** Today in the asker's zone. */
  today: string;
  /** The types this command answers about; `type:` takes only these. */
  types: readonly EventType[];
  /** The line to type next, with an argument put after the command. */
  line(args: string): string;
}

/** A filter read: what it adds to the query, and how it was understood. */
export interface ReadFilter {
  query: EventQuery;
  /** "Seed", "Europe (…)", "since 1 Mar 2026", "≥ $100M". */
  says: string;
  /** What the asker should know of the reading: a typing error forgiven, a rate used. */
  notes?: readonly string[];
  /** The companies that were named. */
  companies?: readonly Company[];
  /** `jurisdiction:EU` leaves out its members; `EU+` includes them. */
  below?: boolean;
}

/** Reads what was typed after `key:`; refuses with a Misreading, which knows no filter. */
export type ReadValue = (typed: string, room: ParseContext) => ReadFilter | Promise<ReadFilter>;

/** What may be typed for a filter, and an argument that works. */
export type FilterHelp = { allowed: string; example: string };

/** Refuses a value that is not `expected` ("a sector"); `near` are words that may have been meant. */
export function refuse(
  key: FilterKey,
  typed: string,
  expected: string,
  near: readonly string[] = [],
  { allowed, example }: FilterHelp = FILTER_HELP[key],
): never {
  const [meant] = near;
  throw new Misreading({
    typed: shown(typed),
    expected,
    allowed,
    answer: allowed,
    instead: meant ?? example,
    ...(meant && { meant }),
  });
}

/** Reads a comma-separated list of words of a controlled list. */
export function oneOf<T>(
  key: FilterKey,
  typed: string,
  words: ReadonlyMap<string, T>,
  noun: string,
  help?: FilterHelp,
): T[] {
  return typed.split(',').map((word) => {
    const found = words.get(valueKey(word));
    if (found !== undefined) return found;
    const near = nearest(word, words.keys(), (candidate) => candidate.replaceAll('_', ''));
    return refuse(key, typed, noun, near, help);
  });
}

/** A table of words as it is made of a list that never changes: made at the first question that needs it. */
export function madeOnce<List extends object, Words>(
  make: (list: List) => Words,
): (list: List) => Words {
  const made = new WeakMap<List, Words>();
  return (list) => {
    const words = made.get(list) ?? make(list);
    made.set(list, words);
    return words;
  };
}

/** Each value once, in order. */
export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

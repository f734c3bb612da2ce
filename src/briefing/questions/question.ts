/** Reads what follows a command: `key:value` filters and words. The one home of the question's grammar. */

import type { EventQuery } from '../../domain/event/query.ts';
import type { Company } from '../../domain/reference/company.ts';
import { nearest } from '../../domain/text/names.ts';
import { quote, tokens } from '../../domain/text/typed.ts';
import { InputError, readAt } from '../../errors.ts';
import {
  FILTER_HELP,
  FILTER_KEYS,
  type FilterKey,
  type ParseContext,
  type ReadFilter,
} from './filter.ts';
import { FILTERS } from './filters.ts';

/** A question read: the query, and everything an answer says of how it was understood. */
export interface ParsedQuestion {
  query: EventQuery;
  /** "Seed · Europe (…) · since 1 Mar 2026 · ≥ $100M", in pieces. */
  understood: readonly string[];
  notes: readonly string[];
  /** The companies that a filter named. */
  companies: readonly Company[];
  /** The filters as typed, for an answer that offers the same question without one of them. */
  typed: readonly { key: FilterKey; value: string }[];
  words: readonly string[];
  /** Whether a jurisdiction asked for includes those below it. */
  below: boolean;
}

/** The longest question that is read, in characters. */
export const LONGEST_QUESTION = 1000;

/** Refuses what is too long to be a question; the words are kept in the reply's own first characters. */
export function checkLength(typed: string): void {
  if (typed.length <= LONGEST_QUESTION) return;
  throw new InputError({
    wrong: `That question has ${typed.length.toLocaleString('en-US')} characters (“${typed.slice(0, 40)}…”).`,
    allowed: `A question may have ${LONGEST_QUESTION.toLocaleString('en-US')}; shorten it and ask again`,
  });
}

/**
 * Reads a question. Filters of one kind must all hold; words are looked for in the full text.
 * Throws InputError for an unknown filter, a value that can't be read, or a filter given twice.
 */
export async function readQuestion(typed: string, room: ParseContext): Promise<ParsedQuestion> {
  checkLength(typed);
  const found = tokens(typed);
  const filters = found.filter((token) => token.key !== undefined);
  const words = found.filter((token) => token.key === undefined && token.value !== '');
  const reads: (ReadFilter & { key: FilterKey; value: string })[] = [];
  for (const { key = '', value } of filters) {
    const known = knownKey(key, value, room);
    if (reads.some((read) => read.key === known)) throw twice(known, room);
    if (value === '') throw empty(known, room);
    reads.push({ ...(await readOne(known, value, room)), key: known, value });
  }
  const texts = words.map((word) => word.value);
  return {
    query: Object.assign({}, ...reads.map((read) => read.query), places(reads), text(texts)),
    understood: [...reads.map((read) => read.says), ...texts.map((word) => `“${word}”`)],
    notes: reads.flatMap((read) => read.notes ?? []),
    companies: reads.flatMap((read) => read.companies ?? []),
    typed: reads.map(({ key, value }) => ({ key, value })),
    words: texts,
    below: reads.some((read) => read.below),
  };
}

async function readOne(key: FilterKey, value: string, room: ParseContext): Promise<ReadFilter> {
  const line = (right: string) => room.line(`${key}:${quote(right)}`);
  return readAt({ key, ...FILTER_HELP[key], line }, () => FILTERS[key](value, room));
}

/** Region and country narrow each other; a later one does not replace an earlier one. */
const places = (reads: readonly ReadFilter[]): EventQuery => {
  const all = reads.flatMap((read) => read.query.places ?? []);
  return all.length ? { places: all } : {};
};
const text = (words: readonly string[]): EventQuery => (words.length ? { words } : {});

function knownKey(key: string, value: string, room: ParseContext): FilterKey {
  const known = FILTER_KEYS.find((candidate) => candidate === key);
  if (known) return known;
  const meant = nearest(key, FILTER_KEYS, (candidate) => candidate)[0];
  throw new InputError({
    wrong: `${key} is not a filter.${meant ? ` Did you mean ${meant}?` : ''}`,
    allowed: meant ? '' : `The filters are ${FILTER_KEYS.join(', ')}`,
    next: room.line(meant ? `${meant}:${quote(value)}` : 'sector:chips'),
  });
}

function twice(key: FilterKey, room: ParseContext): InputError {
  return new InputError({
    wrong: `${key}: was given twice.`,
    allowed: 'Give it once; a comma separates several values',
    next: room.line(`${key}:${FILTER_HELP[key].example}`),
  });
}

function empty(key: FilterKey, room: ParseContext): InputError {
  return new InputError({
    wrong: `${key}: has no value.`,
    allowed: FILTER_HELP[key].allowed,
    next: room.line(`${key}:${FILTER_HELP[key].example}`),
  });
}

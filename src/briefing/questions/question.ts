/** Reads what follows a command: `key:value` filters and words. The one home of the question's grammar. */
import { type EventQuery, exactly, type Sought } from '../../domain/event/query.ts';
import { type Company, quoteTickers } from '../../domain/reference/company.ts';
import { nearest } from '../../domain/text/names.ts';
import { type Token, tokens } from '../../domain/text/tokens.ts';
import { InputError } from '../../errors.ts';
import type { ParseContext, ReadFilter } from './filter.ts';
import { FILTER_KEYS, type FilterKey, filterOf } from './filter-keys.ts';
import { longestValue } from './longest-value.ts';
import { inEnglish } from './names/other-names.ts';
import {
  checkBasis,
  checkRanges,
  type FilterRead,
  givenTwice,
  isSign,
  misread,
  signRead,
  withoutValue,
} from './refusals.ts';
import { soughtIn } from './sought.ts';

/** A question read: the query, and everything an answer says of how it was understood. */
export interface ParsedQuestion {
  query: EventQuery;
  /** "Seed · Europe (…) · since 1 Mar 2026 · ≥ $100M", in pieces. */
  understood: readonly string[];
  /** All that narrows the answer, to stand after "Nothing" or a count: "for Seed · Europe", "since 1 Mar 2026"; null for the whole log. */
  about: string | null;
  notes: readonly string[];
  /** The companies that a filter named. */
  companies: readonly Company[];
  /** The filters as typed, for an answer that offers the same question without one of them. */
  typed: readonly { key: FilterKey; value: string }[];
  words: readonly string[];
  /** The near words that are looked for beside them. */
  near: readonly string[];
  /** True where a jurisdiction asked for includes those below it. */
  below: boolean;
}

/** The line to type next, with an argument put after the command. */
type Line = (args: string) => string;

/** The longest question that is read, in characters. */
const LONGEST_QUESTION = 1000;

/** Refuses what is too long to be a question; the words are kept in the reply's own first characters. */
function checkLength(typed: string): void {
  if (typed.length <= LONGEST_QUESTION) return;
  throw new InputError({
    wrong: `That question has ${typed.length.toLocaleString('en-US')} characters (“${typed.slice(0, 40)}…”).`,
    allowed: `A question may have ${LONGEST_QUESTION.toLocaleString('en-US')}; shorten it and ask again`,
  });
}

/**
 * Reads a question. Filters of one kind must all hold; words are looked for in the full text.
 * @throws InputError for an unknown filter, a value that can't be read, or a filter given twice; what to type next is a `line`.
 */
export async function readQuestion(
  typed: string,
  context: ParseContext,
  line: Line,
): Promise<ParsedQuestion> {
  checkLength(typed);
  const read = await readTokens(quoteTickers(typed), context, line);
  const { reads } = read;
  const { words, notes } = inEnglish(read.words, context.reference);
  const texts = words.map((word) => word.value);
  const sought = soughtIn(words, context.reference);
  checkRanges(reads, texts, line);
  checkBasis(reads, texts, line);
  const quoted = texts.map((word) => `“${word}”`);
  return {
    query: Object.assign(
      {},
      ...reads.map((read) => read.query),
      places(reads),
      text(sought.words, context),
    ),
    understood: [...reads.map((read) => read.says), ...quoted],
    about: aboutOf(reads, quoted),
    notes: [...notes, ...reads.flatMap((read) => read.notes ?? [])],
    companies: reads.flatMap((read) => read.companies ?? []),
    typed: reads.map(({ key, value }) => ({ key, value })),
    words: texts,
    near: context.near ? sought.near : [],
    below: reads.some((read) => read.below),
  };
}

/** Filters with the words after them that make a longer valid value; what stays over is a word. */
async function readTokens(typed: string, context: ParseContext, line: Line) {
  const found = tokens(typed).map(asFilter);
  const reads: FilterRead[] = [];
  const words: Token[] = [];
  const before: Token[] = [];
  for (let at = 0; at < found.length; at++) {
    const [token, ...after] = found.slice(at);
    if (!token) break;
    if (token.key === undefined) {
      if (token.value === '') continue;
      if (isSign(token)) throw signRead(token, { before, after }, line);
      const word = withoutMark(token);
      words.push(word);
      before.push(word);
      continue;
    }
    const others = { before, after };
    if (isSign(token)) throw signRead(token, others, line);
    const key = knownKey(token.key, typed, line);
    if (token.value === '') throw withoutValue(key, others, line);
    const first = reads.find((read) => read.key === key);
    if (first) throw await givenTwice(first, token, others, context, line);
    const taken = await readFilter(key, [token, ...after], context);
    if ('misreading' in taken) throw misread(key, taken, others, line);
    reads.push({ ...taken.read, key, value: taken.value });
    before.push({ key, value: taken.value });
    at += taken.words;
  }
  return { reads, words };
}

/** "#layoffs" and "@OpenAI" are words: a question is about neither a channel nor a person of Slack. */
function withoutMark(token: Token): Token {
  const bare = token.quoted ? undefined : /^[#@](\p{L}.*)$/u.exec(token.value)?.[1];
  return bare === undefined ? token : { value: bare };
}

/** "country=France" is a filter, written with another sign. */
function asFilter(token: Token): Token {
  const [, key, value] =
    (token.key ?? token.quoted) ? [] : (/^([a-z]+)=(.+)$/i.exec(token.value) ?? []);
  const known = FILTER_KEYS.find((candidate) => candidate === key?.toLowerCase());
  return known && value ? { key: known, value } : token;
}

/** An order and a number of events narrow nothing, and are left out. */
function aboutOf(reads: readonly FilterRead[], quoted: readonly string[]): string | null {
  const narrowing = reads.filter(({ key }) => filterOf(key).looser !== null);
  const pieces = [...narrowing.map(({ says }) => says), ...quoted];
  if (pieces.length === 0) return null;
  const [first] = narrowing;
  return `${first && filterOf(first.key).clause ? '' : 'for '}${pieces.join(' · ')}`;
}

function readFilter(key: FilterKey, found: readonly [Token, ...Token[]], context: ParseContext) {
  const { read, measured } = filterOf(key);
  return longestValue<ReadFilter>(found, {
    read: (value) => read(value, context),
    guessed: ({ guessed }) => guessed ?? false,
    ...(measured && { measured }),
  });
}

/** Region and country narrow each other; a later one does not replace an earlier one. */
const places = (reads: readonly ReadFilter[]): EventQuery => {
  const all = reads.flatMap((read) => read.query.places ?? []);
  return all.length ? { places: all } : {};
};

function text(sought: readonly (string | Sought)[], { near }: ParseContext): EventQuery {
  const words = near ? sought : sought.map(exactly);
  return words.length ? { words } : {};
}

/** Other words by which people call filters. */
const OTHER_KEYS: ReadonlyMap<string, FilterKey> = new Map(
  Object.entries({
    ...{ amount: 'min', size: 'min', raised: 'min', over: 'min', above: 'min', under: 'max' },
    ...{ below: 'max', date: 'since', after: 'since', before: 'until', to: 'until', year: 'since' },
    ...{ name: 'company', startup: 'company', vc: 'investor', fund: 'investor' },
    ...{ backer: 'investor', by: 'investor', stage: 'round', series: 'round', industry: 'sector' },
    ...{ vertical: 'sector', law: 'jurisdiction', place: 'country', location: 'country' },
    ...{ category: 'type', kind: 'type', order: 'sort', limit: 'top', tag: 'topic' },
  } satisfies Record<string, FilterKey>),
);

/** The filter of a key. What is none may be a word of a headline before a colon: the line to type keeps it and all others. */
function knownKey(key: string, typed: string, line: Line): FilterKey {
  const known = FILTER_KEYS.find((candidate) => candidate === key);
  if (known) return known;
  if (/^(?:valuation|valued|worth|valued-at)$/.test(key))
    throw new InputError({
      wrong: `${key} is not a filter: valuations are shown, and can’t be asked for by size.`,
      allowed: 'Ask for all that are told',
      next: line('type:valuation'),
    });
  const meant = OTHER_KEYS.get(key) ?? nearest(key, FILTER_KEYS, (candidate) => candidate)[0];
  const at = typed.toLowerCase().indexOf(`${key}:`);
  const [before, after] = [typed.slice(0, at), typed.slice(at + key.length + 1).trimStart()];
  const word = typed.slice(at, at + key.length);
  throw new InputError({
    wrong: `${key} is not a filter.${meant ? ` Did you mean ${meant}?` : ''}`,
    allowed: meant
      ? ''
      : `The filters are ${FILTER_KEYS.join(', ')}; to look for the words, leave the colon out`,
    next: line(`${before}${meant ? `${meant}:` : `${word} `}${after}`.trim()),
  });
}

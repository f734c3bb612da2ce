/** Reads a line as filters and the words between them, word by word. */
import { nearest } from '../../domain/text/names.ts';
import { type Token, tokens } from '../../domain/text/tokens.ts';
import { quote } from '../../domain/text/typed.ts';
import { InputError } from '../../errors.ts';
import type { ParseContext, ReadFilter } from './filter.ts';
import { FILTER_KEYS, type FilterKey, filterOf } from './filter-keys.ts';
import { longestValue } from './longest-value.ts';
import {
  type FilterRead,
  givenTwice,
  isSign,
  misread,
  readSeveral,
  signRead,
  withoutValue,
} from './refusals.ts';

/** The longest question that is read, in characters. */
export const LONGEST_QUESTION = 1000;

/** The line to type next, with an argument put after the command. */
export type NextLine = (args: string) => string;

/** The words and filters of a question: "Getty v Stability: who won" has no filter. */
export const questionTokens = (typed: string): Token[] => tokens(typed, isFilter);

const isFilter = (word: string): boolean =>
  FILTER_KEYS.some((key) => word === key || word === `-${key}`);

/** A filter as it would be typed. */
export interface TypedFilter {
  key: FilterKey;
  value: string;
  /** True where what fits is left out: `-sector:space`. */
  excludes?: true;
  /** The names of the companies that it names: a comma in the value may stand within one, as in "Anthropic, PBC". */
  names?: readonly string[];
}

/** "-sector:space": a filter as it is named where each may stand once. */
export const nameOf = ({ key, excludes }: Pick<TypedFilter, 'key' | 'excludes'>): string =>
  `${excludes ? '-' : ''}${key}`;

/** "-sector:space" */
export const typedFilter = (filter: TypedFilter): string =>
  `${nameOf(filter)}:${quote(filter.value)}`;

/** The words of a question as they would be typed: those of which only the very word is meant keep their quotes. */
export const typedWords = ({
  words,
  loose,
}: {
  words: readonly string[];
  loose: readonly string[];
}): string[] => words.map((word) => (loose.includes(word) ? quote(word) : `"${word}"`));

/** A filter as read; one that leaves out says so. */
export function filterRead({ key, value, excludes }: TypedFilter, read: ReadFilter): FilterRead {
  if (!excludes) return { ...read, key, value };
  return { ...read, key, value, excludes, says: `without ${read.leftOut ?? read.says}` };
}

/** A line read: its filters, and the words between them. */
export interface TokensRead {
  reads: FilterRead[];
  stretches: Token[][];
  /** The rest of the line around each word. */
  others: Map<Token, { before: readonly Token[]; after: readonly Token[] }>;
}

/** Filters with the words after them that make a longer valid value; what stays over is a word. */
export async function readTokens(
  typed: string,
  context: ParseContext,
  line: NextLine,
): Promise<TokensRead> {
  const found = questionTokens(typed).map(asFilter);
  const read: TokensRead = { reads: [], stretches: [[]], others: new Map() };
  const before: Token[] = [];
  for (let at = 0; at < found.length; at++) {
    const [token, ...after] = found.slice(at);
    if (!token || (token.key === undefined && token.value === '')) continue;
    const others = { before: [...before], after };
    if (token.key === undefined) {
      const word = withoutMark(token);
      read.stretches.at(-1)?.push(word);
      read.others.set(word, others);
      before.push(word);
      continue;
    }
    const excluded = context.plain ? excludedBy(token) : undefined;
    if (isSign(token) && !excluded) throw signRead(token, others, line);
    const key = excluded ?? knownKey(token.key, typed, line);
    const excludes = excluded !== undefined;
    if (token.value === '') throw withoutValue(key, others, line);
    const first = read.reads.find((one) => one.key === key && !one.excludes === !excludes);
    if (first && !excludes) throw await givenTwice(first, token, others, context, line);
    const taken = await readFilter(key, [token, ...after], context);
    if ('misreading' in taken) throw misread(key, taken, others, line);
    // What is left out twice is left out in one: nothing that fits either.
    const value = first ? `${first.value},${taken.value}` : taken.value;
    const both = first ? await readSeveral(key, value, context) : taken.read;
    if (first && !both) throw await givenTwice(first, token, others, context, line);
    const filter: TypedFilter = { key, value, ...(excludes && { excludes: true }) };
    const kept = read.reads.filter((one) => one !== first);
    read.reads = [...kept, filterRead(filter, both ?? taken.read)];
    before.push({ key: token.key, value: taken.value });
    read.stretches.push([]);
    at += taken.words;
  }
  return read;
}

/** The filter of `-sector:space`, where the table says that it may leave out. */
const excludedBy = ({ key = '' }: Token): FilterKey | undefined =>
  FILTER_KEYS.find((candidate) => key === `-${candidate}` && filterOf(candidate).excludable);

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

function readFilter(key: FilterKey, found: readonly [Token, ...Token[]], context: ParseContext) {
  const { read, measured } = filterOf(key);
  return longestValue<ReadFilter>(found, {
    read: (value) => read(value, context),
    guessed: ({ guessed }) => guessed ?? false,
    ...(measured && { measured }),
  });
}

/** Other words by which people call filters. */
const OTHER_KEYS: ReadonlyMap<string, FilterKey> = new Map(
  Object.entries({
    amount: 'min',
    size: 'min',
    raised: 'min',
    over: 'min',
    above: 'min',
    under: 'max',
    below: 'max',
    date: 'since',
    after: 'since',
    before: 'until',
    to: 'until',
    year: 'since',
    name: 'company',
    startup: 'company',
    vc: 'investor',
    fund: 'investor',
    backer: 'investor',
    by: 'investor',
    stage: 'round',
    series: 'round',
    industry: 'sector',
    vertical: 'sector',
    law: 'jurisdiction',
    place: 'country',
    location: 'country',
    valued: 'valuation',
    worth: 'valuation',
    'valued-at': 'valuation',
    layoffs: 'jobs',
    category: 'type',
    kind: 'type',
    order: 'sort',
    limit: 'top',
    tag: 'topic',
  } satisfies Record<string, FilterKey>),
);

/** The filter of a key. What is none may be a word of a headline before a colon: the line to type keeps it and all others. */
function knownKey(key: string, typed: string, line: NextLine): FilterKey {
  const known = FILTER_KEYS.find((candidate) => candidate === key);
  if (known) return known;
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

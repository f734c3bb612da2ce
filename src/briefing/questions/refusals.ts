/** Filters that do not stand in a line as they may: a range the wrong way round, one that is given twice, one without a value, one whose value can't be read. The line to type next keeps every other word. */
import type { EventQuery } from '../../domain/event/query.ts';
import { parseMoney } from '../../domain/money/money-reading.ts';
import type { Token } from '../../domain/text/tokens.ts';
import { quote } from '../../domain/text/typed.ts';
import { InputError, Misreading, mistakeAt } from '../../errors.ts';
import type { ParseContext, ReadFilter } from './filter.ts';
import { type FilterKey, filterOf } from './filter-keys.ts';

/** A filter as it was typed and read. */
export interface FilterRead extends ReadFilter {
  key: FilterKey;
  value: string;
  /** True where what fits is left out. */
  excludes?: true;
}

/** The two ends of a range, with the words for a lower end past the upper. */
interface Range {
  from: FilterKey;
  to: FilterKey;
  isReversed(query: EventQuery): boolean;
  wrong: string;
}

const RANGES: readonly Range[] = [
  {
    from: 'since',
    to: 'until',
    isReversed: ({ since, until }) => since !== undefined && until !== undefined && since > until,
    wrong: 'begins after',
  },
  {
    from: 'min',
    to: 'max',
    isReversed: ({ minUsd, maxUsd }) =>
      minUsd !== undefined && maxUsd !== undefined && minUsd > maxUsd,
    wrong: 'is more than',
  },
];

/** Throws InputError for a range the wrong way round, with the whole question the right way round to type next. */
export function checkRanges(
  reads: readonly FilterRead[],
  words: readonly string[],
  line: (args: string) => string,
): void {
  const query: EventQuery = Object.assign(
    {},
    ...reads.map((read) => (read.excludes ? {} : read.query)),
  );
  const reversed = RANGES.find(({ isReversed }) => isReversed(query));
  if (!reversed) return;
  const { from, to, wrong } = reversed;
  const [low, high] = [from, to].map((key) => reads.find((read) => read.key === key)?.value ?? '');
  const turned = new Map([
    [from, high],
    [to, low],
  ]);
  const pairs = reads.map(({ key, value }) => `${key}:${quote(turned.get(key) ?? value)}`);
  throw new InputError({
    wrong: `${from}:${low} ${wrong} ${to}:${high}.`,
    allowed: 'Turn the range round',
    next: line([...pairs, ...words.map(quote)].join(' ')),
  });
}

type Line = (args: string) => string;

/** Throws InputError for "min:2bn pre": an amount that is raised has no basis, and the word would be looked for. */
export function checkBasis(
  reads: readonly FilterRead[],
  words: readonly string[],
  line: Line,
): void {
  const limit = reads.find(({ key }) => key === 'min' || key === 'max');
  const basis = words.find((word) => /^(?:pre|post)(?:-?money)?$/i.test(word));
  if (!limit || basis === undefined) return;
  const pairs = reads.map(({ key, value }) => `${key}:${quote(value)}`);
  throw new InputError({
    wrong: `${limit.key}: is an amount that was raised or paid, and “${basis}” is said of a valuation.`,
    allowed: `Ask for valuations with valuation:, or leave “${basis}” out`,
    next: line([...pairs, ...words.filter((word) => word !== basis).map(quote)].join(' ')),
  });
}

/** The rest of a line: filters and words before the one in question, and behind it. */
interface Others {
  before: readonly Token[];
  after: readonly Token[];
}

/** The refusal of a filter without a value. */
export function withoutValue(key: FilterKey, others: Others, line: Line): InputError {
  const { allowed, example } = filterOf(key);
  return new InputError({
    wrong: `${key}: has no value.`,
    allowed,
    next: line(typed(others, { key, value: quote(example) })),
  });
}

/** A value that can't be read, with the words after its first that the refusal speaks of. */
interface RefusedValue {
  value: string;
  misreading: Misreading;
  words: number;
}

/**
 * The refusal of a value. Where something was meant by it, the line has that in its place; else it has an example in the
 * place of all words that may belong to the value.
 */
export function misread(
  key: FilterKey,
  { value, misreading, words }: RefusedValue,
  { before, after }: Others,
  line: Line,
): InputError {
  const { allowed, example } = filterOf(key);
  const { misread: data } = misreading;
  const next = after.findIndex((token) => token.key !== undefined || token.quoted);
  const open = next < 0 ? after.length : next;
  const isMeant = (data.instead ?? data.meant) !== undefined;
  const others = { before, after: without(key, after.slice(isMeant ? words : open)) };
  const { elsewhere } = data;
  const isFree = ({ key: given }: Token) => given !== elsewhere?.key;
  if (elsewhere && [...before, ...after].every(isFree)) {
    const { key: other, value: amount } = elsewhere;
    const rest = { before, after: without(key, after.slice(words)) };
    return new InputError({
      ...mistakeAt(data, { key, allowed }),
      next: line(typed(rest, { key: other, value: quote(amount) })),
    });
  }
  const same = elsewhere && [...before, ...after].find((token) => !isFree(token));
  if (elsewhere && same) {
    const isUpper = elsewhere.key === 'max';
    const rest = [before, without(key, after.slice(words))].map((some) => some.filter(isFree));
    const [ahead = [], behind = []] = rest;
    const kept = narrower(same.value, elsewhere.value, isUpper);
    return new InputError({
      wrong: `${same.key}:${same.value} and ${key}:${value} are two ${isUpper ? 'upper' : 'lower'} limits.`,
      allowed: `Give one: what fits the ${isUpper ? 'smaller' : 'larger'} fits both`,
      next: line(
        typed({ before: ahead, after: behind }, { key: elsewhere.key, value: quote(kept) }),
      ),
    });
  }
  const inLine = (right: string) =>
    line(typed(others, { key, value: quote(inPlace(value, data.typed, right)) }));
  return new InputError(mistakeAt(data, { key, allowed, example, line: inLine }));
}

/** Of two limits at one end the one within which the other lies; of those in two currencies the first. */
function narrower(one: string, other: string, isUpper: boolean): string {
  const [a, b] = [one, other].map(amountIn);
  if (!a || !b || a.currency !== b.currency) return one;
  return a.value < b.value === isUpper ? one : other;
}

/** An amount as it was typed; null for none. */
function amountIn(value: string): ReturnType<typeof parseMoney> | null {
  try {
    return parseMoney(value);
  } catch (error) {
    if (error instanceof Misreading) return null;
    throw error;
  }
}

/** The tokens without a filter, and without the words that may belong to it: a line has each filter once. */
function without(key: FilterKey, all: readonly Token[]): Token[] {
  let isOther = true;
  return all.filter((token) => {
    if (token.key !== undefined) isOther = token.key !== key;
    return isOther;
  });
}

/** A value of one or several names with another in the place of the one that is wrong. */
function inPlace(value: string, wrong: string, right: string): string {
  const names = value.split(',').map((name) => name.trim());
  if (names.length === 1 || !names.includes(wrong)) return right;
  return names.map((name) => (name === wrong ? right : name)).join(',');
}

/** True for a sign of other searches, which is none here: `-word` to leave out, `OR` and `NOT` between words. */
export const isSign = ({ key, value, quoted }: Token): boolean =>
  key === undefined ? !quoted && /^(?:-\p{L}.*|OR|NOT|\|\|?)$/u.test(value) : /^-/.test(key);

/** The refusal of such a sign; the line has what stands before it, and behind what it would leave out. */
export function signRead({ key, value }: Token, { before, after }: Others, line: Line): InputError {
  const sign = key === undefined ? value : `${key}:${value}`;
  const isEither = /^(?:OR|\|)/.test(sign);
  const kept = isEither ? after.filter((token) => token.key !== undefined) : after;
  return new InputError({
    wrong: isEither
      ? `${sign} is not read: all words must match.`
      : `${sign}: nothing can be left out.`,
    allowed: isEither ? 'Ask for each by itself' : 'Ask for the rest',
    next: line([...before, ...kept].map(written).join(' ')),
  });
}

/** The refusal of a filter that was given before; the line has all values where the filter takes several, else the first. */
export async function givenTwice(
  first: FilterRead,
  again: Token,
  { before, after }: Others,
  context: ParseContext,
  line: Line,
): Promise<InputError> {
  const name = `${first.excludes ? '-' : ''}${first.key}`;
  const isSame = (token: Token) => token.key === name;
  const values = [first, again, ...after.filter(isSame)].map(({ value }) => value);
  const all = values.join(',');
  const takes = (await readSeveral(first.key, all, context)) !== null;
  const [rest, behind] = [before, after].map((some) => some.filter((token) => !isSame(token)));
  const others = { before: rest ?? [], after: behind ?? [] };
  return new InputError({
    wrong: `${name}: was given ${values.length > 2 ? 'several times' : 'twice'}.`,
    allowed: takes ? 'Give it once; a comma separates several values' : 'Give it once',
    next: line(typed(others, { key: name, value: takes ? all : quote(first.value) })),
  });
}

/** Values with commas between them, as one; null where the filter takes a single one. */
export async function readSeveral(
  key: FilterKey,
  values: string,
  context: ParseContext,
): Promise<ReadFilter | null> {
  try {
    return await filterOf(key).read(values, context);
  } catch (error) {
    if (error instanceof Misreading) return null;
    throw error;
  }
}

/** The line with a filter in the place of what was refused. Its value stands before the words that may belong to it. */
function typed({ before, after }: Others, { key, value }: { key: string; value: string }): string {
  return [...before.map(written), `${key}:${value}`, ...after.map(written)].join(' ');
}

const written = ({ key, value }: Token) =>
  key === undefined ? quote(value) : `${key}:${quote(value)}`;

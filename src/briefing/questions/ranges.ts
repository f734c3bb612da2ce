/** Filters that do not stand in a line as they may: a range the wrong way round, one that is given twice, one without a value. The line to type next keeps every other word. */
import type { EventQuery } from '../../domain/event/query.ts';
import type { Token } from '../../domain/text/tokens.ts';
import { quote } from '../../domain/text/typed.ts';
import { InputError, Misreading } from '../../errors.ts';
import type { ParseContext, ReadFilter } from './filter.ts';
import { type FilterKey, filterOf } from './filter-keys.ts';

/** A filter as it was typed and read. */
export interface FilterRead extends ReadFilter {
  key: FilterKey;
  value: string;
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
  const query: EventQuery = Object.assign({}, ...reads.map((read) => read.query));
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

/** The refusal of a filter that was given before; the line has both values where the filter takes several, else the first. */
export async function givenTwice(
  first: FilterRead,
  again: Token,
  { before, after }: Others,
  context: ParseContext,
  line: Line,
): Promise<InputError> {
  const { key } = first;
  const both = `${first.value},${again.value}`;
  const takes = await takesBoth(key, both, context);
  const others = { before: before.filter((token) => token.key !== key), after };
  return new InputError({
    wrong: `${key}: was given twice.`,
    allowed: takes ? 'Give it once; a comma separates several values' : 'Give it once',
    next: line(typed(others, { key, value: takes ? both : quote(first.value) })),
  });
}

async function takesBoth(key: FilterKey, both: string, context: ParseContext): Promise<boolean> {
  try {
    await filterOf(key).read(both, context);
    return true;
  } catch (error) {
    if (error instanceof Misreading) return false;
    throw error;
  }
}

/** The line with a filter in the place of what was refused. Its value stands before the words that may belong to it. */
function typed({ before, after }: Others, { key, value }: { key: string; value: string }): string {
  return [...before.map(written), `${key}:${value}`, ...after.map(written)].join(' ');
}

const written = ({ key, value }: Token) =>
  key === undefined ? quote(value) : `${key}:${quote(value)}`;

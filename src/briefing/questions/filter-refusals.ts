/** Refusals of filters that stand in a line as they can't: the line to type next keeps every other word of it. */
import { quote, type Token } from '../../domain/text/typed.ts';
import { InputError, Misreading } from '../../errors.ts';
import type { ParseContext } from './filter.ts';
import { type FilterKey, filterOf } from './filter-keys.ts';
import type { FilterRead } from './ranges.ts';

/** The rest of a line: filters and words before the one in question, and behind it. */
interface Others {
  before: readonly Token[];
  after: readonly Token[];
}

type Line = (args: string) => string;

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

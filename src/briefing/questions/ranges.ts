/** The filters of which one is the lower end of a range and another the upper: a range the wrong way round is refused. */
import type { EventQuery } from '../../domain/event/query.ts';
import { quote } from '../../domain/text/typed.ts';
import { InputError } from '../../errors.ts';
import type { ReadFilter } from './filter.ts';
import type { FilterKey } from './filter-keys.ts';

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

import { shown } from '../../domain/text/typed.ts';
import { Misreading } from '../../errors.ts';
import type { Filter } from './filter.ts';

const KIND = {
  expected: 'the number of an event',
  allowed: 'Use numbers of events, as E12 or E12,E14',
  example: 'E12',
} as const;

/** So many events can be asked for at once. */
const MOST = 100;

/** Events by the short numbers that stand in front of people: what a line folds is asked for by them. */
export const EVENT: Filter<'numbers'> = {
  ...KIND,
  scope: null,
  watch: false,
  excludable: false,
  looser: null,
  read(typed) {
    const numbers = typed.split(',').map(numberOf);
    if (numbers.length > MOST)
      throw new Misreading({
        ...{ typed: shown(typed), expected: 'so many events', allowed: `Use at most ${MOST}` },
        wrong: `names ${numbers.length} events`,
      });
    const names = numbers.map((number) => `E${number}`);
    return {
      query: { numbers },
      says: numbers.length > 3 ? `${numbers.length} events` : names.join(', '),
    };
  },
};

function numberOf(typed: string): number {
  const digits = /^\s*e?(\d{1,9})\s*$/i.exec(typed)?.[1];
  if (digits === undefined) throw new Misreading({ typed: shown(typed), ...KIND });
  return Number(digits);
}

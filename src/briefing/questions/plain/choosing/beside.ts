/** Questions that set periods, places or sectors beside each other: a figure, told apart by them. */
import { typedFilter } from '../../line.ts';
import { listFor } from '../list-choice.ts';
import { LISTED_TYPES } from '../listed-types.ts';
import { type AskedPlain, PERIOD } from './asked.ts';

const VERSUS = /\b(?:vs?|versus|against|compared)\b/i;

/** "Q1 vs Q2 2026", "2025 vs 2026": periods beside each other are a figure over time, from the first to the last of their years. */
export function periodsLine(asked: AskedPlain): string | null {
  const { typed, found, filters, words } = asked;
  const isOfPeriods = words.length > 0 && words.every(({ value }) => PERIOD.test(value));
  if (!isOfPeriods || !VERSUS.test(typed)) return null;
  const years = found.flatMap(({ value }) => (/^(?:19|20)\d\d$/.test(value) ? [value] : [])).sort();
  const unit = found.some(({ value }) => /^[qh][1-4]$/i.test(value)) ? 'quarter' : 'year';
  const days = [years[0] && `since:${years[0]}`, years.at(-1) && `until:${years.at(-1)}`];
  const others = filters.filter(({ key }) => key !== 'since' && key !== 'until').map(typedFilter);
  return ['trends', 'by', unit, ...others, ...days].filter(Boolean).join(' ');
}

/** The fields that capital is told apart by, where two of a kind are set beside each other. Regions overlap and hold others: a list of rounds tells each as it was named. */
const APART = ['country', 'sector', 'round'] as const;

/** "France vs Germany funding": the capital of each. */
export function besideLine({ typed, found, filters, words }: AskedPlain): string | null {
  const isOfRounds = listFor(found, filters) === 'rounds';
  if (!isOfRounds || !VERSUS.test(typed) || words.length > 0) return null;
  const beside = filters.filter(({ value, excludes }) => !excludes && value.includes(','));
  const [by, ...more] = APART.filter((key) => beside.some((filter) => filter.key === key));
  if (by === undefined || more.length > 0) return null;
  const others = filters.filter(
    ({ key, value }) => key !== 'type' || !LISTED_TYPES.rounds.some((type) => type === value),
  );
  return ['trends capital by', by, ...others.map(typedFilter)].join(' ');
}

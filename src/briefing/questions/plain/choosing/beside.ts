/** Questions that set periods beside each other: a figure over time. Places and sectors are told apart in the list that is asked for. */
import { typedFilter } from '../../line.ts';
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

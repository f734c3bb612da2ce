/** Times of the last days, by which a clause beside the news is news too: “X, which raised $5M last week, …”. */
import { type Day, daysBetween } from '../../../domain/time/calendar.ts';
import { findDate } from '../../find/dates.ts';
import { isOf } from '../../grammar/kinds.ts';
import type { Sentence } from '../../grammar/sentence.ts';
import type { Language } from '../../language.ts';
import { KIND } from '../../lexicon/word.ts';
import type { PatternMatch } from '../trial.ts';

/** So near beside a verb its time stands. */
const NEAREST_TIME = 6;
/** So many days after it a text still brings the news of a day. */
const MOST_DAYS = 14;

/** “…, which emerged from stealth today”, “… on Tuesday”, “… on 10 March”, where that was days ago. */
export function isDatedNow(
  sentence: Sentence,
  { at, group }: PatternMatch,
  { grammar }: Language,
  day: Day | null,
): boolean {
  const { tokens } = sentence;
  const isNow = (index: number): boolean => {
    const token = tokens[index];
    if (!token || sentence.at[index]) return false;
    if (grammar.recent.has(token.low)) return true;
    if (grammar.recentPeriods.get(token.low)?.has(tokens[index + 1]?.low ?? '')) return true;
    if (isOf(token, KIND.calendar) && token.low.endsWith('day')) return true;
    return isNearDay(sentence, index, day);
  };
  for (let index = at + 1; index < at + NEAREST_TIME; index++) {
    const token = tokens[index];
    if (!token || token.low === ',') break;
    if (isNow(index)) return true;
  }
  for (let index = (group?.from ?? at) - 1; index > at - NEAREST_TIME; index--) {
    if (isOf(tokens[index], KIND.relative)) return false;
    if (isNow(index)) return true;
  }
  return false;
}

/** A day of the two weeks before the text. */
function isNearDay({ text, tokens }: Sentence, index: number, day: Day | null): boolean {
  const value = day === null ? null : findDate(text, tokens, index, day)?.value;
  if (!day || value?.precision !== 'day') return false;
  const days = daysBetween(value.date, day);
  return days >= 0 && days <= MOST_DAYS;
}

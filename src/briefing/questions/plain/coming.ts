/** Words that ask for days to come: "upcoming deadlines", "what is coming in August". */
import { EVENT_TYPES } from '../../../domain/event/vocabulary.ts';
import { addMonths, dayInZone } from '../../../domain/time/calendar.ts';
import type { ParseContext } from '../filter.ts';
import type { TypedFilter } from '../line.ts';
import { areOf } from './listed-types.ts';

const COMING =
  /\b(?:upcoming|deadlines?|coming (?:up|soon|next|dates?|into force)|(?:is|are|what'?s|will be) coming|comes? (?:up|next|into force)|takes? effect|will (?:apply|take effect)|still to come|ahead of us|lies ahead)\b/;

/** True for words, in small letters and without signs, that ask for what is to come. */
export const isComing = (said: string): boolean => COMING.test(said);

/** "upcoming deadlines", where no days are named: from today on; "coming in August" is the next August. Only of laws are days to come asked for so. */
export function daysToCome(
  said: string,
  filters: readonly TypedFilter[],
  given: readonly Pick<TypedFilter, 'key'>[],
  { types = EVENT_TYPES, now, zone }: ParseContext,
): readonly TypedFilter[] {
  const isDay = ({ key }: Pick<TypedFilter, 'key'>) => key === 'since' || key === 'until';
  if (!areOf('regulation', types) || given.some(isDay)) return filters;
  const today = dayInZone(now.getTime(), zone);
  if (!filters.some(isDay)) return [...filters, { key: 'since', value: today }];
  const isOver = filters.some(({ key, value }) => key === 'until' && value < today);
  if (!isOver || /\b(?:19|20)\d\d\b|\blast\b|\bpast\b/.test(said)) return filters;
  return filters.map((filter) =>
    isDay(filter) ? { ...filter, value: addMonths(filter.value, 12) } : filter,
  );
}

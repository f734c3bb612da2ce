/** Words that ask for days to come: "upcoming deadlines", "what is coming in August". */
import { EVENT_TYPES, type EventType } from '../../../domain/event/vocabulary.ts';
import type { Token } from '../../../domain/text/tokens.ts';
import { addMonths, dayInZone } from '../../../domain/time/calendar.ts';
import { parsePeriod } from '../../../domain/time/periods.ts';
import type { ParseContext } from '../filter.ts';
import type { TypedFilter } from '../line.ts';
import { areOf } from './listed-types.ts';
import { plainWord } from './words.ts';

const COMING =
  /\b(?:(?:obligations?|duties|requirements)(?= (?:that )?(?:will )?(?:start|begin|apply|kick))|next(?= (?:\S+ ){0,3}(?:deadlines?|dates?)\b)|upcoming|deadlines?|coming (?:up|soon|next|dates?|into force)|(?:is|are|what|whats|will be) (?:coming|due)|what(?: will)? changes?|(?:falls?|comes?) due|comes? (?:up|next|into force)|takes? effect|will (?:apply|take effect)|still to come|ahead of us|lies ahead)\b/;

/** Said of days by their names, of what applies then: without days it asks for what applies today. */
const APPLYING =
  /\b(?:(?:appl(?:y|ies)|begins?|starts?|kicks? in|enters? into force|goes? into force|becomes? law|(?:is|are|become|becomes) (?:effective|binding|mandatory|enforceable)) (?:\S+ )?(?:in|on|from|by|as of|next|this)|effective (?:in|on|from)) /;

/** A period that goes on: what is still to come in it ends with it. */
const THIS = /\bthis (?:week|month|quarter|year)\b/;

/** True for words, in small letters and without signs, that ask for what is to come. */
export const isComing = (said: string): boolean => COMING.test(said);

/** True for words that ask for it where they name days. */
export const mayCome = (said: string): boolean => APPLYING.test(said) || isComing(said);

/** The words without those that ask so, where the days to come of laws answer them: else they are looked for as others. */
export function withoutComing(
  words: readonly Token[],
  said: string,
  filters: readonly Pick<TypedFilter, 'key'>[],
  types: readonly EventType[],
): readonly Token[] {
  const isOfDays = filters.every(({ key }) => key === 'since' || key === 'until');
  if (!isOfDays && !areOf('regulation', types)) return words;
  const asking = COMING.exec(said)?.[0].split(' ') ?? [];
  return words.filter((token) => token.quoted || !asking.includes(plainWord(token).key));
}

/** "upcoming deadlines", where no days are named: from today on; "coming in August" is the next August, and "due this month" ends with the month. Only of laws are days to come asked for so. */
export function daysToCome(
  said: string,
  filters: readonly TypedFilter[],
  given: readonly Pick<TypedFilter, 'key'>[],
  { types = EVENT_TYPES, now, zone }: ParseContext,
): readonly TypedFilter[] {
  const isDay = ({ key }: Pick<TypedFilter, 'key'>) => key === 'since' || key === 'until';
  if (!areOf('regulation', types) || given.some(isDay)) return filters;
  const today = dayInZone(now.getTime(), zone);
  const isNamed = filters.some(isDay);
  if (!isNamed && !isComing(said)) return filters;
  if (!isNamed) return [...filters, { key: 'since', value: today }];
  const period = THIS.exec(said)?.[0];
  const end = period && !filters.some(({ key }) => key === 'until');
  if (end) return [...filters, { key: 'until', value: parsePeriod(period, { today }).to }];
  const isOver = filters.some(({ key, value }) => key === 'until' && value < today);
  if (!isOver || /\b(?:19|20)\d\d\b|\blast\b|\bpast\b/.test(said)) return filters;
  return filters.map((filter) =>
    isDay(filter) ? { ...filter, value: addMonths(filter.value, 12) } : filter,
  );
}

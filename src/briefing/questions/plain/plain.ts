/**
 * Reads plain words as the filters that they stand for: "european seed rounds since march, not space". What stands for
 * no filter stays a word to look for; the few words that narrow nothing are passed over.
 */
import { EVENT_TYPES, type EventType } from '../../../domain/event/vocabulary.ts';
import type { Token } from '../../../domain/text/tokens.ts';
import { type ParseContext, unique } from '../filter.ts';
import { nameOf, type TypedFilter } from '../line.ts';
import { daysToCome, isComing, withoutComing } from './coming.ts';
import { withoutStops } from './idle.ts';
import type { Speech } from './lexicon/lexicon.ts';
import { areOf } from './listed-types.ts';
import { ofKinds } from './named/kinds.ts';
import { SINGLE, WordReading } from './reading.ts';
import { joined, plainWord } from './words.ts';

/** Words read: the filters that they stand for, and the words that stand for none. */
interface PlainReading {
  filters: readonly TypedFilter[];
  words: readonly Token[];
  /** Facts for the asker, of words that were read otherwise than they stand. */
  notes?: readonly string[];
  /** Words for which there is no filter, and that are not looked for either. */
  left?: readonly Token[];
}

/**
 * Reads stretches of words between filters that were typed as such, `given`: these are not read again from words. A question to search keeps all its words, but where they say two things at least, or days or amounts.
 */
export async function readPlain(
  stretches: readonly (readonly Token[])[],
  given: readonly Pick<TypedFilter, 'key' | 'excludes'>[],
  context: ParseContext,
): Promise<PlainReading> {
  const asTyped: PlainReading = { filters: [], words: stretches.flat() };
  const speech: Speech = {
    types: context.types ?? EVENT_TYPES,
    reference: context.reference,
    searches: context.near ?? false,
  };
  const reading = new WordReading(speech, context, given.map(nameOf));
  for (const stretch of stretches) await reading.read(stretch);
  const said = joined(stretches.flat().map(plainWord));
  const words = withoutComing(reading.words, said, reading.filters, speech.types);
  const read = withoutRaising(reading);
  const filters = [...(isComing(said) ? daysToCome(said, read, given, context) : read)];
  if (areOf('regulation', speech.types) && isEuropes(said, [...given, ...filters]))
    filters.push({ key: 'jurisdiction', value: 'EU' });
  const { left } = reading;
  const average = speech.searches || !AVERAGE.test(said) ? [] : [NO_AVERAGE];
  const notes = [...average, ...(HOLDS.test(said) ? [NO_POSTS] : []), ...reading.notes];
  const kept = asTyped.words.filter((word) => !left.includes(word));
  if (speech.searches && !saysEnough(filters))
    return { filters: [], words: withoutStops(kept), notes: reading.notes, left };
  // One word alone is looked for, whatever it is.
  if (filters.length === 0 && (speech.searches || asTyped.words.length < 2)) return asTyped;
  return { filters: ofKinds(filters, speech.types, said), words, notes, left };
}

/** "The AI Act" of no other place is the European one. */
const isEuropes = (said: string, filters: readonly Pick<TypedFilter, 'key'>[]): boolean =>
  /\bai act\b/.test(said) &&
  !filters.some(({ key }) => key === 'region' || key === 'country' || key === 'jurisdiction');

/** "IPOs and how much they raised" asks for no rounds. */
function withoutRaising({ filters, raised }: WordReading): readonly TypedFilter[] {
  const hasOther = filters.some((filter) => filter.key === 'type' && !raised.includes(filter));
  return hasOther ? filters.filter((filter) => !raised.includes(filter)) : filters;
}

const AVERAGE = /\b(?:average|mean|typical)\b/;
const NO_AVERAGE =
  'No average is told: a few very large rounds would make it. The median stands for it, where there are five amounts or more.';

const HOLDS =
  /^who(?:s| is)? (?:the (?:current )?)?(?:ceo|cto|cfo|coo|chief|president|chair|chairman|chairwoman|boss|head|in charge|runs|heads|running)\b/;
const NO_POSTS = 'The log tells who comes and goes, and not who holds a post today.';

/** Two things, or one that no text says: days, an amount, an order, what is to be left out. */
function saysEnough(filters: readonly TypedFilter[]): boolean {
  const keys = unique(filters.map(({ key }) => key));
  return keys.length > 1 || filters.some(({ key, excludes }) => excludes || SINGLE.includes(key));
}

/** The types that filters name. */
export const typesIn = (filters: readonly TypedFilter[]): readonly EventType[] =>
  EVENT_TYPES.filter((type) =>
    filters.some(({ key, value }) => key === 'type' && value.split(',').includes(type)),
  );

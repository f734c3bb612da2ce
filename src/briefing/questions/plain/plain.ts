/**
 * Reads plain words as the filters that they stand for: "european seed rounds since march, not space". What stands for
 * no filter stays a word to look for; the few words that narrow nothing are passed over.
 */

import { EVENT_TYPES, type EventType } from '../../../domain/event/vocabulary.ts';
import type { Token } from '../../../domain/text/tokens.ts';
import { type ParseContext, unique } from '../filter.ts';
import { nameOf, type TypedFilter } from '../line.ts';
import { daysToCome, mayCome, withoutComing } from './coming.ts';
import { withoutStops } from './idle.ts';
import type { Speech } from './lexicon/lexicon.ts';
import { areOf } from './listed-types.ts';
import { withKindNoun } from './named/kind-nouns.ts';
import { eitherBacked, ofKinds, unsized } from './named/kinds.ts';
import { asksOfLaw, namesAiAct } from './named/laws.ts';
import { underWay } from './named/raising.ts';
import { SINGLE, WordReading } from './reading.ts';
import { besideFilters, joined, plainWord } from './words.ts';

/** Words read: the filters that they stand for, and the words that stand for none. */
interface PlainReading {
  filters: readonly TypedFilter[];
  words: readonly Token[];
  /** Facts for the asker, of words that were read otherwise than they stand. */
  notes?: readonly string[];
  /** A sentence for each part of the words that is left out. */
  missing?: readonly string[];
  /** Words for which there is no filter, and that are not looked for either. */
  left?: readonly Token[];
}

/**
 * Reads stretches of words between filters that were typed as such, `given`, which may stand anywhere `between` them: these are not read again from words. A question to search keeps all its words, but where they say two things at least, or days or amounts.
 */
export async function readPlain(
  between: readonly (readonly Token[])[],
  given: readonly Pick<TypedFilter, 'key' | 'excludes'>[],
  context: ParseContext,
): Promise<PlainReading> {
  const stretches = besideFilters(between);
  const asTyped: PlainReading = { filters: [], words: stretches.flat() };
  const speech: Speech = {
    types: context.types ?? EVENT_TYPES,
    reference: context.reference,
    searches: context.near ?? false,
  };
  const reading = new WordReading(speech, context, given.map(nameOf));
  for (const stretch of stretches) await reading.read(stretch);
  const said = joined(stretches.flat().map(plainWord));
  const asking = asksOfLaw(said);
  const telling = withoutComing(reading.words, said, reading.filters, speech.types).filter(
    (token) => token.quoted || !asking.includes(plainWord(token).key),
  );
  const { filters: kinds, words } = withKindNoun(
    withoutRaising(reading),
    telling,
    said,
    speech.types,
  );
  const either = eitherBacked(kinds, said);
  const round = await underWay(either.filters, said, context);
  const sized = unsized(round.filters);
  const read = asksStage(said, speech.types) ? withoutStage(sized.filters) : sized.filters;
  const filters = [...(mayCome(said) ? daysToCome(said, read, given, context) : read)];
  const isAiAct = stretches.some((stretch) => namesAiAct(stretch.map(plainWord)));
  if (areOf('regulation', speech.types) && isAiAct && !hasPlace([...given, ...filters]))
    filters.push({ key: 'jurisdiction', value: 'EU' });
  const { left } = reading;
  const missing = [...reading.missing, ...round.missing, ...sized.missing];
  const isOneWay = typesIn(filters).join() === 'people' && COMES_OR_GOES.test(said);
  if (isOneWay) missing.push(BOTH_WAYS);
  const average = speech.searches || !AVERAGE.test(said) ? [] : [NO_AVERAGE];
  const notes = [
    ...average,
    ...(HOLDS.test(said) ? [NO_POSTS] : []),
    ...reading.notes,
    ...either.notes,
  ];
  const kept = asTyped.words.filter((word) => !left.includes(word));
  if (speech.searches && missing.length === 0 && !saysEnough(filters))
    return { filters: [], words: withoutStops(kept), notes: reading.notes, missing, left };
  // One word alone is looked for, whatever it is.
  const isKnown = reading.unknown.length === 0;
  const isAsTyped = isKnown && filters.length + missing.length === 0;
  if (isAsTyped && (speech.searches || asTyped.words.length < 2)) return asTyped;
  return { filters: ofKinds(filters, speech.types, said), words, notes, missing, left };
}

/** "The AI Act" of no other place is the European one. */
const hasPlace = (filters: readonly Pick<TypedFilter, 'key'>[]): boolean =>
  filters.some(({ key }) => key === 'region' || key === 'country' || key === 'jurisdiction');

/** "Is SB 53 in force", "has the moratorium passed", "is the EU delaying it": the answer may be that it is not. */
const asksStage = (said: string, types: readonly EventType[]): boolean =>
  areOf('regulation', types) &&
  /\b(?:deadlines?|dates?) (?:\S+ )?(?:moved|extended|delayed|postponed)$|^(?:has|did|was|is) (?!there\b).*(?:\b(?:passed|pass|adopted|enacted|in force|in effect)$|\b(?:delay|postpon)(?:e|ed|ing)\b)/.test(
    said,
  );

const withoutStage = (filters: readonly TypedFilter[]): readonly TypedFilter[] =>
  filters.filter(
    ({ key, value }) =>
      key !== 'status' || !/^(?:passed,)?(?:enacted,)?in_force$|^enacted$|^delayed$/.test(value),
  );

/** "IPOs and how much they raised" asks for no rounds. */
function withoutRaising({ filters, raised }: WordReading): readonly TypedFilter[] {
  const hasOther = filters.some((filter) => filter.key === 'type' && !raised.includes(filter));
  return hasOther ? filters.filter((filter) => !raised.includes(filter)) : filters;
}

const AVERAGE = /\b(?:average|avg|mean|typical)\b/;
const NO_AVERAGE =
  'No average is told: a few very large rounds would make it. The median stands for it, where there are five amounts or more.';

/** Those who left, or those who joined, and not "joined or left". */
const COMES_OR_GOES =
  /^(?!.*\b(?:join|hir)\S*\b.*\b(?:left|leav|quit)|.*\b(?:left|leav|quit)\S*\b.*\b(?:join|hir)).*\b(?:left|leav(?:e|es|ing)|depart\S*|quits?|resign\S*|poach\S*|join(?:s|ed|ing)?|hir(?:e|es|ed|ing))\b/;
const BOTH_WAYS = 'No filter tells those who leave from those who join, so both are told.';

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

/**
 * Reads plain words as the filters that they stand for: "european seed rounds since march, not space". What stands for
 * no filter stays a word to look for; the few words that narrow nothing are passed over.
 */
import { EVENT_TYPES, type EventType } from '../../../domain/event/vocabulary.ts';
import type { Token } from '../../../domain/text/tokens.ts';
import { dayInZone } from '../../../domain/time/calendar.ts';
import { type ParseContext, unique } from '../filter.ts';
import { type FilterKey, filterOf } from '../filter-keys.ts';
import { nameOf, type TypedFilter } from '../line.ts';
import { daysToCome, isComing, withoutComing } from './coming.ts';
import { figureAt } from './figures/figures.ts';
import { leftOutAt } from './figures/left-out.ts';
import { isIdle, withoutStops } from './idle.ts';
import { downAt, phraseAt, type Speech } from './lexicon.ts';
import { areOf } from './listed-types.ts';
import { ofKinds } from './named/kinds.ts';
import { namesIn, partyAt } from './named/parties.ts';
import { orderAt } from './order.ts';
import { periodAt } from './periods.ts';
import { exclusionAt, joined, type Piece, type PlainWord, plainWord } from './words.ts';

/** Words read: the filters that they stand for, and the words that stand for none. */
interface PlainReading {
  filters: readonly TypedFilter[];
  words: readonly Token[];
  /** Facts for the asker, of words that were read otherwise than they stand. */
  notes?: readonly string[];
  /** Words for which there is no filter, and that are not looked for either. */
  left?: readonly Token[];
}

/** A filter with one value at a time: a second one is no filter. */
const SINGLE: readonly FilterKey[] = [
  ...(['since', 'until', 'min', 'max', 'valuation', 'jobs', 'sort', 'top'] as const),
];

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
  const reading = new Reading(speech, context, given.map(nameOf));
  for (const stretch of stretches) await reading.read(stretch);
  const said = joined(stretches.flat().map(plainWord));
  const words = withoutComing(reading.words, said, reading.filters, speech.types);
  const filters = [
    ...(isComing(said) ? daysToCome(said, reading.filters, given, context) : reading.filters),
  ];
  if (areOf('regulation', speech.types) && isEuropes(said, [...given, ...filters]))
    filters.push({ key: 'jurisdiction', value: 'EU' });
  const { left } = reading;
  const average = speech.searches || !AVERAGE.test(said) ? [] : [NO_AVERAGE];
  const notes = [...average, ...reading.notes];
  const kept = asTyped.words.filter((word) => !left.includes(word));
  if (speech.searches && !saysEnough(filters))
    return { filters: [], words: withoutStops(kept), notes: reading.notes, left };
  // One word alone is looked for, whatever it is.
  if (filters.length === 0 && (speech.searches || asTyped.words.length < 2)) return asTyped;
  return { filters: ofKinds(filters, speech.types), words, notes, left };
}

/** "The AI Act" of no other place is the European one. */
const isEuropes = (said: string, filters: readonly Pick<TypedFilter, 'key'>[]): boolean =>
  /\bai act\b/.test(said) &&
  !filters.some(({ key }) => key === 'region' || key === 'country' || key === 'jurisdiction');

const AVERAGE = /\b(?:average|mean|typical)\b/;
const NO_AVERAGE =
  'No average is told: a few very large rounds would make it. The median stands for it, where there are five amounts or more.';

/** Two things, or one that no text says: days, an amount, an order, what is to be left out. */
function saysEnough(filters: readonly TypedFilter[]): boolean {
  const keys = unique(filters.map(({ key }) => key));
  return keys.length > 1 || filters.some(({ key, excludes }) => excludes || SINGLE.includes(key));
}

class Reading {
  readonly filters: TypedFilter[] = [];
  readonly words: Token[] = [];
  readonly notes: string[] = [];
  readonly left: Token[] = [];
  readonly #speech: Speech;
  readonly #context: ParseContext;
  readonly #given: readonly string[];
  readonly #today: string;
  #known: ReadonlySet<string> = new Set();

  constructor(speech: Speech, context: ParseContext, given: readonly string[]) {
    this.#speech = speech;
    this.#context = context;
    this.#given = given;
    this.#today = dayInZone(context.now.getTime(), context.zone);
  }

  async read(stretch: readonly Token[]): Promise<void> {
    const words = stretch.map(plainWord);
    const signless = stretch.map(({ value }) => plainWord({ value: value.replace(/^-/, '') }));
    this.#known = await namesIn(signless, this.#context.log);
    for (let at = 0; at < words.length; ) at += await this.#step(words, at);
  }

  /** Reads what stands at a place; returns how many words that is. */
  async #step(words: readonly PlainWord[], at: number): Promise<number> {
    const rest = words.slice(at);
    const [word] = rest;
    if (!word) return 1;
    const out = word.token.quoted ? null : leftOutAt(rest, words.slice(0, at), this.#today);
    if (out) {
      this.notes.push(out.note);
      this.left.push(...out.tokens);
      return out.tokens.length;
    }
    const without = await this.#left(rest, words.slice(0, at));
    if (without) return without;
    const piece = word.token.quoted ? null : await this.#pieceAt(rest, words.slice(0, at));
    if (piece && this.#takes(piece.filters)) {
      this.filters.push(...piece.filters);
      return piece.length;
    }
    // "The top two layoffs by jobs": the order is said twice.
    if (piece && isByJobs(piece.filters)) return piece.length;
    if (word.token.quoted || !isIdle(word.key) || (await this.#names(words, at)))
      this.words.push(word.token);
    return 1;
  }

  /** True for the "AI" of "the AI Act" and of "an AI bubble": with a word that is looked for it is the name of one thing. */
  async #names(words: readonly PlainWord[], at: number): Promise<boolean> {
    const [word, next] = words.slice(at, at + 2);
    if (word?.key !== 'ai' || !next || isIdle(next.key)) return false;
    return (await this.#pieceAt(words.slice(at + 1), words.slice(0, at + 1))) === null;
  }

  /**
   * "not OpenAI", "without space", "-space": the words that it takes; 0 where nothing is to be left out. What can't be
   * left out stays words: read without its "not" it would mean the contrary.
   */
  async #left(rest: readonly PlainWord[], before: readonly PlainWord[]): Promise<number> {
    const sign = /^(?:non)?-(\p{L}.*)$/iu.exec(rest[0]?.token.value ?? '')?.[1];
    const words = sign === undefined ? rest : [plainWord({ value: sign }), ...rest.slice(1)];
    const start = sign === undefined ? exclusionAt(rest) : 0;
    // "No more than" is a limit, and leaves nothing out.
    if (start === null || (start > 0 && figureAt(rest, before))) return 0;
    const found = await this.#nextPiece(words, start, before);
    if (!found) return 0;
    const { piece, end } = found;
    if (this.#leaveOut(piece.filters)) return this.#alsoLeft(words, end, piece, before);
    this.words.push(...rest.slice(0, end).map(({ token }) => token));
    return end;
  }

  /** The first piece behind words that narrow nothing, and where it ends. */
  async #nextPiece(words: readonly PlainWord[], from: number, before: readonly PlainWord[]) {
    for (let at = from; at < words.length; at++) {
      const piece = await this.#pieceAt(words.slice(at), [...before, ...words.slice(0, at)]);
      if (piece) return { piece, end: at + piece.length };
      if (!isIdle(words[at]?.key ?? '')) return null;
    }
    return null;
  }

  /** "without chips and space": what is listed behind it, of the same kind, is left out too. */
  async #alsoLeft(
    words: readonly PlainWord[],
    at: number,
    last: Piece,
    before: readonly PlainWord[],
  ): Promise<number> {
    const isListed =
      /^(?:and|or|nor)$/.test(words[at]?.key ?? '') || words[at - 1]?.token.value.endsWith(',');
    if (!isListed) return at;
    const next = await this.#nextPiece(words, at, before);
    if (!next || kindOf(next.piece) !== kindOf(last)) return at;
    return this.#leaveOut(next.piece.filters)
      ? this.#alsoLeft(words, next.end, next.piece, before)
      : at;
  }

  #leaveOut(filters: readonly TypedFilter[]): boolean {
    const left = filters.map((filter) => ({ ...filter, excludes: true }) as const);
    const isFree = left.every(
      (filter) => filterOf(filter.key).excludable && !this.#given.includes(nameOf(filter)),
    );
    if (isFree) this.filters.push(...left);
    return isFree;
  }

  async #pieceAt(rest: readonly PlainWord[], before: readonly PlainWord[]): Promise<Piece | null> {
    const measured = [figureAt(rest, before), periodAt(rest, this.#today), orderAt(rest)];
    const [best] = measured.filter((piece) => piece !== null).sort(byLength);
    if (best) return best;
    const down = downAt(rest, this.filters.at(-1)?.key, this.#speech);
    if (down) return down;
    const phrase = phraseAt(rest, this.#speech);
    const earlier = this.filters.findLast(({ key }) => key !== 'type')?.key;
    const found = { known: this.#known, earlier };
    const party = await partyAt(rest, before, this.#context, found);
    // “The Colorado law” is of the place, not of the state as a party.
    const place = rest[0]?.key === 'the' ? phraseAt(rest.slice(1), this.#speech) : null;
    const least = Math.max(phrase?.length ?? 0, place ? place.length + 1 : 0);
    return party && party.length > least ? party : phrase;
  }

  /** False for a filter that was typed as one, and for a second value of one that takes a single one. */
  #takes(filters: readonly TypedFilter[]): boolean {
    return filters.every(
      (filter) =>
        !this.#given.includes(nameOf(filter)) &&
        !(SINGLE.includes(filter.key) && this.filters.some(({ key }) => key === filter.key)),
    );
  }
}

const isByJobs = ([first, ...more]: readonly TypedFilter[]): boolean =>
  first?.key === 'sort' && first.value === 'jobs' && more.length === 0;

/** Places of every kind are of one kind, and so are parties. */
const KINDS: Partial<Record<FilterKey, FilterKey>> = {
  country: 'region',
  jurisdiction: 'region',
  investor: 'company',
  lead: 'company',
};
const kindOf = ({ filters: [first] }: Piece): FilterKey | undefined =>
  first && (KINDS[first.key] ?? first.key);

const byLength = (a: Piece, b: Piece) => b.length - a.length;

/** The types that filters name. */
export const typesIn = (filters: readonly TypedFilter[]): readonly EventType[] =>
  EVENT_TYPES.filter((type) =>
    filters.some(({ key, value }) => key === 'type' && value.split(',').includes(type)),
  );

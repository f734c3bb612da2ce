/** Words of a question read from the first to the last: at each place the longest that stands for something counts. */
import type { Token } from '../../../domain/text/tokens.ts';
import { dayInZone } from '../../../domain/time/calendar.ts';
import type { ParseContext } from '../filter.ts';
import { type FilterKey, filterOf } from '../filter-keys.ts';
import { nameOf, type TypedFilter } from '../line.ts';
import { bare } from '../names/names-within.ts';
import { figureAt } from './figures/figures.ts';
import { leftOutAt } from './figures/left-out.ts';
import { isIdle } from './idle.ts';
import { phraseAt, type Speech } from './lexicon/lexicon.ts';
import { typeBehindName } from './lexicon/meant.ts';
import { type LawName, lawAt } from './named/laws.ts';
import { isNamedBefore, namesIn, partyAt } from './named/parties.ts';
import { isObject, isOfInvestors } from './named/places.ts';
import { withSigns } from './named/possessives.ts';
import { versionAt } from './named/versions.ts';
import { deniedAt } from './negated/denied.ts';
import { spelledOut } from './negated/short-forms.ts';
import { orderAt } from './order.ts';
import { periodAt } from './periods.ts';
import { exclusionAt, joined, kindOf, type Piece, type PlainWord, plainWord } from './words.ts';

/** A filter with one value at a time: a second one is no filter. */
export const SINGLE: readonly FilterKey[] = [
  ...(['since', 'until', 'min', 'max', 'valuation', 'jobs', 'sort', 'top'] as const),
];

/** A question as it is read, word by word. */
export class WordReading {
  readonly filters: TypedFilter[] = [];
  readonly words: Token[] = [];
  readonly notes: string[] = [];
  /** A sentence for each limit or kind that is left out. */
  readonly missing: string[] = [];
  readonly left: Token[] = [];
  /** The names of laws that no text says. */
  readonly unknown: string[] = [];
  /** Filters of verbs of raising, which are of rounds where nothing else is named: a listing raises too. */
  readonly raised: TypedFilter[] = [];
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
    const spelled = await withSigns(spelledOut(stretch), this.#context);
    const words = spelled.map(plainWord);
    const signless = spelled.map(({ value }) => plainWord({ value: value.replace(/^-/, '') }));
    this.#known = await namesIn(signless, this.#context.log);
    for (let at = 0; at < words.length; ) at += await this.#step(words, at);
  }

  /** Reads what stands at a place; returns how many words that is. */
  async #step(words: readonly PlainWord[], at: number): Promise<number> {
    const rest = words.slice(at);
    const [word] = rest;
    if (!word) return 1;
    const before = words.slice(0, at).filter(({ token }) => !this.left.includes(token));
    const law = await lawAt(rest, this.#isPlace, this.#context);
    const name = law ?? (await versionAt(rest, this.#known, this.#context));
    if (name) return this.#law(name);
    const said = { today: this.#today, types: this.#speech.types };
    const out = word.token.quoted ? null : leftOutAt(rest, before, said);
    if (out) {
      if (out.note !== null) this.missing.push(out.note);
      this.left.push(...out.tokens);
      return out.tokens.length;
    }
    const unled = word.token.quoted ? 0 : this.#withoutLead(rest);
    if (unled) return unled;
    const without = await this.#left(rest, before);
    if (without) return without;
    const piece = word.token.quoted ? null : await this.#pieceAt(rest, before);
    if (piece && isObject(piece, rest, before)) {
      const named = rest.slice(0, piece.length).map(({ token }) => token);
      // A name of several words is looked for as it stands.
      const value = named.map((token) => bare(token.value)).join(' ');
      const isName = named.length > 1 && piece.filters.length === 1;
      this.words.push(...(isName ? [{ value, quoted: true } as const] : named));
      return piece.length;
    }
    if (piece && isOfInvestors(piece, rest, before)) {
      const said = rest.slice(0, piece.length + 1).map(({ token }) => token);
      this.missing.push(
        `No filter asks where investors come from, so this is answered without “${said.map(({ value }) => bare(value)).join(' ')}”.`,
      );
      this.left.push(...said);
      return said.length;
    }
    const unasked = piece ? this.#withoutParty(piece, words, at) : 0;
    if (unasked) return unasked;
    if (piece && (await isNamedBefore(piece, this.filters, this.#context))) return piece.length;
    if (piece && this.#takes(piece.filters)) {
      if (RAISE.test(word.key)) this.raised.push(...piece.filters);
      this.filters.push(...piece.filters);
      return piece.length;
    }
    // "The top two layoffs by jobs": the order is said twice.
    if (piece && word.key === 'by' && isOrder(piece.filters)) return piece.length;
    if (word.token.quoted || !isIdle(word.key) || (await this.#names(words, at)))
      this.words.push(word.token);
    return 1;
  }

  readonly #isPlace = (words: readonly PlainWord[]): boolean =>
    PLACES.includes(phraseAt(words, this.#speech)?.filters[0]?.key ?? 'sort');

  /** True for the "AI" of "the AI Act" and of "an AI bubble": it is a part of one name. */
  async #names(words: readonly PlainWord[], at: number): Promise<boolean> {
    const [word, ...behind] = words.slice(at, at + 4);
    if (word?.key !== 'ai' || !NAMED_AI.test(joined(behind))) return false;
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

  /** The name of a law; that no text says it is told. */
  #law({ tokens, length, isUnknown }: LawName): number {
    this.words.push(...tokens);
    const [name] = tokens;
    if (isUnknown && name) {
      this.unknown.push(name.value);
      this.missing.push(`No law called “${name.value}” is named in this log.`);
    }
    return length;
  }

  /** "Nvidia took part without leading": what the investor that was named led is left out; returns how many words that is. */
  #withoutLead(rest: readonly PlainWord[]): number {
    const [said] = LEADERLESS.exec(joined(rest.slice(0, 4))) ?? [];
    const investor = this.filters.findLast(({ key }) => key === 'investor');
    if (said === undefined || !investor) return 0;
    return this.#leaveOut([{ key: 'lead', value: investor.value }]) ? said.split(' ').length : 0;
  }

  /** "Rounds that Nvidia did not join": what the party did is left out; returns how many words that is. */
  #withoutParty({ filters, length }: Piece, words: readonly PlainWord[], at: number): number {
    const [party, ...more] = filters;
    if (!party || more.length > 0) return 0;
    const denied = deniedAt(party.key, words.slice(0, at), words.slice(at + length));
    return denied && this.#leaveOut([{ ...party, key: denied.key }]) ? length + denied.length : 0;
  }

  /** The first piece behind words that narrow nothing, and where it ends. */
  async #nextPiece(words: readonly PlainWord[], from: number, before: readonly PlainWord[]) {
    for (let at = from; at < words.length; at++) {
      const piece = await this.#pieceAt(words.slice(at), [...before, ...words.slice(0, at)]);
      if (piece && piece.filters.length > 0) return { piece, end: at + piece.length };
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
    const isJoined = /^(?:and|or|nor)$/.test(words[at]?.key ?? '');
    if (!isJoined && !words[at - 1]?.token.value.endsWith(',')) return at;
    const next = await this.#nextPiece(words, isJoined ? at + 1 : at, before);
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
    const down = typeBehindName(rest, this.filters.at(-1)?.key, this.#speech.types);
    if (down) return down;
    const phrase = phraseAt(rest, this.#speech);
    const earlier = this.filters.findLast(({ key }) => key !== 'type' && key !== 'status')?.key;
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

const RAISE = /^rais(?:e|es|ed|ing)$/;

const NAMED_AI =
  /^(?:\S+ ){0,2}(?:acts?|bills?|omnibus|code|plan)(?= |$)|^(?:bubbles?|boom|winter|slop|race|psychosis|washing)(?= |$)/;

const LEADERLESS =
  /^(?:without leading|but did not lead|(?:did not|not) lead(?:ing)?)(?: it| them| the round)?(?= |$)/;

const isOrder = (filters: readonly TypedFilter[]): boolean =>
  filters.length > 0 && filters.every(({ key }) => key === 'sort');

const PLACES: readonly FilterKey[] = ['country', 'region', 'jurisdiction'];

const byLength = (a: Piece, b: Piece) => b.length - a.length;

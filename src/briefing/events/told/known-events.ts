/** Events among which those that tell the same as many others are looked for, without comparing each with each. */
import { type Compared, Comparing } from '../../../domain/event/story/comparing.ts';
import { likeness } from '../../../domain/event/story/likeness.ts';
import { numberOfText } from '../../../domain/event/story/marks.ts';
import { profileOf, reachOf, STORY_GROUPS } from '../../../domain/event/story/profiles.ts';
import type { Likeness } from '../../../domain/event/story/reasons.ts';
import type { StoryTelling } from '../../../domain/event/story/telling.ts';
import { Chains } from './chains.ts';
import { ComparedList } from './compared-list.ts';
import { PlacePoints } from './points.ts';
import { Texts } from './texts.ts';

/** An event that is told already, with the words by which somebody is told of it, and how alike it is. */
interface Found {
  /** True where it is the very event that was asked about. */
  isItself: boolean;
  /** Its place among all that were added, from 0. */
  place: number;
  words: string;
  likeness: Likeness;
}

/** Events that are told already. Of each no more is kept than is compared, and the words by which it is told. */
export class KnownEvents {
  readonly #comparing: Comparing;
  /** Places by the number of an id. */
  readonly #ids = new Chains();
  readonly #words = new Texts();
  readonly #compared = new ComparedList();
  readonly #byCompany = new Chains();
  readonly #byTitle = new Chains();
  /** By a word and a stretch of days. */
  readonly #byWord = new Chains();
  readonly #points = new PlacePoints();

  /** `comparing` numbers words and names. Default: one that compares sums of one currency alone. */
  constructor(comparing: Comparing = new Comparing()) {
    this.#comparing = comparing;
  }

  /** Adds an event; one whose id is there already stays as it is, and is answered by false. */
  add(event: StoryTelling, id: string, words: string): boolean {
    const number = numberOfText(id);
    if (this.#placeOf(number) !== null) return false;
    const place = this.#compared.length;
    this.#ids.add(number, place);
    this.#words.push(words);
    this.#points.push();
    const known = this.#comparing.of(event);
    this.#compared.push(known);
    const companies = companiesOf(known);
    for (const company of companies) this.#byCompany.add(keyOf(known, company), place);
    this.#byTitle.add(titleKey(known), place);
    const telling = companies.size > 0 ? known.title : new Set([...known.title, ...known.words]);
    for (const word of telling)
      for (const stretch of stretchesOf(known, 0))
        this.#byWord.add(keyOf(known, word, stretch), place);
    return true;
  }

  /** The likest of the events that tell the same, or may; of equals the first that was added. Null for none. */
  like(event: StoryTelling, id: string): Found | null {
    const asked = this.#comparing.of(event);
    const { places, rarityOf } = this.#candidates(asked);
    let best: { place: number; likeness: Likeness } | null = null;
    for (const place of places) {
      const found = likeness(asked, this.#compared.at(place), this.#comparing, rarityOf);
      if (found.decision === 'different') continue;
      const isBetter = best === null || found.score > best.likeness.score;
      if (isBetter) best = { place, likeness: found };
    }
    if (best === null) return null;
    const { place, likeness: how } = best;
    const isItself = this.#placeOf(numberOfText(id)) === place;
    return { isItself, place, words: this.#words.at(place), likeness: how };
  }

  /** The place of the event with an id; null for none. */
  #placeOf(id: number): number | null {
    let found: number | null = null;
    this.#ids.each(id, (place) => {
      found = place;
    });
    return found;
  }

  /** The places of events that share enough to be compared, ascending; and how many have a word. */
  #candidates(asked: Compared) {
    const points = this.#points;
    for (const company of companiesOf(asked))
      this.#byCompany.each(keyOf(asked, company), (place) => {
        if (this.#isInReach(asked, place)) points.give(place, COMPANY);
      });
    // The very same title is looked at, however common its words are.
    this.#byTitle.each(titleKey(asked), (place) => {
      if (this.#isInReach(asked, place)) points.give(place, COMPANY);
    });
    const counts = new Map<number, number>();
    const stretches = stretchesOf(asked, AROUND);
    for (const word of new Set([...asked.title, ...asked.words])) {
      const keys = stretches.map((stretch) => keyOf(asked, word, stretch));
      let count = 0;
      this.#eachHaving(keys, () => {
        count += 1;
      });
      counts.set(word, count);
      const worth = wordWorth(count);
      this.#eachHaving(keys, (place) => points.give(place, worth));
    }
    return {
      places: points.take(ENOUGH),
      rarityOf: (word: number) => Math.max(0, (counts.get(word) ?? 2) - 1),
    };
  }

  /** Takes the place of each event that is under one of the keys, once. */
  #eachHaving(keys: readonly number[], take: (place: number) => void): void {
    const points = this.#points;
    points.next();
    for (const key of keys)
      this.#byWord.each(key, (place) => {
        if (points.isNew(place)) take(place);
      });
  }

  #isInReach(asked: Compared, place: number): boolean {
    const [a, b] = [asked.spans[0], this.#compared.span(place)];
    if (!a || !b) return true;
    return Math.max(b.first - a.last, a.first - b.last) <= reachOf(asked.type);
  }
}

/** The points that make an event worth a comparison: a company, or more than one rare word. */
const COMPANY = 2;
const ENOUGH = 1;
const wordWorth = (count: number) => 1 / (1 + Math.log2(Math.max(1, count)));

/** A number for a title by its words, whatever their order. */
const titleKey = (event: Compared): number =>
  keyOf(event, numberOfText([...event.title].sort((a, b) => a - b).join(' ')) % TITLES);
const TITLES = 2 ** 26;

const companiesOf = ({ first, second }: Compared) => new Set([...first, ...second]);

/** More stretches than any calendar has. */
const STRETCHES = 2 ** 20;

/** A number for the events of one group that share a company, or a word in a stretch of days. */
const keyOf = ({ type }: Compared, shared: number, stretch = 0): number =>
  (shared * STORY_GROUPS.length + STORY_GROUPS.indexOf(profileOf(type).group)) * STRETCHES +
  stretch +
  STRETCHES / 2;

/** So many days are a stretch; a period that is longer than ten of them is looked for by its companies alone. */
const STRETCH = 16;
const MOST_STRETCHES = 10;
/** Headlines of one story lie within so many days. */
const AROUND = 16;

function stretchesOf({ spans: [span] }: Compared, around: number): number[] {
  if (!span) return [];
  const first = Math.floor((span.first - around) / STRETCH);
  const last = Math.floor((span.last + around) / STRETCH);
  if (last - first > MOST_STRETCHES) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

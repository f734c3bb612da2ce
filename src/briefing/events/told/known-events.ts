/** Events among which likely duplicates of many others are looked for, without comparing each with each. */
import {
  ALIKE,
  type Comparable,
  type Compared,
  Comparing,
  closeDates,
  DAYS,
  type Likeness,
  likeness,
} from '../../../domain/event/duplicates.ts';
import { Chains } from './chains.ts';

/** Events that are told already. Of each no more is kept than is compared, and what it is told by. */
export class KnownEvents<Told extends { id: string }> {
  readonly #comparing = new Comparing();
  readonly #ids = new Set<string>();
  readonly #told: Told[] = [];
  readonly #compared: Compared[] = [];
  readonly #byCompany = new Chains();
  /** By a word of the title and a stretch of days. */
  readonly #byWord = new Chains();
  /** The number of titles that have each word. */
  readonly #titles: number[] = [];
  /** The last question that came upon each event, and how often. */
  readonly #met: number[] = [];
  readonly #times: number[] = [];
  #question = 0;

  /** Adds an event by what it is told by; one that is there already stays as it is. */
  add(event: Comparable, told: Told): void {
    if (this.#ids.has(told.id)) return;
    this.#ids.add(told.id);
    const place = this.#told.push(told) - 1;
    const known = this.#comparing.of(event);
    this.#compared.push(known);
    this.#met.push(0);
    this.#times.push(0);
    for (const company of known.companies) this.#byCompany.add(keyOf(known, company), place);
    for (const word of known.words) {
      this.#titles[word] = (this.#titles[word] ?? 0) + 1;
      for (const stretch of stretchesOf(known, 0))
        this.#byWord.add(keyOf(known, word, stretch), place);
    }
  }

  /** The event that tells what this one tells so likely that nobody need be asked: the likest, of equals the first that was added. Null for none. */
  like(event: Comparable): Told | null {
    const asked = this.#comparing.of(event);
    let [score, at] = [0, -1];
    for (const place of this.#candidates(asked)) {
      const known = this.#compared[place];
      const found = known && likeness(asked, known);
      if (!found || found.score < ALIKE || !isTelling(found)) continue;
      if (found.score < score || (found.score === score && place > at)) continue;
      [score, at] = [found.score, place];
    }
    return this.#told[at] ?? null;
  }

  /** The places of events that may be alike: by a company, or by their titles and days. */
  #candidates(asked: Compared): number[] {
    this.#question += 1;
    const found: number[] = [];
    for (const company of asked.companies)
      this.#byCompany.each(keyOf(asked, company), (place) => {
        if (this.#meets(place) !== 1) return;
        this.#times[place] = Number.NEGATIVE_INFINITY;
        found.push(place);
      });
    const { words, shared } = this.#telling(asked.words);
    const stretches = stretchesOf(asked, DAYS);
    for (const word of words)
      for (const stretch of stretches)
        this.#byWord.each(keyOf(asked, word, stretch), (place) => {
          if (this.#meets(place) === shared && this.#isNear(asked, place)) found.push(place);
        });
    return found;
  }

  /** The number of times that the question has come upon an event, this one included. */
  #meets(place: number): number {
    const times = this.#met[place] === this.#question ? (this.#times[place] ?? 0) + 1 : 1;
    this.#met[place] = this.#question;
    this.#times[place] = times;
    return times;
  }

  #isNear(asked: Compared, place: number): boolean {
    const known = this.#compared[place];
    return known !== undefined && closeDates(asked, known) === true;
  }

  /** The rarest words of a title, of which a title that shares half of all words has so many. */
  #telling(words: readonly number[]): { words: readonly number[]; shared: number } {
    const rare = words.toSorted((a, b) => (this.#titles[a] ?? 0) - (this.#titles[b] ?? 0));
    const least = Math.floor(rare.length / 2) + 1;
    // Many titles have one of the words, few have two.
    const shared = rare.length > least ? 2 : 1;
    return { words: rare.slice(0, least + shared - 1), shared };
  }
}

/** More than a company and a day in common: a company has several partnerships in a week. */
const isTelling = ({ companies, sameAmount, title }: Likeness): boolean =>
  companies > 1 || sameAmount === true || title >= 0.3;

/** More than there are families of events, and more stretches than any calendar has. */
const FAMILIES = 64;
const STRETCHES = 2 ** 20;

/** A number for the events of one family that share a company, or a word in a stretch of days. */
const keyOf = ({ family }: Compared, shared: number, stretch = 0): number =>
  (shared * FAMILIES + family) * STRETCHES + stretch + STRETCHES / 2;

/** So many days are a stretch; a period that is longer than ten of them is looked for by its companies alone. */
const STRETCH = 16;
const MOST_STRETCHES = 10;

function stretchesOf({ days }: Compared, around: number): number[] {
  if (!days) return [];
  const first = Math.floor((days.first - around) / STRETCH);
  const last = Math.floor((days.last + around) / STRETCH);
  if (last - first > MOST_STRETCHES) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Words that are nowhere else, each with those who may read it; and the search for them in whatever somebody reads. */
import type { Audience } from '../../../src/contracts/reader.ts';
import type { Visibility } from '../../../src/domain/event/shapes.ts';

interface Secret {
  word: string;
  readers: Set<Visibility>;
}

const LETTERS = 'bcdfghjkmnprtvwz';

/** True for a visibility that an audience has. */
export const isFor = (visibility: Visibility, { channel, person }: Audience): boolean =>
  visibility === 'workspace' ||
  visibility === `channel:${channel}` ||
  visibility === `me:${person}`;

/** The words of one run. */
export class Secrets {
  readonly #all: Secret[] = [];
  /** Something that somebody read, with a word that was not for them. */
  readonly leaks: string[] = [];
  /** The number of texts that were searched. */
  read = 0;

  /** A new word for those who may read it. */
  next(visibility: Visibility): Secret {
    const number = this.#all.length;
    const [a, b, c] = [number % 16, Math.floor(number / 16) % 16, Math.floor(number / 256)];
    const word = `zu${LETTERS[a]}o${LETTERS[b]}e${LETTERS[c]}ax`;
    const secret = { word, readers: new Set([visibility]) };
    this.#all.push(secret);
    return secret;
  }

  /** A word that somebody may guess at: it lacks its last letter. */
  misspelt(nth: number): string {
    return this.#all[nth % Math.max(1, this.#all.length)]?.word.slice(0, -1) ?? 'zuboboba';
  }

  /** Searches what an audience reads. */
  search(what: unknown, audience: Audience, where: string): void {
    this.read += 1;
    const text = JSON.stringify(what, (_key, part) => (part instanceof Map ? [...part] : part));
    if (!text.includes('zu') && !text.includes('Zu')) return;
    const lower = text.toLowerCase();
    for (const { word, readers } of this.#all)
      if (lower.includes(word) && ![...readers].some((one) => isFor(one, audience)))
        this.leaks.push(`${where} tells ${word}, which is for ${[...readers].join(' and ')}`);
  }

  /** Searches what a channel or a person is sent. */
  searchSent(what: unknown, target: string, where: string): void {
    const isPerson = target.startsWith('U');
    const audience = { channel: isPerson ? null : target, person: isPerson ? target : null };
    this.search(what, audience, `${where} to ${target}`);
  }

  /** Searches what nobody reads who is in a channel: there must be no word at all that is not for all. */
  searchKept(what: unknown, where: string): void {
    this.search(what, { channel: null, person: null }, where);
  }
}

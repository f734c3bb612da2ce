/** Cuts a JSON array that runs over lines into the texts of its elements, so that no more than one is held and a damaged one spoils no other. */
import { type FileLine, LONGEST, TOO_LONG } from './lines.ts';

/** The text of an element, with the line on which it begins; `why` it can’t be read, as the rest of a sentence, or null. */
export interface Element {
  line: number;
  text: string;
  why: string | null;
}

const alone = ({ number, why }: { number: number; why: string }): Element => ({
  line: number,
  text: '',
  why,
});

const SIGNS = /["\\[\]{},]/g;

/** Takes lines one by one; the elements that end on each. */
export class ArrayElements {
  #depth = 0;
  #quoted = false;
  #line = 0;
  #text = '';
  #why: string | null = null;
  /** The blanks before the first line of the element, where it begins one. */
  #indent: string | null = null;

  push(given: FileLine): Element[] {
    const { number } = given;
    if (given.text === null && this.#depth <= 1) return [...this.#rest(), alone(given)];
    // Something must stand for a line that can’t be read: it may be all that there is of an element.
    const line = given.text ?? '�';
    if (given.text === null) this.#why ??= given.why;
    const found = this.#restart(line, number);
    let from = 0;
    SIGNS.lastIndex = 0;
    for (let match = SIGNS.exec(line); match; match = SIGNS.exec(line)) {
      const [sign] = match;
      if (sign === '\\') SIGNS.lastIndex = match.index + 2;
      else if (sign === '"') this.#quoted = !this.#quoted;
      else if (!this.#quoted) {
        const ended = this.#step(sign, match.index, { line, from, number });
        if (ended.moved) from = match.index + 1;
        if (ended.element) found.push(ended.element);
      }
    }
    this.#add(line.slice(from), number, line);
    this.#text += '\n';
    // No string of JSON runs over the end of a line.
    this.#quoted = false;
    return found;
  }

  /** The element that the file broke off in; null where it ended as it should. */
  end(): Element | null {
    return this.#text.trim() === '' ? null : this.#take();
  }

  /** An element that was begun and has not ended. */
  #rest(): Element[] {
    return this.#text.trim() === '' ? [] : [this.#take()];
  }

  /** An object that begins as the one before it, which has not ended, is the next one. */
  #restart(line: string, number: number): Element[] {
    const indent = /^\s*(?=\{)/.exec(line)?.[0];
    const isNext = this.#depth > 1 && indent !== undefined && indent === this.#indent;
    if (!isNext || number === this.#line) return [];
    this.#depth = 1;
    return [this.#take()];
  }

  #step(
    sign: string,
    index: number,
    { line, from, number }: { line: string; from: number; number: number },
  ): { moved: boolean; element: Element | null } {
    const opens = sign === '[' || sign === '{';
    if (opens) this.#depth += 1;
    if (opens && this.#depth === 1) return { moved: true, element: null };
    if (opens) this.#begin(line, index, number);
    if (sign === ']' || sign === '}') this.#depth -= 1;
    const ends = sign === ',' ? this.#depth === 1 : this.#depth === 0 && !opens;
    if (!ends) return { moved: false, element: null };
    this.#add(line.slice(from, index), number, line);
    const element = this.#text.trim() === '' ? null : this.#take();
    this.#text = '';
    return { moved: true, element };
  }

  #begin(line: string, index: number, number: number): void {
    if (this.#depth !== 2 || this.#text.trim() !== '') return;
    this.#line = number;
    const before = line.slice(0, index);
    this.#indent = before.trim() === '' ? before : null;
  }

  #add(text: string, number: number, _line: string): void {
    if (this.#text.trim() === '' && text.trim() !== '') this.#line = number;
    const isTooLong = this.#text.length + text.length > LONGEST;
    if (isTooLong) this.#why = TOO_LONG.why;
    this.#text = isTooLong ? '�' : this.#text + text;
  }

  #take(): Element {
    const text = this.#text.trim().replace(/,$/, '');
    const element = { line: this.#line, text, why: this.#why };
    [this.#text, this.#why] = ['', null];
    return element;
  }
}

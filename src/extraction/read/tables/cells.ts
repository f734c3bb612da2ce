/** Reads the cells of a row: names, sums, rounds, numbers of jobs. */
import { isNothing } from '../../../domain/text/typed.ts';
import type { Column } from '../../find/columns.ts';
import { amountIn, findMoney } from '../../find/money.ts';
import { findName } from '../../find/names.ts';
import { roundAlone } from '../../find/rounds.ts';
import { isOf } from '../../grammar/kinds.ts';
import { type MoneyMention, placed } from '../../grammar/sentence.ts';
import type { Language } from '../../language.ts';
import { KIND } from '../../lexicon/word.ts';
import type { NameDirectory } from '../../names/directory.ts';
import type { Cell } from '../../text/tables.ts';
import { isCapital, SHAPE, type TextToken } from '../../text/token.ts';
import { Tokenizer } from '../../text/tokenize.ts';
import type { EventDraft } from '../drafts/draft.ts';
import type { NamedText } from '../trial.ts';

/** Longer names, in tokens, are descriptions. */
const LONGEST_NAME = 6;
const THOUSANDS = /[.,](?=\d{3}(?!\d))/g;

/** Reads cells of one text. */
export class CellReader {
  readonly #text: string;
  readonly #language: Language;
  readonly #names: NameDirectory;
  readonly #tokenizer: Tokenizer;

  constructor(text: string, language: Language, names: NameDirectory) {
    this.#text = text;
    this.#language = language;
    this.#names = names;
    this.#tokenizer = new Tokenizer(text, language.lexicon);
  }

  /** The names of a cell, parted by commas, “and” and the like; none of what says that there is none. */
  names(cell: Cell | null): NamedText[] {
    const names: NamedText[] = [];
    let tokens: TextToken[] = [];
    for (const token of this.#tokens(cell)) {
      if (!isParting(token)) tokens.push(token);
      else {
        names.push(...this.#name(tokens));
        tokens = [];
      }
    }
    return [...names, ...this.#name(tokens)];
  }

  /** The sum of a cell, its unit perhaps that of the head. */
  money(cell: Cell | null, unit: Column['unit']): MoneyMention | null {
    const tokens = this.#tokens(cell);
    for (let index = 0; index < tokens.length; index++) {
      const found = findMoney(this.#text, tokens, index, this.#language.money);
      if (found) return { ...found, label: 'plain' };
    }
    const found = unit && amountIn(this.#text, tokens, unit);
    return found && { ...found, label: 'plain' };
  }

  /** The round of a cell. */
  round(cell: Cell | null): EventDraft['round'] {
    const tokens = this.#tokens(cell);
    const found = roundAlone(tokens, this.#language.rounds);
    return found && { ...found, ...placed({ text: this.#text, tokens }, found) };
  }

  /** The number of jobs in a cell. */
  jobs(cell: Cell | null): EventDraft['jobs'] {
    const tokens = this.#tokens(cell);
    const at = tokens.findIndex(({ shape }) => shape === SHAPE.figure);
    const figure = tokens[at];
    if (!figure || tokens[at + 1]?.low === '%') return null;
    const value = Number(figure.low.replace(THOUSANDS, ''));
    return Number.isInteger(value) ? { value, start: figure.start, end: figure.end } : null;
  }

  #tokens(cell: Cell | null): TextToken[] {
    if (!cell || isNothing(this.#text.slice(cell.start, cell.end))) return [];
    return this.#tokenizer.tokens(cell.start, cell.end);
  }

  #name(tokens: readonly TextToken[]): NamedText[] {
    const [first] = tokens;
    if (!first || tokens.length > LONGEST_NAME) return [];
    if (!isCapital(first) && first.shape !== SHAPE.figure && first.word) return [];
    const place = { text: this.#text, tokens, isTitle: false, isSmall: false };
    const directories = [this.#names, this.#language.places];
    const known = findName(place, 0, directories, this.#language.names);
    const company = known?.to === tokens.length ? known.company : null;
    const { text, start, end } = placed(place, { from: 0, to: tokens.length });
    return isNothing(text) ? [] : [{ text, start, end, company, isSure: true, key: null }];
  }
}

const PARTING = new Set([',', ';', '/', '+', '(', ')']);

const isParting = (token: TextToken) =>
  PARTING.has(token.low) || (isOf(token, KIND.conjunction) && token.low !== '&');

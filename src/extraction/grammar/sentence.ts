/** A sentence with what was found in it: names, amounts, rounds. */

import type { Round } from '../../domain/event/vocabulary.ts';
import type { Money } from '../../domain/money/currency.ts';
import type { MoneyLabel } from '../frames/money-label.ts';
import type { TextToken } from '../text/token.ts';

/** A stretch of tokens: from the first to the one behind the last. */
export interface Stretch {
  from: number;
  to: number;
}

/** A name in a sentence. */
export interface NameMention extends Stretch {
  kind: 'name';
  /** The words of the text, and where they stand in it. */
  text: string;
  start: number;
  end: number;
  /** The id of the company that the directory knows by it; null for a name found by its shape. */
  company: string | null;
  /** True of a place or a country, which can act as an authority only. */
  isPlace: boolean;
  /** The code of a country or a state, as `US-CA`; null for other places and other names. */
  place: string | null;
  /** True where words behind the name make it that of a thing: “Nvidia RTX 5060”. */
  isThing: boolean;
  /** Surely a name, or only perhaps, as a capital at the beginning of a sentence. */
  isSure: boolean;
  /** The key of the text (`nameKey`); null until somebody has asked for it. */
  key: string | null;
}

/** An amount in a sentence. */
export interface MoneyMention extends Stretch {
  kind: 'money';
  money: Money;
  label: MoneyLabel;
  /** The first character, with the words that qualify it. */
  start: number;
  end: number;
}

/** A round in a sentence: “Series B extension”. */
export interface RoundMention extends Stretch {
  kind: 'round';
  round: StatedRound | null;
  qualifier: 'extension' | 'bridge' | 'tranche' | 'tender' | null;
}

/** A round as texts name it: beside those of the log, the last before a listing. */
export type StatedRound = Round | 'pre_ipo';

export type Mention = NameMention | MoneyMention | RoundMention;

/** A sentence of a text. */
export interface Sentence {
  /** The whole text. */
  text: string;
  tokens: readonly TextToken[];
  /** Its block, from 0; sentences of one block speak of one thing. */
  block: number;
  /** True behind a semicolon: mostly background. */
  isSecond: boolean;
  /** True of a heading where every word has a capital. */
  isTitle: boolean;
  /** True of one without any capital: names are small there too. */
  isSmall: boolean;
  /** Names, amounts and rounds, in their order. */
  mentions: readonly Mention[];
  /** The company that the sentences before speak of; null where they name none. */
  topic(): NameMention | null;
  /** The mention that a token belongs to. */
  at: readonly (Mention | undefined)[];
}

/** The words of the text from one token to another, with their place; empty where there are no tokens. */
export function placed(
  { text, tokens }: Pick<Sentence, 'text' | 'tokens'>,
  { from, to }: Stretch,
): { text: string; start: number; end: number } {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { text: text.slice(start, end), start, end };
}

/** The same phrase by the words around it: it may stand for a filter, or for none. */
import type { EventType } from '../../../../domain/event/vocabulary.ts';
import type { FilterKey } from '../../filter-keys.ts';
import type { Piece, PlainWord } from '../words.ts';

/** Words that say a type behind the name of a company, and what may not follow them: "was Claude down" is no "down round". */
const BEHIND_NAMES: Readonly<Record<string, { type: EventType; unless: RegExp }>> = {
  down: { type: 'outage', unless: /^(?:rounds?|payments?)$/ },
  case: { type: 'legal', unless: /^(?:study|studies)$/ },
  suit: { type: 'legal', unless: /^$/ },
};

/** "was Claude down", "the New York Times case": a type of event, said behind the name of a company. */
export function typeBehindName(
  [word, next]: readonly PlainWord[],
  earlier: FilterKey | undefined,
  types: readonly EventType[],
): Piece | null {
  const key = word?.key ?? '';
  const said = Object.hasOwn(BEHIND_NAMES, key) ? BEHIND_NAMES[key] : undefined;
  if (!said || earlier !== 'company' || !types.includes(said.type)) return null;
  if (next && said.unless.test(next.key)) return null;
  return { filters: [{ key: 'type', value: said.type }], length: 1 };
}

/** "announced in March" says when, "filed by" says who, and "announced rounds" says that they are not completed. */
export const isWhen = (phrase: readonly PlainWord[], after: readonly PlainWord[]): boolean =>
  phrase.length === 1 &&
  /^(?:announced|filed)$/.test(phrase[0]?.key ?? '') &&
  /^(?:in|on|since|this|last|yesterday|today|by|against|between|from|after|before|during)$/.test(
    after[0]?.key ?? '',
  );

/** Of power, far more often than Guinea-Bissau and Malawi. */
const IS_UNIT = /^[gmt]w$/;

/** Two letters are a country where they are capitals, or where everybody writes them small. */
export function isPronoun([word, ...more]: readonly PlainWord[], next?: PlainWord): boolean {
  if (!word || more.length > 0 || !/^[a-z]{2}$/.test(word.key)) return false;
  if (word.key === 'ai' || IS_UNIT.test(word.key)) return true;
  if (/^(?:eu|uk|us)$/.test(word.key)) return false;
  // "SB 53" is a bill, and no island.
  return !/^[A-Z]{2}[?!.,;:]*$/.test(word.token.value) || /^\d/.test(next?.key ?? '');
}

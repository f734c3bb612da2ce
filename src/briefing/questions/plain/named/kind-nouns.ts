/** Nouns that ask for one kind of event beside a name or a word: "latest DeepSeek model", "AI adoption stats". */
import type { EventType } from '../../../../domain/event/vocabulary.ts';
import type { Token } from '../../../../domain/text/tokens.ts';
import type { TypedFilter } from '../../line.ts';
import { plainWord } from '../words.ts';

interface KindNoun {
  /** The whole question, in small letters and without signs. */
  said: RegExp;
  /** Its words that ask for the kind, and are not looked for in texts. */
  noun: RegExp;
  type: EventType;
  /** True where it is asked of a company alone. */
  isOfCompany: boolean;
}

const KIND_NOUNS: readonly KindNoun[] = [
  {
    said: /\b(?:latest|newest|last|new|recent|next) (?:\S+ ){0,3}(?:models?|llms?)\b/,
    noun: /^(?:new|models?|llms?)$/,
    type: 'product',
    isOfCompany: true,
  },
  {
    said: /\b(?:lost|losing|loses?) (?:\S+ ){0,2}(?:co-?founders?|founders?|ceos?|chiefs?|executives?|researchers?|leaders?)\b/,
    noun: /^(?:lost|losing|loses?|labs?|its|their)$/,
    type: 'people',
    isOfCompany: false,
  },
  {
    said: /\badoption\b.*\b(?:stats|statistics|surveys?|stud(?:y|ies)|figures|numbers|rates?|data)\b|\b(?:stats|statistics|surveys?|stud(?:y|ies)|figures|numbers|data) (?:\S+ ){1,4}adoption\b/,
    noun: /^(?:stats|statistics|surveys?|study|studies|figures|numbers|rates?|data)$/,
    type: 'market',
    isOfCompany: false,
  },
];

/** The filters and words of a question with the type that a noun of it asks for; as they are where a type is named, or where none does. */
export function withKindNoun(
  filters: readonly TypedFilter[],
  words: readonly Token[],
  said: string,
  types: readonly EventType[],
): { filters: readonly TypedFilter[]; words: readonly Token[] } {
  const isNamed = filters.some(({ key }) => key === 'type' || key === 'round');
  const asked = KIND_NOUNS.find(
    (each) =>
      each.said.test(said) &&
      types.includes(each.type) &&
      (!each.isOfCompany || filters.some(({ key }) => key === 'company')),
  );
  if (!asked || isNamed) return { filters, words };
  return {
    filters: [...filters, { key: 'type', value: asked.type }],
    words: words.filter((token) => token.quoted || !asked.noun.test(plainWord(token).key)),
  };
}

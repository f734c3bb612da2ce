/** From the words of a question to what is looked for: their other spellings and forms, and near words of our subject. */
import type { Sought } from '../../domain/event/query.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import {
  phraseKey,
  type ThesaurusIndex,
  thesaurusIndex,
} from '../../domain/reference/thesaurus.ts';
import { spellings } from '../../domain/text/spelling.ts';
import type { Token } from '../../domain/text/tokens.ts';
import { madeOnce, unique } from './filter.ts';

/** The words of a question as they are looked for. */
interface Words {
  words: (string | Sought)[];
  /** The near words among them, to be said in the answer. */
  near: string[];
}

/** The most words that belong together. */
const LONGEST_PHRASE = 3;
/** Of a phrase of many words with two spellings each, so many ways to write it. */
const MOST_FORMS = 8;

const indexOf = madeOnce(({ thesaurus }: ReferenceData) => thesaurusIndex(thesaurus));

/** Looks words up, several together before each alone. A word in quotes stands for itself. */
export function soughtIn(typed: readonly Token[], reference: ReferenceData): Words {
  const index = indexOf(reference);
  const words: Words['words'] = [];
  const near: string[] = [];
  for (let at = 0; at < typed.length; ) {
    const { length, sought, said } = longestPhrase(typed.slice(at, at + LONGEST_PHRASE), index);
    words.push(sought);
    near.push(...said);
    at += length;
  }
  return { words, near: unique(near) };
}

function longestPhrase(typed: readonly Token[], index: ThesaurusIndex) {
  const quoted = typed.findIndex((token) => token.quoted);
  const open = quoted < 0 ? typed.length : Math.max(quoted, 1);
  for (let length = open; length > 0; length--) {
    const phrase = typed.slice(0, length).map(({ value }) => value);
    const instead = typed[0]?.quoted ? undefined : index.get(phraseKey(phrase.join(' ')));
    if (instead) {
      const any = [...formsOf(phrase), ...instead.same.flatMap(formsOfPhrase)];
      const near = instead.near.flatMap(formsOfPhrase);
      return { length, sought: { any, near }, said: instead.near };
    }
  }
  return { length: 1, sought: spelled(typed[0]), said: [] };
}

/** A word that is in no list, with its other spellings. */
function spelled({ value, quoted }: Token = { value: '' }): string | Sought {
  const any = quoted ? [] : formsOf([value]);
  return any.length > 1 ? { any, near: [] } : value;
}

const formsOfPhrase = (phrase: string) => formsOf(phrase.split(' '));

/** All ways to write words that belong together, the typed one first. */
function formsOf(words: readonly string[]): string[][] {
  const ways = words.map((word) =>
    /^[a-z]+$/i.test(word) ? [word, ...spellings(word.toLowerCase()).slice(1)] : [word],
  );
  const forms = ways.reduce<string[][]>(
    (all, spelling) => all.flatMap((form) => spelling.map((word) => [...form, word])),
    [[]],
  );
  return forms.slice(0, MOST_FORMS);
}

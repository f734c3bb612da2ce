/** Words that do in each other's place where the texts are searched. Pure; read from `data/thesaurus.json`. */
import { z } from 'zod';
import { spellings } from '../text/spelling.ts';

const phrase = z.string().regex(/[\p{L}\p{N}]/u);

export const thesaurusSchema = z.strictObject({
  /** Forms of one word: whoever types one means any. */
  same: z.array(z.array(phrase).min(2)),
  /** Words of our subject near to others: looked for too, ranked after, and said so. */
  near: z.array(z.strictObject({ words: z.array(phrase).min(1), near: z.array(phrase).min(1) })),
  /** Names of laws and of what we follow in other languages, with the English phrase that the texts have. */
  called: z.array(z.strictObject({ words: z.array(phrase).min(1), means: phrase })),
});

/** All lists, as they are written in the data. */
export type Thesaurus = z.infer<typeof thesaurusSchema>;

/** The phrases that do in place of one. */
interface Instead {
  same: readonly string[];
  near: readonly string[];
}

/** Looks up phrases by the key that all their forms and spellings share. */
export type ThesaurusIndex = ReadonlyMap<string, Instead>;

/** The key of a phrase: its words in one spelling and in the singular. */
export function phraseKey(phrase: string): string {
  const words = phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => singular(spellings(word).sort()[0] ?? word)).join(' ');
}

/** Near enough to it that both numbers of a word are one: "crises" may end as nothing in a dictionary. */
const singular = (word: string) => word.replace(/ies$/, 'y').replace(/(?<=[^s])(?<!u|i)s$/, '');

/** Builds the index; a phrase that stands in both lists has what either says. */
export function thesaurusIndex({ same, near }: Pick<Thesaurus, 'same' | 'near'>): ThesaurusIndex {
  const index = new Map<string, Instead>();
  const of = (key: string) => index.get(key) ?? { same: [], near: [] };
  for (const ring of same)
    for (const word of ring) {
      const key = phraseKey(word);
      const others = ring.filter((other) => phraseKey(other) !== key);
      index.set(key, { ...of(key), same: [...of(key).same, ...others] });
    }
  for (const entry of near)
    for (const word of entry.words) {
      const key = phraseKey(word);
      const others = entry.near.filter((other) => phraseKey(other) !== key);
      index.set(key, { ...of(key), near: [...of(key).near, ...others] });
    }
  return index;
}

/** Topics of which a text speaks: proposed to whoever records an event, who may choose others. Pure. */
import type { ReferenceData } from './reference-data.ts';
import { phraseKey } from './thesaurus.ts';

/** A topic with the words of the text that speak of it, as they stand there. */
interface TopicSaid {
  id: string;
  words: readonly string[];
}

/** The most topics that are proposed. */
const MOST = 3;

type Topics = ReferenceData['topics'];

/** A topic with the keys of its label and of the words that people type for it. */
interface Known {
  id: string;
  phrases: readonly string[];
}

const known = new WeakMap<Topics, readonly Known[]>();

function phrasesOf(topics: Topics): readonly Known[] {
  const before = known.get(topics);
  if (before) return before;
  const made = topics.map(({ id, label, synonyms }) => ({
    id,
    phrases: [...new Set([label, ...synonyms].map(phraseKey))],
  }));
  known.set(topics, made);
  return made;
}

/** A word of a text with its key, and where it stands. */
interface Word {
  key: string;
  from: number;
  to: number;
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    key: phraseKey(word),
    from: index,
    to: index + word.length,
  }));

/** The topics whose names or words stand in a text, in either number and spelling: those of which most is said first, of equals in the order of the list. */
export function topicsIn(text: string, topics: Topics): TopicSaid[] {
  const words = wordsOf(text);
  return phrasesOf(topics)
    .map(({ id, phrases }) => {
      const said = phrases.flatMap((phrase) => placesOf(phrase.split(' '), words));
      return { id, times: said.length, words: said.map(({ from, to }) => text.slice(from, to)) };
    })
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times)
    .slice(0, MOST)
    .map(({ id, words: said }) => ({ id, words: [...new Set(said)] }));
}

/** The places at which the words of a phrase follow each other. */
function placesOf(phrase: readonly string[], words: readonly Word[]) {
  return words.flatMap(({ from }, at) => {
    const last = words[at + phrase.length - 1];
    const isThere = phrase.every((word, ahead) => words[at + ahead]?.key === word);
    return isThere && last ? [{ from, to: last.to }] : [];
  });
}

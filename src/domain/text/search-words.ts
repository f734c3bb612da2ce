/**
 * The words by which texts are searched: what is stored and what is asked are parted here alike, so that both engines
 * find the same. Scripts that write no blanks are parted into pairs of letters, and Latin words among them stand alone.
 */
import { folded } from './folding.ts';

const WORDS = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
const MARKS = /\p{M}/gu;
/** Letters outside of ASCII and signs among letters: a text without any is parted alike by whoever reads it. */
const FOREIGN = /(?!\p{ASCII})[\p{L}\p{N}\p{M}\p{Co}\p{Cf}]/u;
const UNSPACED =
  '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmr}\\p{scx=Mymr}';
const RUNS = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

/** Words that stand one behind the other in a text. */
interface Phrase {
  words: readonly string[];
  /** True where the one word is only the beginning of those in the texts: a letter of a script that is stored in pairs. */
  isBeginning: boolean;
}

/** The words of a text in their order, folded; of a run without blanks its pairs of letters, and its last letter. */
export function searchWords(text: string): string[] {
  if (!FOREIGN.test(text)) return text.toLowerCase().match(/[a-z\d]+/g) ?? [];
  return runsOf(text).flatMap((run) => (IS_UNSPACED.test(run) ? pairsOf(run, true) : [run]));
}

/** A text in which blanks alone stand between its words, for an engine that parts texts itself. */
export function searchText(text: string): string {
  return FOREIGN.test(text) ? searchWords(text).join(' ') : text;
}

/** The phrases that a text must have all of to be found by a word: one for each run of letters without blanks. */
export function searchPhrases(word: string): Phrase[] {
  const phrases: { words: string[]; isBeginning: boolean }[] = [];
  let open: string[] | null = null;
  for (const run of runsOf(word)) {
    if (IS_UNSPACED.test(run)) {
      const words = pairsOf(run, false);
      phrases.push({ words, isBeginning: [...run].length === 1 });
      open = null;
    } else if (open) {
      open.push(run);
    } else {
      open = [run];
      phrases.push({ words: open, isBeginning: false });
    }
  }
  return phrases;
}

function runsOf(text: string): string[] {
  const words = folded(text).match(WORDS) ?? [];
  return words.flatMap((word) => word.replace(MARKS, '').match(RUNS) ?? []);
}

/** The pairs of a run's letters; of a run of one letter that alone, and with `last` the last of any. */
function pairsOf(run: string, last: boolean): string[] {
  const letters = [...run];
  const pairs = letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
  const [end = ''] = letters.slice(-1);
  return last || pairs.length === 0 ? [...pairs, end] : pairs;
}

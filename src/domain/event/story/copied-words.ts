/** Words that one text has from another: a report that is copied is no second report. */
import { searchWords } from '../../text/search-words.ts';

/** So many words in a row stand in two texts by chance hardly ever. */
const RUN = 8;
/** Statements in quotation marks: whoever reports them has the same words, and has copied nothing. */
const QUOTED = /["“”„][^"“”„]{1,600}["“”„]/g;

/** The number of words of `text` that stand in `other` too, in runs of eight or more, what is quoted apart. */
export function copiedWords(text: string, other: string): number {
  const [words, others] = [plainWords(text), plainWords(other)];
  const runs = new Set(runsOf(others));
  const isCopied = new Uint8Array(words.length);
  runsOf(words).forEach((run, at) => {
    if (runs.has(run)) isCopied.fill(1, at, at + RUN);
  });
  return isCopied.reduce((sum, one) => sum + one, 0);
}

/** A quotation parts the words before it from those behind it. */
const plainWords = (text: string) => searchWords(text.replace(QUOTED, ' qq '));

const runsOf = (words: readonly string[]): string[] =>
  words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));

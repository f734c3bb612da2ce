/** Numbers of jobs: “300 employees”, “10% of its workforce”. */
import { KIND } from '../lexicon/word.ts';
import { SHAPE } from '../text/token.ts';
import { isOf, lemmaOf } from './kinds.ts';
import type { Sentence, Stretch } from './sentence.ts';

/** A number of jobs with its place. */
interface JobCount {
  value: number;
  start: number;
  end: number;
}

const THOUSANDS = /[.,](?=\d{3}(?!\d))/g;
const MOST_BETWEEN = 5;

/** The jobs named between two tokens, with their number where one is said rather than a share; null for none. */
export function jobsIn(
  sentence: Sentence,
  { from, to }: Stretch,
  nouns: ReadonlySet<string>,
): { count: JobCount | null } | null {
  let isNamed = false;
  for (let index = from; index < to; index++) {
    const token = sentence.tokens[index];
    if (!token || !nouns.has(lemmaOf(token))) continue;
    isNamed = true;
    const count = countBefore(sentence, from, index);
    if (count) return { count };
  }
  return isNamed ? { count: null } : null;
}

function countBefore(sentence: Sentence, from: number, noun: number): JobCount | null {
  const { tokens, at } = sentence;
  for (let index = noun - 1; index >= Math.max(from, noun - MOST_BETWEEN); index--) {
    const [figure, next] = [tokens[index], tokens[index + 1]];
    if (figure?.shape !== SHAPE.figure || at[index]) continue;
    if (next?.low === '%' || next?.low === 'percent') return null;
    const part = partBefore(sentence, from, index);
    if (part !== null) return part < 0 ? null : countAt(sentence, part);
    const count = countAt(sentence, index);
    if (count) return count;
  }
  return null;
}

/** The number at a figure: “3k” is 3,000; null for one with a fraction. */
function countAt({ tokens }: Sentence, index: number): JobCount | null {
  const [figure, next] = [tokens[index], tokens[index + 1]];
  if (!figure) return null;
  const isThousand = next?.low === 'k';
  const value = Number(figure.low.replace(THOUSANDS, '')) * (isThousand ? 1000 : 1);
  if (!Number.isInteger(value)) return null;
  return { value, start: figure.start, end: isThousand ? next.end : figure.end };
}

/** Between a part and the whole: “120 of its 400 jobs”, “120 der 400 Stellen”. */
const OF = new Set(['of', 'von', 'av', 'der', 'seiner', 'ihrer']);
const ALL = new Set(['all', 'aller', 'alla']);
/** “of the company's roughly 400” */
const MOST_OF_WHOLE = 6;

/** The figure of which part the figure of a whole is told: 120 of “120 of its 400 jobs”; below 0 where the part is no figure, as in “a third of its 400 jobs”, and null where no part is told. */
function partBefore({ tokens, at }: Sentence, from: number, whole: number): number | null {
  for (let index = whole - 1; index > Math.max(from, whole - MOST_OF_WHOLE); index--) {
    const [token, before] = [tokens[index], tokens[index - 1]];
    if (token?.low === ',' || token?.shape === SHAPE.figure) return null;
    if (!OF.has(token?.low ?? '')) continue;
    const isThousand = before?.low === 'k';
    const part = isThousand || isJob(before) ? index - 2 : index - 1;
    if (tokens[part]?.shape === SHAPE.figure && !at[part]) return part;
    if (ALL.has(before?.low ?? '')) return null;
    // “a total of 400 jobs”
    return isOf(tokens[index + 1], KIND.determiner) ? -1 : null;
  }
  return null;
}

const isJob = (token: Sentence['tokens'][number] | undefined) => isOf(token, KIND.noun);

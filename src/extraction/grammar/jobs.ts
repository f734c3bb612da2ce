/** Numbers of jobs: “300 employees”, “10% of its workforce”. */
import { SHAPE } from '../text/token.ts';
import { lemmaOf } from './kinds.ts';
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

function countBefore({ tokens, at }: Sentence, from: number, noun: number): JobCount | null {
  for (let index = noun - 1; index >= Math.max(from, noun - MOST_BETWEEN); index--) {
    const [figure, next] = [tokens[index], tokens[index + 1]];
    if (figure?.shape !== SHAPE.figure || at[index]) continue;
    if (next?.low === '%' || next?.low === 'percent') return null;
    const isThousand = next?.low === 'k';
    const value = Number(figure.low.replace(THOUSANDS, '')) * (isThousand ? 1000 : 1);
    if (Number.isInteger(value))
      return { value, start: figure.start, end: isThousand ? next.end : figure.end };
  }
  return null;
}

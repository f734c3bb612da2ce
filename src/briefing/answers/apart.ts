/** The alternatives of a question, each with a sum of its own: whoever asks for Europe and the US compares them. */
import type { Part, Text } from '../../page/page.ts';
import type { FilterKey } from '../questions/filter-keys.ts';
import { type TypedFilter, typedFilter, typedWords } from '../questions/line.ts';
import type { ListQuestion } from './list-answer.ts';

/** The most alternatives that are told apart. */
const MOST = 4;

/** Filters whose values an answer tells apart already, or that a word alone stands for several of. */
const TOLD: readonly FilterKey[] = ['type', 'status'];

/** The one filter of a question that takes several values, with them; null where none does, more than one, or too many. */
function alternatives(typed: readonly TypedFilter[]) {
  const several = typed
    .map(({ key, value, excludes, names }, at) => {
      return { at, key, values: names ?? value.split(','), excludes };
    })
    .filter(({ key, values, excludes }) => values.length > 1 && !excludes && !TOLD.includes(key));
  const [only, other] = several;
  return only && !other && only.values.length <= MOST ? only : null;
}

/**
 * A fact for each value of the filter that has two to four of them: "Europe: 9 rounds, $5.9B". What fits several values
 * is in each. None where no filter has several, or two have.
 */
export async function apart(
  { asked, again }: ListQuestion,
  tell: (question: ListQuestion) => Promise<Text>,
): Promise<Part[]> {
  const { typed } = asked;
  const several = alternatives(typed);
  if (!several) return [];
  const { at, values } = several;
  const facts = values.map(async (value) => {
    const filters = typed.map((filter, index) => (index === at ? { ...filter, value } : filter));
    const one = await again([...filters.map(typedFilter), ...typedWords(asked)].join(' '));
    return { label: one.asked.understood[at] ?? value, value: await tell(one) };
  });
  return [{ kind: 'facts', facts: await Promise.all(facts) }];
}

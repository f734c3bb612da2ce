/** The meanings of the figures of trends, by the words that people type for them. */
import { valueKey } from '../../../domain/text/english.ts';
import { TRENDS } from './figures.ts';
import type { Definition } from './question/trend.ts';

/** Every definition, in the order of the figures. */
export const DEFINITIONS: readonly Definition[] = Object.values(TRENDS).flatMap(
  ({ definitions }) => definitions,
);

/** The definition of a term, in either number; undefined for a term that is none. */
export function definitionOf(typed: string): Definition | undefined {
  const wanted = keyOf(typed);
  return DEFINITIONS.find(({ terms }) => terms.some((term) => keyOf(term) === wanted));
}

const keyOf = (term: string): string => valueKey(term).replace(/s$/, '');

/** A question in plain words as the choice of a command sees it. */
import type { Token } from '../../../../domain/text/tokens.ts';
import type { TypedFilter } from '../../line.ts';

/** A question that was read: what stands for filters, and what does not. */
export interface AskedPlain {
  typed: string;
  found: readonly Token[];
  filters: readonly TypedFilter[];
  words: readonly Token[];
  /** Words that no filter stands for: the command that answers says so. */
  left: readonly Token[];
}

/** Days, amounts and orders alone are about nothing. */
const MEASURES = ['since', 'until', 'min', 'max', 'sort', 'top'];

/** The filters that say what a question is about. */
export const tellingOf = ({ filters }: Pick<AskedPlain, 'filters'>) =>
  filters.filter(({ key }) => !MEASURES.includes(key));

/** A period that is one too many, and would be read again. */
export const PERIOD = /^(?:[qh][1-4]|(?:19|20)\d\d)$/i;

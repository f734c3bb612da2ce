/** Words of a question as the readers of figures see them. */
import { withoutTail } from '../../../../domain/text/cutting.ts';
import type { PlainWord } from '../words.ts';

/** Without the comma or the question mark that ends a word; currency signs stay. */
export const textOf = (words: readonly PlainWord[]): string =>
  words.map(({ token }) => withoutTail(token.value.toLowerCase(), ',;?!.')).join(' ');

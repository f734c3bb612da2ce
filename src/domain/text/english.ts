import { withoutTail } from './cutting.ts';
import { folded } from './folding.ts';

/** The same with its first letter a capital. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "3 events", "1 event": any noun whose plural is an s. */
export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? noun : many}`;
}

/** A typed word as the key it is compared by: lower case, one underscore for any gap. */
export function valueKey(typed: string): string {
  return folded(typed)
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replaceAll(' ', '_');
}

/** The words of somebody, without the full stop at its end: to stand inside of another sentence. */
export const withoutStop = (text: string) => withoutTail(text.trimEnd(), '. \n');

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

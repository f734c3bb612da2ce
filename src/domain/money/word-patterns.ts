/** Patterns of words in amounts. */

/** A pattern for any of these words, the longest first: a shorter one must not take the start of a longer. */
export function alternatives(list: readonly string[]): string {
  const escaped = list.map((word) => word.replace(/[$.]/g, '\\$&'));
  return escaped.sort((a, b) => b.length - a.length).join('|');
}

/** A pattern for any of these words where it qualifies what follows: it ends before a space, a digit or a sign, never within a word. */
export function leading(list: string): RegExp {
  return new RegExp(`^(?:${list})(?: |(?=[\\d$€£¥₹]))`, 'i');
}

/** Cuts texts, in time that grows with their length alone, whatever they hold. */

/** The first word of a text, and what follows it, neither with blanks around it; '' where there is none. */
export function firstWord(text: string): { word: string; rest: string } {
  const trimmed = text.trim();
  const end = trimmed.search(/\s/);
  if (end < 0) return { word: trimmed, rest: '' };
  return { word: trimmed.slice(0, end), rest: trimmed.slice(end).trim() };
}

/** A text without the characters at its end that are among `signs`. */
export function withoutTail(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The line of a text in which a character stands. */
export function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
}

/** The text before the first of a sign, and the text behind it; null where it does not stand there. */
export function splitAt(text: string, sign: string): [before: string, after: string] | null {
  const at = text.indexOf(sign);
  return at < 0 ? null : [text.slice(0, at), text.slice(at + sign.length)];
}

/** The pieces of a text between one sign and the next, one after the other: of a long text no list is kept. */
export function* piecesOf(text: string, sign: string): Generator<string> {
  let from = 0;
  for (let end = text.indexOf(sign); end >= 0; end = text.indexOf(sign, from)) {
    yield text.slice(from, end);
    from = end + sign.length;
  }
  yield text.slice(from);
}

/**
 * A text with `…` in place of what is quoted, quotes and all. `quotes` are the ends of quotes by their beginnings;
 * what is shorter than `shortest` of its beginning is no quote. Quotes that nothing closes stay.
 */
export function withoutQuoted(
  text: string,
  quotes: Readonly<Record<string, string>>,
  shortest: Readonly<Record<string, number>> = {},
): string {
  const open = new Set<string>();
  let kept = '';
  for (let at = 0; at < text.length; ) {
    const sign = text.charAt(at);
    const close = quotes[sign];
    const end = close === undefined || open.has(sign) ? -1 : text.indexOf(close, at + 1);
    if (close !== undefined && end < 0) open.add(sign);
    const isQuoted = end > at + (shortest[sign] ?? 0);
    kept += isQuoted ? '…' : sign;
    at = isQuoted ? end + 1 : at + 1;
  }
  return kept;
}

/** At most `max` characters, cut between words where one ends in the second half, with `…` where it was longer. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > max / 2 ? cut.slice(0, space) : cut}…`;
}

/** The names in the pieces of a list: pieces that are one name together, and those that hold several. */
import { isLegalForm } from './legal-forms.ts';

/** Tells names that are known as they are written, typing errors not forgiven. */
export type IsKnownName = (name: string) => boolean;

/** The most pieces with commas between that may be one name, as in "Challenger, Gray & Christmas". */
const MOST_PIECES = 3;

/** Between two names, or within one. */
const JOINING = / (?:and|&|plus|und|och) /;
const JOINED = new RegExp(`(${JOINING.source})`);
/** Words that may stand in front of a name in a list. With a capital they begin a name. */
const IN_FRONT = /^(?:(?:and|&|plus|also|from|by|with|including|incl\.) )+/;

/** The pieces, each with the legal forms that follow it: those of "Acme, Inc. and Nvidia" are "Acme, Inc." and "Nvidia". */
export function withForms(pieces: Iterable<string>): string[] {
  const whole: string[] = [];
  for (const raw of pieces) {
    const piece = raw.trim();
    const [head = '', ...rest] = isLegalForm(piece) ? [piece] : piece.split(JOINING);
    const last = whole.pop();
    const isForm = last !== undefined && isLegalForm(head);
    const next = isForm ? [`${last}, ${head}`, ...rest] : [last ?? '', piece];
    whole.push(...next.filter(Boolean));
  }
  return whole;
}

/** The names in the pieces between commas; `isMore` where other names of the list stand before or behind them. */
export function named(pieces: readonly string[], isKnown: IsKnownName, isMore = false): string[] {
  const names: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const count = piecesOfName(pieces, at, isKnown);
    const name = pieces.slice(at, at + count).join(', ');
    at += count;
    const isLast = at === pieces.length && (pieces.length > 1 || isMore);
    names.push(...(count > 1 ? [name] : parted(bare(name), isLast, isKnown)));
  }
  return names;
}

/** The number of pieces that are one name together. */
function piecesOfName(pieces: readonly string[], at: number, isKnown: IsKnownName): number {
  for (let count = Math.min(MOST_PIECES, pieces.length - at); count > 1; count--)
    if (isKnown(pieces.slice(at, at + count).join(', '))) return count;
  return 1;
}

const bare = (piece: string) => piece.replace(IN_FRONT, '');

/** The names in a piece that "and" or "&" may part: always in the last of several, else where it joins what is known. */
function parted(piece: string, isLast: boolean, isKnown: IsKnownName): string[] {
  const parts = partsOf(piece);
  if (parts.length === 1 || isKnown(piece)) return [piece];
  const known = parts.map(isKnown).filter(Boolean).length;
  const enough = / & /.test(piece) ? parts.length : 1;
  return isLast || known >= enough ? parts.map(bare) : [piece];
}

/** The text between the words that may part it; a legal form is no part of its own. */
function partsOf(piece: string): string[] {
  const parts: string[] = [];
  const found = piece.split(JOINED);
  for (let at = 0; at < found.length; at += 2) {
    const [joint = '', part = ''] = [found[at - 1], found[at]];
    if (isLegalForm(part) && parts.length > 0) parts.push(`${parts.pop()}${joint}${part}`);
    else parts.push(part);
  }
  return parts;
}

/** Lists of names as people write them into one field: "Birch Capital, Cedar Ventures, and Acme Robotics, PBC". */
import { piecesOf } from './cutting.ts';
import { isLegalForm } from './legal-forms.ts';

/** Tells names that are known as they are written, typing errors not forgiven. */
export type IsKnownName = (name: string) => boolean;

/** The most pieces with commas between that may be one name, as in "Challenger, Gray & Christmas". */
const MOST_PIECES = 3;

/** Between two names, or within one. */
const JOINING = / (?:and|&|plus) /;
const JOINED = new RegExp(`(${JOINING.source})`);
/** Words between names, of which none belongs to one. */
const BETWEEN =
  /(?<![\p{L}\p{N}])(?:(?:with|including) (?:the )?(?:additional |further )?participation (?:from|by|of)|participation (?:from|by)|(?:co-)?led by|joined by|followed by|together with|along with|alongside|as well as) /giu;
/** Words that may stand in front of a name in a list. With a capital they begin a name. */
const IN_FRONT = /^(?:(?:and|&|plus|from|by|with|including|incl\.) )+/;
const NOBODY = /^(?:and|(?:and |among )?others|et al\.?)$/i;

/**
 * Several names in one field, each once: one a line or set off by `;`; where there is neither, by commas, by words as
 * "with participation from", and by "and" or "&" before the last. A legal form belongs to the name before it, and a
 * name of which `isKnown` says so stays whole.
 */
export function listOf(typed: string, isKnown: IsKnownName = () => false): string[] {
  const lines = typed.replaceAll(';', '\n').replace(/[^\S\n]+/g, ' ');
  if (lines.includes('\n')) return unique([...piecesOf(lines, '\n')].map((line) => line.trim()));
  const names = named(withForms(piecesOf(lines.replace(BETWEEN, ', '), ',')), isKnown);
  return unique(names.filter((name) => !NOBODY.test(name)));
}

/** The parts of a field that may be one name or several: what `listOf` asks `isKnown` about. */
export function doubtfulNames(typed: string): string[] {
  const asked = new Set<string>();
  const ask = (name: string) => {
    asked.add(name);
    return false;
  };
  listOf(typed, ask);
  return [...asked];
}

/** The other way round. */
export function writtenList(names: readonly string[]): string {
  return names.join(names.some(isDoubtful) ? '; ' : ', ');
}

/** True of a name that would not be read as itself with a comma before it. */
const isDoubtful = (name: string) =>
  doubtfulNames(name).length > 0 || listOf(`x, ${name}`).join('\n') !== `x\n${name}`;

/** The pieces, each with the legal forms that follow it: those of "Acme, Inc. and Nvidia" are "Acme, Inc." and "Nvidia". */
function withForms(pieces: Iterable<string>): string[] {
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

const unique = (names: readonly string[]) => [...new Set(names.filter(Boolean))];

function named(pieces: readonly string[], isKnown: IsKnownName): string[] {
  const names: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const count = piecesOfName(pieces, at, isKnown);
    const name = pieces.slice(at, at + count).join(', ');
    at += count;
    const isLast = at === pieces.length && pieces.length > 1;
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

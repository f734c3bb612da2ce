/** Lists of names as people write them into one field: "Birch Capital (lead), Cedar Ventures, and Acme Robotics, PBC". */
import { piecesOf } from './cutting.ts';
import { type IsKnownName, named, withForms } from './listed-names.ts';
import { withoutNoteMarks } from './typed.ts';

/** A name of a list, and whether it is said there to have led. */
export interface ListedName {
  name: string;
  isLead: boolean;
}

const LEADING =
  '(?:jointly )?(?:co-)?led by|(?:round |deal )led by|(?:co-?)?leads?(?: investors?)?:|angeführt von|unter führung von';
const BESIDE = [
  '(?:with|including) (?:the )?(?:additional |further )?participation (?:from|by|of)',
  'participation (?:from|by)',
  'joined by|followed by|together with|along with|alongside|as well as|including|incl\\.|inkl\\.',
  'also(?= (?:from|by|with) )',
  '(?:(?:other|further|new|existing) )?(?:investors|backers|participants):|others:',
].join('|');
/** Words between names, of which none belongs to one. */
const BETWEEN = new RegExp(`(?<![\\p{L}\\p{N}])(?:(${LEADING})|${BESIDE}) `, 'giu');
/** At the beginning of a piece, words after which a list follows. */
const BEGINS_LIST = new RegExp(`^(?:${LEADING}|${BESIDE}|also|and|plus|with|from) `, 'iu');
/** A text without any of these signs and words is one name: most fields are. */
const PARTING =
  /[,;\n&/+|•·→–—()[\]*†‡"“„«:]|(?<![\p{L}\p{N}])(?:and|plus|with|including|incl|inkl|participation|led|lead|joined|followed|together|along|alongside|as|from|by|also|others|more|al|fl|flera|etc|jointly|no|offices|und|och|investors|backers|shareholders|angels|insiders|führung|angeführt)(?![\p{L}\p{N}])/iu;
/** Signs between names, with blanks around them. */
const OTHER_SIGNS = / (?:\/|\+|\||•|·|\d\)) /;
/** Signs at the beginning of a line of a list. */
const BULLET = /^\s*(?:[•·▪●◦‣*–-]|\d{1,2}[.)])\s+/;

/** Words for those whom nobody names. */
const NOBODY =
  /^(?:(?:and|among|a group of|a number of|its|the|no|\d{1,3}|several|various|many|some|other|others|further|additional|existing|current|previous|prior|new|all|unnamed|undisclosed|anonymous|strategic|institutional|private|individual|angel|business|insider) )*(?:others|more|lead|investors?|backers|shareholders|angels|insiders|family offices|n\/a|et al\.?|etc\.?)$/i;
/** The same at the end of a name. */
const AND_NOBODY =
  / (?:et al\.?|m\.? ?fl\.?|med flera|u\. ?a\.|u\. ?v\. ?m\.|etc\.?|(?:and|&|och|und) (?:(?:\d{1,3}|several|other|many) )?(?:others|more|andra|weitere|andere))$/i;

const IS_LEAD = /^(?:co-?)?(?:lead|led)(?: investor)?$/i;
/** Words in brackets behind a name that are no part of it: what it did, what it paid, where it is listed. */
const BESIDE_NAME =
  /^(?:existing|new|returning|insider|follow-on|(?:existing|new) investor|investor|participating|[A-Z]{2,5}(?:\.[A-Z]{1,2})?|[^\p{L}\d]{0,2}[€$£¥₹]\s?\d[\d.,]*\s?\p{L}{0,8}|\d[\d.,]*\s?%)$/u;
const BRACKET = /^(.*[^\s([]) ?[([]([^()[\]]{1,60})[)\]]$/;
const DASHED_LEAD = /^(.*\S) (?:[-–—→]|->) ?((?:co-?)?lead(?: investor)?|\d[\d.,]* ?%)$/i;
const QUOTED = /^["“„«]([^"“”„«»]+)["“”»]$/;

/**
 * Several names in one field, each once: one a line or set off by `;`; where there is neither, by commas, by ` / ` and
 * its like, by words as "with participation from", and by "and" or "&" before the last. A legal form belongs to the name
 * before it, and a name of which `isKnown` says so stays whole. Marks of footnotes, "(lead)", a ticker and what stands
 * in brackets behind a known name are no part of it; "others" and "existing investors" are nobody.
 */
export function listedNames(typed: string, isKnown: IsKnownName = () => false): ListedName[] {
  if (!PARTING.test(typed))
    return unique([{ name: typed.trim().replace(/\s+/g, ' '), isLead: false }]);
  const text = withoutNoteMarks(typed)
    .replaceAll(';', '\n')
    .replace(/[^\S\n]+/g, ' ');
  const lines = text.includes('\n') ? [...piecesOf(text, '\n')] : null;
  const found = lines?.map((line) => line.replace(BULLET, '').replace(/,? ?$/, '').trim());
  const names =
    found?.flatMap((line) =>
      BEGINS_LIST.test(line) && !isKnown(line) ? inLine(line, isKnown) : [alone(line, isKnown)],
    ) ?? inLine(text.replace(BULLET, ''), isKnown);
  return unique(names.filter(({ name }) => !NOBODY.test(name) || isKnown(name)));
}

/** The names of such a list. */
export const listOf = (typed: string, isKnown?: IsKnownName): string[] =>
  listedNames(typed, isKnown).map(({ name }) => name);

/** The names of one line: those behind "led by" led, up to the next words that part, else up to the next comma. */
function inLine(line: string, isKnown: IsKnownName): ListedName[] {
  const parts = partsOf(line);
  return parts.flatMap(({ words, isLed }, at) => {
    const pieces = withForms(signed(piecesOf(words, ','), isKnown));
    const isEnd = at === parts.length - 1;
    const all = named(pieces, isKnown, parts.length > 1 && (isEnd || at > 0));
    const led = isLed && isEnd ? named(pieces.slice(0, 1), isKnown) : isLed ? all : [];
    return all.map((name) => {
      const one = alone(name, isKnown);
      return { ...one, isLead: one.isLead || led.includes(name) };
    });
  });
}

interface LinePart {
  words: string;
  /** True of what stands behind "led by". */
  isLed: boolean;
}

function partsOf(line: string): LinePart[] {
  const parts: LinePart[] = [];
  let [from, isLed] = [0, false];
  const add = (end: number) => {
    const words = line.slice(from, end);
    if (/[\p{L}\p{N}]/u.test(words)) parts.push({ words, isLed });
  };
  for (const { 0: between, 1: leading, index } of line.matchAll(BETWEEN)) {
    add(index);
    [from, isLed] = [index + between.length, leading !== undefined];
  }
  add(line.length);
  return parts;
}

/** Pieces parted further by signs between names. */
function* signed(pieces: Iterable<string>, isKnown: IsKnownName): Generator<string> {
  for (const piece of pieces) {
    if (OTHER_SIGNS.test(piece) && !isKnown(piece.trim())) yield* piece.split(OTHER_SIGNS);
    else yield piece;
  }
}

/** A name without what is said beside it. */
function alone(piece: string, isKnown: IsKnownName): ListedName {
  const ended = piece.trim().replace(AND_NOBODY, '');
  const name = QUOTED.exec(ended)?.[1] ?? ended;
  const [, bare, beside] = BRACKET.exec(name) ?? DASHED_LEAD.exec(name) ?? [];
  if (bare === undefined || beside === undefined || isKnown(name)) return { name, isLead: false };
  if (IS_LEAD.test(beside)) return { ...alone(bare, isKnown), isLead: true };
  return BESIDE_NAME.test(beside) || isKnown(bare) ? alone(bare, isKnown) : { name, isLead: false };
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

/** Each name once; one that led once has led. */
function unique(names: readonly ListedName[]): ListedName[] {
  const leads = new Map<string, boolean>();
  for (const { name, isLead } of names)
    if (name) leads.set(name, isLead || leads.get(name) === true);
  return [...leads].map(([name, isLead]) => ({ name, isLead }));
}

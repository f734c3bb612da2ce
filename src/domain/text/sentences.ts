/** Sentences of a text, by Unicode's rules (UAX 29) and the abbreviations of news about companies, money and law. */
import { abbreviationKind } from './abbreviations.ts';
import { withoutTail } from './cutting.ts';

/** A sentence where it stands: `text` is what lies from `start` to `end`, in UTF-16 units, without blanks around it. */
interface Sentence {
  text: string;
  start: number;
  end: number;
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** So much of a text on either side tells whether a sentence ends, in UTF-16 units. */
const NEAR = 160;

/**
 * The sentences of a text, in order. A line ends one, unless the next goes on in small letters; what has neither a
 * letter nor a figure is left out. Takes time that grows with the length of the text alone.
 */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const boundary of boundaries(text)) {
    if (boundary <= start) continue;
    const end = boundary === text.length ? boundary : endAt(text, boundary);
    if (end === null) continue;
    const sentence = trimmed(text, start, end);
    if (/[\p{L}\p{N}]/u.test(sentence.text)) found.push(sentence);
    start = end;
  }
  return found;
}

/** Before a name that begins with a small letter: Unicode's rules see no sentence begin with "xAI" or "a16z". */
const BEFORE_SMALL_NAME = /[.!?]["”’)]{0,2}\s+(?=[a-z]{1,2}[A-Z\d]|[a-z]-[A-Z])/g;

/** The places where a sentence may end, in order. */
function* boundaries(text: string): Generator<number> {
  for (const { segment, index } of SEGMENTER.segment(text)) {
    for (const small of segment.matchAll(BEFORE_SMALL_NAME))
      yield index + small.index + small[0].length;
    yield index + segment.length;
  }
}

/** The end of the sentence at a place where one may end; null where it goes on. */
function endAt(text: string, at: number): number | null {
  const whole = text.slice(Math.max(0, at - NEAR), at);
  const before = whole.trimEnd();
  const blanks = whole.slice(before.length);
  const after = text.slice(at, at + NEAR);
  if (blanks === '') return endWithoutBlank(text, at, before, after);
  const isOpen = LINES.test(blanks) ? lineGoesOn(before, blanks, after) : goesOn(before, after);
  return isOpen ? null : at;
}

const LINES = /[\n\u2028\u2029]/;
const ENDED = /[.!?:]["”’)]?$/;
const ENDS_NO_LINE = /(?<![\p{L}\p{N}])(?:a|an|the|of|by|to|in|at|for|from|with|and|or)$/u;

/** The next line goes on in small letters, or the last one ended in a word that ends no line. */
function lineGoesOn(before: string, blanks: string, after: string): boolean {
  const isParted = blanks.split(LINES).length > 2;
  if (isParted || /^\s/.test(after) || ENDED.test(before)) return false;
  return /^\p{Ll}/u.test(after) || (ENDS_NO_LINE.test(before) && /^[\p{L}\p{N}$€£]/u.test(after));
}

const IDEOGRAPHIC = /[\u3001-\u303f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff01-\uff20]/;
const CITATIONS = /(?:\[\d{1,3}(?:[,–-]\s?\d{1,3})*\])+(?:\s+|$)/y;

/** Without a blank a sentence ends before a mark as [1], which belongs to it, and in scripts that have no blanks. */
function endWithoutBlank(text: string, at: number, before: string, after: string): number | null {
  const mark = before.endsWith('[') ? at - 1 : at;
  CITATIONS.lastIndex = mark;
  if (CITATIONS.test(text)) return CITATIONS.lastIndex;
  const isIdeographic = IDEOGRAPHIC.test(before.slice(-1)) || IDEOGRAPHIC.test(after.charAt(0));
  return isIdeographic ? at : null;
}

const LONGEST_WORDS = 60;
const OPENING = /^[("“‘[]+/;
const CLOSING = '"”’)]';

/** True where a sentence goes on behind a full stop or another sign that may end one. */
function goesOn(before: string, after: string): boolean {
  const next = after.replace(OPENING, '');
  const [last = '', previous = ''] = before.slice(-LONGEST_WORDS).split(/\s+/).reverse();
  const ended = withoutTail(last, CLOSING);
  const bare = withoutTail(ended, '.!?…');
  const sign = ended.slice(bare.length);
  const word = bare.replace(OPENING, '');
  if (/^\p{Ll}/u.test(next)) return !/^(?:[a-z]{1,2}[A-Z\d]|[a-z]-[A-Z])/.test(next);
  if (isListNumber(before, word)) return true;
  if (sign !== '.' && sign !== '!') return false;
  const kind = abbreviationKind(word, previous, next);
  if (kind === 'perhaps') return !begins(next, before, after);
  return kind === 'open' && sign === '.';
}

/** "1." at the beginning of its line. */
const isListNumber = (before: string, word: string) =>
  /^\d{1,3}$/.test(word) && /(?:^|\n)[^\S\n]*\(?\d{1,3}[.)]$/.test(before);

/** With these a sentence begins, and hardly ever goes on. */
const BEGINNINGS = wordsOf(`
  the it this that these those he she they we there a an its their his her our you
  however meanwhile moreover also still but according founded but then both neither
`);
/** With these it begins where the words around are not all in capitals. */
const MAYBE_BEGINNINGS = wordsOf(`
  in on at by for from with as after before under over since until while when where what which who if because
  although though and or so yet during despite following earlier later last next today yesterday now
  based led previously separately additionally furthermore instead not no all some many most each
`);

function begins(next: string, before: string, after: string): boolean {
  const word = /^\p{L}+/u.exec(next)?.[0].toLowerCase() ?? '';
  if (BEGINNINGS.has(word)) return true;
  return MAYBE_BEGINNINGS.has(word) && /(?<!\p{L})\p{Ll}{4}/u.test(`${before} ${after}`);
}

function trimmed(text: string, from: number, to: number): Sentence {
  const raw = text.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  const words = raw.trim();
  return { text: words, start, end: start + words.length };
}

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

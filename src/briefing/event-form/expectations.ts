/** Expected things, one a line, as people type them. A printed line can be typed again, and is read as the same. */

import { expectationLabel } from '../../domain/event/labels.ts';
import type { Expectation } from '../../domain/event/shapes.ts';
import { same } from '../../domain/event/versions.ts';
import {
  EXPECTATION_KINDS,
  EXPECTATION_STANDINGS,
  type ExpectationKind,
} from '../../domain/event/vocabulary.ts';
import { firstWord } from '../../domain/text/cutting.ts';
import { nearest } from '../../domain/text/names.ts';
import { shown } from '../../domain/text/typed.ts';
import { formatDate } from '../../domain/time/calendar.ts';
import { parseDate } from '../../domain/time/dates.ts';
import { Misreading } from '../../errors.ts';
import { mainParty } from '../wording/event-words.ts';
import type { Draft, EventFormField, FormContext } from './field.ts';
import { readLines } from './lines.ts';

const ALLOWED =
  'Use results due 26 Aug 2026, or closing due Q3 2026: if regulators agree; by Nvidia';
const MOST = 20;

/** An open expectation a line; what came of it is typed at the end of its line. */
export const EXPECTS_FIELD: EventFormField = {
  label: 'Expected',
  placeholder: 'results due 26 Aug 2026',
  hint: 'One per line, with its year: closing due Q3 2026: if regulators agree; said about $2B; by Nvidia. When it has come, end the line with met, missed, moved or dropped: results due 26 Aug 2026: met, $46.7B',
  allowed: ALLOWED,
  input: 'lines',
  write: (event) => event.expects.map((one) => lineOf(one, mainParty(event))).join('\n'),
  read(typed, draft, context) {
    const expects = readLines(typed, (line) => read(line, draft, context));
    if (expects.length <= MOST) return { expects };
    throw new Misreading({
      typed: String(expects.length),
      expected: 'fewer lines',
      subject: 'These',
      wrong: `are ${expects.length} things`,
      allowed: ALLOWED,
      answer: `An event takes at most ${MOST}`,
    });
  },
};

/** "results due 26 Aug 2026: of the second quarter; said $45B; by Nvidia; met: $46.7B". It goes without saying that `speaker` said so. */
function lineOf({ kind, what, due, value, by, standing, outcome }: Expectation, speaker: string) {
  const end = outcome === null || outcome === standing ? standing : `${standing}: ${part(outcome)}`;
  const parts = [
    what === expectationLabel(kind) ? '' : part(what),
    value === null ? '' : `said ${part(value)}`,
    by === speaker ? '' : `by ${part(by)}`,
    standing === 'open' ? '' : end,
  ].filter(Boolean);
  const more = parts.length > 0 ? `: ${parts.join('; ')}` : '';
  return `${expectationLabel(kind)} due ${formatDate(due)}${more}`;
}

/** A part that has nothing in it that sets parts off, else in quotes. */
function part(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return /[;"]/.test(line) || isMarked(line) || byLast(line)
    ? `"${line.replaceAll('"', '""')}"`
    : line;
}

const STANDING = new RegExp(`^(${EXPECTATION_STANDINGS.join('|')})(?:\\s*[:,]\\s*(.+))?$`, 'i');
/** The words behind a first word, as behind "said"; undefined where a piece begins otherwise. */
function behind(first: string, piece: string): string | undefined {
  const { word, rest } = firstWord(piece);
  return word.toLowerCase() === first ? rest || undefined : undefined;
}

/** True of a part that is not the thing itself. */
const isMarked = (piece: string) =>
  behind('said', piece) !== undefined || behind('by', piece) !== undefined || STANDING.test(piece);

const NOBODY = /^(?:(?:the|an?|end|early|late|q[1-4])\b|mid|\d)/i;

/** "if regulators agree, by Nvidia" in its two parts; "by the middle of 2026" names nobody. */
function byLast(piece: string): { before: string; by: string } | null {
  const comma = piece.lastIndexOf(',');
  const by = comma < 0 ? undefined : behind('by', piece.slice(comma + 1));
  return by && !NOBODY.test(by) ? { before: piece.slice(0, comma), by } : null;
}

/** Parts between `;`, of which those in quotes stay together. */
const PARTS = /(?:"(?:[^"]|"")*"|[^;])+/g;

const unquoted = (words: string) =>
  /^"(?:[^"]|"")*"$/.test(words) ? words.slice(1, -1).replaceAll('""', '"') : words;

/** All that a line says after its date. */
type Said = Partial<Pick<Expectation, 'what' | 'value' | 'by' | 'standing' | 'outcome'>>;

function saidIn(rest: string): Said {
  const said: Said = {};
  for (const piece of (rest.match(PARTS) ?? []).map((each) => each.trim()).filter(Boolean)) {
    const [value, by] = [behind('said', piece), behind('by', piece)];
    const [, ended, outcome] = STANDING.exec(piece) ?? [];
    const standing = EXPECTATION_STANDINGS.find((each) => each === ended?.toLowerCase());
    if (value) said.value = within(unquoted(value), 200);
    else if (by) said.by = within(unquoted(by), 200);
    else if (standing === 'open') Object.assign(said, { standing, outcome: null });
    else if (standing)
      Object.assign(said, { standing, outcome: within(unquoted(outcome ?? standing), 300) });
    else Object.assign(said, thing(piece));
  }
  return said;
}

/** The thing itself, with whoever said so where that stands at its end. */
function thing(piece: string): Said {
  const last = unquoted(piece) === piece ? byLast(piece) : null;
  if (!last) return { what: within(unquoted(piece), 200) };
  return { what: within(last.before, 200), by: within(unquoted(last.by), 200) };
}

function within(words: string, most: number): string {
  if (words.length <= most) return words;
  const wrong = `is longer than ${most} characters`;
  throw new Misreading({
    typed: shown(words),
    expected: 'a shorter text',
    wrong,
    allowed: ALLOWED,
  });
}

/** Reads a line: one that stays is what it was, and one that says no more than what came of it keeps the rest. */
function read(line: string, draft: Draft, context: FormContext): Expectation {
  const known = context.event?.expects ?? [];
  const speaker = context.event ? mainParty(context.event) : '';
  const stays = known.find((one) => lineOf(one, speaker) === line);
  if (stays) return stays;
  const end = line.search(/[:;]/);
  const [head, rest] = end < 0 ? [line, ''] : [line.slice(0, end), line.slice(end + 1)];
  const { kind, due } = headOf(head, context);
  const { standing = 'open', outcome = null, ...said } = saidIn(rest);
  const [was, ...others] = known.filter((one) => one.kind === kind && same(one.due, due));
  const before = others.length === 0 ? was : undefined;
  const {
    what = expectationLabel(kind),
    value = null,
    by = speakerOf(draft),
  } = Object.keys(said).length === 0 ? { ...before } : said;
  const publisher = before?.publisher ?? draft.sources.at(-1)?.publisher ?? by;
  return { what, kind, due, value, by, publisher, standing, outcome };
}

/** Whoever is taken to have said so: whom the event is about, else its source. */
function speakerOf(draft: Draft): string {
  const party = mainParty(draft);
  return party === '–' ? (draft.sources.at(-1)?.publisher ?? 'its source') : party;
}

const KIND_WORDS: ReadonlyMap<string, ExpectationKind> = new Map([
  ...EXPECTATION_KINDS.map((kind) => [expectationLabel(kind), kind] as const),
  ['close', 'closing'],
  ['earnings', 'results'],
  ['trial', 'hearing'],
  ['comments close', 'comments_close'],
  ['comments', 'comments_close'],
  ['forecast', 'projection'],
  ['expiry', 'lapse'],
]);

/** The longest first, so that none is taken for the beginning of another. */
const KIND_PHRASES = [...KIND_WORDS].sort(([a], [b]) => b.length - a.length);

/** "results due 26 Aug 2026" in its parts; `due` may be left out, the year may not. */
function headOf(head: string, { today }: FormContext): Pick<Expectation, 'kind' | 'due'> {
  const typed = head.trim().replace(/\s+/g, ' ');
  const begins = `${typed.toLowerCase()} `;
  const [phrase, kind] = KIND_PHRASES.find(([words]) => begins.startsWith(`${words} `)) ?? [];
  if (phrase === undefined || kind === undefined)
    throw noKind(typed.split(/ due\b| (?=\d)/i)[0] ?? typed);
  const date = typed
    .slice(phrase.length)
    .trim()
    .replace(/^(?:(?:due|expected)\b)?\s*(?:(?:on|in|by)\b)?\s*/i, '');
  if (/\d{4}/.test(date)) return { kind, due: parseDate(date, { today }) };
  throw new Misreading({
    typed: shown(typed),
    expected: 'something expected on a date',
    wrong: date ? 'has no year' : 'has no date',
    allowed: ALLOWED,
  });
}

function noKind(words: string): Misreading {
  const [meant] = nearest(words, [...KIND_WORDS.keys()], (word) => word);
  const kinds = EXPECTATION_KINDS.map(expectationLabel);
  return new Misreading({
    typed: shown(words),
    expected: 'something that can be expected here',
    allowed: ALLOWED,
    answer: `Begin with ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}`,
    ...(meant && { meant }),
  });
}

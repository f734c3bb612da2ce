/** Expected things, one a line, as people type them. A printed line can be typed again, and is read as the same. */
import { expectationLabel } from '../../domain/event/labels.ts';
import type { Expectation } from '../../domain/event/shapes.ts';
import { same } from '../../domain/event/versions.ts';
import {
  EXPECTATION_KINDS,
  EXPECTATION_STANDINGS,
  type ExpectationKind,
} from '../../domain/event/vocabulary.ts';
import { nearest } from '../../domain/text/names.ts';
import { shown } from '../../domain/text/typed.ts';
import { formatDate } from '../../domain/time/calendar.ts';
import { parseDate } from '../../domain/time/dates.ts';
import { Misreading } from '../../errors.ts';
import { mainParty } from '../wording/event-words.ts';
import type { Draft, EventFormField, FormContext } from './field.ts';

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
  read(typed, draft, room) {
    const lines = typed.split('\n').map((line) => line.trim());
    const expects = lines.filter(Boolean).map((line) => read(line, draft, room));
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
  return /[;"]/.test(line) || MARKED.test(line) || BY_LAST.test(line)
    ? `"${line.replaceAll('"', '""')}"`
    : line;
}

const SAID = /^said\s+(.+)$/i;
const BY = /^by\s+(.+)$/i;
const STANDING = new RegExp(`^(${EXPECTATION_STANDINGS.join('|')})(?:\\s*[:,]\\s*(.+))?$`, 'i');
/** The beginnings of parts that are not the thing itself. */
const MARKED = new RegExp(`${SAID.source}|${BY.source}|${STANDING.source}`, 'i');
/** "if regulators agree, by Nvidia"; "by the middle of 2026" names nobody. */
const BY_LAST = /^(.*?),\s*by\s+(?!the\b|an?\b|mid|end\b|early\b|late\b|q[1-4]\b|\d)([^,]+)$/i;
/** Parts between `;`, of which those in quotes stay together. */
const PARTS = /(?:"(?:[^"]|"")*"|[^;])+/g;

const unquoted = (words: string) =>
  /^"(?:[^"]|"")*"$/.test(words) ? words.slice(1, -1).replaceAll('""', '"') : words;

/** All that a line says after its date. */
type Said = Partial<Pick<Expectation, 'what' | 'value' | 'by' | 'standing' | 'outcome'>>;

function saidIn(rest: string): Said {
  const said: Said = {};
  for (const piece of (rest.match(PARTS) ?? []).map((each) => each.trim()).filter(Boolean)) {
    const [, value] = SAID.exec(piece) ?? [];
    const [, by] = BY.exec(piece) ?? [];
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
  const [, before = '', by] = BY_LAST.exec(piece) ?? [];
  if (!by || unquoted(piece) !== piece) return { what: within(unquoted(piece), 200) };
  return { what: within(before, 200), by: within(unquoted(by), 200) };
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
function read(line: string, draft: Draft, room: FormContext): Expectation {
  const known = room.event?.expects ?? [];
  const speaker = room.event ? mainParty(room.event) : '';
  const stays = known.find((one) => lineOf(one, speaker) === line);
  if (stays) return stays;
  const [, head = '', rest = ''] = /^([^:;]*)[:;]?(.*)$/s.exec(line) ?? [];
  const { kind, due } = headOf(head, room);
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
    throw noKind(typed.split(/\s+due\b|\s+(?=\d)/i)[0] ?? typed);
  const date = typed
    .slice(phrase.length)
    .trim()
    .replace(/^(?:due\b)?\s*(?:(?:on|in|by)\b)?\s*/i, '');
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

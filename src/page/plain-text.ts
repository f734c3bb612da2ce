/**
 * A Page as plain text: complete, in reading order, with nothing that only eyes can use. It is the
 * `text` of every Slack message (what screen readers and notifications get) and the words that the
 * other renderers share. Pure.
 */

import { formatMoment, zoneCity } from '../domain/time/calendar.ts';
import { localized } from './localized.ts';
import {
  type Action,
  type Chart,
  type Inline,
  inlines,
  joinText,
  type Line,
  type Page,
  type Part,
  type Table,
  type Text,
} from './page.ts';

/** A question that can be asked again by typing. */
export type Ask = Extract<Action, { kind: 'ask' }>;

interface TextOptions {
  /** `slack` writes `&`, `<` and `>` as entities: no control sequence can come out of content. */
  escape?: 'slack';
  /** Writes the address of a link behind its name. Default: names only, which is what reads well aloud. */
  hasLinks?: boolean;
  /** The line to type for a question. Default: the question, with where it goes on. */
  command?: (ask: Ask) => string;
}

/** The mark in an empty table cell; a cell in Slack may not be empty. */
export const EMPTY_CELL = '–';

// C0 but line breaks, C1, lone surrogates and direction overrides. The last make a figure read backwards.
const UNSAFE = /(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;
// The same and whole surrogate pairs: many times faster where there is nothing to do, which is nearly always.
const SUSPECT = /[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/;

/** Content without control characters, terminal escapes or direction overrides; its visible characters stay. */
export function clean(text: string): string {
  return SUSPECT.test(text) ? text.replace(UNSAFE, harmless) : text;
}

function harmless(found: string): string {
  if (found === '\t') return ' ';
  return found >= '\ud800' && found <= '\udfff' ? '\ufffd' : '';
}

/** Content on one line: for headlines, captions and labels, where a break would look like a new entry. */
export function oneLine(text: string): string {
  const whole = clean(text);
  return (/[^\S ]| {2}/.test(whole) ? whole.replace(/\s+/g, ' ') : whole).trim();
}

/** The three characters that Slack reads as control characters, as entities. */
export function escapeSlack(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A moment as the clocks of its zone show it, the zone named: "Wed 11 Mar, 09:00 Stockholm time". */
export function momentWords(at: number, zone: string): string {
  const city = zoneCity(zone);
  return `${formatMoment(at, zone)} ${/^(UTC|GMT|UCT)$/.test(city) ? city : `${city} time`}`;
}

/** A figure of a chart with thousands set off: `2,000`, `1.03`. */
export function figureWords(value: number): string {
  return FIGURE.format(value);
}

// Six decimals hide binary noise (0.1 + 0.2) and nothing that a source states.
const FIGURE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** A text as plain words. */
export function plainText(text: Text, links = false): string {
  if (typeof text === 'string') return clean(text);
  return text.map((run) => runWords(run, links)).join('');
}

function runWords(run: Inline, links: boolean): string {
  if (typeof run === 'string') return clean(run);
  if (run.kind === 'moment') return momentWords(run.at, run.zone);
  if (run.kind === 'link') return linkWords(run, links);
  return clean(run.text);
}

function linkWords(run: Extract<Inline, { kind: 'link' }>, links: boolean): string {
  const name = clean(run.text) || clean(run.url);
  return links && name !== run.url ? `${name} (${clean(run.url)})` : name;
}

/** The numbers of a chart in words: "Sep 2025 183 · Feb 2026 380. Not drawn: about $350B of Nov 2025". */
export function chartWords(chart: Chart): string {
  const rows = chart.series.map((series) => {
    const numbers = chart.labels.map((label, i) => numberAt(oneLine(label), series.values[i]));
    const row = numbers.join(' · ');
    return chart.series.length > 1 ? `${oneLine(series.name)}: ${row}` : row;
  });
  const notDrawn = chart.notDrawn ? `Not drawn: ${oneLine(chart.notDrawn)}` : '';
  return [rows.join('; '), notDrawn].filter(Boolean).join('. ');
}

const numberAt = (label: string, value: number | undefined) =>
  `${label} ${value === undefined || !Number.isFinite(value) ? 'no figure' : figureWords(value)}`;

/** A line as one Text: number, headline, tail; the detail below. The headline is bold. */
export function lineText(line: Line): Inline[] {
  const headline = oneLine(line.headline);
  const entries: Text[] = headline
    ? [[{ kind: 'bold', text: headline }], ...line.tail]
    : [...line.tail];
  const first = [...(line.number === undefined ? [] : [`${line.number}. `]), ...joinText(entries)];
  if (!line.detail?.length) return first;
  return [...first, ...(first.length ? ['\n'] : []), ...inlines(line.detail)];
}

/** The plain words of a part, line by line. */
function partLines(part: Part, links = false): string[] {
  switch (part.kind) {
    case 'heading':
      return kept(oneLine(part.text));
    case 'facts':
      return part.facts.map((fact) => factWords(fact, links));
    case 'lines':
      return part.lines.map((line) => plainText(lineText(line), links));
    case 'table':
      return tableLines(part, links);
    case 'chart':
      return kept([oneLine(part.title), chartWords(part)].filter(Boolean).join(': '));
    default:
      return kept(plainText(part.text, links));
  }
}

const kept = (line: string) => (line.trim() ? [line] : []);

function factWords(fact: { label: string; value: Text }, links: boolean): string {
  const label = oneLine(fact.label);
  return `${label}${label ? ': ' : ''}${plainText(fact.value, links)}`;
}

/** The words of a table's cells, each row as long as the header, no cell empty. */
export function tableCells(table: Table, links = false): string[][] {
  return table.rows.map((row) =>
    table.columns.map((_, i) => oneLine(plainText(row[i] ?? '', links)) || EMPTY_CELL),
  );
}

/** The words in the place of the rows, for a table without any. */
export const NO_ROWS = 'No rows.';

/** Caption, header and rows in words. */
export function tableLines(table: Table, links = false): string[] {
  const caption = kept(oneLine(table.caption));
  if (table.rows.length === 0) return [...caption, NO_ROWS];
  return [
    ...caption,
    table.columns.map((column) => oneLine(column.label) || EMPTY_CELL).join(' | '),
    ...tableCells(table, links).map((cells) => cells.join(' | ')),
  ];
}

/** The actions that lead somewhere without Slack: a question to type, an address. */
export function actionLines(actions: readonly Action[], command = typed): string[] {
  return actions.flatMap((action) => {
    const label = `[${oneLine(action.label)}]`;
    if (action.kind === 'ask') return [`${label} ${oneLine(command(action))}`];
    return action.kind === 'link' ? [`${label} ${clean(action.url)}`] : [];
  });
}

const typed = (ask: Ask) => (ask.offset ? `${ask.ask} (from ${ask.offset + 1})` : ask.ask);

/** Headline first, then the title where it says something else; no headline where the parts begin with it. */
export function openingLines(page: Pick<Page, 'headline' | 'title' | 'parts'>): {
  headline: string[];
  title: string[];
} {
  const [headline, title] = [oneLine(page.headline), oneLine(page.title ?? '')];
  const [first] = page.parts;
  const said = title ? [title] : first ? partLines(first).slice(0, 1) : [];
  const repeated = said.some((line) => line.startsWith(headline));
  return { headline: repeated ? [] : kept(headline), title: kept(title) };
}

/** A Page as complete plain text, lines ended by `\n`, none after the last. */
export function renderText(written: Page, options: TextOptions = {}): string {
  const page = localized(written);
  const parts = [...page.parts, ...(page.thread ?? []).flat()];
  const opening = openingLines(page);
  const text = [
    ...opening.headline,
    ...opening.title,
    ...parts.flatMap((part) => partLines(part, options.hasLinks)),
    ...actionLines(page.actions, options.command),
  ].join('\n');
  return options.escape === 'slack' ? escapeSlack(text) : text;
}

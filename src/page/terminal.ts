/** A Page for a terminal: wrapped text, aligned tables, bars of block characters. Pure; colour is the caller's choice. */

import { displayWidth, layGrid, pad, wrap } from './grid.ts';
import { localized } from './localized.ts';
import type { Chart, Line, Page, Part, Table, Text } from './page.ts';
import {
  type Ask,
  actionLines,
  EMPTY_CELL,
  figureWords,
  lineText,
  NO_ROWS,
  oneLine,
  plainText,
  tableCells,
} from './plain-text.ts';

interface TerminalOptions {
  /** Columns to fill. Default 100. */
  width?: number;
  /** Bold titles and faint small print. Colour alone carries no meaning. Default false. */
  color?: boolean;
  /** Writes addresses behind the names of sources. */
  hasLinks?: boolean;
  /** The line to type for a question; see `TextOptions`. */
  command?: (ask: Ask) => string;
}

interface Style {
  width: number;
  hasLinks: boolean;
  bold(text: string): string;
  faint(text: string): string;
}

const NARROW = 40;

/** A Page as lines for a terminal, ended by `\n`, none after the last. */
export function renderTerminal(written: Page, options: TerminalOptions = {}): string {
  const page = localized(written);
  const style = styleOf(options);
  const parts = [...page.parts, ...(page.thread ?? []).flat()];
  const said = [
    { lines: headingLines(oneLine(page.title ?? ''), '═', style) },
    ...parts.map((part) => ({ lines: partBlock(part, style), heads: part.kind === 'heading' })),
  ].filter(({ lines }) => lines.length > 0);
  const headline = { lines: wrap(oneLine(page.headline), style.width) };
  // Not wrapped: a command or an address is copied whole.
  const actions = { lines: actionLines(page.actions, options.command) };
  return join([
    ...(said.length > 0 ? said : [headline]),
    ...(actions.lines.length ? [actions] : []),
  ]);
}

/** A blank line between blocks, none below a heading. */
function join(blocks: readonly { lines: string[]; heads?: boolean }[]): string {
  return blocks
    .map(({ lines, heads }, i) => {
      const gap = i === blocks.length - 1 ? '' : heads ? '\n' : '\n\n';
      return lines.join('\n') + gap;
    })
    .join('');
}

function styleOf(options: TerminalOptions): Style {
  const ansi = (on: string) => (text: string) =>
    options.color && text ? `\u001b[${on}m${text}\u001b[0m` : text;
  return {
    width: Math.max(NARROW, options.width ?? 100),
    hasLinks: options.hasLinks ?? false,
    bold: ansi('1'),
    faint: ansi('2'),
  };
}

function headingLines(text: string, rule: string, style: Style): string[] {
  if (!text) return [];
  const lines = wrap(text, style.width);
  return [...lines.map(style.bold), rule.repeat(Math.max(...lines.map(displayWidth)))];
}

function partBlock(part: Part, style: Style): string[] {
  switch (part.kind) {
    case 'heading':
      return headingLines(oneLine(part.text), '─', style);
    case 'facts':
      return factLines(part.facts, style);
    case 'lines':
      return part.lines.flatMap((line) => lineLines(line, style));
    case 'table':
      return tableBlock(part, style);
    case 'chart':
      return chartBlock(part, style);
    case 'notice':
      return paragraph(part.text, style, '│ ');
    case 'context':
      return paragraph(part.text, style).map(style.faint);
    default:
      return paragraph(part.text, style);
  }
}

function paragraph(text: Text, style: Style, mark = ''): string[] {
  const words = plainText(text, style.hasLinks);
  if (!words.trim()) return [];
  return wrap(words, style.width - mark.length).map((line) => mark + line);
}

/** Lines after the first stand under its text, not under its mark. */
function hang(first: string, text: string, width: number): string[] {
  const indent = displayWidth(first);
  return wrap(text, width - indent).map((line, i) => (i ? ' '.repeat(indent) : first) + line);
}

const WIDEST_LABEL = 24;

function factLines(facts: Extract<Part, { kind: 'facts' }>['facts'], style: Style): string[] {
  const labelled = facts.map((fact) => ({ ...fact, label: oneLine(fact.label) }));
  const widths = labelled.map(({ label }) => displayWidth(label));
  const column = Math.min(WIDEST_LABEL, Math.max(0, ...widths));
  return labelled.flatMap(({ label, value: text }) => {
    const value = plainText(text, style.hasLinks);
    const lines = hang(' '.repeat(column + 2), value, style.width);
    if (displayWidth(label) > column)
      return [...wrap(label, style.width).map(style.bold), ...lines];
    const gap = ' '.repeat(column - displayWidth(label));
    return lines.map((line, at) => (at ? line : style.bold(label) + gap + line.slice(column)));
  });
}

function lineLines(line: Line, style: Style): string[] {
  const { number: place, ...unnumbered } = line;
  const number = place === undefined ? '• ' : `${place}. `;
  const text = plainText(lineText(unnumbered), style.hasLinks);
  const lines = hang(number, text, style.width);
  const headline = oneLine(line.headline);
  const [first = '', ...rest] = lines;
  const whole = headline && first.startsWith(number + headline);
  const styled = whole
    ? number + style.bold(headline) + first.slice((number + headline).length)
    : first;
  return [styled, ...rest];
}

function tableBlock(table: Table, style: Style): string[] {
  const caption = wrap(oneLine(table.caption), style.width).map(style.bold);
  if (table.rows.length === 0) return [...caption, NO_ROWS];
  const columns = table.columns.map((column) => ({
    ...column,
    label: oneLine(column.label) || EMPTY_CELL,
  }));
  const grid = layGrid(columns, tableCells(table, style.hasLinks), style.width);
  return [...caption, ...grid.header, ...grid.rows.flat()];
}

/** Bars that are easy to compare, not as long as the line is wide. */
const clampBar = (room: number) => Math.min(48, Math.max(1, room));

const BARS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

function chartBlock(chart: Chart, style: Style): string[] {
  const entries = chart.labels.flatMap((label, i) =>
    chart.series.map((series, at) => ({
      label: at ? '' : oneLine(label),
      series: chart.series.length > 1 ? oneLine(series.name) : '',
      value: series.values[i],
    })),
  );
  const labels = columnOf(
    entries.map((entry) => entry.label),
    style,
  );
  const names = columnOf(
    entries.map((entry) => entry.series),
    style,
  );
  const values = entries.map(({ value }) =>
    value === undefined ? 'no figure' : figureWords(value),
  );
  const room = style.width - labels - names - Math.max(0, ...values.map((v) => v.length)) - 4;
  const most = Math.max(
    0,
    ...entries.map(({ value }) => Math.abs(value ?? 0)).filter(Number.isFinite),
  );
  return [
    ...wrap(oneLine(chart.title), style.width).map(style.bold),
    ...entries.flatMap((entry, i) => {
      const size = most > 0 && entry.value ? (Math.abs(entry.value) / most) * clampBar(room) : 0;
      return barLines(entry, { labels, names }, `${bar(size)} ${values[i]}`.trimStart());
    }),
    ...(chart.notDrawn
      ? wrap(`Not drawn: ${oneLine(chart.notDrawn)}`, style.width).map(style.faint)
      : []),
  ];
}

/** The width of a column of labels: the longest one, at most a quarter of the line. */
function columnOf(labels: readonly string[], style: Style): number {
  const widest = Math.max(0, ...labels.map(displayWidth));
  return widest === 0 ? 0 : Math.min(widest, Math.floor(style.width / 4)) + 1;
}

function barLines(
  entry: { label: string; series: string },
  columns: { labels: number; names: number },
  drawn: string,
): string[] {
  const label = entry.label ? wrap(entry.label, columns.labels - 1) : [''];
  const name = entry.series ? wrap(entry.series, columns.names - 1) : [''];
  const height = Math.max(label.length, name.length);
  return Array.from({ length: height }, (_, at) =>
    (
      pad(label[at] ?? '', columns.labels) +
      pad(name[at] ?? '', columns.names) +
      (at === height - 1 ? drawn : '')
    ).trimEnd(),
  );
}

function bar(size: number): string {
  const eighths = Math.max(1, Math.round(size * 8));
  return size > 0 && Number.isFinite(size) ? '█'.repeat(eighths >> 3) + BARS[eighths & 7] : '';
}

/** Tables: Slack's `data_table`, cut into several where one is too large. */
import type { DataTableBlock, RawNumberElement, RawTextElement, RichTextBlock } from '@slack/types';
import { inlines, type Table, type Text } from '../../page/page.ts';
import { clean, EMPTY_CELL, oneLine, tableLines } from '../../page/plain-text.ts';
import { facts } from './facts.ts';
import { BLOCK_WEIGHT, weigh } from './lengths.ts';
import { LIMITS, TABLE_CHARS } from './limits.ts';
import { plainTable } from './plain-table.ts';
import { richBlock, richElements } from './runs.ts';
import { paragraphs, type Unit } from './unit.ts';

type Cell = RawTextElement | RawNumberElement | RichTextBlock;

/** A table in units: one `data_table` each, or plain where Slack's table can't hold it. */
export function tableUnits(table: Table): Unit[] {
  const head = header(table);
  const room = TABLE_CHARS - weigh(head) - table.caption.length;
  const fits = head.length > 0 && head.length <= LIMITS.tableColumns && room > TABLE_CHARS / 2;
  if (!fits || table.rows.length === 0) return plainTable(table);
  const stretches = stretchesOf(table, room);
  return stretches.flatMap((stretch) =>
    stretch.isLong
      ? longRow(table, stretch.from)
      : [stretchUnit(table, head, stretch, stretches.length > 1)],
  );
}

/** Rows that go into one table. */
interface Stretch {
  from: number;
  to: number;
  cells: Cell[][];
  chars: number;
  /** One row that no table can hold. */
  isLong?: true;
}

function stretchesOf(table: Table, room: number): Stretch[] {
  const stretches: Stretch[] = [];
  table.rows.forEach((row, at) => {
    const cells = table.columns.map((_, i) => cell(row[i] ?? ''));
    const chars = weigh(cells);
    const last = stretches.at(-1);
    if (chars > room) {
      stretches.push({ from: at, to: at + 1, cells: [], chars: 0, isLong: true });
    } else if (!last || last.isLong || isFull(last, chars, room)) {
      stretches.push({ from: at, to: at + 1, cells: [cells], chars });
    } else {
      last.cells.push(cells);
      last.to = at + 1;
      last.chars += chars;
    }
  });
  return stretches;
}

const isFull = (stretch: Stretch, chars: number, room: number) =>
  stretch.chars + chars > room || stretch.cells.length === LIMITS.tableRows;

function stretchUnit(
  table: Table,
  head: RawTextElement[],
  stretch: Stretch,
  several: boolean,
): Unit {
  const caption = captionOf(table, several ? stretch : undefined);
  const part: Table = { ...table, caption, rows: table.rows.slice(stretch.from, stretch.to) };
  const block: DataTableBlock = {
    type: 'data_table',
    caption,
    rows: [head, ...stretch.cells],
    page_size: clamp(table.pageSize ?? 10, 1, LIMITS.pageSize),
    row_header_column_index: clamp(table.rowHeader ?? 0, 0, head.length - 1),
  };
  return {
    blocks: [block],
    lines: tableLines(part),
    // Cells are weighed once: they are most of what a message holds.
    chars: BLOCK_WEIGHT + weigh(head) + caption.length + stretch.chars,
    isTable: true,
    plain: () => plainTable(part),
  };
}

function captionOf(table: Table, stretch?: { from: number; to: number }): string {
  const caption = oneLine(table.caption) || 'Table';
  if (!stretch) return caption;
  const rows =
    stretch.to - stretch.from > 1 ? `rows ${stretch.from + 1}–${stretch.to}` : `row ${stretch.to}`;
  return `${caption}, ${rows} of ${table.rows.length}`;
}

const clamp = (value: number, least: number, most: number) =>
  Math.min(most, Math.max(least, Math.trunc(value) || 0));

function header(table: Table): RawTextElement[] {
  return table.columns.map((column) => raw(oneLine(column.label)));
}

function raw(text: string): RawTextElement {
  return { type: 'raw_text', text: text.trim() ? text : EMPTY_CELL };
}

/** Words are a raw cell, and a figure alone is one that sorts as a number; styles, links and moments need rich text. */
function cell(text: Text): Cell {
  const runs = inlines(text);
  const [first, ...more] = runs;
  if (typeof first === 'object' && first.kind === 'figure' && more.length === 0)
    return {
      type: 'raw_number',
      value: first.value,
      text: unbroken(clean(first.text)) || EMPTY_CELL,
    };
  if (runs.every((run) => typeof run === 'string')) return raw(unbroken(clean(runs.join(''))));
  const elements = richElements(runs);
  return elements.length ? richBlock(elements) : raw('');
}

/** The text with hyphens at which "pre-money" does not break: cells are narrow. */
const unbroken = (text: string) => text.replace(/\b(pre|post)-(?=money\b)/g, '$1\u2011');

/** A row too long for any table, told label by label. */
function longRow(table: Table, at: number): Unit[] {
  const row = table.rows[at] ?? [];
  return [
    ...paragraphs([{ kind: 'bold', text: captionOf(table, { from: at, to: at + 1 }) }]),
    ...facts(table.columns.map((column, i) => ({ label: column.label, value: row[i] ?? '' }))),
  ];
}

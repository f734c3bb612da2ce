/** Tables: Slack's `data_table`, cut into several where one is too large; and their plain version. */
import type { DataTableBlock, RawTextElement, RichTextBlock } from '@slack/types';
import { layGrid } from '../../briefing/grid.ts';
import {
  clean,
  EMPTY_CELL,
  NO_ROWS,
  oneLine,
  tableCells,
  tableLines,
} from '../../briefing/text.ts';
import { inlines, type Table, type Text } from '../../contracts/page.ts';
import { facts } from './facts.ts';
import { LIMITS, PIECE, TABLE_CHARS, weigh } from './limits.ts';
import { richBlock, richElements } from './runs.ts';
import { paragraphs, type Unit, unit } from './unit.ts';

type Cell = RawTextElement | RichTextBlock;

const GRID_WIDTH = 96;

/** A table in units: one `data_table` each, or plain where Slack's table can't hold it. */
export function tableUnits(table: Table): Unit[] {
  const { columns, rows } = table;
  const tooWide = columns.length > LIMITS.tableColumns || columns.length === 0;
  if (
    tooWide ||
    rows.length === 0 ||
    weigh(header(table)) + weigh(table.caption) > TABLE_CHARS / 2
  ) {
    return plainTable(table);
  }
  const stretches = stretchesOf(table);
  return stretches.flatMap((stretch) =>
    stretch.long
      ? longRow(table, stretch.from)
      : [stretchUnit(table, stretch, stretches.length > 1)],
  );
}

interface Stretch {
  from: number;
  to: number;
  cells: Cell[][];
  /** One row that no table can hold. */
  long?: true;
}

function stretchesOf(table: Table): Stretch[] {
  const room = TABLE_CHARS - weigh(header(table)) - weigh(table.caption);
  const stretches: Stretch[] = [];
  let open: Stretch | undefined;
  let used = 0;
  table.rows.forEach((row, at) => {
    const cells = table.columns.map((_, i) => cell(row[i] ?? ''));
    const size = weigh(cells);
    if (size > room) {
      stretches.push({ from: at, to: at + 1, cells: [], long: true });
      open = undefined;
      return;
    }
    if (!open || used + size > room || open.cells.length === LIMITS.tableRows) {
      open = { from: at, to: at, cells: [] };
      stretches.push(open);
      used = 0;
    }
    open.cells.push(cells);
    open.to = at + 1;
    used += size;
  });
  return stretches;
}

function stretchUnit(table: Table, stretch: Stretch, several: boolean): Unit {
  const caption = several ? captionOf(table, stretch) : captionOf(table);
  const part: Table = { ...table, caption, rows: table.rows.slice(stretch.from, stretch.to) };
  const block: DataTableBlock = {
    type: 'data_table',
    caption,
    rows: [header(table), ...stretch.cells],
    page_size: clamp(table.pageSize ?? 10, 1, LIMITS.pageSize),
    row_header_column_index: clamp(table.rowHeader ?? 0, 0, table.columns.length - 1),
  };
  return unit([block], tableLines(part), { table: true, plain: () => plainTable(part) });
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

/** Words are a raw cell; styles, links and moments need rich text. */
function cell(text: Text): Cell {
  const runs = inlines(text);
  if (runs.every((run) => typeof run === 'string')) return raw(clean(runs.join('')));
  const elements = richElements(runs);
  return elements.length ? richBlock(elements) : raw('');
}

/** A row too long for any table, told label by label. */
function longRow(table: Table, at: number): Unit[] {
  const row = table.rows[at]!;
  return [
    ...paragraphs([{ kind: 'bold', text: captionOf(table, { from: at, to: at + 1 }) }]),
    ...facts(table.columns.map((column, i) => ({ label: column.label, value: row[i] ?? '' }))),
  ];
}

/** A table in monospaced, aligned columns, its header repeated where it is cut. */
export function plainTable(table: Table): Unit[] {
  const columns = table.columns.map((column) => ({
    ...column,
    label: oneLine(column.label) || EMPTY_CELL,
  }));
  const cells = tableCells(table);
  const grid = layGrid(columns, cells, GRID_WIDTH);
  const words = cells.map((row) => row.join(' | '));
  const head = columns.map((column) => column.label).join(' | ');
  return [
    ...paragraphs([{ kind: 'bold', text: captionOf(table) }]).map((it) => ({
      ...it,
      heads: true as const,
    })),
    ...(cells.length === 0 ? paragraphs(NO_ROWS) : []),
    ...gridPieces(grid).map(({ text, from, to }, i) =>
      unit([preformatted(text)], [...(i ? [] : [head]), ...words.slice(from, to)]),
    ),
  ];
}

function preformatted(text: string): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }],
  };
}

/** Rows of a grid in pieces of a paragraph's size; a row that is larger is cut between its lines. */
function gridPieces(grid: { header: string[]; rows: string[][] }) {
  const head = grid.header.join('\n');
  const pieces: { text: string; from: number; to: number }[] = [];
  grid.rows.forEach((row, at) => {
    for (const [i, text] of linesBySize(row, PIECE - head.length).entries()) {
      const last = pieces.at(-1);
      if (last && last.text.length + text.length < PIECE) {
        last.text += `\n${text}`;
        last.to = at + 1;
      } else {
        pieces.push({ text: head ? `${head}\n${text}` : text, from: i ? at + 1 : at, to: at + 1 });
      }
    }
  });
  return pieces;
}

function linesBySize(lines: readonly string[], max: number): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + line.length < max)
      texts[texts.length - 1] += `\n${line}`;
    else texts.push(line);
  }
  return texts;
}

/** Tables in monospaced, aligned columns, for a workspace that refuses Slack's own. */
import type { RichTextBlock } from '@slack/types';
import { layGrid } from '../../page/grid.ts';
import type { Table } from '../../page/page.ts';
import { EMPTY_CELL, NO_ROWS, oneLine, tableCells } from '../../page/plain-text.ts';
import { PIECE } from './limits.ts';
import { paragraphs, type Unit, unit } from './unit.ts';

const GRID_WIDTH = 96;

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
    ...paragraphs([{ kind: 'bold', text: oneLine(table.caption) }]).map((it) => ({
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

/** Text of a paragraph's size, and the rows that end in it. */
interface Piece {
  text: string;
  from: number;
  to: number;
}

/** Rows of a grid in pieces; a row that is larger than one is cut between its lines. */
function gridPieces(grid: { header: string[]; rows: string[][] }): Piece[] {
  const header = grid.header.join('\n');
  const repeats = header.length < PIECE / 2;
  const head = repeats && header ? `${header}\n` : '';
  const pieces: Piece[] = repeats
    ? []
    : linesBySize(grid.header, PIECE).map((text) => ({ text, from: 0, to: 0 }));
  for (const [at, row] of grid.rows.entries()) {
    for (const [i, text] of linesBySize(row, PIECE - head.length).entries()) {
      const last = pieces.at(-1);
      if (last && last.text.length + text.length < PIECE) {
        last.text += `\n${text}`;
        last.to = at + 1;
      } else {
        pieces.push({ text: head + text, from: i ? at + 1 : at, to: at + 1 });
      }
    }
  }
  return pieces;
}

function linesBySize(lines: readonly string[], max: number): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last === undefined || last.length + line.length >= max) texts.push(line);
    else texts[texts.length - 1] = `${last}\n${line}`;
  }
  return texts;
}

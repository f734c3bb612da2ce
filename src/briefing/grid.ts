/** Columns of text that line up: for a terminal and for the plain version of a Slack table. Pure. */

/** A column of a grid. */
export interface GridColumn {
  label: string;
  align?: 'left' | 'right';
}

// biome-ignore format: ranges read better side by side
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const ZERO = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns a terminal gives to a text: two for wide characters, none for combining ones. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += ZERO.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return width;
}

/** Fills up to `width` with spaces, after the text or before it. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const gap = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? gap + text : text + gap;
}

/** A text in lines of at most `width` columns, broken between words, inside a word only where it is wider. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(2, width)));
}

function wrapLine(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ').flatMap((part) => breakWord(part, width))) {
    const size = displayWidth(word);
    if (line && used + 1 + size > width) {
      lines.push(line);
      [line, used] = ['', 0];
    }
    used += size + (line ? 1 : 0);
    line += (line ? ' ' : '') + word;
  }
  return [...lines, line];
}

function breakWord(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const char of word) {
    const size = displayWidth(char);
    if (used + size > width) {
      pieces.push(piece);
      [piece, used] = ['', 0];
    }
    piece += char;
    used += size;
  }
  return [...pieces, piece];
}

const GAP = '  ';
const NARROWEST = 6;

/**
 * Header and rows in aligned columns within `width`, long cells on several lines. `header` is empty and
 * `rows` are "label: value" lists where the columns would be too narrow to read.
 */
export function layGrid(
  columns: readonly GridColumn[],
  cells: readonly (readonly string[])[],
  width: number,
): { header: string[]; rows: string[][] } {
  const widths = columnWidths(columns, cells, width);
  if (!widths) return { header: [], rows: cells.map((row) => asList(columns, row, width)) };
  const lay = (row: readonly string[]) => layRow(row, widths, columns);
  const rule = widths.map((size) => '─'.repeat(size)).join(GAP);
  return { header: [...lay(columns.map((column) => column.label)), rule], rows: cells.map(lay) };
}

function columnWidths(
  columns: readonly GridColumn[],
  cells: readonly (readonly string[])[],
  width: number,
): number[] | null {
  const room = width - GAP.length * (columns.length - 1);
  if (room < columns.length * NARROWEST) return null;
  const widths = columns.map((column, i) => {
    const widest = cells.reduce((most, row) => Math.max(most, displayWidth(row[i] ?? '')), 0);
    return Math.min(room, Math.max(displayWidth(column.label), widest));
  });
  // The widest column gives way first: short ones (dates, amounts) keep to one line.
  for (let over = sum(widths) - room; over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = widths[widest]! - 1;
  }
  return widths;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

function layRow(
  row: readonly string[],
  widths: readonly number[],
  columns: readonly GridColumn[],
): string[] {
  const wrapped = widths.map((width, i) => wrap(row[i] ?? '', width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    widths
      .map((width, i) => pad(wrapped[i]![at] ?? '', width, columns[i]!.align))
      .join(GAP)
      .trimEnd(),
  );
}

function asList(columns: readonly GridColumn[], row: readonly string[], width: number): string[] {
  return columns.flatMap((column, i) =>
    wrap(`${i ? '  ' : ''}${column.label}: ${row[i] ?? ''}`, width),
  );
}

/** Columns of text that line up: for a terminal and for the plain version of a Slack table. Pure. */

/** A column of a grid. */
interface GridColumn {
  label: string;
  align?: 'left' | 'right';
}

// biome-ignore format: ranges read better side by side
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const ZERO = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** The columns that a terminal gives to a text: two for wide characters, none for combining ones. */
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
  // A separator ends a line, it never begins one.
  for (const word of wordsOf(text).flatMap((part) => breakWord(part, width))) {
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
  const rows = [columns.map((column) => column.label), ...cells];
  const sizes = rows.map((row) => columns.map((_, i) => displayWidth(row[i] ?? '')));
  const natural = columns.map((_, i) =>
    sizes.reduce((most, row) => Math.max(most, row[i] ?? 0), 0),
  );
  const sample = rows.slice(0, SAMPLE);
  const longest = (i: number) => Math.max(...sample.map((row) => longestWord(row[i] ?? '')));
  const wanted = natural.map((size, i) => (size <= SHORT ? size : Math.min(longest(i), LONG_WORD)));
  const least = sum(wanted) <= room ? wanted : wanted.map((size) => Math.min(size, NARROWEST));
  return flattened(shrunk(natural, least, room), least, sizes.slice(0, SAMPLE));
}

/** Columns up to this width keep to one line: dates, amounts. */
const SHORT = 12;
/** Longer words than this may be broken. */
const LONG_WORD = 18;
/** So many rows decide how the columns share the width. */
const SAMPLE = 30;

const wordsOf = (text: string) => text.split(/ (?!· )/);
const longestWord = (text: string) => Math.max(...wordsOf(text).map(displayWidth));

/** Widths that fit: the widest column gives way first. */
function shrunk(natural: readonly number[], least: readonly number[], room: number): number[] {
  let widths = natural.map((width, i) => Math.max(least[i] ?? 0, Math.min(room, width)));
  for (let over = sum(widths) - room; over > 0; over--) {
    const spare = widths.map((width, i) => (width > (least[i] ?? 0) ? width : 0));
    const widest = spare.indexOf(Math.max(...spare));
    widths = widths.map((width, i) => (i === widest ? width - 1 : width));
  }
  return widths;
}

const MOVES = [1, 2, 4, 8];
const ROUNDS = 12;

/** Widths moved from column to column as long as that makes the rows lower. */
function flattened(
  widths: number[],
  least: readonly number[],
  sizes: readonly (readonly number[])[],
): number[] {
  let best = { widths, height: heightOf(widths, sizes) };
  for (let round = 0; round < ROUNDS; round++) {
    const better = moved(best.widths, least)
      .map((next) => ({ widths: next, height: heightOf(next, sizes) }))
      .reduce((low, next) => (next.height < low.height ? next : low), best);
    if (better === best) break;
    best = better;
  }
  return best.widths;
}

function moved(widths: readonly number[], least: readonly number[]): number[][] {
  return widths.flatMap((wide, from) =>
    MOVES.filter((by) => wide - by >= (least[from] ?? 0)).flatMap((by) =>
      widths.flatMap((_, to) =>
        to === from ? [] : [widths.map((w, i) => (i === from ? w - by : i === to ? w + by : w))],
      ),
    ),
  );
}

/** About how many lines the rows take; words rarely fill a line to its end. */
function heightOf(widths: readonly number[], sizes: readonly (readonly number[])[]): number {
  let height = 0;
  for (const row of sizes) {
    let lines = 1;
    for (const [i, width] of widths.entries()) {
      const size = row[i] ?? 0;
      if (size > width) lines = Math.max(lines, Math.ceil((size * 1.15) / width));
    }
    height += lines;
  }
  return height;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

function layRow(
  row: readonly string[],
  widths: readonly number[],
  columns: readonly GridColumn[],
): string[] {
  const cells = widths.map((width, i) => {
    const lines = wrap(row[i] ?? '', width);
    return { width, lines, align: columns[i]?.align };
  });
  const height = Math.max(...cells.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    cells
      .map(({ width, lines, align }) => pad(lines[at] ?? '', width, align))
      .join(GAP)
      .trimEnd(),
  );
}

function asList(columns: readonly GridColumn[], row: readonly string[], width: number): string[] {
  return columns.flatMap((column, i) =>
    wrap(`${i ? '  ' : ''}${column.label}: ${row[i] ?? ''}`, width),
  );
}

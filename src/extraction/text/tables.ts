/** Finds tables in a text: those of Markdown, of tabs, and of columns that blanks keep apart. */

/** A cell of a table, by its characters in the text. */
export interface Cell {
  start: number;
  end: number;
}

/** A table with its head, the first line; each row has as many cells. */
export interface TextTable extends Cell {
  head: readonly Cell[];
  rows: readonly (readonly Cell[])[];
}

/** A line of cells, with the sign that parts them; a rule has none. */
interface Line extends Cell {
  sign: string;
  cells: readonly Cell[];
}

/** The signs that part cells, tried in this order. */
const SIGNS = ['|', '\t', '  '];
/** Longer lines are no rows. */
const LONGEST = 2_000;
/** The line between the head and the rows of a table of Markdown is made of these. */
const RULE_SIGNS = new Set('|:+-= \t\r');

/** The tables of a text, in their order. */
export function tablesIn(text: string): TextTable[] {
  if (!SIGNS.some((sign) => text.includes(sign))) return [];
  const tables: TextTable[] = [];
  let lines: Line[] = [];
  const close = () => {
    const table = tableOf(lines);
    if (table) tables.push(table);
    lines = [];
  };
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = lineAt(text, at, end);
    if (!line || !goesOn(lines, line)) close();
    if (line) lines.push(line);
    at = end + 1;
  }
  close();
  return tables;
}

function goesOn([head]: readonly Line[], { sign, cells }: Line): boolean {
  return (
    !head || (head.sign === sign && (cells.length === 0 || cells.length === head.cells.length))
  );
}

function tableOf(lines: readonly Line[]): TextTable | null {
  const [head, ...rows] = lines.filter(({ cells }) => cells.length > 0);
  const last = lines.at(-1);
  if (!head || !last || rows.length === 0) return null;
  return { start: head.start, end: last.end, head: head.cells, rows: rows.map((row) => row.cells) };
}

function lineAt(text: string, start: number, end: number): Line | null {
  if (end - start > LONGEST) return null;
  const written = text.slice(start, end);
  const sign = SIGNS.find((each) => written.trim().includes(each));
  if (!sign) return null;
  const cells = isRule(written) ? [] : cellsOf(text, start, end, sign);
  return cells.length === 1 ? null : { start, end, sign, cells };
}

const isRule = (line: string) =>
  line.includes('-') && [...line].every((sign) => RULE_SIGNS.has(sign));

/** The cells of a line. The bars at its ends part nothing, and blanks part as many as they are. */
function cellsOf(text: string, from: number, to: number, sign: string): Cell[] {
  const cells: Cell[] = [];
  for (let at = from; at <= to; ) {
    const found = text.indexOf(sign, at);
    const end = found < 0 || found > to ? to : found;
    const cell = trimmed(text, at, end);
    const isEdge = at === from || end === to;
    if (cell.start < cell.end || (sign !== '  ' && !isEdge)) cells.push(cell);
    at = end + sign.length;
  }
  return cells;
}

function trimmed(text: string, from: number, to: number): Cell {
  let [start, end] = [from, to];
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return { start, end };
}

/** Finds sheets in a text: lines of a label and its value, as “Company: X”, “Round: Series A”. */
import type { Cell, TextTable } from './tables.ts';

/** Longer labels are sentences. */
const LONGEST_LABEL = 32;
const COLON = 58;
/** Fewer lines are no sheet. */
const LEAST = 3;
/** Signs of Markdown around a label and before a line. */
const MARKS = new Set([' ', '\t', '\r', '-', '*', '•', '_', '>']);

/** The sheets of a text as tables of one row: the labels are their heads. */
export function sheetsIn(text: string): TextTable[] {
  const sheets: TextTable[] = [];
  let lines: (readonly [label: Cell, value: Cell])[] = [];
  const close = () => {
    const [first, last] = [lines[0], lines.at(-1)];
    if (first && last && lines.length >= LEAST)
      sheets.push({
        start: first[0].start,
        end: last[1].end,
        head: lines.map(([label]) => label),
        rows: [lines.map(([, value]) => value)],
      });
    lines = [];
  };
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = lineAt(text, at, end);
    if (line) lines.push(line);
    else close();
    at = end + 1;
  }
  close();
  return sheets;
}

/** A label, its colon and a value; null for another line. */
function lineAt(text: string, from: number, to: number): readonly [Cell, Cell] | null {
  const label = bare(text, from, to);
  const last = Math.min(label.end, label.start + LONGEST_LABEL);
  let colon = label.start;
  while (colon < last && text.charCodeAt(colon) !== COLON) colon++;
  if (colon >= last) return null;
  const [name, value] = [bare(text, label.start, colon), bare(text, colon + 1, to)];
  return name.start < name.end && value.start < value.end ? [name, value] : null;
}

/** A stretch without blanks and signs of Markdown at its ends. */
function bare(text: string, from: number, to: number): Cell {
  let [start, end] = [from, to];
  while (start < end && MARKS.has(text.charAt(start))) start++;
  while (end > start && MARKS.has(text.charAt(end - 1))) end--;
  return { start, end };
}

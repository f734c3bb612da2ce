import type { PostedLine } from '../../contracts/delivery.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { inlines, type Line, type Page, type Part, type Table } from '../../page/page.ts';

/** The page with the mark at the end of its line, wherever that stands, and with the event as it now is. What is folded has no line to mark. */
export function correctedPage(page: Page, told: PostedLine, now: TrackedEvent, mark: string): Page {
  const all = [page.parts, ...(page.thread ?? [])].flat();
  const isNumbered = all.some((part) => part.kind === 'lines' && part.lines.some(hasNumber));
  const number = told.under === undefined ? told.number : null;
  const parts = (list: readonly Part[]) =>
    list.map((part) => correctedPart(part, { number, isNumbered }, mark));
  return {
    ...page,
    parts: parts(page.parts),
    ...(page.thread ? { thread: page.thread.map(parts) } : {}),
    events: page.events.map((event) => (event.id === now.id ? now : event)),
  };
}

const hasNumber = (line: Line) => line.number !== undefined;

/** The line to mark: its number, null for none, and whether the page numbers its lines at all, as an alert does not. */
interface Meant {
  number: number | null;
  isNumbered: boolean;
}

function correctedPart(part: Part, told: Meant, mark: string): Part {
  if (part.kind === 'lines')
    return { ...part, lines: part.lines.map((line) => correctedLine(line, told, mark)) };
  return part.kind === 'table' ? correctedTable(part, told, mark) : part;
}

function correctedLine(line: Line, { number, isNumbered }: Meant, mark: string): Line {
  // The one line of an alert goes without a number.
  const isMeant = number !== null && (isNumbered ? line.number === number : true);
  return isMeant ? { ...line, tail: [...line.tail, mark] } : line;
}

/** A table of numbered lines has the numbers in its first column; the last column takes the mark. */
function correctedTable(table: Table, told: Meant, mark: string): Table {
  if (table.columns[0]?.label !== '#') return table;
  const rows = table.rows.map((row) =>
    row[0] === `${told.number}`
      ? [...row.slice(0, -1), [...inlines(row.at(-1) ?? ''), ` · ${mark}`]]
      : row,
  );
  return { ...table, rows };
}

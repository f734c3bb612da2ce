import type { PostedLine } from '../../contracts/delivery.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { inlines, type Line, type Page, type Part, type Table } from '../../page/page.ts';

/** The page with the mark at the end of its line, wherever that stands, and with the event as it now is. */
export function correctedPage(page: Page, told: PostedLine, now: TrackedEvent, mark: string): Page {
  const parts = (list: readonly Part[]) => list.map((part) => correctedPart(part, told, mark));
  return {
    ...page,
    parts: parts(page.parts),
    ...(page.thread ? { thread: page.thread.map(parts) } : {}),
    events: page.events.map((event) => (event.id === now.id ? now : event)),
  };
}

function correctedPart(part: Part, told: PostedLine, mark: string): Part {
  if (part.kind === 'lines')
    return { ...part, lines: part.lines.map((line) => correctedLine(line, told, mark)) };
  return part.kind === 'table' ? correctedTable(part, told, mark) : part;
}

function correctedLine(line: Line, told: PostedLine, mark: string): Line {
  // The one line of an alert goes without a number.
  const isMeant = line.number === undefined || line.number === told.number;
  return isMeant ? { ...line, tail: [...line.tail, mark] } : line;
}

/** A table of numbered lines has the numbers in its first column; the last column takes the mark. */
function correctedTable(table: Table, told: PostedLine, mark: string): Table {
  if (table.columns[0]?.label !== '#') return table;
  const rows = table.rows.map((row) =>
    row[0] === `${told.number}`
      ? [...row.slice(0, -1), [...inlines(row.at(-1) ?? ''), ` · ${mark}`]]
      : row,
  );
  return { ...table, rows };
}

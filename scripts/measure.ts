/** Prints the counters of the house beside their limits, and ends with 1 where one is over: `node scripts/measure.ts`. */
import { isWithin, type Measure, measure } from './house/measures.ts';
import { theProject } from './house/project.ts';

const PLACES = 20;

/** Right-aligned to the longest, so that the figures of a column stand under each other. */
function column(cells: readonly string[]): string[] {
  const width = Math.max(...cells.map((cell) => cell.length));
  return cells.map((cell) => cell.padStart(width));
}

function table(measures: readonly Measure[]): string {
  const figures = column(measures.map(({ value, digits = 0 }) => value.toFixed(digits)));
  const limits = column(measures.map(({ limit, least }) => `${least ? '≥' : '≤'} ${limit}`));
  const width = Math.max(...measures.map(({ what }) => what.length));
  const row = (one: Measure, at: number) =>
    `${one.what.padEnd(width)}  ${figures[at]}  ${limits[at]}${isWithin(one) ? '' : '  over'}`;
  return measures.map(row).join('\n');
}

const measures = measure(theProject());
process.stdout.write(`${table(measures)}\n`);
for (const { what, where = [] } of measures.filter((one) => !isWithin(one))) {
  if (where.length === 0) continue;
  const more = where.length > PLACES ? [`and ${where.length - PLACES} more`] : [];
  process.stdout.write(
    `\n${what}:\n${[...where.slice(0, PLACES), ...more].map((at) => `  ${at}\n`).join('')}`,
  );
}
if (!measures.every(isWithin)) process.exitCode = 1;

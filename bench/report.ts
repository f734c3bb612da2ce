/** Measurements against their limits, as a table or as JSON. */

/** One figure. Without a limit it only informs. */
export interface BenchRow {
  group: string;
  what: string;
  value: number;
  unit: '×' | 'ms' | 'µs' | 'MB' | '/s';
  limit?: { at: 'most' | 'least'; value: number };
  /** The circumstances of the figure. */
  note?: string;
}

/** True where a row keeps its limit; null where it has none. */
export function keeps({ value, limit }: BenchRow): boolean | null {
  if (!limit) return null;
  return limit.at === 'most' ? value <= limit.value : value >= limit.value;
}

/** All rows, group by group, and how many are over. */
export function table(rows: readonly BenchRow[]): string {
  const cells = rows.map((row) => [
    row.what,
    figure(row),
    limitOf(row),
    verdict(row),
    row.note ?? '',
  ]);
  const widths = [0, 1, 2, 3].map((at) => Math.max(...cells.map((row) => row[at]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at === 1 ? cell.padStart(widths[1]!) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  const groups = [...new Set(rows.map((row) => row.group))];
  const lines = groups.flatMap((group) => [
    '',
    group,
    ...rows.flatMap((row, at) => (row.group === group ? [`  ${line(cells[at]!)}`] : [])),
  ]);
  const judged = rows.filter((row) => row.limit);
  const over = judged.filter((row) => !keeps(row)).length;
  return [...lines, '', `${judged.length - over} within their limits, ${over} over.`].join('\n');
}

function figure({ value, unit }: BenchRow): string {
  return unit === '×' ? `${value.toFixed(2)}×` : `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`;
}

function limitOf({ limit, unit }: BenchRow): string {
  if (!limit) return '';
  return `${limit.at === 'most' ? '≤' : '≥'} ${limit.value}${unit === '×' ? '×' : ` ${unit}`}`;
}

function verdict(row: BenchRow): string {
  const kept = keeps(row);
  if (kept === null) return '';
  return kept ? 'PASS' : 'OVER';
}

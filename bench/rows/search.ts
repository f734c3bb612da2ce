/** Search of common and of rare words, beside two libraries that keep the same texts in memory. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { logFile } from '../log.ts';
import type { BenchRow } from '../report.ts';
import type { SearchTimes } from '../search-index.ts';

const PROGRAM = fileURLToPath(new URL('../search-index.ts', import.meta.url));
/** The words that most texts say, those that one in thirty says, and three that few say together. */
const SEARCHES = ['model data', 'turbine', 'turbine wafer ledger'];
/** Nothing else waits longer for a search, milliseconds. */
const STANDSTILL = 50;
/** A search of common words takes one of the libraries a second. */
const THEIR_ROUNDS = 3;

interface SearchOptions {
  /** The number of events of which all keep the texts. */
  size: number;
  /** The number of events of the longest log, which the libraries do not keep. */
  longest: number;
  rounds: number;
}

/** Measures one after the other, each in a process of its own. */
export async function measureSearch(options: SearchOptions): Promise<BenchRow[]> {
  const { size, longest, rounds } = options;
  const ours = async (count: number) => searching('ours', count, await logFile(count), rounds);
  const rows = rowsOf('the log', size, await ours(size), STANDSTILL);
  if (longest > size) rows.push(...rowsOf('the log', longest, await ours(longest), STANDSTILL));
  for (const [name, way] of [
    ['MiniSearch', 'minisearch'],
    ['Orama', 'orama'],
  ] as const)
    rows.push(...rowsOf(name, size, searching(way, size, '', Math.min(rounds, THEIR_ROUNDS))));
  return rows;
}

function searching(way: string, count: number, file: string, rounds: number): SearchTimes {
  const asked = [way, String(count), file, String(rounds), ...SEARCHES];
  const flags = ['--expose-gc', '--max-old-space-size=8192'];
  const told = execFileSync(process.execPath, [...flags, PROGRAM, ...asked], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(told);
}

function rowsOf(name: string, count: number, times: SearchTimes, most?: number): BenchRow[] {
  const group = `Search in the texts of ${count.toLocaleString('en-US')} events: ${name}`;
  const ms = (what: string, value: number): BenchRow => ({ group, what, value, unit: 'ms' });
  return [
    ms('until it can be searched', times.ready),
    { group, what: 'resident memory', value: times.memory, unit: 'MB' },
    ...SEARCHES.map((words, at) => ms(`“${words}”, p50`, times.searches[at] ?? 0)),
    {
      ...ms('the longest time that the loop stood still', times.standstill),
      ...(most === undefined ? {} : { limit: { at: 'most', value: most } }),
    },
  ];
}

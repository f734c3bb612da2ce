/**
 * One way to search the texts of a synthetic log, as a program of its own: it makes itself ready, searches, and tells
 * how long both took and what memory it holds.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { create, insertMultiple, search } from '@orama/orama';
import MiniSearch from 'minisearch';
import { EVERYBODY } from '../src/contracts/reader.ts';
import { openLog, records } from './log.ts';
import { MOMENT, TEAM } from './moment.ts';
import { median, timed } from './stats.ts';

/** The outcome of one program, as it stands on its standard output; times in milliseconds. */
export interface SearchTimes {
  ready: number;
  /** Resident memory after collecting what can be collected, MB. */
  memory: number;
  /** The median of each search. */
  searches: number[];
  /** The longest time for which nothing else could have been done while it searched. */
  standstill: number;
}

/** As many as an answer shows. */
const SHOWN = 20;
/** Turns in which the loop is looked at, milliseconds. */
const RESOLUTION = 2;

type Search = (words: string) => unknown;

const texts = function* (count: number) {
  for (const { id, title, summary } of records(count)) yield { id, title, summary };
};

const WAYS: Record<string, (count: number, file: string) => Promise<Search>> = {
  async ours(_count, file) {
    const store = await openLog(file, true);
    return (words) => {
      const log = store.reader({ workspace: TEAM, asOf: MOMENT, audience: EVERYBODY });
      const window = { offset: 0, limit: SHOWN };
      return log.find({ words: words.split(' '), sort: 'relevance' }, window);
    };
  },
  async minisearch(count) {
    const index = new MiniSearch({ fields: ['title', 'summary'] });
    for (const text of texts(count)) index.add(text);
    return (words) => index.search(words, { combineWith: 'AND' }).slice(0, SHOWN);
  },
  async orama(count) {
    const index = create({ schema: { title: 'string', summary: 'string' } });
    await insertMultiple(index, [...texts(count)], 1_000);
    return (words) => search(index, { term: words, threshold: 0, limit: SHOWN });
  },
};

const [way = '', count = '', file = '', rounds = '', ...asked] = process.argv.slice(2);
const make = WAYS[way];
if (!make) throw new Error(`no way to search is called “${way}”`);
let find: Search = () => [];
const ready = await timed(async () => {
  find = await make(Number(count), file);
});
// Each search twice before it counts: the first reads from the disk, and is compiled.
for (const words of [...asked, ...asked]) await find(words);
const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
delays.enable();
const searches: number[] = [];
for (const words of asked) {
  const times: number[] = [];
  for (let round = 0; round < Number(rounds); round++) {
    times.push(await timed(() => find(words)));
    await pause(RESOLUTION);
  }
  searches.push(median(times));
}
delays.disable();
globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
const told: SearchTimes = {
  ready,
  memory: process.memoryUsage.rss() / 2 ** 20,
  searches,
  standstill: delays.max / 1e6,
};
process.stdout.write(JSON.stringify(told));
process.exit(0);

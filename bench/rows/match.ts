/** Matching what somebody says with a long log: is it the story of an event that is there? */
import { match } from '../../src/briefing/events/matching/match.ts';
import { EVERYBODY } from '../../src/contracts/reader.ts';
import { openBundle } from '../../src/sources/bundle.ts';
import { logFile, openLog, records } from '../log.ts';
import { MOMENT, TEAM } from '../moment.ts';
import type { BenchRow } from '../report.ts';
import { median, timed } from '../stats.ts';

const LIMIT = 5;

/** Tellings of events that the longest log has, each looked for by a reader of its own, as a feed or a form does. */
export async function measureMatch(size: number, count: number): Promise<BenchRow[]> {
  const { reference } = openBundle();
  const store = await openLog(await logFile(size), true);
  const tellings = [...records(count)].map((record) => ({
    ...record,
    title: record.title.split(' ').reverse().join(' '),
  }));
  const times: number[] = [];
  let same = 0;
  for (const telling of tellings) {
    const log = store.reader({ workspace: TEAM, asOf: MOMENT, audience: EVERYBODY });
    times.push(
      await timed(async () => {
        const { decision } = await match(telling, { log, reference });
        if (decision === 'same') same += 1;
      }),
    );
  }
  await store.close();
  if (same < count / 2) throw new RangeError(`only ${same} of ${count} were found`);
  const group = `Matching one telling with a log of ${size.toLocaleString('en-US')} events`;
  const row = (what: string, value: number, limit?: number): BenchRow => ({
    group,
    what,
    value,
    unit: 'ms',
    ...(limit !== undefined && { limit: { at: 'most', value: limit } }),
  });
  return [
    row('p50', median(times), LIMIT),
    row('p95', times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!),
  ];
}

/** An import, against writing the very same rows plainly. */
import { recordSchema } from '../../src/domain/event/event.ts';
import { openBundle } from '../../src/sources/bundle.ts';
import { openLog, records, scratchFile } from '../log.ts';
import { TEAM } from '../moment.ts';
import type { BenchRow } from '../report.ts';
import { median, timed } from '../stats.ts';
import { contentOf, emptyCopy, writePlainly } from './plain.ts';

const LIMIT = 0.4;

/** Both sides write a new file each time, in turns; records are in memory, as a program that has read its file has them. */
export async function measureImport(size: number, rounds: number): Promise<BenchRow[]> {
  const given = [...records(size)];
  const file = scratchFile('import.db');
  const once = async () => {
    const store = await openLog(scratchFile('import.db'));
    const took = await timed(() => store.import(TEAM, given, 'bench'));
    await store.close();
    return took;
  };
  const warm = await once();
  const content = contentOf(file, openBundle().reference);
  const times = { ours: rounds > 1 ? [] : [warm], plain: [] as number[], checks: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    if (rounds > 1) times.ours.push(await once());
    const copy = emptyCopy(scratchFile('plain.db'), content);
    times.plain.push(await timed(() => writePlainly(copy, content)));
    copy.close();
    times.checks.push(
      await timed(() => given.forEach((record) => void recordSchema.parse(record))),
    );
  }
  const [ours, plain, checks] = [times.ours, times.plain, times.checks].map(median) as [
    number,
    number,
    number,
  ];
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
  const group = `Import of ${size.toLocaleString('en-US')} records, against writing their rows plainly`;
  return [
    {
      group,
      what: 'speed, with checking every record',
      value: plain / ours,
      unit: '×',
      limit: { at: 'least', value: LIMIT },
      note: `${seconds(ours)} against ${seconds(plain)}`,
    },
    {
      group,
      what: 'speed, without it',
      value: plain / (ours - checks),
      unit: '×',
      note: `checking takes ${seconds(checks)}`,
    },
  ];
}

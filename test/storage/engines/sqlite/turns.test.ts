import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { migrate } from '../../../../src/storage/engines/migrate.ts';
import { openEngine } from '../../../../src/storage/engines/open.ts';
import { withFolder } from '../../../helpers/stores/store.ts';

/** The number of so many questions that are answered before somebody else is heard; each takes so many milliseconds. */
const answeredBeforeOthers = (questions: number, each: number): Promise<number> =>
  withFolder(async (folder) => {
    let now = 0;
    const stopwatch = () => {
      now += each;
      return now;
    };
    const url = join(folder, 'log.db');
    const engine = await openEngine({ url, readonly: false, busyTimeout: 1_000, stopwatch });
    await migrate(engine, false);
    await setImmediate();
    let answered = 0;
    const others = setImmediate().then(() => answered);
    for (let asked = 0; asked < questions; asked++) {
      await engine.read.selectFrom('meta').select('key').execute();
      answered += 1;
    }
    const before = await others;
    await engine.close();
    return before;
  });

it('Others are heard after four short questions of an answer', async () => {
  expect(await answeredBeforeOthers(6, 0)).toBe(4);
});

it('Others are heard after ten milliseconds of an answer’s questions', async () => {
  expect(await answeredBeforeOthers(6, 4)).toBe(3);
  expect(await answeredBeforeOthers(6, 60)).toBe(1);
});

/** A process that imports records and says how far it is, to be killed: file, how many, say when so many are handed over. */
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { openStore } from '../../../src/storage/index.ts';
import { record } from '../samples/records.ts';
import { AFTER_ALL, reference, testClock } from '../stores/store.ts';

const [path, many, after] = process.argv.slice(2) as [string, string, string];
const store = await openStore({ url: path, clock: testClock(AFTER_ALL), reference });

// Who is killed keeps no compiled code unless it is told to before.
flushCompileCache();

function* records() {
  for (let index = 1; index <= Number(many); index++) {
    yield record({ id: `r${index}` });
    if (index === Number(after) && after !== many) writeSync(1, 'reached\n');
  }
}

await store.import('T1', records(), 'ana');
writeSync(1, 'done\n');
setInterval(() => {}, 1_000);

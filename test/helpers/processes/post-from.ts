/** Posts from a log until it is killed: `post-from.ts <log>`. */
import { flushCompileCache } from 'node:module';
import { openStore } from '../../../src/storage/index.ts';
import { AFTER_ALL, reference, testClock } from '../stores/store.ts';

const store = await openStore({
  url: process.argv[2] ?? '',
  clock: testClock(AFTER_ALL),
  reference,
});
store.holdPosting();
// Who is killed keeps no compiled code unless it is told to before.
flushCompileCache();
process.stdout.write('posts\n');
process.stdin.resume();

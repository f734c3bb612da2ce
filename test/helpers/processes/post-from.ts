/** Posts from a log until it is killed: `post-from.ts <log>`. */
import { openStore } from '../../../src/storage/index.ts';
import { AFTER_ALL, testClock, world } from '../stores/store.ts';

const store = await openStore({
  url: process.argv[2] ?? '',
  clock: testClock(AFTER_ALL),
  world,
});
store.holdPosting();
process.stdout.write('posts\n');
process.stdin.resume();

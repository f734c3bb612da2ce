/** Saves a log, or restores one, in a process that a test kills: `keep-file.ts backup|restore <log> <file>`. */

import { restoreLog } from '../../../src/storage/engines/open.ts';
import { openStore } from '../../../src/storage/index.ts';
import { AFTER_ALL, reference, testClock } from '../stores/store.ts';

const [deed, path = '', file = ''] = process.argv.slice(2);
process.stdout.write('begins\n');
if (deed === 'restore') await restoreLog(path, file, Date.parse(AFTER_ALL));
else {
  const store = await openStore({ url: path, clock: testClock(AFTER_ALL), reference });
  await store.backup(file, { force: true });
  await store.close();
}
process.stdout.write('done\n');

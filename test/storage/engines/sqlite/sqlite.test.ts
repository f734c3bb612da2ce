import { openStore } from '../../../../src/storage/index.ts';
import { reference, testRandom } from '../../../helpers/stores/store.ts';
import { describeStore } from '../../contract.ts';

describeStore('SQLite', ({ clock, random = testRandom() }) =>
  openStore({ url: 'sqlite::memory:', clock, random, reference }),
);

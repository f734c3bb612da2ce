import { openStore } from '../../../../src/storage/index.ts';
import { testRandom, world } from '../../../helpers/stores/store.ts';
import { describeStore } from '../../contract.ts';

describeStore('SQLite', ({ clock, random = testRandom() }) =>
  openStore({ url: 'sqlite::memory:', clock, random, world }),
);

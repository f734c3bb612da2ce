import { freshStore } from '../../../helpers/stores/store.ts';
import { describeStore } from '../../contract.ts';

describeStore('SQLite', freshStore);

import fc from 'fast-check';
import { postgresStore } from '../../../helpers/stores/postgres.ts';
import { describeStore } from '../../contract.ts';

// The rules are tried in all their runs on SQLite; what is this engine's own shows in a few.
fc.configureGlobal({ numRuns: 4 });

describeStore('PostgreSQL', postgresStore);

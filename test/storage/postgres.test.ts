import fc from 'fast-check';
import { postgresStore } from '../helpers/postgres.ts';
import { describeStore } from './contract.ts';

// The rules are tried in all their runs on SQLite; here each is tried as often as a second lets it.
fc.configureGlobal({ interruptAfterTimeLimit: 1_000 });

describeStore('PostgreSQL', postgresStore);

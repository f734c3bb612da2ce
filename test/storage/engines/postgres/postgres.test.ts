import { runsOf } from '../../../helpers/soak.ts';
import { postgresStore } from '../../../helpers/stores/postgres.ts';
import { describeStore } from '../../contract.ts';

// The rules are tried in all their runs on SQLite; what is this engine's own shows in a few.
describeStore('PostgreSQL', Object.assign(postgresStore, { mostRuns: runsOf(8, 1) }));

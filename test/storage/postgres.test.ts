import { postgresStore } from '../helpers/postgres.ts';
import { describeStore } from './contract.ts';

describeStore('PostgreSQL', postgresStore);

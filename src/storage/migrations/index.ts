/** Every migration, oldest first. The number in front is the schema that it makes. */
import type { Migration } from 'kysely/migration';
import { log } from './001-log.ts';
import { jurisdictions } from './002-jurisdictions.ts';
import { deliveries } from './003-deliveries.ts';

export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-log': log,
  '002-jurisdictions': jurisdictions,
  '003-deliveries': deliveries,
};

/** The moments from which versions hold, in order: how long what was read at one is the same. */
import type { Migration } from 'kysely/migration';
import { migrationOf } from '../columns.ts';

export const edges = (): Migration =>
  migrationOf(['create index version_edge on version (known_from)']);

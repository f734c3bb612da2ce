/** The first day of the date at which the money of a version `v` counts; its own date where it does not count. */
import { sql } from '../../engines/sql.ts';

export const countedOn = sql<string | null>`case when v.left_out = 'earlier'
  then (select min(s.date) from stage as s where s.version = v.id and s.counts = 1)
  else v.occurred_on end`;

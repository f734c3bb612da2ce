/** Rumours of all times, those of which the log knows what became among them. */
import type { SqlBool } from 'kysely';
import { sql } from '../../engines/sql.ts';
import type { Layers } from '../../reading/reading.ts';

/** The event of a version `v` was a rumour at some time before the view's moment. */
export const wasRumoured = ({ layers, asOf }: Layers) =>
  sql<SqlBool>`exists (select 1 from version as r where r.event = v.event
    and r.workspace in (${sql.join(layers)}) and r.known_from <= ${asOf}
    and r.status in ('rumoured', 'closed'))`;

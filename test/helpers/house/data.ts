/** The data as rules look at it. */
import type { EventRecord } from '../../../src/domain/event/event.ts';
import { openBundle } from '../../../src/sources/bundle.ts';

/** The events, the companies, and what they refer to. */
export const { records, companies, reference } = openBundle();

/** The ids of the sectors. */
export const sectors = new Set(reference.sectors.map((sector) => sector.id));

/** A line for each record that breaks a rule: "slug: what is wrong". */
export function broken(
  rule: (record: EventRecord) => readonly (string | false | null | undefined)[],
) {
  return records.flatMap((record) =>
    rule(record)
      .filter(Boolean)
      .map((wrong) => `${record.id}: ${wrong}`),
  );
}

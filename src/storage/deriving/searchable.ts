/** The full text of an event. */

import type { EventFields } from '../../domain/event/event.ts';
import { typeLabel } from '../../domain/event/labels.ts';
import type { Company } from '../../domain/reference/company.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import type { Searchable } from '../engines/words.ts';

/** The text that is searched: title, summary, quotes, figures, the parties with their aliases, people, and the kind of event. */
export function searchable(
  fields: EventFields,
  parties: readonly Company[],
  reference: ReferenceData,
): Searchable {
  const sector = reference.sectors.find(({ id }) => id === fields.sector);
  const rest = [
    fields.summary,
    ...fields.sources.map((source) => source.quote),
    ...fields.figures.flatMap(({ label, value, valueTo, unit }) => [label, value, valueTo, unit]),
    ...fields.parties.map((party) => party.company),
    ...parties.flatMap((company) => company.aliases),
    ...fields.people,
    fields.instrument,
    fields.type.replaceAll('_', ' '),
    typeLabel(fields.type),
    sector?.label,
  ];
  return {
    title: fields.title,
    rest: rest.filter((part) => part !== null && part !== undefined).join('\n'),
  };
}

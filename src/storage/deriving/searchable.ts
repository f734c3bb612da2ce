/** The full text of an event. */

import type { EventFields } from '../../domain/event/event.ts';
import { EVENT_FIELDS, FIELD_NAMES } from '../../domain/event/fields.ts';
import type { Company } from '../../domain/reference/company.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import type { Searchable } from '../engines/words.ts';

const SEARCHED = FIELD_NAMES.filter((name) => EVENT_FIELDS[name].searched !== undefined);

/** The text that is searched: what the table of fields names, and the aliases of the parties. The title counts for more. */
export function searchable(
  fields: EventFields,
  parties: readonly Company[],
  reference: ReferenceData,
): Searchable {
  const texts = new Map(SEARCHED.map((name) => [name, searchedIn(name, fields, reference)]));
  const title = texts.get('title') ?? '';
  texts.delete('title');
  const aliases = parties.flatMap((company) => company.aliases);
  return { title, rest: [...texts.values(), ...aliases].filter(Boolean).join('\n') };
}

function searchedIn<Name extends keyof EventFields>(
  name: Name,
  fields: EventFields,
  reference: ReferenceData,
): string {
  const found = EVENT_FIELDS[name].searched?.(fields[name], reference) ?? [];
  return found.filter((word) => word !== null && word !== undefined).join('\n');
}

/** Full text: what of an event is searched, and what users' words become. */

import type { EventFields } from '../../domain/event/event.ts';
import { typeLabel } from '../../domain/event/labels.ts';
import type { Company } from '../../domain/reference/company.ts';
import type { World } from '../../domain/reference/reference-data.ts';

/** More words than any text has; what is past them is cut so that no question can stall the log. */
const MOST_WORDS = 500;

/** The words of a question that can be searched: each once, those that have a letter or a digit. */
export function searchedWords(words: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => /[\p{L}\p{N}]/u.test(word)).slice(0, MOST_WORDS);
}

/** Words as an expression in which nothing is an operator: all must match. Null where none has a letter or digit. */
export function matchOf(words: readonly string[]): string | null {
  const searched = searchedWords(words);
  if (searched.length === 0) return null;
  return searched.map((word) => `"${word.replaceAll('"', ' ').replaceAll('\0', ' ')}"`).join(' ');
}

/** The searched text of an event: its title, and all else. */
export interface Searchable {
  title: string;
  rest: string;
}

/** What is searched: title, summary, quotes, figures, the parties with their aliases, people, and what kind of event it is. */
export function searchable(
  fields: EventFields,
  parties: readonly Company[],
  world: World,
): Searchable {
  const sector = world.sectors.find(({ id }) => id === fields.sector);
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

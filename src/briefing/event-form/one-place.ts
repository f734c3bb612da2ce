/** The one place that a field takes, as people and tables write it: behind a city, or with more said in brackets. */
import { countryLabel } from '../../domain/event/labels.ts';
import { COUNTRY_CODES, US_STATES } from '../../domain/reference/places.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { shown } from '../../domain/text/typed.ts';
import { Misreading } from '../../errors.ts';
import { COUNTRY, countriesOf, jurisdictionsOf } from '../questions/filter-places.ts';

type ReadPlaces = (typed: string) => readonly string[];

/** The country of what was typed: of "London, UK" the last. @throws {Misreading} */
export function countryIn(typed: string, reference: ReferenceData): string {
  const country = behindCity(typed);
  if (country !== null) return country;
  return place(typed, (words) => countriesOf(words, reference));
}

/** The jurisdiction of what was typed. @throws {Misreading} */
export const jurisdictionIn = (typed: string, reference: ReferenceData): string =>
  place(typed, (words) => jurisdictionsOf(words, reference));

/** The filters read places already, several at once; a field needs one. What is in no list of places may be a city before the place, or have a remark behind it. */
function place(typed: string, read: ReadPlaces): string {
  const words = typed.trim().replace(/\+$/, '');
  const bare = words.replace(/ \([^()]*\)$/, '');
  const all =
    readBy(read, words) ?? readBy(read, bare) ?? readBy(read, bare.split(',').at(-1) ?? '');
  const [found, ...others] = all ?? read(words);
  if (found !== undefined && others.length === 0) return found;
  throw new Misreading({
    typed: shown(typed),
    expected: 'a single place',
    wrong: 'names more than one',
    allowed: 'Type one',
  });
}

function readBy(read: ReadPlaces, words: string): readonly string[] | null {
  try {
    return read(words);
  } catch (error) {
    if (error instanceof Misreading) return null;
    throw error;
  }
}

/** "Austin, TX" is in the US; in "San Francisco, CA" two letters are a state of the US and a country. */
function behindCity(typed: string): string | null {
  const [, letters = ''] = /,\s?([A-Z]{2})$/.exec(typed.trim()) ?? [];
  const state = US_STATES[`US-${letters}`];
  if (state === undefined) return null;
  if (!COUNTRY_CODES.includes(letters)) return 'US';
  throw new Misreading({
    ...COUNTRY,
    typed: shown(typed),
    wrong: `could be in ${state} or in ${countryLabel(letters)}`,
    answer: `Use United States or ${countryLabel(letters)}`,
  });
}

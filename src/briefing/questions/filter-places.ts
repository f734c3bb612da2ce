/** Reads places: regions, countries and jurisdictions. */

import { countryLabel, jurisdictionLabel } from '../../domain/event/labels.ts';
import { COUNTRY_CODES, US_STATES } from '../../domain/reference/places.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { capital, valueKey } from '../../domain/text/english.ts';
import { madeOnce, oneOf, type ReadFilter, unique, type ValueKind } from './filter.ts';

export const REGION: ValueKind = {
  expected: 'a region',
  allowed: 'Use EU, US, UK, CN, europe, asia, nordics or another region',
  example: 'europe',
};

/** "eu", "European Union", "europe", "nordics" → what a place is made of. */
const regionWords = madeOnce(({ places }: ReferenceData) => {
  const one = places.regions.flatMap((region) =>
    [region.id, region.label].map((word) => [valueKey(word), region.id] as const),
  );
  const groups = places.groups.flatMap((group) =>
    [group.id, ...group.synonyms].map((word) => [valueKey(word), group.id] as const),
  );
  const synonyms = Object.entries(places.synonyms.regions).map(
    ([word, id]) => [valueKey(word), id] as const,
  );
  return new Map([...one, ...groups, ...synonyms]);
});

/** A region's name as it can be typed: "European Union", "North America"; what a group is made of is left out. */
function regionName(id: string, { places }: ReferenceData): string {
  const region = places.regions.find((candidate) => candidate.id === id);
  if (region) return region.label;
  return isCountry(id) ? countryLabel(id) : id.split('-').map(capital).join(' ');
}

const isCountry = (id: string): boolean => /^[A-Z]{2}$/.test(id);

/** Regions before countries of the same letters. */
const regionOrCountryWords = madeOnce(
  (reference: ReferenceData) => new Map([...countryWords(reference), ...regionWords(reference)]),
);

/** Reads `region:`: a region, a group of them that the answer spells out, or a country among them. @throws Misreading */
export function readRegion(typed: string, reference: ReferenceData): ReadFilter<'places'> {
  const named = (id: string) => regionName(id, reference);
  const ids = oneOf(typed, regionOrCountryWords(reference), REGION, named);
  const { regions, groups } = reference.places;
  const places = ids.map((id) => {
    const group = groups.find((candidate) => candidate.id === id);
    const region = regions.find((candidate) => candidate.id === id);
    const made = group ?? region;
    if (!made) return { regions: [], countries: [id], label: countryLabel(id) };
    return {
      regions: group ? group.regions : [id],
      countries: made.countries,
      label: made.label,
    };
  });
  const place = {
    regions: unique(places.flatMap((p) => p.regions)),
    countries: unique(places.flatMap((p) => p.countries)),
  };
  return { query: { places: [place] }, says: places.map((p) => p.label).join(' or ') };
}

export const COUNTRY: ValueKind = {
  expected: 'a country',
  allowed: 'Use a country or its two letters, as Sweden or SE',
  example: 'SE',
};

/** Every country of the world: one that the log does not follow is answered so, and not refused as no country. */
const countryWords = madeOnce(({ places }: ReferenceData) => {
  const named = COUNTRY_CODES.flatMap((code) =>
    [code, countryLabel(code)].map((word) => [valueKey(word), code] as const),
  );
  const synonyms = Object.entries(places.synonyms.countries).map(
    ([word, code]) => [valueKey(word), code] as const,
  );
  // An English name stands for its own country, whatever it means in another language.
  return new Map([...namesAbroad(), ...synonyms, ...named]);
});

/** The two letters of countries by any of their names, with commas between. @throws Misreading */
export const countriesOf = (typed: string, reference: ReferenceData): string[] =>
  oneOf(typed, countryWords(reference), COUNTRY, countryLabel);

/** Reads `country:`. @throws Misreading */
export function readCountry(typed: string, reference: ReferenceData): ReadFilter<'places'> {
  const countries = countriesOf(typed, reference);
  const says = countries.map(countryLabel).join(' or ');
  return { query: { places: [{ regions: [], countries }] }, says };
}

export const JURISDICTION: ValueKind = {
  expected: 'a jurisdiction',
  allowed: 'Use EU, a country or a state, as EU, US or US-CA; EU+ includes member states',
  example: 'EU',
};

/** The names of countries in other languages that our readers write, by the key of each, with its code. */
export function namesAbroad(): (readonly [name: string, code: string])[] {
  return ['ja', 'de', 'sv'].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    return COUNTRY_CODES.map((code) => [valueKey(names.of(code) ?? code), code] as const);
  });
}

const jurisdictionWords = madeOnce((reference: ReferenceData) => {
  const named = Object.entries(reference.places.jurisdictions).map(
    ([word, code]) => [valueKey(word), code] as const,
  );
  const states = Object.entries(US_STATES).map(([code, name]) => [valueKey(name), code] as const);
  return new Map([
    ...states,
    ...countryWords(reference),
    ...named,
    ['eu', 'EU'] as const,
    ['uk', 'GB'] as const,
  ]);
});

/** The names of places in English, by the key of each: for questions in plain words, which other languages are put into before. */
export const placeWords = madeOnce((reference: ReferenceData) => {
  const { synonyms, jurisdictions } = reference.places;
  const english = COUNTRY_CODES.flatMap((code) =>
    [code, countryLabel(code)].map((word) => [valueKey(word), code] as const),
  );
  const spoken = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([word, code]) => [valueKey(word), code] as const);
  const states = Object.entries(US_STATES).map(([code, name]) => [valueKey(name), code] as const);
  const countries = new Map([...spoken(synonyms.countries), ...english]);
  return {
    regions: regionWords(reference),
    countries,
    jurisdictions: new Map([
      ...states,
      ...countries,
      ...spoken(jurisdictions),
      ['eu', 'EU'] as const,
    ]),
  };
});

/** Codes of jurisdictions by any of their names, with commas between; a `+` at the end adds all below them. @throws Misreading */
export function jurisdictionsOf(typed: string, reference: ReferenceData): string[] {
  const named = typed
    .replace(/\+$/, '')
    .split(',')
    .flatMap((word) =>
      /^us-[a-z]{2}$/i.test(word)
        ? [word.toUpperCase()]
        : oneOf(word, jurisdictionWords(reference), JURISDICTION, jurisdictionLabel),
    );
  return unique(typed.endsWith('+') ? named.flatMap((code) => levels(code, reference)) : named);
}

/** Reads `jurisdiction:`: its own level, or with a `+` everything below it too. @throws Misreading */
export function readJurisdiction(
  typed: string,
  reference: ReferenceData,
): ReadFilter<'jurisdictions'> {
  const below = typed.endsWith('+');
  const own = jurisdictionsOf(typed.replace(/\+$/, ''), reference);
  const label = own.map(jurisdictionLabel).join(' or ');
  const isAbove = (code: string) => levels(code, reference).length > 1;
  const hasBelow = own.some(isAbove);
  const itself = own.map((code) => `${jurisdictionLabel(code)}${isAbove(code) ? ' itself' : ''}`);
  const members = own.includes('EU') ? 'member states' : 'states';
  return {
    query: { jurisdictions: below ? jurisdictionsOf(typed, reference) : own },
    says: below ? `${label} and below` : hasBelow ? `${label}, without ${members}` : label,
    leftOut: below ? `${label} and below` : itself.join(' or '),
    below,
  };
}

/** A jurisdiction with those below it: the EU's members, the states of a country that the lists name. */
export function levels(code: string, reference: ReferenceData): string[] {
  if (code === 'EU') {
    return [
      code,
      ...(reference.places.regions.find((region) => region.id === 'EU')?.countries ?? []),
    ];
  }
  const states = Object.values(reference.places.jurisdictions).filter((j) =>
    j.startsWith(`${code}-`),
  );
  return [code, ...unique(states)];
}

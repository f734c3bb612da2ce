/** The filters of place: region, country and jurisdiction. */

import { countryLabel, jurisdictionLabel } from '../../domain/event/labels.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { valueKey } from '../../domain/text/english.ts';
import { madeOnce, oneOf, type ParseContext, type ReadFilter, unique } from './filter.ts';

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

/** Reads `region:`: a region, or a group of them that the answer spells out. */
export function readRegion(typed: string, room: Pick<ParseContext, 'reference'>): ReadFilter {
  const ids = oneOf('region', typed, regionWords(room.reference), 'a region');
  const { regions, groups } = room.reference.places;
  const places = ids.map((id) => {
    const group = groups.find((candidate) => candidate.id === id);
    const region = regions.find((candidate) => candidate.id === id);
    return {
      regions: group ? group.regions : [id],
      countries: (group ?? region)?.countries ?? [],
      label: (group ?? region)?.label ?? id,
    };
  });
  const place = {
    regions: unique(places.flatMap((p) => p.regions)),
    countries: unique(places.flatMap((p) => p.countries)),
  };
  return { query: { places: [place] }, says: places.map((p) => p.label).join(' or ') };
}

const countryWords = madeOnce(({ places }: ReferenceData) => {
  const codes = [...places.regions, ...places.groups].flatMap((place) => place.countries);
  const named = unique(codes).flatMap((code) =>
    [code, countryLabel(code)].map((word) => [valueKey(word), code] as const),
  );
  const synonyms = Object.entries(places.synonyms.countries).map(
    ([word, code]) => [valueKey(word), code] as const,
  );
  return new Map([...synonyms, ...named]);
});

const jurisdictionWords = madeOnce((reference: ReferenceData) => {
  const named = Object.entries(reference.places.jurisdictions).map(
    ([word, code]) => [valueKey(word), code] as const,
  );
  return new Map([
    ...countryWords(reference),
    ...named,
    ['eu', 'EU'] as const,
    ['uk', 'GB'] as const,
  ]);
});

/** Reads `jurisdiction:`: its own level, or with a `+` everything below it too. */
export function readJurisdiction(typed: string, room: Pick<ParseContext, 'reference'>): ReadFilter {
  const below = typed.endsWith('+');
  const words = jurisdictionWords(room.reference);
  const codes = typed
    .replace(/\+$/, '')
    .split(',')
    .map((word) =>
      /^us-[a-z]{2}$/i.test(word)
        ? word.toUpperCase()
        : (oneOf('jurisdiction', word, words, 'a jurisdiction')[0] as string),
    );
  const label = codes.map(jurisdictionLabel).join(' or ');
  return {
    query: { jurisdictions: below ? codes.flatMap((code) => levels(code, room.reference)) : codes },
    says:
      below || !hasBelow(codes, room.reference)
        ? `${label}${below ? ' and below' : ''}`
        : withoutBelow(codes, label),
    below,
  };
}

const hasBelow = (codes: readonly string[], reference: ReferenceData) =>
  codes.some((code) => levels(code, reference).length > 1);

const withoutBelow = (codes: readonly string[], label: string) =>
  `${label}, without ${codes.includes('EU') ? 'member states' : 'states'}`;

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

/** Reads `country:`. */
export function readCountry(typed: string, room: Pick<ParseContext, 'reference'>): ReadFilter {
  const countries = unique(oneOf('country', typed, countryWords(room.reference), 'a country'));
  const says = countries.map(countryLabel).join(' or ');
  return { query: { places: [{ regions: [], countries }] }, says };
}

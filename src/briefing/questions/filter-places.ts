/** The filters of place: region, country and jurisdiction. */

import { countryLabel, jurisdictionLabel } from '../../domain/event/labels.ts';
import type { World } from '../../domain/reference/reference-data.ts';
import { valueKey } from '../../domain/text/english.ts';
import { madeOnce, oneOf, type ReadFilter, type ReadingRoom, unique } from './filter.ts';

/** "eu", "European Union", "europe", "nordics" → what a place is made of. */
const regionWords = madeOnce(({ places }: World) => {
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
export function readRegion(typed: string, room: ReadingRoom): ReadFilter {
  const ids = oneOf('region', typed, regionWords(room.world), 'a region');
  const { regions, groups } = room.world.places;
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

const countryWords = madeOnce(({ places }: World) => {
  const codes = [...places.regions, ...places.groups].flatMap((place) => place.countries);
  const named = unique(codes).flatMap((code) =>
    [code, countryLabel(code)].map((word) => [valueKey(word), code] as const),
  );
  const synonyms = Object.entries(places.synonyms.countries).map(
    ([word, code]) => [valueKey(word), code] as const,
  );
  return new Map([...synonyms, ...named]);
});

const jurisdictionWords = madeOnce((world: World) => {
  const named = Object.entries(world.places.jurisdictions).map(
    ([word, code]) => [valueKey(word), code] as const,
  );
  return new Map([...countryWords(world), ...named, ['eu', 'EU'] as const, ['uk', 'GB'] as const]);
});

/** Reads `jurisdiction:`: its own level, or with a `+` everything below it too. */
export function readJurisdiction(typed: string, room: ReadingRoom): ReadFilter {
  const below = typed.endsWith('+');
  const words = jurisdictionWords(room.world);
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
    query: { jurisdictions: below ? codes.flatMap((code) => levels(code, room.world)) : codes },
    says:
      below || !hasBelow(codes, room.world)
        ? `${label}${below ? ' and below' : ''}`
        : withoutBelow(codes, label),
    below,
  };
}

const hasBelow = (codes: readonly string[], world: World) =>
  codes.some((code) => levels(code, world).length > 1);

const withoutBelow = (codes: readonly string[], label: string) =>
  `${label}, without ${codes.includes('EU') ? 'member states' : 'states'}`;

/** A jurisdiction with those below it: the EU's members, the states of a country that the lists name. */
export function levels(code: string, world: World): string[] {
  if (code === 'EU') {
    return [code, ...(world.places.regions.find((region) => region.id === 'EU')?.countries ?? [])];
  }
  const states = Object.values(world.places.jurisdictions).filter((j) => j.startsWith(`${code}-`));
  return [code, ...unique(states)];
}

/** Reads `country:`. */
export function readCountry(typed: string, room: ReadingRoom): ReadFilter {
  const countries = unique(oneOf('country', typed, countryWords(room.world), 'a country'));
  const says = countries.map(countryLabel).join(' or ');
  return { query: { places: [{ regions: [], countries }] }, says };
}

/** The part of the world that a source writes from, as far as its kind or its address says. */
import type { Request } from '../../../contracts/command.ts';
import type { FollowedSource } from '../../../contracts/sources/followed.ts';

/** Registers that are of one place whatever their address. */
const OF_PLACE: Readonly<Record<string, string>> = {
  'eur-lex': 'EU',
  'uk-bills': 'GB',
  riksdag: 'SE',
  edgar: 'US',
  'federal-register': 'US',
};

/** Endings of names of hosts that are called otherwise than their country. */
const ENDINGS: Readonly<Record<string, string>> = { uk: 'GB', eu: 'EU', gov: 'US', mil: 'US' };
/** Endings of countries that the whole world uses. */
const WORLDWIDE = new Set(['ai', 'io', 'co', 'tv', 'me', 'fm', 'ly', 'to', 'cc', 'sh']);

/** The code of a country, or `EU`; null where neither says it, as of an address that ends in `.com`. */
export function sourcePlace({ kind, address }: Pick<FollowedSource, 'kind' | 'address'>) {
  const ending = (URL.parse(address)?.hostname ?? '').split('.').at(-1) ?? '';
  const isCountry = ending.length === 2 && !WORLDWIDE.has(ending);
  return OF_PLACE[kind] ?? ENDINGS[ending] ?? (isCountry ? ending.toUpperCase() : null);
}

/** The id of the region of that place; null where it is not known, or in none. */
export function sourceRegion(
  source: Pick<FollowedSource, 'kind' | 'address'>,
  { places }: Pick<Request['reference'], 'places'>,
): string | null {
  const code = sourcePlace(source);
  const region = places.regions.find(
    ({ id, countries }) => code !== null && (id === code || countries.includes(code)),
  );
  return region?.id ?? null;
}

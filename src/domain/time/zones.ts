/** Time zones as people type them: by IANA name, by city, never by a letter word that several zones share. Pure. */

import { Misreading } from '../../errors.ts';
import { withoutTail } from '../text/cutting.ts';
import { nameKey, nearest } from '../text/names.ts';
import { shown, tidy } from '../text/typed.ts';
import { zoneCity } from './calendar.ts';
import { LETTERS, ZONES_SPOKEN } from './zone-names.ts';
import { isZone } from './zone-offsets.ts';

const ZONES: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')];
const BY_NAME = new Map(ZONES.map((zone) => [zone.toLowerCase(), zone]));
/** Each zone with the keys of its city and of its whole name: to make them takes longer than to compare them. */
const KEYS = ZONES.map((zone) => ({ zone, city: nameKey(zoneCity(zone)), name: nameKey(zone) }));
const SPOKEN = [...ZONES_SPOKEN].map(([city, zone]) => ({ city, zone }));
const BY_CITY = new Map(KEYS.map(({ city, zone }) => [city, zone]));

const REGIONS = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic'];
const MOST_OFFERED = 3;
const EXPECTED = 'a time zone';
const ALLOWED = 'Type a city, as Stockholm';
/** Where nothing nearer is to be offered. */
const USUAL = 'Europe/Stockholm';

/** `+01:00`, `UTC-5`, `GMT0`, `Etc/GMT+5`. */
const OFFSET = /^(?:(?:utc|gmt)?\s*[-+−]?\d|etc\/)/i;
/** `EST5EDT`: letters with the offset between them. */
const WITH_OFFSET = /^([a-z]{3})\d[a-z]{3}$/i;
const UTC = /^(?:etc\/)?(?:utc|uct|zulu|universal)$/i;

/**
 * Reads a zone, the same way wherever one is typed: `Europe/Stockholm` in any case, `Stockholm`, `new york`, `UTC`.
 * Throws `Misreading` for letters that stand for an offset (`CET`), a bare offset (`+01:00`, `Etc/GMT+5`), and
 * what is no zone; `instead` is then the nearest right one.
 */
export function readZone(typed: string): string {
  const zone = zoneOrMisreading(typed);
  if (zone instanceof Misreading) throw zone;
  return zone;
}

/** Reads a zone like `readZone`, and returns the misreading: for who reads on, or has a sentence of their own for it. */
export function zoneOrMisreading(typed: string): string | Misreading {
  const name = withoutTail(tidy(typed).replace(/[ ,]time$/i, ''), ' ,');
  if (UTC.test(name)) return 'UTC';
  const letters = LETTERS.get(name.toLowerCase().replace(WITH_OFFSET, '$1'));
  if (letters) return several(typed, letters);
  const key = nameKey(name.replace(/^the /i, '').replace(/[ ,](?:standard|daylight|summer)$/i, ''));
  const known = BY_NAME.get(name.replaceAll(' ', '_').toLowerCase()) ?? BY_CITY.get(key);
  const zone = known ?? olderName(name) ?? ZONES_SPOKEN.get(key) ?? cityOf(name);
  if (zone) return zone;
  return OFFSET.test(name) ? several(typed, [USUAL]) : unknown(typed, nearOnes(name));
}

/** "Paris, France": the city, where what stands behind it has the same clocks; "London, Ontario" is another. */
function cityOf(name: string): string | null {
  const [city = '', place = '', ...more] = name.split(/ ?, ?/);
  if (!city || !place || more.length > 0) return null;
  const zone = zoneOrMisreading(city);
  return typeof zone === 'string' && zoneOrMisreading(place) === zone ? zone : null;
}

/** `Europe/Kyiv` and `Kyiv`: a name that machines know and don't list. */
function olderName(name: string): string | null {
  const typed = name.replaceAll(' ', '_');
  const titled = isSpelt(typed)
    ? typed
    : typed
        .toLowerCase()
        .replace(/(?:^|[/_-])\p{L}/gu, (letter) => letter.toUpperCase())
        .replace(/^Us\//, 'US/');
  if (!/^[A-Z][\p{L}_-]+(?:\/[A-Z][\p{L}_-]+)*$/u.test(titled)) return null;
  if (titled.includes('/')) return isZone(titled) && !titled.startsWith('Etc/') ? titled : null;
  return REGIONS.map((region) => `${region}/${titled}`).find(isZone) ?? null;
}

/** `US/Eastern`, `Brazil/DeNoronha`: whoever types capitals and others knows where they belong. */
const isSpelt = (typed: string) => /\p{Lu}/u.test(typed) && /\p{Ll}/u.test(typed) && isZone(typed);

/** By the city alone too: whoever types a region wrong, or a country in its place, has the city right. */
function nearOnes(name: string): string[] {
  const city = name.slice(name.lastIndexOf('/') + 1);
  const key = nameKey(city);
  const exact = BY_CITY.get(key) ?? ZONES_SPOKEN.get(key);
  if (exact) return [exact];
  const spoken = nearest(city, SPOKEN, (zone) => zone.city);
  const byCity = nearest(city, KEYS, (zone) => zone.city);
  const byName = nearest(name, KEYS, (zone) => zone.name);
  const begins = KEYS.filter((zone) => isMostOf(key, zone.city));
  return [...new Set([...spoken, ...byCity, ...byName, ...begins].map(({ zone }) => zone))];
}

/** True of the beginning of a city that leaves little to be typed: the first letters alone make no place. */
const isMostOf = (begun: string, city: string) =>
  begun.length >= 4 && begun.length * 3 >= city.length * 2 && city.startsWith(begun);

/** Letters and offsets are kept by zones whose clocks change on different days, or never. */
function several(typed: string, zones: readonly string[]): Misreading {
  const cities = zones.map(zoneWords);
  return new Misreading({
    typed: shown(typed),
    expected: EXPECTED,
    wrong: isHalf(typed, cities) ? 'names an offset, not a zone' : 'names several zones',
    allowed: ALLOWED,
    answer: `Type a city, as ${listed(cities)}`,
    ...(cities[0] && { instead: cities[0] }),
  });
}

/** "PST" is the winter of one zone: its clocks have another offset in summer. */
const isHalf = (typed: string, cities: readonly string[]) =>
  cities.length === 1 && !OFFSET.test(typed.trim());

function unknown(typed: string, near: readonly string[]): Misreading {
  const offered = near.slice(0, MOST_OFFERED);
  const [first, second] = offered;
  return new Misreading({
    typed: shown(typed),
    expected: EXPECTED,
    allowed: ALLOWED,
    ...(first && (second ? { answer: `Use ${listed(offered)}` } : { meant: first, answer: '' })),
    instead: first ?? USUAL,
  });
}

function listed(names: readonly string[]): string {
  const [last = ''] = names.slice(-1);
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${last}` : last;
}

/** A zone as short as it can be typed again: "Stockholm"; its whole name where the city alone is read otherwise. */
export function zoneWords(zone: string): string {
  const city = zoneCity(zone);
  return zoneOrMisreading(city) === zone ? city : zone;
}

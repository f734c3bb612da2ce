/** Time zones as people type them: by IANA name, by city, never by a letter word that several zones share. Pure. */
import { InputError } from '../../errors.ts';
import { nameKey, nearest } from '../text/names.ts';
import { shown, tidy } from '../text/typed.ts';
import { zoneCity } from './calendar.ts';
import { isZone } from './zone-offsets.ts';

const ZONES: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')];
const BY_NAME = new Map(ZONES.map((zone) => [zone.toLowerCase(), zone]));
const BY_CITY = new Map(ZONES.map((zone) => [nameKey(zoneCity(zone)), zone]));

/** Letters that stand for an offset, or for several: what is meant keeps or changes its clocks, which they don't say. */
const LETTERS: Readonly<Record<string, readonly string[]>> = {
  gmt: ['Europe/London', 'UTC'],
  bst: ['Europe/London'],
  wet: ['Europe/Lisbon'],
  cet: ['Europe/Berlin', 'Europe/Paris', 'Europe/Stockholm'],
  cest: ['Europe/Berlin', 'Europe/Paris', 'Europe/Stockholm'],
  met: ['Europe/Berlin', 'Europe/Paris'],
  mez: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'],
  eet: ['Europe/Helsinki', 'Europe/Athens'],
  eest: ['Europe/Helsinki', 'Europe/Athens'],
  msk: ['Europe/Moscow'],
  est: ['America/New_York', 'America/Panama'],
  edt: ['America/New_York'],
  et: ['America/New_York'],
  cst: ['America/Chicago', 'Asia/Shanghai'],
  cdt: ['America/Chicago'],
  mst: ['America/Denver', 'America/Phoenix'],
  mdt: ['America/Denver'],
  pst: ['America/Los_Angeles'],
  pdt: ['America/Los_Angeles'],
  pt: ['America/Los_Angeles'],
  hst: ['Pacific/Honolulu'],
  ist: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  jst: ['Asia/Tokyo'],
  kst: ['Asia/Seoul'],
  sgt: ['Asia/Singapore'],
  hkt: ['Asia/Hong_Kong'],
  aest: ['Australia/Sydney', 'Australia/Brisbane'],
  aedt: ['Australia/Sydney'],
  nzst: ['Pacific/Auckland'],
};

/** Cities that many people live in and no zone is named after. */
const CITIES: Readonly<Record<string, string>> = {
  sanfrancisco: 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
  boston: 'America/New_York',
  washington: 'America/New_York',
  nyc: 'America/New_York',
  montreal: 'America/Toronto',
  munich: 'Europe/Berlin',
  frankfurt: 'Europe/Berlin',
  hamburg: 'Europe/Berlin',
  geneva: 'Europe/Zurich',
  milan: 'Europe/Rome',
  barcelona: 'Europe/Madrid',
  gothenburg: 'Europe/Stockholm',
  edinburgh: 'Europe/London',
  beijing: 'Asia/Shanghai',
  shenzhen: 'Asia/Shanghai',
  mumbai: 'Asia/Kolkata',
  delhi: 'Asia/Kolkata',
  bangalore: 'Asia/Kolkata',
  bengaluru: 'Asia/Kolkata',
  telaviv: 'Asia/Jerusalem',
  abudhabi: 'Asia/Dubai',
};

const REGIONS = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic'];
const MOST_OFFERED = 3;

/**
 * Reads a zone: `Europe/Stockholm` in any case, `Stockholm`, `new york`, `UTC`. Throws `InputError` for letters
 * that stand for an offset (`CET`), an offset, and what is no zone; `next` is then the nearest right one.
 */
export function readZone(typed: string): string {
  const name = tidy(typed).replace(/[ ,]+time$/i, '');
  const letters = LETTERS[name.toLowerCase()];
  if (letters) throw refused(typed, 'is not one zone: clocks that change have no letters', letters);
  const key = nameKey(name);
  const known = BY_NAME.get(name.replaceAll(' ', '_').toLowerCase()) ?? BY_CITY.get(key);
  const zone = known ?? olderName(name) ?? CITIES[key];
  if (zone) return zone;
  const near = nearOnes(name);
  if (/^(?:utc|gmt|etc\/.*)?[-+−]?\d/i.test(name) || /^etc\//i.test(name))
    throw refused(typed, 'is an offset, which clocks that change don’t keep', ['Europe/Stockholm']);
  throw refused(typed, 'is no time zone', near);
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
  const exact = BY_CITY.get(key) ?? CITIES[key];
  if (exact) return [exact];
  const byCity = nearest(city, ZONES, (zone) => nameKey(zoneCity(zone)));
  const byName = nearest(name, ZONES, nameKey);
  const begins = key.length < 4 ? [] : ZONES.filter((z) => nameKey(zoneCity(z)).startsWith(key));
  return [...new Set([...byCity, ...byName, ...begins])];
}

function refused(typed: string, why: string, near: readonly string[]): InputError {
  const offered = near.slice(0, MOST_OFFERED);
  const others = offered.length > 1 ? `Use ${listed(offered)}` : '';
  const one = offered.length === 1 ? ` Did you mean ${offered[0]}?` : '';
  return new InputError({
    wrong: `“${shown(typed)}” ${why}.${one}`,
    allowed: others || (one ? '' : 'Use a name of region and city'),
    next: offered[0] ?? 'Europe/Stockholm',
  });
}

const listed = (names: readonly string[]) => `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** A zone as short as it can be typed again: "Stockholm"; its whole name where the city alone is read otherwise. */
export function zoneWords(zone: string): string {
  const city = zoneCity(zone);
  try {
    return readZone(city) === zone ? city : zone;
  } catch {
    return zone;
  }
}

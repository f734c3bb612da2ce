/** Times of the day with their zone, as dates of feeds have them. */
import { HOUR_MS, MINUTE_MS } from '../../domain/durations.ts';

/** No place is further from UTC, in hours. */
const FURTHEST = 14;

/** Hours from UTC of zones by their letters, by RFC 822 and what publishers write beside it. */
const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...each(0, 'z ut utc gmt wet'),
    ...each(1, 'cet met mez bst west'),
    ...each(2, 'cest mest mesz eet sast'),
    ...each(3, 'eest msk'),
    ...each(4, 'gst'),
    ...each(5.5, 'ist'),
    ...each(8, 'sgt hkt awst'),
    ...each(9, 'jst kst'),
    ...each(9.5, 'acst'),
    ...each(10, 'aest'),
    ...each(11, 'aedt'),
    ...each(12, 'nzst'),
    ...each(13, 'nzdt'),
    ...each(-3, 'adt brt art'),
    ...each(-4, 'ast at edt'),
    ...each(-5, 'est et cdt'),
    ...each(-6, 'cst ct mdt'),
    ...each(-7, 'mst mt pdt'),
    ...each(-8, 'pst pt akdt'),
    ...each(-9, 'akst'),
    ...each(-10, 'hst'),
  }),
);

function each(hours: number, letters: string): Record<string, number> {
  return Object.fromEntries(letters.split(' ').map((zone) => [zone, hours]));
}

const TIME =
  /^(\d\d?)(?::?(\d\d?)(?::?(\d\d?)(?:[.,]\d+)?)?)? ?(am|pm|a\.m\.|p\.m\.)?(?![:\d])\s*(\S.*)?$/i;

/** Milliseconds from the start of the day in UTC to a time with its zone; null for what is no time. 60 seconds, the leap second, are 59. */
export function readTime(typed: string): number | null {
  const found = TIME.exec(typed);
  if (!found) return null;
  const [, hours = '', minutes = '0', seconds = '0', half, zone = ''] = found;
  const [hour, minute, second] = [hourOf(Number(hours), half), Number(minutes), Number(seconds)];
  const offset = offsetOf(zone.trim());
  if (hour > 24 || minute > 59 || second > 60 || offset === null) return null;
  if (hour === 24 && minute + second > 0) return null;
  return hour * HOUR_MS + minute * MINUTE_MS + Math.min(second, 59) * 1_000 - offset;
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

const OFFSET = /^(?:etc\/)?(?:gmt|utc|ut|z)? ?([+-]) ?(\d\d?)(?::?(\d\d))?(?: ?[a-z/_]+)?$/i;

/** Milliseconds ahead of UTC; 0 for a name that nobody knows, null for what is no zone. */
function offsetOf(zone: string): number | null {
  const found = OFFSET.exec(zone);
  if (!found) return /^(?:[a-z]+(?:\/[a-z_]+)*)?$/i.test(zone) ? named(zone) : null;
  const [, sign, hours, minutes = '0'] = found;
  if (Number(hours) > FURTHEST || Number(minutes) > 59) return null;
  return (Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS) * (sign === '-' ? -1 : 1);
}

const named = (zone: string) => (ZONES.get(zone.toLowerCase()) ?? 0) * HOUR_MS;

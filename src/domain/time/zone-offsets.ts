/** The offsets of a zone's clocks from UTC, and the moments at which they change. Pure. */
import { tzOffset } from '@date-fns/tz/tzOffset';
import { DAY_MS, MINUTE_MS } from '../durations.ts';

const knownZones = new Set<string>();

/** True for a time zone that this machine knows, as `Europe/Stockholm`; case does not matter. */
export function isZone(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    return false;
  }
  knownZones.add(zone);
  return true;
}

let last = { zone: 'UTC', ms: 0, offset: 0 };

/** The offset of a zone from UTC at a moment, milliseconds; positive east of it. Remembers the last one: an answer asks for that of its own moment again and again. */
export function offsetMs(zone: string, ms: number): number {
  if (zone === 'UTC') return 0;
  if (last.zone === zone && last.ms === ms) return last.offset;
  if (!isZone(zone)) throw new RangeError(`no time zone: ${zone}`);
  const offset = Math.round(tzOffset(zone, new Date(ms)) * MINUTE_MS);
  last = { zone, ms, offset };
  return offset;
}

/** The moment in (`low`, `high`] from which the offset is the one at `high`. */
export function changeBetween(low: number, high: number, zone: string): number {
  const after = offsetMs(zone, high);
  let [start, end] = [low, high];
  while (end - start > 1) {
    const middle = Math.floor((start + end) / 2);
    if (offsetMs(zone, middle) === after) end = middle;
    else start = middle;
  }
  return end;
}

/** When the clocks of a zone are next moved in (from, to] (epoch milliseconds), and by how much: ahead above zero. Null for never. */
export function clockChange(
  from: number,
  to: number,
  zone: string,
): { at: number; byMs: number } | null {
  for (let low = from; low < to; low += DAY_MS) {
    const high = Math.min(low + DAY_MS, to);
    const byMs = offsetMs(zone, high) - offsetMs(zone, low);
    if (byMs !== 0) return { at: changeBetween(low, high, zone), byMs };
  }
  return null;
}

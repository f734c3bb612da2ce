/** Moments as a person reads them, in their own zone. */

const MINUTE = 60_000;
const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options });
  formats.set(key, made);
  return made;
}

/** A message's `ts` in milliseconds. */
export const momentOf = (ts: string): number => Number(ts.split('.')[0]) * 1000;

/** `09:00`. */
export function timeOfDay(ms: number, zone: string): string {
  return format(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(ms);
}

/** `Thursday 12 March 2026`. */
export function longDay(ms: number, zone: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return format(zone, options).format(ms).replace(',', '');
}

/** `Thu 12 Mar 2026`. */
export function shortDay(ms: number, zone: string): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  return format(zone, options).format(ms).replace(',', '');
}

/** `2026-03-12`, as date inputs have it. */
export function isoDay(ms: number, zone: string): string {
  const parts = format(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(
    ms,
  );
  const of = (type: string) => parts.find((each) => each.type === type)?.value;
  return `${of('year')}-${of('month')}-${of('day')}`;
}

/** The city of a zone: `Stockholm`. */
export const city = (zone: string): string =>
  zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

/** The moment at which a clock in the zone shows a day and a time. */
export function momentAt(day: string, time: string, zone: string): number {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  let moment = wanted;
  // Twice, because the first guess may lie on the other side of a clock change.
  for (let round = 0; round < 2; round++) {
    const shown = Date.parse(`${isoDay(moment, zone)}T${timeOfDay(moment, zone)}:00Z`);
    moment += wanted - shown;
  }
  return Math.round(moment / MINUTE) * MINUTE;
}

/** Nine in the morning, so many days after the day of a moment; today where it is still to come. */
export function morningAfter(ms: number, zone: string, days: number): number {
  const at = (offset: number) =>
    momentAt(
      new Date(Date.parse(isoDay(ms, zone)) + offset * DAY).toISOString().slice(0, 10),
      '09:00',
      zone,
    );
  const today = at(0);
  return days === 1 && today > ms ? today : at(days);
}

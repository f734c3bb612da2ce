import { nameKey, nearest } from '../../domain/text/names.ts';
import { zoneCity } from '../../domain/time/calendar.ts';
import { isZone } from '../../domain/time/zone-offsets.ts';
import { FieldErrors } from '../../errors.ts';
import type { AlertPreferences } from './preferences.ts';

/** What stands in the form's fields. */
export type TargetTyped = Readonly<Record<'budget' | 'from' | 'to' | 'zone', string>>;

/** The most alerts that anybody may want in a day. */
export const MOST_ALERTS = 50;

/** No quiet hours: the same start and end. */
const NONE = '00:00';

/** A target's settings as the form shows them. */
export function writtenTarget({ budget, quiet, zone }: AlertPreferences): TargetTyped {
  return { budget: String(budget), from: quiet?.from ?? NONE, to: quiet?.to ?? NONE, zone };
}

/** Reads the form. Throws FieldErrors. */
export function readTarget({ budget, from, to, zone }: TargetTyped): AlertPreferences {
  const count = /^\s*\d+\s*$/.test(budget) ? Number(budget) : Number.NaN;
  const known = zoneNamed(zone);
  const errors = {
    ...(!(count >= 1 && count <= MOST_ALERTS) && {
      budget: `“${budget}” is no number of alerts. Use 1 to ${MOST_ALERTS}.`,
    }),
    ...timeError('from', from),
    ...timeError('to', to),
    ...(!known && { zone: unknownZone(zone) }),
  };
  if (Object.keys(errors).length > 0 || !known) throw new FieldErrors(errors);
  return { budget: count, quiet: from === to ? null : { from, to }, zone: known };
}

const timeError = (field: string, time: string) =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
    ? {}
    : { [field]: `“${time}” is no time of day. Use 22:00.` };

const allZones = () => Intl.supportedValuesOf('timeZone');

/** A zone as it is written, whatever its case; null for none. */
function zoneNamed(typed: string): string | null {
  const name = typed.trim();
  const written = allZones().find((zone) => zone.toLowerCase() === name.toLowerCase());
  return written ?? (name && isZone(name) ? name : null);
}

function unknownZone(typed: string): string {
  const city = zoneCity(typed.trim());
  const near = nearest(city, allZones(), (zone) => nameKey(zoneCity(zone)));
  const meant = near.length > 0 ? `Did you mean ${near.slice(0, 3).join(' or ')}?` : '';
  return `“${typed}” is no time zone. ${meant || 'Use one like Europe/Stockholm.'}`;
}

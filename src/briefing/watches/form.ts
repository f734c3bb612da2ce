/** The form for how a target is told: its fields, and the values read from them. */
import { readZone } from '../../domain/time/zones.ts';
import { atField, FieldErrors } from '../../errors.ts';
import type { AlertPreferences } from './preferences.ts';

/** The words in the form's fields. */
type TargetTyped = Readonly<Record<'budget' | 'from' | 'to' | 'zone', string>>;

/** The most alerts that anybody may want in a day. */
export const MOST_ALERTS = 50;

/** No quiet hours: the same start and end. */
const NONE = '00:00';

/** A target's settings as the form shows them. */
export function writtenTarget({ budget, quiet, zone }: AlertPreferences): TargetTyped {
  return { budget: String(budget), from: quiet?.from ?? NONE, to: quiet?.to ?? NONE, zone };
}

/** Reads the form over how a target is told now: a zone that was not touched stays, whatever it is. Throws FieldErrors. */
export function readTarget(
  { budget, from, to, zone }: TargetTyped,
  now: Pick<AlertPreferences, 'zone'>,
): AlertPreferences {
  const count = /^\s*\d+\s*$/.test(budget) ? Number(budget) : Number.NaN;
  const read = zone === now.zone ? { zone, errors: {} } : zoneAtField(zone);
  const errors = {
    ...(!(count >= 1 && count <= MOST_ALERTS) && {
      budget: `“${budget}” is not a number of alerts. Use 1 to ${MOST_ALERTS}.`,
    }),
    ...timeError('from', from),
    ...timeError('to', to),
    ...read.errors,
  };
  if (Object.keys(errors).length > 0) throw new FieldErrors(errors);
  return { budget: count, quiet: from === to ? null : { from, to }, zone: read.zone };
}

function zoneAtField(typed: string): { zone: string; errors: Record<string, string> } {
  try {
    return { zone: readZone(typed), errors: {} };
  } catch (error) {
    return { zone: typed, errors: { zone: atField(error) } };
  }
}

const timeError = (field: string, time: string) =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
    ? {}
    : { [field]: `“${time}” is not a time of day. Use 22:00.` };

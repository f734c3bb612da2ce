/** The form of a target's alert preferences: its fields, and the values read from them. */
import { shown } from '../../domain/text/typed.ts';
import { readZone } from '../../domain/time/zones.ts';
import { Misreading } from '../../errors.ts';
import { FieldReadings } from '../command/field-readings.ts';
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

/** Reads the form over a target's preferences now: a zone that was not touched stays, whatever it is. Throws FieldErrors. */
export function readTarget(typed: TargetTyped, now: AlertPreferences): AlertPreferences {
  const readings = new FieldReadings();
  const budget = readings.read('budget', () => readBudget(typed.budget));
  const from = readings.read('from', () => readTime(typed.from));
  const to = readings.read('to', () => readTime(typed.to));
  const zone = readings.read('zone', () =>
    typed.zone === now.zone ? now.zone : readZone(typed.zone),
  );
  readings.check();
  return {
    budget: budget ?? now.budget,
    quiet: from === undefined || to === undefined || from === to ? null : { from, to },
    zone: zone ?? now.zone,
  };
}

/** The number of alerts in a day. @throws Misreading */
export function readBudget(typed: string): number {
  const count = /^\s*\d+\s*$/.test(typed) ? Number(typed) : Number.NaN;
  if (count >= 1 && count <= MOST_ALERTS) return count;
  throw new Misreading({
    typed: shown(typed),
    expected: 'a number of alerts',
    allowed: `Use 1 to ${MOST_ALERTS}`,
  });
}

function readTime(typed: string): string {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(typed)) return typed;
  throw new Misreading({ typed: shown(typed), expected: 'a time of day', allowed: 'Use 22:00' });
}

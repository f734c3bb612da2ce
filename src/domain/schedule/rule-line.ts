/** Rules as they are typed. */
import { type NthDay, type Rule, weekdayKey } from './timing.ts';

/** A rule as it is typed: `weekly mon,thu 08:30,16:00`. */
export function ruleLine(rule: Rule): string {
  if (rule.kind === 'cron') return `cron "${rule.cron}"`;
  const times = rule.times.join(',');
  if (rule.kind === 'weekly') return `weekly ${rule.days.map(weekdayKey).join(',')} ${times}`;
  return rule.kind === 'monthly'
    ? `monthly ${dateLine(rule.date)} ${times}`
    : `${rule.kind} ${times}`;
}

/** The words for the places of a day in its month. */
export const NTH: Readonly<Record<NthDay['nth'], string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  last: 'last',
};

/** `1`, `last`, `first mon`. */
export const dateLine = (date: number | 'last' | NthDay): string =>
  typeof date === 'object' ? `${NTH[date.nth]} ${weekdayKey(date.day)}` : String(date);

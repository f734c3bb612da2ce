import { capital, listed } from '../text/english.ts';
import { formatDay, isDay } from '../time/calendar.ts';
import { zoneWords } from '../time/zones.ts';
import { NTH, ruleLine } from './rule-line.ts';
import { type Rule, type Timing, weekdayKey } from './timing.ts';

/** "weekdays 09:00, Stockholm", "weekly Mon and Thu 08:30, New York". Quiet days are said apart. */
export function timingWords({ rule, zone }: Pick<Timing, 'rule' | 'zone'>): string {
  return `${ruleWords(rule)}, ${zoneWords(zone)}`;
}

function ruleWords(rule: Rule): string {
  if (rule.kind === 'cron') return ruleLine(rule);
  const times = listed(rule.times);
  if (rule.kind === 'weekly')
    return `weekly ${listed(rule.days.map((day) => capital(weekdayKey(day))))} ${times}`;
  if (rule.kind !== 'monthly') return `${rule.kind} ${times}`;
  const { date } = rule;
  const day = typeof date === 'object' ? `${NTH[date.nth]} ${capital(weekdayKey(date.day))}` : date;
  return `monthly ${day} ${times}`;
}

/** As typed, the zone in full: "weekdays 09:00,16:00 Europe/Stockholm". */
export const timingLine = ({ rule, zone }: Pick<Timing, 'rule' | 'zone'>): string =>
  `${ruleLine(rule)} ${zone}`;

/** "Sat, Sun and 24 Dec 2026". */
export function quietWords(quiet: readonly string[]): string {
  return listed(quiet.map((day) => (isDay(day) ? formatDay(day) : capital(day))));
}

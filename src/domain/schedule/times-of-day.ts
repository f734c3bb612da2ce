/** Times of day as people type them. Pure. */
import { Misreading } from '../../errors.ts';
import { shown, tidy } from '../text/typed.ts';

/** Times of day that have names. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({ noon: '12:00', midday: '12:00', midnight: '00:00' }),
);

/** `9`, `9:00`, `09.00`, `9am`, `9:30pm`, `noon` as `HH:mm`; null for what is no time of day. */
export function timeOf(word = ''): string | null {
  const named = NAMED.get(word.toLowerCase());
  if (named) return named;
  const [, hours, minutes = '00', half] = /^(\d{1,2})(?:[:.h](\d\d))?([ap]m)?$/i.exec(word) ?? [];
  if (hours === undefined || Number(minutes) > 59) return null;
  const hour = half ? hourOfHalf(Number(hours), half.toLowerCase()) : Number(hours);
  return hour === null || hour > 23 ? null : `${String(hour).padStart(2, '0')}:${minutes}`;
}

function hourOfHalf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

/** A text with the half of the day close behind its hour: "9 a.m." is "9am", "12 noon" is "noon". */
const withHalves = (typed: string): string =>
  tidy(typed)
    .replace(/(\d) ?([ap])\.?m\b\.?/gi, '$1$2m')
    .replace(/\b12(?:[:.]00)? (noon|midday|midnight)\b/gi, '$1');

/** Words around times, and the form in which each is read: "9 Uhr", "kl 9", "17h" and "0900". */
const AROUND: readonly (readonly [RegExp, string])[] = [
  [/(\d) ?(?:uhr|hrs?|hours|h|o['’]clock)(?![\p{L}\d])/giu, '$1'],
  [/(?<![\p{L}\d-])(?:kl\.?|klockan|um) (?=\d)/giu, ''],
  [/(?<![\d:.])([01]\d|2[0-3])([0-5]\d)(?![\d:.])/g, '$1:$2'],
];

/** A text with its times as they are read. */
export const plainTimes = (typed: string): string =>
  AROUND.reduce((text, [said, read]) => text.replace(said, read), withHalves(typed));

/** Reads two times of day, as `22:00-07:00`, `10pm to 7am`, `between 22h and 7h`: where hours begin and end. Returns a misreading for what is none. */
export function readHours(typed: string): { from: string; to: string } | Misreading {
  const words = plainTimes(typed).replace(/^(?:from|between|von|från) /i, '');
  const [first, second, ...more] = words.split(/ ?[-–—] ?| (?:to|until|till|and|bis|till|och) /i);
  const from = timeOf(first);
  const to = timeOf(second?.replace(/^24(?:[:.]00)?$/, '0:00'));
  if (from && to && more.length === 0) return { from, to };
  return new Misreading({
    typed: shown(typed),
    expected: 'a span of hours',
    allowed: 'Use 22:00-07:00, or off for none',
    instead: '22:00-07:00',
  });
}

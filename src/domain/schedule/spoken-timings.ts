/** Days and times as people say them, in the words from which a timing is read. Pure. */
import { WEEKDAYS } from '../time/calendar.ts';
import { inEnglish } from '../time/spoken-dates.ts';
import { plainTimes } from './times-of-day.ts';
import { weekdayKey } from './timing.ts';

/** The place of a weekday named by three letters or more: `mon`, `Thurs`, `mondays`. */
export function weekdayOf(word = ''): number | null {
  const key = word.toLowerCase().replace(/s$/, '');
  if (!/^[a-z]{3,9}$/.test(key)) return null;
  const place = WEEKDAYS.findIndex((name) => name.toLowerCase().startsWith(key));
  return place < 0 ? null : place;
}

/** Sayings, and the words for each. Names of zones stay as they are. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/\b(?:dagligen|täglich|varje dag|jeden tag)(?=[ ,]|$)/gi, 'daily'],
  [/\b(?:vardag(?:ar)?|werktags?|wochentags|(?:business|working|work) ?days?)\b/gi, 'weekdays'],
  [/\b(?:varje|jeden|jede) /gi, 'every '],
  [/\b(?:every|each) (?:single )?day\b/gi, 'daily'],
  [/\b(?:every|each) weekday\b/gi, 'weekdays'],
  [/\b(?:every|each) week\b/gi, 'weekly'],
  [/\b(?:wöchentlich|veckovis)\b/gi, 'weekly'],
  [/\b(?:monatlich|månadsvis)\b/gi, 'monthly'],
  [/\btwice (?=daily\b)/gi, ''],
  [/\bweekends?\b/gi, 'sat sun'],
  [/\bm ?[-–] ?f\b/gi, 'mon-fri'],
  [/ in (?=\p{L})/giu, ' '],
];

const PLACES = 'first|second|third|fourth|last|1st|2nd|3rd|4th';
const OF_MONTH = '(?:of |in )?(?:the |each |every |a )?month';

/** "the first Monday of the month", "every month on the last Friday". */
const NTH_DAY = new RegExp(
  `^(?:(?<before>monthly|every month),? )?(?:on )?(?:the |every )?(?<place>${PLACES}) (?<day>[a-z]{3,9})(?<behind> ${OF_MONTH})?(?= |,|$)`,
  'i',
);
/** "on the 1st at 9", "every 15th of the month", "the last day of the month". */
const DATE = new RegExp(
  `^(?:(?:monthly|every month),? )?(?:on )?(?:the |every )?(?<date>\\d{1,2}(?:st|nd|rd|th)|last day)(?: ${OF_MONTH})?(?= |,|$)`,
  'i',
);

/** A text of people in the words of a timing; other words as they stand. */
export function plainTiming(typed: string): string {
  const english = plainTimes(typed).split(' ').map(dayInEnglish).join(' ');
  const words = SAID.reduce((text, [said, word]) => text.replace(said, word), english).trim();
  const nth = NTH_DAY.exec(words);
  const { before, place = '', day, behind } = nth?.groups ?? {};
  const index = weekdayOf(day);
  if (nth && index !== null && (before || behind))
    return `monthly ${place} ${weekdayKey(index)}${words.slice(nth[0].length)}`;
  const dated = DATE.exec(words);
  const date = dated?.groups?.date?.replace(/ day/i, '');
  if (dated && date) return `monthly ${date}${words.slice(dated[0].length)}`;
  return words.replace(DAYS_BETWEEN, daysBetween).replace(DAYS_BESIDE, daysBeside);
}

/** "monday" for "måndagar" and "Montags": the names of days alone, since a zone may be called as another word. */
function dayInEnglish(word: string): string {
  const english = inEnglish(word.replace(/(?<=dag)ar(?=,|$)|(?<=tag|woch)s(?=,|$)/i, ''));
  return weekdayOf(english) === null ? word : english;
}

const DAYS_BETWEEN = /\b([a-z]{3,9}) ?(?:-|–|—| to | through ) ?([a-z]{3,9})\b/gi;

/** "mon tue wed thu fri" for "mon-fri"; as it stands where it is no range of days. */
function daysBetween(typed: string, first: string, last: string): string {
  const [from, to] = [weekdayOf(first), weekdayOf(last)];
  if (from === null || to === null) return typed;
  const count = ((to - from + WEEKDAYS.length) % WEEKDAYS.length) + 1;
  const days = Array.from({ length: count }, (_, at) => weekdayKey((from + at) % WEEKDAYS.length));
  return days.join(' ');
}

const DAYS_BESIDE = /\b[a-z]{3,9}(?:[/+][a-z]{3,9})+\b/gi;

/** "tue thu" for "tue/thu"; a zone has a slash too. */
function daysBeside(typed: string): string {
  const days = typed.split(/[/+]/);
  return days.every((day) => weekdayOf(day) !== null) ? days.join(' ') : typed;
}

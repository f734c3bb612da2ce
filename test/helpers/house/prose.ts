/** Faults in a text of the log: dates that were still to come, hindsight, words of the workshop. */

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const DATE = new RegExp(`\\b(?:(\\d{1,2}) )?(${MONTHS.join('|')}) (20\\d\\d)\\b`, 'g');
const ISO = /\b20\d\d-\d\d-\d\d\b/g;

/** Words which, just before a date, say that it was a plan. */
const PLANNED = /\b(expect\w*|plan\w*|target\w*|due|to open|open in|by|end of|until|from)\b/i;
/** The largest distance of such a word before a date, in characters. */
const NEAR = 45;

/** The dates of a text, as days: the first of the month where only a month is named. */
export function datesIn(text: string): { date: string; at: number }[] {
  const written = [...text.matchAll(DATE)].map((match) => {
    const [, day = '1', month = '', year] = match;
    const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
    return { date: `${year}-${number}-${day.padStart(2, '0')}`, at: match.index };
  });
  const iso = [...text.matchAll(ISO)].map((match) => ({ date: match[0], at: match.index }));
  return [...written, ...iso];
}

/** The dates of a text that lay ahead when it was written, but for those planned or announced as such. */
export function namedTooEarly(
  text: string,
  knownOn: string,
  planned: ReadonlySet<string> = new Set(),
): string[] {
  return datesIn(text)
    .filter(({ date }) => date > knownOn && !planned.has(date))
    .filter(({ at }) => !PLANNED.test(text.slice(Math.max(0, at - NEAR), at)))
    .map(({ date }) => date);
}

const HINDSIGHT = /\b(later|eventually|would go on to|in hindsight|subsequently)\b/gi;

/** Words that tell what nobody could know then. */
export const hindsight = (text: string): string[] => text.match(HINDSIGHT) ?? [];

const WORKSHOP =
  /\b(not verified|unverified|no look-?up|seed_claim|workshop|overtaken|TODO|FIXME|see below|stored (?:page|material)|(?:this|the) row|the seed\b(?! round| of| is| was|,))|\*\*/gi;

/** Words by which an editor talks to an editor. */
export const workshopWords = (text: string): string[] => text.match(WORKSHOP) ?? [];

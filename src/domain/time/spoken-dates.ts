/** German and Swedish words for days, months and periods, in the English that is read. Pure. */

/** The English word for each, by that in lower case: months, weekdays, lengths of time, and what stands before these. */
const ENGLISH: ReadonlyMap<string, string> = new Map(
  Object.entries({
    january: 'januar januari jänner',
    february: 'februar februari',
    march: 'märz maerz mär mars',
    may: 'mai maj',
    june: 'juni',
    july: 'juli',
    august: 'augusti',
    october: 'oktober okt',
    december: 'dezember dez',
    monday: 'montag måndag',
    tuesday: 'dienstag tisdag',
    wednesday: 'mittwoch onsdag',
    thursday: 'donnerstag torsdag',
    friday: 'freitag fredag',
    saturday: 'samstag sonnabend lördag',
    sunday: 'sonntag söndag',
    today: 'heute idag',
    yesterday: 'gestern igår',
    this: 'diese dieser dieses diesen denna detta',
    last: 'letzte letzten letzter letztes vergangene vergangenen förra senaste',
    day: 'tag dag',
    days: 'tage tagen dagar dagarna',
    week: 'woche vecka veckan',
    weeks: 'wochen veckor veckorna',
    month: 'monat månad månaden',
    months: 'monate monaten månader månaderna',
    quarter: 'quartal kvartal kvartalet',
    year: 'jahr år året',
    years: 'jahre jahren åren',
  }).flatMap(([english, words]) => words.split(' ').map((word) => [word, english] as const)),
);

/** Words in front of a date that say nothing of it: "am 12. März", "den 12 mars", "seit Januar". */
const BEFORE = /^(?:am|den|der|das|vom|seit|ab|sedan|från) (?=\S)/i;

/** A date or a period as it is typed, its German and Swedish words in English; every other word stays as it is. */
export function inEnglish(words: string): string {
  const spoken = words
    .replace(BEFORE, '')
    .replace(/^i (?=dag$|går$)/i, 'i')
    .split(' ')
    .map((word) => ENGLISH.get(word.toLowerCase().replace(/[.,]$/, '')) ?? word)
    .join(' ');
  return spoken
    .replace(/^vor (\d+ \w+)$/i, '$1 ago')
    .replace(/^för (\d+ \w+) sedan$/i, '$1 ago')
    .replace(/^(?:quarter ([1-4])|([1-4])(?:\.|:a|:e)? quarter)\b/i, 'q$1$2');
}

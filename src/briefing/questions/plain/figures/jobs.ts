/** Numbers of jobs that are cut: "over 1000 jobs", "five-figure layoffs", "more than a thousand employees". */
import { numberOf } from '../numbers.ts';
import type { Piece, PlainWord } from '../words.ts';
import { textOf } from './figure-text.ts';
import { LIMITS } from './limits.ts';
import { sizeAt } from './sizes.ts';

/** So many words hold whatever begins at the first. */
const FARTHEST = 12;

/** "over 1000 jobs", "cut between 100 and 500 people", "layoffs above 1,000": people are jobs where it is said before that these are cut, or behind. */
export function jobsAt(words: readonly PlainWord[], before: readonly PlainWord[]): Piece | null {
  const size = sizeAt(words);
  if (size?.digits && ARE_CUT.test(words[size.length]?.key ?? ''))
    return { filters: [{ key: 'jobs', value: `${10 ** (size.digits - 1)}` }], length: size.length };
  const said = textOf(words.slice(0, FARTHEST)).replace(/(?<=\d),(?=\d{3}\b)/g, '');
  const found = JOBS.exec(said);
  const { cut, limit = '', low, high, figure = '', open, noun } = found?.groups ?? {};
  const key = LIMITS.get(limit) ?? (open ? 'min' : null);
  if (!found || (low === undefined && !key)) return null;
  const isCut = cut !== undefined || before.some((word) => CUTS.test(word.key));
  const length = found[0].split(' ').length;
  const isOfJobs = noun
    ? isCut || noun.startsWith('job') || ARE_CUT.test(noun)
    : CUTS.test(before.findLast(({ key: word }) => word !== 'of')?.key ?? '') ||
      (isCut && isBare(figure, words[length]));
  if (!isOfJobs) return null;
  const value =
    low === undefined || high === undefined
      ? `${key === 'max' ? 'under ' : ''}${countOf(figure)}`
      : `${countOf(low)}-${countOf(high)}`;
  return { filters: [{ key: 'jobs', value }], length };
}

/** "Who cut jobs because of AI, more than 1000": a limit that nothing follows; of one or two digits it may be of days. */
const isBare = (figure: string, next: PlainWord | undefined): boolean =>
  /\d{3}|k$/.test(figure) &&
  (next === undefined || /^(?:in|since|this|last|during)$/.test(next.key));

/** "1k" as it is, and "a thousand", "two hundred" in digits. */
function countOf(said: string): string {
  const [first = '', unit] = said.split(' ');
  if (unit === undefined) return said;
  const times = /^an?$/.test(first) ? 1 : (numberOf(first) ?? Number(first));
  return String(times * (unit === 'thousand' ? 1_000 : 100));
}

const COUNT = String.raw`(?:(?:\d{1,4}|[a-z]{1,8}) (?:thousand|hundred)|\d+k?)`;
const NOUN =
  'jobs?(?: cuts| losses)?|people|employees|workers|staff|staffers|roles|positions|layoffs|lay-offs|redundancies';
const JOBS = new RegExp(
  String.raw`^(?<cut>(?:cut|cuts|cutting|shed|sheds|shedding|fired|sacked|(?:lay|lays|laid|laying) off) )?(?:between (?<low>${COUNT}) and (?<high>${COUNT})|(?:(?<limit>[a-z<>=≥≤]+(?: [a-z]+){0,2}) )?(?<figure>${COUNT})(?<open>\+| or more)?)(?: (?<noun>${NOUN}))?(?![\w%-]| ?(?:%|percent|per cent))`,
);
const ARE_CUT = /^(?:lay-?offs|redundancies)$/;
const CUTS =
  /^(?:lay-?offs?|lays?|laid|laying|cuts?|cutting|fired?|firing|sack(?:ed|s)?|sheds?|shedding|redundanc(?:y|ies)|jobs?)$/;

/** Coming dates of laws, from `effectiveOn[]`, and of hearings and comment periods, from `expects[]`. */
import { dayOf, type Known, knownFrom, lastDayOf, type Moment } from './moment.ts';
import { DAY } from './records.ts';

export interface Coming {
  /** The last day on which it comes. */
  date: string;
  /** The date as it is written. */
  words: string;
  /** The days until then; a dash where no day is known. */
  days: string;
  label: string;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function wordsOf(date: string, precision: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (precision === 'year') return year;
  if (precision === 'quarter') return `Q${Math.ceil(Number(month) / 3)} ${year}`;
  const words = `${MONTHS[Number(month) - 1]} ${year}`;
  return precision === 'month' ? words : `${Number(day)} ${words}`;
}

const AWAITED = new Set(['hearing', 'comments_close']);

const left = (date: string, today: string) => String((Date.parse(date) - Date.parse(today)) / DAY);

/** The days that lie ahead of a moment's own, soonest first. */
export function comingOf(events: readonly Known[], { at, today }: Moment): Coming[] {
  return events
    .flatMap(({ effectiveOn }) => effectiveOn)
    .filter(
      ({ date, standing, knownOn }) =>
        date > today && standing !== 'superseded' && knownFrom(knownOn) <= at,
    )
    .map(({ date, label }) => ({
      date,
      label,
      words: wordsOf(date, 'day'),
      days: left(date, today),
    }));
}

/** The hearings and ends of comment periods that are due from today on, each with its event. */
export function awaitedOf(
  events: readonly Known[],
  { today }: Moment,
): (Coming & { id: string })[] {
  return events
    .flatMap(({ id, expects }) => expects.map((expected) => ({ id, ...expected })))
    .filter(({ kind, standing }) => AWAITED.has(kind) && standing === 'open')
    .map(({ id, what, due: { date, precision } }) => {
      const last = lastDayOf(precision === 'day' ? date : firstOf(date, precision), precision);
      const days = last === today ? 'today' : left(last, today);
      return {
        id,
        date: last,
        label: what,
        words: wordsOf(date, precision),
        days: precision === 'day' ? days : '–',
      };
    })
    .filter(({ date }) => date >= today);
}

/** The first day of the month, the quarter or the year in which a day lies. */
function firstOf(date: string, precision: string): string {
  const month = Number(date.slice(5, 7)) - 1;
  const first = { year: 0, quarter: month - (month % 3) }[precision] ?? month;
  return dayOf(Date.UTC(Number(date.slice(0, 4)), first, 1));
}

/** The sources of a workspace as they were read, in the words of the style guide. */
import { DAY_MS } from '../../../domain/durations.ts';
import { plural } from '../../../domain/text/english.ts';
import { dayInZone, formatDay, formatMoment, weekdayName } from '../../../domain/time/calendar.ts';
import type { FailingSource, SourcesRead } from './sources-read.ts';

/** The moment, epoch milliseconds, and the zone of the readers. */
interface Told {
  at: number;
  zone: string;
}

/** So many failing sources are named. */
const NAMED = 3;

/** "38 of 40 sources read, newest item 07:52; failing: CNBC (since Tue, 403)"; without sources, and where nothing was read, see `nothingRead`. */
export function readText(sources: SourcesRead, told: Told): string {
  const { read, all, newest } = sources;
  const item = newest === null ? '' : `, newest item ${itemDate(newest, told)}`;
  return [
    `${read} of ${plural(all, 'source')} read${item}`,
    ...heldText(sources),
    ...failingText(sources, told),
  ].join('; ');
}

/** "over the limit of a day: TechCrunch (14 items wait)"; empty where nothing waits. */
function heldText({ held }: SourcesRead): string[] {
  if (held.length === 0) return [];
  const named = held
    .slice(0, NAMED)
    .map(
      ({ publisher, items }) =>
        `${publisher} (${plural(items, 'item')} ${items === 1 ? 'waits' : 'wait'})`,
    );
  const rest = held.length - named.length;
  return [`over the limit of a day: ${named.join(', ')}${rest > 0 ? ` +${rest}` : ''}`];
}

/** "failing: CNBC (since Tue, 403)", "+2" for those that are not named; empty where all are well. */
export function failingText({ failing }: SourcesRead, told: Told): string[] {
  if (failing.length === 0) return [];
  const named = failing.slice(0, NAMED).map((one) => failureText(one, told));
  const rest = failing.length - named.length;
  return [`failing: ${named.join(', ')}${rest > 0 ? ` +${rest}` : ''}`];
}

function failureText({ publisher, since, trouble }: FailingSource, told: Told): string {
  const why = [since === null ? '' : `since ${dayWord(since, told)}`, troubleWords(trouble)];
  const words = why.filter(Boolean).join(', ');
  return words ? `${publisher} (${words})` : publisher;
}

/** True where sources are followed and none of them was read in its time. */
export const standsStill = ({ all, read, lastRead }: SourcesRead): boolean =>
  all > 0 && read === 0 && lastRead !== null;

/** "No feed has been read since Wed 11 Mar, 14:00"; null where one was, where none is followed, and where none was read yet. */
export function nothingRead(sources: SourcesRead, { zone }: Told): string | null {
  const { lastRead } = sources;
  if (!standsStill(sources) || lastRead === null) return null;
  return `No feed has been read since ${formatMoment(lastRead, zone)}`;
}

/** Where it follows a sentence that says that nothing was read. */
export const NOT_NOTHING = 'so this is not “nothing happened”';

/** "1,240 items of 60 sources read for the first time"; null for none. */
export const firstReadText = ({ items, sources }: { items: number; sources: number }) =>
  items > 0
    ? `${plural(items, 'item')} of ${plural(sources, 'source')} read for the first time`
    : null;

/** "07:52" of the same day, else "Wed 11 Mar, 22:10"; the day alone where no more is known of it. */
function itemDate(published: string, { at, zone }: Told): string {
  if (published.length <= 10) return `of ${formatDay(published)}`;
  const when = formatMoment(Date.parse(published), zone);
  const isToday = dayInZone(Date.parse(published), zone) === dayInZone(at, zone);
  return isToday ? when.slice(-5) : when;
}

/** "06:10" of the same day, "Tue" within a week, else "3 Mar 2026". */
function dayWord(since: number, { at, zone }: Told): string {
  const day = dayInZone(since, zone);
  if (day === dayInZone(at, zone)) return formatMoment(since, zone).slice(-5);
  return at - since < 6 * DAY_MS ? weekdayName(day).slice(0, 3) : formatDay(day);
}

const TROUBLES: Readonly<Record<string, string>> = {
  gone: 'gone for good',
  forbidden: 'no public address',
  downgrade: 'leads to an address that is not encrypted',
  redirects: 'too many redirects',
  unknown_host: 'no machine of this name',
  unreachable: 'not reachable',
  certificate: 'its certificate is not valid',
  slow: 'no answer in time',
  too_large: 'too large',
  broken: 'its answer broke off',
  robots: 'asks not to be read',
  unknown_kind: 'of an unknown kind',
  empty: 'its answer is empty',
  page: 'a web page, not a feed',
  unreadable: 'not readable',
};

/** A trouble of `PollState` in few words: "403", "no answer in time". */
const troubleWords = (trouble: string | null): string =>
  trouble === null ? '' : (TROUBLES[trouble] ?? trouble.replace(/^status /, ''));

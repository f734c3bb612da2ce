/** The frame around the lines of a digest: its name, its counts, its silence, its footer. */

import type { DigestRequest, Entry, SectionContext } from '../../contracts/section.ts';
import { plural } from '../../domain/text/english.ts';
import {
  DAY_MS,
  dayInZone,
  formatDay,
  formatDayLong,
  formatMoment,
  formatMonth,
  formatRange,
} from '../../domain/time/calendar.ts';
import {
  bold,
  type Inline,
  joinText,
  moment,
  type Page,
  type Part,
  type Text,
} from '../../page/page.ts';
import { plainText } from '../../page/plain-text.ts';
import { type Hidden, hiddenText } from './scope.ts';
import { isUnconfirmed } from './section-rules.ts';
import { digestSummary } from './summary.ts';

/** From this long on a digest is named after its range of days and sums up its window. */
const LONG_WINDOW = 6 * DAY_MS;

/** The news in plain words: the first three titles, the first correction where there is no news. */
export function headline(top: readonly Entry[], issue: SectionContext): string {
  const titles = top.slice(0, 3).map((entry) => entry.change.event.title);
  const [correction] = issue.corrections;
  if (titles.length === 0 && correction) return plainText(correction);
  return `${titles.join('; ')}. AI Briefing, ${formatDay(issue.today)}.`;
}

/** "AI Briefing · Thursday 12 March 2026", "AI Briefing · week of 5–12 March 2026". */
export function title({ from, to, zone }: DigestRequest, issue: SectionContext): string {
  if (to - from < LONG_WINDOW) return `AI Briefing · ${formatDayLong(issue.today)}`;
  const range = formatRange(dayInZone(from, zone), issue.today);
  const days = Math.round((to - from) / DAY_MS);
  return `AI Briefing · ${days === 7 ? 'week of ' : ''}${range}`;
}

/** The lead: how much is new since when, what must be known before it is read, and the sums of a long window. */
export async function contextLines(
  request: DigestRequest,
  entries: readonly Entry[],
  issue: SectionContext,
): Promise<Part[]> {
  const count: Text = [...counted(entries), ' since ', moment(request.from, request.zone)];
  const long = request.to - request.from >= LONG_WINDOW;
  const sums = long ? await digestSummary(entries, issue) : [];
  return [
    { kind: 'context', text: count },
    ...notices(request),
    ...(sums.length ? [{ kind: 'text' as const, text: joinText(sums) }] : []),
  ];
}

const notices = ({ notes = [] }: DigestRequest): Part[] =>
  notes.map((text) => ({ kind: 'context', text }));

/** "5 new events, 1 changed, 11 unconfirmed claims": a claim that nobody vouches for is no event yet. */
function counted(entries: readonly Entry[]): Inline[] {
  const unsure = entries.filter((entry) => isUnconfirmed(entry.change));
  const sure = entries.filter((entry) => !isUnconfirmed(entry.change));
  const fresh = sure.filter((entry) => entry.change.before === null).length;
  return [
    bold(plural(fresh, 'new event')),
    sure.length > fresh ? `, ${sure.length - fresh} changed` : '',
    unsure.length ? `, ${plural(unsure.length, 'unconfirmed claim')}` : '',
  ].filter((piece) => piece !== '');
}

/** A window without a line is one sentence that says which silence it is: nothing happened, nothing is fed, or it is hidden. */
export async function emptyDigest(request: DigestRequest, hidden: Hidden): Promise<Page> {
  const ended = endOf(await request.log.latest(), request.to);
  const sentence = silence(request, ended, hidden);
  return {
    headline: sentence,
    parts: [
      { kind: 'text', text: sentence },
      ...notices(request),
      { kind: 'context', text: footer(request, ended) },
    ],
    thread: [],
    actions: [],
    events: [],
  };
}

function silence(request: DigestRequest, ended: string | null, hidden: Hidden): string {
  const since = formatMoment(request.from, request.zone);
  const words = hiddenText(hidden, request.scope);
  if (words) return `Nothing for this channel since ${since}: hidden by its filter (${words}).`;
  if (ended)
    return `No feed is connected and the log ends in ${ended}, so this is not “nothing happened”.`;
  return `Nothing new since ${since}.`;
}

/** A log that ends more than this before the window does is said to be old. */
const STALE = 14 * DAY_MS;

/** The month in which an old log ends; null for one that reaches the window. */
export function endOf(latest: string | null, to: number): string | null {
  return latest && to - Date.parse(latest) > STALE ? formatMonth(latest.slice(0, 7)) : null;
}

/** The footer: what was read, and when the next one comes. */
export function footer(request: DigestRequest, ended: string | null): Text {
  return joinText([
    ended ? `The bundled log ends in ${ended}` : 'Feeds: none connected; this is the bundled log',
    request.next ? ['Next: ', moment(request.next, request.zone)] : null,
  ]);
}

/** The frame around the lines of a digest: its name, its counts, its silence, its footer. */

import type { DigestRequest, Entry, News, SectionContext } from '../../contracts/section.ts';
import { DAY_MS } from '../../domain/durations.ts';
import { plural, withoutStop } from '../../domain/text/english.ts';
import {
  dayInZone,
  formatDay,
  formatDayLong,
  formatMoment,
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
import { isOlder, isUnconfirmed } from '../news/rules.ts';
import { newsHeadline } from '../news/words.ts';
import { logEnd, READERS, type UnreadDays } from '../wording/log-end.ts';
import {
  failingText,
  firstReadText,
  NOT_NOTHING,
  nothingRead,
  readText,
} from '../wording/reading/reading-words.ts';
import { type Hidden, hiddenText } from './hidden.ts';
import type { Composing } from './issue.ts';
import { digestSummary } from './summary.ts';

/** From this long on a digest is named after its range of days and sums up its window. */
const LONG_WINDOW = 6 * DAY_MS;

/** The news in plain words: the first three headlines that a source vouches for, the first correction where there is no news. */
export function headline(entries: readonly Entry[], issue: SectionContext): string {
  const sure = entries.filter(({ news, isFolded }) => !isFolded && isSure(news));
  const titles = sure
    .slice(0, 3)
    .map(({ news }) =>
      newsHeadline(news, { today: issue.today, ended: logEnd(issue.reference, issue.to) }),
    );
  const [correction] = issue.corrections;
  const first = titles.length > 0 || !correction ? titles.join('; ') : plainText(correction);
  if (first !== '') return `${withoutStop(first)}. AI Briefing, ${formatDay(issue.today)}.`;
  return `Nothing confirmed is new. AI Briefing, ${formatDay(issue.today)}.`;
}

/** True for what may stand in a notification: it is new, and a source of its own says so. */
const isSure = (news: News) =>
  !isOlder(news) && news.event.evidence.origins > 0 && !isUnconfirmed(news);

/** "AI Briefing · Thursday 12 March 2026", "AI Briefing · week of 5–12 March 2026". */
export function title({ from, to, zone }: DigestRequest, issue: SectionContext): string {
  if (to - from < LONG_WINDOW) return `AI Briefing · ${formatDayLong(issue.today)}`;
  const range = formatRange(dayInZone(from, zone), issue.today);
  const days = Math.round((to - from) / DAY_MS);
  return `AI Briefing · ${days === 7 ? 'week of ' : ''}${range}`;
}

/** The lead: how much is new since when, what must be known before it is read, and the sums of a long window. */
export async function contextLines(
  request: Composing,
  entries: readonly Entry[],
  issue: SectionContext,
): Promise<Part[]> {
  const count: Text = [...counted(entries), ' since ', moment(request.from, request.zone)];
  const long = request.to - request.from >= LONG_WINDOW;
  const sums = long ? await digestSummary(issue) : [];
  return [
    { kind: 'context', text: count },
    ...unreadNotice(request),
    ...notices(request),
    ...(sums.length ? [{ kind: 'text' as const, text: joinText(sums) }] : []),
  ];
}

/** That a part of the window was read by nobody: on top, since its silence is not “nothing happened”. */
const unreadNotice = ({ days, reading: { unread } }: Composing): Part[] =>
  unread !== null && unread.since === null && days.to > unread.end
    ? [
        {
          kind: 'context',
          text: `No day after ${formatDay(unread.end)} was read: the bundled log ends there.`,
        },
      ]
    : [];

const notices = ({ notes = [] }: DigestRequest): Part[] =>
  notes.map((text) => ({ kind: 'context', text }));

/** "5 new events, 1 changed event, 2 older events, 11 unconfirmed claims": a claim that nobody vouches for is no event yet. */
function counted(entries: readonly Entry[]): Inline[] {
  const news = entries.flatMap((entry) => [entry.news, ...entry.news.related]);
  const sure = news.filter((one) => !isUnconfirmed(one));
  const unsure = news.length - sure.length;
  const older = sure.filter(isOlder).length;
  const fresh = sure.filter(({ kind }) => kind === 'new').length;
  const come = sure.filter(({ kind }) => kind === 'applies').length;
  const changed = sure.length - fresh - older - come;
  const all = [
    fresh > 0 ? plural(fresh, 'new event') : '',
    come > 0 ? `${plural(come, 'law')} that ${come === 1 ? 'begins' : 'begin'} to apply` : '',
    changed > 0 ? plural(changed, 'changed event') : '',
    older > 0 ? plural(older, 'older event') : '',
    unsure > 0 ? plural(unsure, 'unconfirmed claim') : '',
  ];
  const [first = 'Nothing new', ...rest] = all.filter(Boolean);
  return [bold(first), ...(rest.length > 0 ? [`, ${rest.join(', ')}`] : [])];
}

/** A window without a line is one sentence that says which silence it is: nothing happened, nothing was read, or it is hidden. */
export function silence(request: Composing, hidden: Hidden): Pick<Page, 'headline' | 'parts'> {
  const sentence = silenceText(request, hidden);
  return { headline: sentence, parts: [{ kind: 'text', text: sentence }, ...notices(request)] };
}

function silenceText({ from, to, zone, scope, reading }: Composing, hidden: Hidden): string {
  const { sources, unread } = reading;
  const since = formatMoment(Math.max(from, unread?.since ?? from), zone);
  const words = hiddenText(hidden, scope);
  const still = nothingRead(sources, { at: to, zone });
  if (words) return `Nothing for this channel since ${since}: hidden by its filter (${words}).`;
  if (still) return `${still}, ${NOT_NOTHING}.`;
  if (unread === null || unread.since !== null) return `Nothing new since ${since}.`;
  const end = formatRange(unread.end, unread.end);
  return `No feed is connected; the bundled log ends on ${end}, ${NOT_NOTHING}.`;
}

/** The footer: what was read, and when the next one comes; `silent` where nothing else is told. */
export function footer({ reading, to, zone, next }: Composing, silent: boolean): Text {
  const told = { at: to, zone };
  const { sources, first, unread } = reading;
  const still = nothingRead(sources, told);
  const read =
    sources.all === 0
      ? noFeeds(reading, silent)
      : still
        ? [silent ? null : still, ...failingText(sources, told)]
        : [readText(sources, told)];
  return joinText([
    ...(unread !== null && unread.since !== null ? [begunText(unread, zone)] : []),
    [...read, firstReadText(first)].filter((text) => text !== null).join('; '),
    next ? ['Next: ', moment(next, zone)] : null,
  ]);
}

/** Where it is all that there is to say, the first sentence has said that nothing was read. */
function noFeeds({ unread, isFromDesk }: Composing['reading'], silent: boolean): (string | null)[] {
  if (isFromDesk) return ['Feeds: none connected here; news is what the shared desk accepts'];
  if (unread === null) return ['Feeds: none connected; this is the bundled log'];
  const end = formatDay(unread.end);
  return [silent ? null : `The bundled log ends on ${end}; nothing was read after it`];
}

/** "The bundled log ends on 30 Jun 2026, and sources are read since Mon 30 Nov, 09:12". */
const begunText = ({ end, since, by }: UnreadDays, zone: string): string =>
  `The bundled log ends on ${formatDay(end)}, and ${READERS[by]} since ${formatMoment(since ?? 0, zone)}`;

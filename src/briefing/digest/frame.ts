/** The frame around the lines of a digest: its name, its counts, its silence, its footer. */

import type { DigestRequest, Entry, News, SectionContext } from '../../contracts/section.ts';
import { plural, withoutStop } from '../../domain/text/english.ts';
import {
  DAY_MS,
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
import { logEnd } from '../wording/log-end.ts';
import { type Hidden, hiddenText } from './hidden.ts';
import { digestSummary } from './summary.ts';

/** From this long on a digest is named after its range of days and sums up its window. */
const LONG_WINDOW = 6 * DAY_MS;

/** The news in plain words: the first three headlines that a source vouches for, the first correction where there is no news. */
export function headline(entries: readonly Entry[], issue: SectionContext): string {
  const sure = entries.filter(({ news, folded }) => !folded && isSure(news));
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
  request: DigestRequest,
  entries: readonly Entry[],
  issue: SectionContext,
): Promise<Part[]> {
  const count: Text = [...counted(entries), ' since ', moment(request.from, request.zone)];
  const long = request.to - request.from >= LONG_WINDOW;
  const sums = long ? await digestSummary(issue) : [];
  return [
    { kind: 'context', text: count },
    ...notices(request),
    ...(sums.length ? [{ kind: 'text' as const, text: joinText(sums) }] : []),
  ];
}

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
export function silence(request: DigestRequest, hidden: Hidden): Pick<Page, 'headline' | 'parts'> {
  const sentence = silenceText(request, hidden);
  return { headline: sentence, parts: [{ kind: 'text', text: sentence }, ...notices(request)] };
}

function silenceText({ from, to, zone, scope, reference }: DigestRequest, hidden: Hidden): string {
  const since = formatMoment(from, zone);
  const words = hiddenText(hidden, scope);
  const end = logEnd(reference, to);
  if (words) return `Nothing for this channel since ${since}: hidden by its filter (${words}).`;
  if (end === null) return `Nothing new since ${since}.`;
  return `No feed is connected and the bundled log ends on ${formatDay(end)}: what happened after that day is not known here.`;
}

/** The footer: what was read, and when the next one comes; `silent` where nothing else is told. */
export function footer({ reference, to, zone, next }: DigestRequest, silent: boolean): Text {
  const end = logEnd(reference, to);
  const read = end
    ? `The bundled log ends on ${formatDay(end)}; nothing was read after it`
    : 'Feeds: none connected; this is the bundled log';
  return joinText([
    // Where it is all that there is to say, the first sentence has said it.
    end && silent ? null : read,
    next ? ['Next: ', moment(next, zone)] : null,
  ]);
}

/** The words of a line of news: an event as it happened, or of a known one what became of it, and when. */

import type { Entry, News } from '../../contracts/section.ts';
import { statusLabel } from '../../domain/event/labels.ts';
import type { Status } from '../../domain/event/vocabulary.ts';
import { capital, withoutStop } from '../../domain/text/english.ts';
import { type Day, formatDay, formatDayShort } from '../../domain/time/calendar.ts';
import { type Action, bold, type Line, type Text } from '../../page/page.ts';
import { differences } from '../corrections/differences.ts';
import { eventLine } from '../wording/event-line.ts';
import type { LineContext } from '../wording/event-menu.ts';
import { eventNumber } from '../wording/event-words.ts';
import { expectedSince, outcomesSince } from '../wording/expected-changes.ts';
import { shortDuty, standingMark } from '../wording/law-dates.ts';
import { beginning, ENTERS, lawName, verbOf } from '../wording/law-words.ts';

/** The words in front of what moved on, where the label of the status is none that stands there. */
const MOVED: Partial<Record<Status, string>> = { failed: 'Fell through' };

/** The days by which a line is worded. */
interface LineDays {
  /** The last day of the window, in the zone of its readers. */
  today: Day;
  /** The last day that was read; null while the log goes on. */
  ended: Day | null;
}

/** The news in a sentence: the event's title, with what became of it in front where that title is the one of before. */
export function newsHeadline(news: News, days: LineDays): string {
  const { event, before, kind } = news;
  if (kind === 'applies') return appliesHeadline(news, days);
  if (before === null || before.title !== event.title) return event.title;
  const word = MOVED[event.status] ?? capital(statusLabel(event.status));
  return `${kind === 'moved' ? word : 'Update'}: ${event.title}`;
}

/** "Texas TRAIGA applies from today", "EU AI Act applies from today: prohibited practices and AI literacy". */
function appliesHeadline({ event, phases, on }: News, { today, ended }: LineDays): string {
  const isToday = on === today;
  const verbs = new Set(phases.map(({ label }) => beginning(label)));
  if (verbs.size === 1 && verbs.has(ENTERS))
    return `${lawName(event)} ${verbOf(lawName(event), ENTERS)} ${isToday ? 'today' : `on ${formatDay(on)}`}`;
  const duties = phases.filter(({ label }) => beginning(label) === null);
  const what = duties
    .map((duty) => shortDuty(duty.label) + standingMark(duty, event.effectiveOn))
    .join('; ');
  const from = isToday ? 'today' : formatDay(on);
  // What came after the log's end may have moved it.
  const known = ended && on > ended ? `, by what was known on ${formatDay(ended)}` : '';
  const name = lawName(event);
  return `${name} ${verbOf(name, 'applies')} from ${from}${known}${what ? `: ${what}` : ''}`;
}

/** The date of the news, where it is not the event's own. */
function newsDate({ kind, on }: News): string | null {
  if (kind === 'applies') return 'law';
  if (kind === 'update') return `more known since ${formatDay(on)}`;
  return kind === 'changed' ? `changed ${formatDay(on)}` : null;
}

/** The surroundings in which a line is worded. */
interface NewsLine extends LineContext, LineDays {
  /** True where it is to be posted, so that it can be asked why it stands there. */
  isPosted: boolean;
  /** A note on what was told of it here before: "alerted Tue 14:02". */
  mark: string | null;
  /** The day on which the log learnt it, where an earlier digest would have had it; else null. */
  learnt: Day | null;
  /** Records that it sets: "largest seed in this log, of 14". */
  records: readonly string[];
  /** True for a second line that says more of the event. */
  detail: boolean;
}

/** A piece of news as a numbered line with its menu. */
export function newsLine({ number, news }: Pick<Entry, 'number' | 'news'>, how: NewsLine): Line {
  const { event, kind, related } = news;
  return eventLine(event, how, {
    number,
    headline: newsHeadline(news, how),
    when: newsDate(news),
    hasWhy: how.isPosted,
    mark: how.mark,
    more: [
      ...lateWords(news, how),
      ...how.records,
      ...(kind === 'older' ? ['older, now known'] : []),
      ...(related.length > 0 ? [`and ${related.length} related`] : []),
    ],
    actions: related.length > 0 ? [showAction([news, ...related], how, related.length)] : [],
    hasConflict: kind !== 'applies',
    detail: detailOf(news, how.detail),
  });
}

/** "*late*", "known since 10 Mar, learnt today". */
function lateWords({ on, kind }: News, { learnt, today }: NewsLine): Text[] {
  if (learnt === null || kind === 'applies') return [];
  const when = learnt === today ? 'today' : formatDayShort(learnt);
  return [[bold('late')], `known since ${formatDayShort(on)}, learnt ${when}`];
}

function detailOf(news: News, whole: boolean): string | null {
  const { event, before, kind, why } = news;
  const facts = before && kind === 'changed' ? differences(before, event) : [];
  const said = facts.map(({ text }) => text).join('; ');
  const second = [
    // A summary that is written anew says it already.
    before && why && !(whole && isRetold(news)) ? `${capital(withoutStop(why))}.` : null,
    said ? `Now ${said}.` : null,
    ...expectedWords(news),
    whole && kind !== 'update' && kind !== 'applies' ? event.summary : null,
  ];
  return second.filter(Boolean).join(' ') || null;
}

/** The outcome of something expected, and things that are expected anew; a deal that moved on says so itself. */
function expectedWords({ event, before, kind }: News): string[] {
  if (before === null || (kind !== 'changed' && kind !== 'update')) return [];
  const fresh = expectedSince(before, event);
  return [
    ...outcomesSince(before, event).map((outcome) => `${capital(withoutStop(outcome))}.`),
    ...(fresh.length > 0 ? [`Expected: ${fresh.join('; ')}.`] : []),
  ];
}

const isRetold = ({ kind, before, event }: News) =>
  kind === 'moved' && before?.summary !== event.summary;

/** [Show 2 related]: the events behind a line, as a list. */
export function showAction(
  news: readonly News[],
  { line }: LineContext,
  count = news.length,
): Action {
  const numbers = news.map(({ event }) => eventNumber(event)).join(',');
  const label = news.length === count ? `Show all ${count}` : `Show ${count} related`;
  return { kind: 'ask', label, ask: line('search', `event:${numbers}`) };
}

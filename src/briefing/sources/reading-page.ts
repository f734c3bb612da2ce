/** A source as it was read, for people: its items, or why there are none. */
import type { SourceItem } from '../../contracts/sources/item.ts';
import type { SourceReading, Unread } from '../../contracts/sources/reading.ts';
import { statusLabel, typeLabel } from '../../domain/event/labels.ts';
import { shortened } from '../../domain/text/cutting.ts';
import { plural } from '../../domain/text/english.ts';
import { formatDate, timeInZone } from '../../domain/time/calendar.ts';
import { joinText, type Line, link, type Page, type Part } from '../../page/page.ts';
import { isMoment, sourceDate } from './source-date.ts';

/** So much of an item's text is shown, in UTF-16 units. */
const TEASER = 180;

/** The form in which a reading is shown. */
interface Shown {
  /** So many items. */
  most?: number;
  /** The zone of their times. */
  zone?: string;
}

/** The items of a source, the first of them in full. */
export function readingPage(
  reading: SourceReading,
  address: string,
  { most: shown = 20, zone = 'UTC' }: Shown = {},
): Page {
  const { name, items, left, isCut } = reading;
  const rest = items.length - shown;
  const notes = [
    rest > 0 && `${plural(rest, 'more item')}, not shown here.`,
    left > 0 && `${plural(left, 'item')} left out: a reading takes 500 at most.`,
    isCut && 'The answer broke off: what is whole was read.',
  ].filter((note) => note !== false);
  return {
    headline: `${name ?? hostOf(address)}: ${plural(items.length, 'item')}`,
    title: name ?? hostOf(address),
    parts: [
      { kind: 'text', text: summaryOf(reading, address, zone) },
      ...(items.length > 0 ? [linesOf(items.slice(0, shown), name, zone)] : []),
      ...notes.map((text): Part => ({ kind: 'context', text })),
    ],
    actions: [],
    events: [],
  };
}

function linesOf(items: readonly SourceItem[], feed: string | null, zone: string): Part {
  const lines = items.map((item, at) => ({ number: at + 1, ...lineOf(item, feed, zone) }));
  return { kind: 'lines', lines };
}

function lineOf(item: SourceItem, feed: string | null, zone: string): Omit<Line, 'number'> {
  const { title, link: address, published, publisher, summary, states } = item;
  return {
    headline: title,
    tail: [
      dateWords(published, zone),
      states ? `${typeLabel(states.type)}, ${statusLabel(states.status)}` : '',
      publisher === feed ? '' : (publisher ?? ''),
      address === null ? 'no link' : [link(hostOf(address), address)],
    ],
    ...(summary !== '' && { detail: shortened(summary.replace(/\s+/g, ' '), TEASER) }),
  };
}

function summaryOf({ items, language }: SourceReading, address: string, zone: string) {
  const dates = items.flatMap(({ published }) => published ?? []).sort();
  const [oldest, newest] = [dates[0], dates.at(-1)];
  return joinText([
    items.length === 0 ? 'No items' : plural(items.length, 'item'),
    newest && oldest ? `${dateWords(oldest, zone)} to ${dateWords(newest, zone)}` : '',
    language ? `in ${languageName(language)}` : '',
    [link(hostOf(address), address)],
  ]);
}

/** A date of an item: `12 Mar 2026, 08:30`, `12 Mar 2026`, `date unknown`; UTC, which is nobody's clock, is named. */
function dateWords(published: string | null, zone: string): string {
  if (published === null) return 'date unknown';
  const day = formatDate(sourceDate(published, zone));
  if (!isMoment(published)) return day;
  const time = timeInZone(Date.parse(published), zone);
  return `${day}, ${time}${zone === 'UTC' ? ' UTC' : ''}`;
}

const hostOf = (address: string) => URL.parse(address)?.hostname.replace(/^www\./, '') ?? address;

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The sentence for an answer without items. */
export function unreadSentence(unread: Unread): string {
  if (unread.unread === 'empty') return 'The answer is empty.';
  if (unread.unread === 'unreadable') return 'This can’t be read as a source of this kind.';
  const { feeds } = unread;
  if (feeds.length === 0) return 'Got a web page, not a feed.';
  return `Got a web page, not a feed. It names ${plural(feeds.length, 'feed')}: ${feeds.join(', ')}.`;
}

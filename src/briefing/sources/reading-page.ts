/** A source as it was read, for people: its items, or why there are none. */
import type { SourceItem } from '../../contracts/sources/item.ts';
import type { SourceReading, Unread } from '../../contracts/sources/reading.ts';
import { shortened } from '../../domain/text/cutting.ts';
import { plural } from '../../domain/text/english.ts';
import { formatDate } from '../../domain/time/calendar.ts';
import { joinText, type Line, link, type Page, type Part } from '../../page/page.ts';
import { sourceDate } from './source-date.ts';

/** So much of an item's text is shown, in UTF-16 units. */
const TEASER = 180;

/** The items of a source, the first of them in full. `shown` is how many. */
export function readingPage(reading: SourceReading, address: string, shown = 20): Page {
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
      { kind: 'text', text: summaryOf(reading, address) },
      ...(items.length > 0 ? [linesOf(items.slice(0, shown), name)] : []),
      ...notes.map((text): Part => ({ kind: 'context', text })),
    ],
    actions: [],
    events: [],
  };
}

function linesOf(items: readonly SourceItem[], feed: string | null): Part {
  return { kind: 'lines', lines: items.map((item, at) => lineOf(item, at + 1, feed)) };
}

function lineOf(item: SourceItem, number: number, feed: string | null): Line {
  const { title, link: address, published, publisher, summary } = item;
  return {
    number,
    headline: title,
    tail: [
      dateWords(published),
      publisher === feed ? '' : (publisher ?? ''),
      address === null ? 'no link' : [link(hostOf(address), address)],
    ],
    ...(summary !== '' && { detail: shortened(summary.replace(/\s+/g, ' '), TEASER) }),
  };
}

function summaryOf({ items, language }: SourceReading, address: string) {
  const dates = items.flatMap(({ published }) => published ?? []).sort();
  const [oldest, newest] = [dates[0], dates.at(-1)];
  return joinText([
    items.length === 0 ? 'No items' : plural(items.length, 'item'),
    newest && oldest ? `${dateWords(oldest)} to ${dateWords(newest)}` : '',
    language ? `in ${languageName(language)}` : '',
    [link(hostOf(address), address)],
  ]);
}

/** A date of an item: `12 Mar 2026, 07:30 UTC`, `12 Mar 2026`, `date unknown`. */
function dateWords(published: string | null): string {
  if (published === null) return 'date unknown';
  const day = formatDate(sourceDate(published));
  return published.length > 10 ? `${day}, ${published.slice(11, 16)} UTC` : day;
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

/** The answer to an address that is searched for: the events that have the page as a source. */
import type { Request } from '../../contracts/command.ts';
import type { Reader } from '../../contracts/reader.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { pagesOf } from '../../domain/event/story/telling.ts';
import { soughtPages } from '../../domain/event/story/traits.ts';
import { plural } from '../../domain/text/english.ts';
import { pastedAddress } from '../../domain/text/web-address.ts';
import { link, type Page, type Text } from '../../page/page.ts';
import { eventLines, headlineOf } from '../wording/event-line.ts';
import type { ListQuestion } from './list-answer.ts';

/** The answer where all that is searched for is addresses; null for any other search. */
export async function pastedPage(
  { asked, query }: ListQuestion,
  context: Request,
): Promise<Page | null> {
  const addresses = asked.words.map(pastedAddress);
  const [first] = addresses;
  if (!first || asked.typed.length > 0 || addresses.includes(null)) return null;
  const urls = addresses.filter((address) => address !== null);
  const events = await withPages(urls, context.log);
  if (events.length === 0) return unknownPage(first);
  const count = `${plural(events.length, 'event')} with this page as a source`;
  return {
    headline: headlineOf(count, events),
    title: 'Search',
    parts: [
      { kind: 'text', text: linked(`${count}: `, first) },
      { kind: 'lines', lines: eventLines(events, query, context) },
    ],
    actions: [],
    events,
  };
}

/** The events of which one of these pages is a source, the newest first. */
async function withPages(
  urls: readonly string[],
  log: Pick<Reader, 'sharing'>,
): Promise<TrackedEvent[]> {
  const pages = pagesOf({ sources: urls.map((url) => ({ url })) });
  const { events } = await log.sharing(soughtPages(pages));
  return events
    .filter((event) => pagesOf(event).some((page) => pages.includes(page)))
    .toSorted((a, b) => b.number - a.number);
}

const linked = (words: string, address: string): Text => [
  words,
  link(URL.parse(address)?.host ?? address, address),
  '.',
];

function unknownPage(address: string): Page {
  const headline = 'No event has this page as a source';
  return {
    headline: `${headline}.`,
    title: 'Search',
    parts: [{ kind: 'text', text: linked(`${headline}: `, address) }],
    actions: [{ kind: 'form', label: 'Add an event', prefill: { url: address } }],
    events: [],
  };
}

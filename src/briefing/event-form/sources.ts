/** The fields of the form that say where an event comes from. */

import type { Source } from '../../domain/event/event.ts';
import { isNothing, shown } from '../../domain/text/typed.ts';
import { isWebAddress, LONGEST_ADDRESS } from '../../domain/text/web-address.ts';
import { Misreading } from '../../errors.ts';
import type { EventFormField, FormContext } from './field.ts';
import { readLines } from './lines.ts';

/** The addresses of an event's sources. One that stays keeps all that is known of it; one without an address is not shown and stays. */
export const SOURCES_FIELD: EventFormField = {
  label: 'Sources',
  placeholder: 'https://…',
  hint: 'Addresses, one per line; for a document without one, type none and name the publisher below',
  input: 'lines',
  mustBeFilled: true,
  write: (event) =>
    addressesOf(event.sources).join('\n') || (event.sources.length > 0 ? 'none' : ''),
  read(typed, draft, context) {
    const words = isNothing(typed) ? '' : typed.replace(BETWEEN, ' ').replace(/\s+/g, '\n');
    const addresses = [...new Set(readLines(words, addressOf))];
    const kept = draft.sources.filter(({ url }) => url === null || addresses.includes(url));
    const fresh = addresses.filter((address) => !kept.some(({ url }) => url === address));
    return { sources: [...kept, ...fresh.map((url) => sourceAt(url, context))] };
  },
};

/** Words that people write in front of addresses and between them. */
const BETWEEN = /(?<![^\s,;])(?:see|and|also|via|from|sources?:?|&)(?=[\s,;])|[,;](?=\s|$)/gi;

/** Names who published what the list of publishers does not know, or a document without an address. */
export const PUBLISHER_FIELD: EventFormField = {
  label: 'Publisher',
  placeholder: 'Financial Times',
  hint: 'If the address does not show it, or there is no address: a filing, a briefing',
  input: 'line',
  max: 200,
  write: () => '',
  read(typed, draft, context) {
    const publisher = typed.trim();
    if (isNothing(publisher)) return {};
    const unnamed = draft.sources.filter((source) => isNew(source, context) && isUnnamed(source));
    if (unnamed.length === 0 && draft.sources.some((source) => isNew(source, context))) return {};
    if (unnamed.length === 0) return { sources: [...draft.sources, blank(publisher, null)] };
    return {
      sources: draft.sources.map((source) =>
        unnamed.includes(source) ? { ...source, publisher } : source,
      ),
    };
  },
};

/** Adds to the sources of an event those that it lacks. */
export function withSources(own: readonly Source[], more: readonly Source[]): Source[] {
  const all = [...own];
  for (const source of more) {
    const { url, publisher } = source;
    const isThere = all.some((known) =>
      url ? known.url === url : known.url === null && known.publisher === publisher,
    );
    if (!isThere) all.push(source);
  }
  return all;
}

/** An address as it is stored. Throws Misreading for what is none. */
function addressOf(typed: string): string {
  const bare = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(typed);
  const address = bare ? `https://${typed}` : typed;
  const url = isWebAddress(address) ? new URL(address) : null;
  if (url && isWhole(url.hostname) && url.href.length <= LONGEST_ADDRESS)
    return typed.startsWith('http') ? typed : url.href;
  throw new Misreading({
    typed: shown(typed),
    expected: 'a web address',
    allowed: 'Paste the whole address, one per line, as https://example.com/news',
  });
}

/** A host with a name and an ending: `www.techcrunch` has none. */
const isWhole = (host: string) => host.replace(/^www\./, '').includes('.');

const addressesOf = (sources: readonly Source[]) => sources.flatMap(({ url }) => url ?? []);

const hostOf = (url: string) => new URL(url).hostname.replace(/^www\./, '');

/** The address of a message in Slack, whichever workspace it is of: the name of its host says nothing. */
const A_MESSAGE = /^https?:\/\/[^/]+\/archives\/[A-Z0-9]{6,}\/p\d{10,}/;

function sourceAt(url: string, { reference }: FormContext): Source {
  if (A_MESSAGE.test(url)) return blank('Slack message', url);
  return blank(reference.publisherAt(hostOf(url)) ?? hostOf(url), url);
}

function blank(publisher: string, url: string | null): Source {
  const none = { title: null, publishedOn: null, notBefore: null, quote: null, origin: null };
  return { publisher, url, undated: false, ...none };
}

const isNew = (source: Source, { event }: FormContext) =>
  !event?.sources.some((known) => known.url === source.url && known.publisher === source.publisher);

const isUnnamed = ({ url, publisher }: Source) => url !== null && publisher === hostOf(url);

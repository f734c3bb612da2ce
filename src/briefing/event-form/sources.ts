/** The fields of the form that say where an event comes from. */

import type { Source } from '../../domain/event/event.ts';
import { withoutTail } from '../../domain/text/cutting.ts';
import { isNothing, shown } from '../../domain/text/typed.ts';
import { isWebAddress, LONGEST_ADDRESS, pageBehind } from '../../domain/text/web-address.ts';
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
    // An address that stays is what it was, whatever signs it ends with.
    const stays = (line: string) => draft.sources.some(({ url }) => url === line);
    const read = (line: string) => (stays(line) ? [{ url: line, label: '' }] : sourcesOfLine(line));
    const lines = isNothing(typed) ? [] : readLines(typed, read).flat();
    const named = new Map(lines.map(({ url, label }) => [url, label]));
    const kept = draft.sources.filter(({ url }) => url === null || named.has(url));
    const fresh = [...named].filter(([address]) => !kept.some(({ url }) => url === address));
    return { sources: [...kept, ...fresh.map(([url, label]) => sourceAt(url, context, label))] };
  },
};

/** Names who published what the list of publishers does not know, or a document without an address. */
export const PUBLISHER_FIELD: EventFormField = {
  label: 'Publisher',
  placeholder: 'Financial Times',
  hint: 'If the address does not show it, or there is no address: a filing, a briefing',
  input: 'line',
  max: 200,
  write: () => '',
  read(typed, draft, context) {
    const publisher = publisherOf(typed, context);
    if (publisher === '') return {};
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

/** The name of a publisher, without "via" before it; a short name that is a host's is that of the list, as FT. @throws {Misreading} for an address */
function publisherOf(typed: string, { reference }: FormContext): string {
  if (isNothing(typed)) return '';
  const name = typed.trim().replace(/^(?:via |per |source: ?|quelle: ?|källa: ?)/i, '');
  if (/^https?:\/\//i.test(name))
    throw new Misreading({
      typed: shown(name),
      expected: 'a name',
      wrong: 'is a web address',
      allowed: 'Put it at Sources, and leave this empty',
    });
  return /^[\w-]{2,30}$/.test(name) ? (reference.publisherAt(`${name}.com`) ?? name) : name;
}

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

/** An address as it is stored, and the name that stands before it on its line. */
interface Named {
  url: string;
  label: string;
}

/** Links of Markdown and of Slack, of which the address counts. */
const LINKS = /\[([^\][]{1,200})\]\((?=https?:)([^\s()]+)\)|<(https?:[^\s<>|]+)(?:\|([^<>]*))?>/g;
/** A host with an ending, and what follows it. */
const BARE = /^(?:[\w-]+\.)+[a-z]{2,63}(?:[/?#]\S*)?$/i;
/** The beginning of something that is meant as an address. */
const MEANT = /^(?:www\.|\w{1,10}:\/|https?\b)/i;

const isMeant = (word: string) => MEANT.test(word) || BARE.test(word);

/** True of words of which one is meant as an address. */
export const hasAddress = (words: string): boolean => unlinked(words).some(isMeant);

/** The words of a line, links as their addresses. */
function unlinked(line: string): string[] {
  const plain = line.replace(LINKS, (_all, label = '', address = '', pasted = '') =>
    address ? ` ${label}: ${address} ` : ` ${pasted} `,
  );
  return plain
    .split(/\s+|;(?=https?:)/)
    .map(withoutSigns)
    .filter(Boolean);
}

/** The addresses of a line, whatever words stand around them. @throws {Misreading} for a line without one */
function sourcesOfLine(line: string): Named[] {
  const words = unlinked(line);
  const isAddress = words.map(isMeant);
  if (!isAddress.includes(true)) throw notAnAddress(line, 'has no web address in it');
  const count = isAddress.filter(Boolean).length;
  const before = words.slice(0, isAddress.indexOf(true)).join(' ');
  const label = count === 1 && before.endsWith(':') ? before.slice(0, -1) : '';
  return words.flatMap((word, at) => (isAddress[at] ? [{ url: addressOf(word), label }] : []));
}

/** A word without the brackets and stops around it: a bracket that the address opens is its own. */
function withoutSigns(word: string): string {
  const bare = withoutTail(word.replace(/^[([<"“]+/, ''), ',;.]>"”');
  return bare.endsWith(')') && !bare.includes('(') ? withoutTail(bare, ').,;') : bare;
}

/** An address as it is stored. Throws Misreading for what is none. */
function addressOf(typed: string): string {
  const address = BARE.test(typed) ? `https://${typed}` : typed;
  const url = isWebAddress(address) ? new URL(pageBehind(address)) : null;
  if (url && isWhole(url.hostname) && url.href.length <= LONGEST_ADDRESS)
    return typed.startsWith('http') ? pageBehind(typed) : url.href;
  throw notAnAddress(typed);
}

const notAnAddress = (typed: string, wrong?: string) =>
  new Misreading({
    typed: shown(typed),
    expected: 'a web address',
    ...(wrong && { wrong }),
    allowed:
      'Paste the whole address, one per line, as https://example.com/news; name a publisher without one at Publisher',
  });

/** A host with a name and an ending: `www.techcrunch` has none. */
const isWhole = (host: string) => host.replace(/^www\./, '').includes('.');

const addressesOf = (sources: readonly Source[]) => sources.flatMap(({ url }) => url ?? []);

const hostOf = (url: string) => new URL(url).hostname.replace(/^www\./, '');

/** The address of a message in Slack, whichever workspace it is of: the name of its host says nothing. */
const A_MESSAGE = /^https?:\/\/[^/]+\/archives\/[A-Z0-9]{6,}\/p\d{10,}/;

function sourceAt(url: string, { reference }: FormContext, label: string): Source {
  if (A_MESSAGE.test(url)) return blank('Slack message', url);
  return blank(reference.publisherAt(hostOf(url)) ?? (label.slice(0, 200) || hostOf(url)), url);
}

function blank(publisher: string, url: string | null): Source {
  const none = { title: null, publishedOn: null, notBefore: null, quote: null, origin: null };
  return { publisher, url, undated: false, ...none };
}

const isNew = (source: Source, { event }: FormContext) =>
  !event?.sources.some((known) => known.url === source.url && known.publisher === source.publisher);

const isUnnamed = ({ url, publisher }: Source) => url !== null && publisher === hostOf(url);

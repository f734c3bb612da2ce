/** Addresses of web pages: which ones lead somewhere, so that nobody who takes a link refuses the text around it. */

import { withoutTail } from './cutting.ts';

/** The longest address that is kept or shown as a link, in UTF-16 units. */
export const LONGEST_ADDRESS = 3000;
/** The longest name of a host, and of one part of it. */
const LONGEST_HOST = 253;
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;

/**
 * True for an http or https address whose host can be looked up: no empty part (`news..example.com`), nothing left
 * open (`[::1`), a name with a dot, a number or `localhost`. Asks nobody whether the page is there.
 */
export function isWebAddress(text: string): boolean {
  if (text.length > LONGEST_ADDRESS || !/^https?:\/\/\S+$/i.test(text)) return false;
  const url = URL.parse(text);
  return url !== null && isHost(url.hostname);
}

/** A word as the address that it is, pasted with or without its scheme, or as Slack hands it over: `<https://…|words>`. Null for any other word. */
export function pastedAddress(word: string): string | null {
  const bare = withoutTail(word.startsWith('<') ? word.slice(1) : word, '>').split('|')[0] ?? '';
  if (isWebAddress(bare)) return bare;
  const host = bare.includes('/') ? (bare.split('/')[0] ?? '') : '';
  const isNamed = /\.[a-z]{2,63}$/i.test(host) && bare.length > host.length + 1;
  return isNamed && isWebAddress(`https://${bare}`) ? `https://${bare}` : null;
}

function isHost(host: string): boolean {
  if (host.startsWith('[')) return true;
  const labels = host.split('.');
  if (host.length > LONGEST_HOST || !labels.every((label) => LABEL.test(label))) return false;
  return labels.length > 1 || host === 'localhost';
}

/** Parameters by which senders of a link count who follows it; they say nothing of the page. */
const TRACKING =
  /^(?:utm_\w+|(?:fb|g|y|ms|dc|tw)clid|gbraid|wbraid|mc_[ce]id|igshid|_hsenc|_hsmi|mkt_tok|vero_id)$/i;

/** Pages that only lead on to another, with the parameters that name it. */
const LEADING_ON: readonly (readonly [page: RegExp, parameters: readonly string[]])[] = [
  [/^www\.google\.[a-z.]{2,6}\/url$/, ['q', 'url']],
  [/^slack-redir\.net\/link$/, ['url']],
  [/\.safelinks\.protection\.outlook\.com\/$/, ['url']],
  [/^lm?\.facebook\.com\/l\.php$/, ['u']],
  [/^www\.linkedin\.com\/safety\/go$/, ['url']],
];

/** The page to which an address leads that was copied out of a search or a message; any other address as it is. */
export function pageBehind(address: string): string {
  const url = address.includes('?') ? URL.parse(address) : null;
  const place = url ? `${url.hostname}${url.pathname}` : '';
  const [, parameters = []] = LEADING_ON.find(([page]) => page.test(place)) ?? [];
  const pages = parameters.flatMap((name) => url?.searchParams.get(name) ?? []);
  return pages.find(isWebAddress) ?? address;
}

/** An address without such parameters, so that one page has one address; another address, or what is none, as it is. */
export function withoutTracking(address: string): string {
  if (!address.includes('?')) return address;
  const url = URL.parse(address);
  const names = [...(url?.searchParams.keys() ?? [])].filter((name) => TRACKING.test(name));
  if (!url || names.length === 0) return address;
  for (const name of names) url.searchParams.delete(name);
  return url.href;
}

/** The addresses that a text names, in order, each once, without the marks that end a sentence, a bracket or a link of Markdown. */
export function addressesIn(text: string): string[] {
  const found = [...text.matchAll(/https?:\/\/[^\s<>|]+/g)];
  return [...new Set(found.map(([address]) => withoutTail(address, '.,;:!?)]')))];
}

/** Parameters that say where a reader came from, beside those that every tracker has. */
const ORIGIN =
  /^(?:ref|ref_?src|referrer|cmp(?:id)?|ito|at_\w+|ns_\w+|ftag|mod|smid|ocid|guccounter|spm|amp|outputtype)$/i;

/**
 * An address without what changes between two links to one page: parameters of trackers, the fragment, `www.`, AMP
 * and the slash at its end. What is no address stays as it is.
 */
export function canonicalAddress(address: string): string {
  const url = URL.parse(withoutTracking(address));
  if (!url || !/^https?:$/.test(url.protocol)) return address;
  // Addresses are compared by the thousand, and each change writes the whole address anew.
  if (url.search !== '')
    for (const name of [...url.searchParams.keys()])
      if (ORIGIN.test(name) && isOfOrigin(name, url)) url.searchParams.delete(name);
  if (url.href.includes('#')) url.hash = '';
  const host = url.hostname.replace(/^(?:www|amp)\.(?=[^.]+\.)/, '');
  if (host !== url.hostname) url.hostname = host;
  const path = plainPath(url.pathname);
  if (path !== url.pathname) url.pathname = path;
  return url.href;
}

/** `amp=1` and `outputType=amp` ask for another form of the page; other values may ask for another page. */
function isOfOrigin(name: string, url: URL): boolean {
  const value = url.searchParams.get(name) ?? '';
  if (/^outputtype$/i.test(name)) return /^amp$/i.test(value);
  return !/^amp$/i.test(name) || /^(?:1|true|yes|)$/i.test(value);
}

function plainPath(path: string): string {
  const bare = path
    .replace(/^\/amp(?=\/.)/, '')
    .replace(/\/amp\/?$/, '')
    .replace(/\.amp(?=\.html?$|$)/, '');
  return bare.endsWith('/') && bare.length > 1 ? bare.slice(0, -1) : bare;
}

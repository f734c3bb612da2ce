/** One request and its answer: to an address that was judged, and is the one connected to. */
import { lookup as systemLookup } from 'node:dns';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { isIP, type LookupFunction } from 'node:net';
import { codeOf } from '../../errors.ts';
import { isPublicAddress } from './public-address.ts';
import { FetchRefusal } from './refusal.ts';

/** Where a request may go and how long it may take. */
export interface ExchangeOptions {
  headers: Record<string, string>;
  /** Finds the addresses of a name; the system’s own by default. */
  lookup?: LookupFunction;
  /** True for an origin whose address is not judged: one that the composition lets through. */
  isTrusted: boolean;
  /** Milliseconds to the first byte of the answer. */
  firstByteMs: number;
  signal: AbortSignal;
}

/** Sends a GET request. The body of the answer is still to be read. Throws FetchRefusal. */
export async function exchange(url: URL, options: ExchangeOptions): Promise<IncomingMessage> {
  const { headers, isTrusted, firstByteMs, signal } = options;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const forbidden = new FetchRefusal({ kind: 'forbidden', address: url.href });
  if (isIP(host) && !isTrusted && !isPublicAddress(host)) throw forbidden;
  const lookup = isTrusted ? (options.lookup ?? systemLookup) : judged(options.lookup, forbidden);
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const settings: RequestOptions = { headers, agent: false, lookup, signal };
  // Loaded where something is asked: a terminal that asks nothing answers a tenth sooner.
  const { request } = await (url.protocol === 'https:'
    ? import('node:https')
    : import('node:http'));
  const sent = request(url, settings);
  const timer = setTimeout(
    () => sent.destroy(new FetchRefusal({ kind: 'slow', after: firstByteMs })),
    firstByteMs,
  );
  sent.once('socket', (socket) =>
    socket.once('connect', () => {
      const to = socket.remoteAddress ?? '';
      if (!isTrusted && !isPublicAddress(to)) sent.destroy(forbidden);
    }),
  );
  sent.once('response', (message) => {
    clearTimeout(timer);
    resolve(message);
  });
  sent.on('error', (error) => {
    clearTimeout(timer);
    reject(refusalOf(error));
  });
  sent.end();
  return promise;
}

/** Answers only with addresses that may be asked, so that no other can be connected to, however the name changes. */
function judged(lookup: LookupFunction = systemLookup, forbidden: FetchRefusal): LookupFunction {
  return (name, options, callback) =>
    lookup(name, { ...options, all: true }, (error, found) => {
      const all = Array.isArray(found) ? found : [];
      const fit = all.filter(({ address }) => isPublicAddress(address));
      const [first] = fit;
      if (error || !first) return callback(error ?? forbidden, []);
      if (options.all) callback(null, fit);
      else callback(null, first.address, first.family);
    });
}

const UNKNOWN = new Set<unknown>(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'ENODATA']);

function refusalOf(error: unknown): FetchRefusal {
  if (error instanceof FetchRefusal) return error;
  const code = codeOf(error);
  if (UNKNOWN.has(code)) return new FetchRefusal({ kind: 'unknown_host' });
  const isCertificate = /^(?:ERR_TLS_CERT|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_)/;
  if (isCertificate.test(String(code))) return new FetchRefusal({ kind: 'certificate' });
  return new FetchRefusal({ kind: 'unreachable' });
}

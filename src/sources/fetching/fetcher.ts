/** All requests for sources that leave the program: with their limits, turns of hosts, redirects and robots.txt. */

import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../contracts/clock.ts';
import type { Fetcher, FetchOutcome, SourceRequest } from '../../contracts/sources/outcome.ts';
import type { SourceKey } from '../../contracts/sources/reading.ts';
import { DAY_MS } from '../../domain/durations.ts';
import { bodyOf } from './body.ts';
import { type ExchangeOptions, exchange } from './exchange.ts';
import { maxAgeOf, retryAt, validatorsOf } from './headers.ts';
import { Hosts } from './hosts.ts';
import { FetchRefusal } from './refusal.ts';
import { mayRead, ROBOT } from './robots.ts';

/** The limits of one request. */
interface FetchLimits {
  /** Milliseconds to the first byte, and for the whole with all redirects. */
  firstByteMs: number;
  allMs: number;
  /** Bytes of a body, decompressed. */
  mostBytes: number;
}

interface FetcherOptions extends Pick<ExchangeOptions, 'lookup'> {
  clock: Clock;
  /** Names whoever runs the bot, and a way to reach them; null for nobody. */
  contact: string | null;
  version: string;
  /** Exact origins, as `http://127.0.0.1:8080`, whose private addresses may be asked. Empty in production. */
  letThrough: readonly string[];
  /** Keys that publishers gave, by their settings. Default: none. */
  keys?: Readonly<Record<string, string>>;
  limits?: Partial<FetchLimits>;
  /** Resolves after milliseconds; that of the process by default. */
  wait?(ms: number): Promise<void>;
}

const LIMITS: FetchLimits = { firstByteMs: 10_000, allMs: 30_000, mostBytes: 16 * 1024 * 1024 };
const MOST_REDIRECTS = 5;
const HOSTS_AT_ONCE = 10;
const GAP_MS = 250;
/** robots.txt is asked for again after a day; the bytes of one that count. */
const ROBOTS_HOLD_MS = DAY_MS;
const ROBOTS_BYTES = 500 * 1024;

/** A fetcher that keeps the limits of each host. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const hosts = new Hosts({
    atOnce: HOSTS_AT_ONCE,
    gapMs: GAP_MS,
    wait: options.wait ?? (async (ms) => void (await sleep(ms))),
  });
  const exchanges = new Exchanges(options);
  return {
    fetch: (request) => hosts.turn(hostOf(request.address), () => exchanges.outcomeOf(request)),
  };
}

const hostOf = (address: string) => URL.parse(address)?.host ?? '';

/** A message that is no redirect, and the way to it. */
interface Arrival {
  message: IncomingMessage;
  url: URL;
  movedTo: string | null;
}

const PERMANENT = new Set([301, 308]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const BUSY = new Set([429, 503]);

class Exchanges {
  readonly #options: FetcherOptions;
  readonly #limits: FetchLimits;
  readonly #robots = new Map<string, { text: string; until: number }>();

  constructor(options: FetcherOptions) {
    this.#options = options;
    this.#limits = { ...LIMITS, ...options.limits };
  }

  async outcomeOf(request: SourceRequest): Promise<FetchOutcome> {
    const { allMs } = this.#limits;
    const timeout = AbortSignal.timeout(allMs);
    try {
      this.#requireKey(request);
      if (request.robots) await this.#askRobots(request.address, timeout);
      const arrival = await this.#follow(request, timeout);
      return await this.#settled(arrival, request.validators !== null);
    } catch (error) {
      if (timeout.aborted) return failed({ kind: 'slow', after: allMs });
      if (error instanceof FetchRefusal) return failed(error.trouble);
      throw error;
    }
  }

  async #settled(
    { message, url, movedTo }: Arrival,
    isConditional: boolean,
  ): Promise<FetchOutcome> {
    const { statusCode: status = 0, headers } = message;
    const fresh = { validators: validatorsOf(headers), maxAgeMs: maxAgeOf(headers), movedTo };
    if (status === 200) {
      const bytes = await bodyOf(message, this.#limits.mostBytes);
      const contentType = headers['content-type'] ?? null;
      return { outcome: 'answered', answer: { address: url.href, bytes, contentType }, ...fresh };
    }
    message.destroy();
    // Of what was asked for as a whole nothing can be unchanged: nothing was read.
    if (status === 304 && isConditional) return { outcome: 'unchanged', ...fresh };
    if (status === 410) return { outcome: 'gone' };
    if (!BUSY.has(status)) return failed({ kind: 'status', status });
    const until = retryAt(headers, this.#options.clock.now().getTime());
    return { outcome: 'later', status, host: url.host, until };
  }

  /** Follows redirects, of which each is checked as the first address was. */
  async #follow(
    { address, accept, validators, key }: SourceRequest,
    signal: AbortSignal,
  ): Promise<Arrival> {
    let url = webAddress(address, address);
    let isPermanent = true;
    const seen = new Set<string>();
    const headers = {
      ...this.#headers(accept),
      ...(validators?.etag && { 'if-none-match': validators.etag }),
      ...(validators?.lastModified && { 'if-modified-since': validators.lastModified }),
    };
    for (;;) {
      seen.add(url.href);
      const secret = key?.origin === url.origin ? this.#keyHeader(key) : {};
      const message = await this.#exchange(url, { ...headers, ...secret }, signal);
      const { statusCode: status = 0 } = message;
      if (!REDIRECTS.has(status)) {
        const hasMoved = seen.size > 1 && isPermanent;
        return { message, url, movedTo: hasMoved ? url.href : null };
      }
      message.destroy();
      isPermanent &&= PERMANENT.has(status);
      url = this.#next(url, message.headers.location, status);
      const loop = seen.has(url.href);
      if (loop || seen.size > MOST_REDIRECTS) throw new FetchRefusal({ kind: 'redirects', loop });
    }
  }

  #next(from: URL, location: string | undefined, status: number): URL {
    if (location === undefined) throw new FetchRefusal({ kind: 'status', status });
    const next = webAddress(location, from.href);
    next.hash = '';
    if (from.protocol === 'https:' && next.protocol === 'http:')
      throw new FetchRefusal({ kind: 'downgrade', address: next.href });
    return next;
  }

  #exchange(url: URL, headers: Record<string, string>, signal: AbortSignal) {
    const { lookup, letThrough } = this.#options;
    return exchange(url, {
      headers,
      signal,
      isTrusted: letThrough.includes(url.origin),
      firstByteMs: this.#limits.firstByteMs,
      ...(lookup && { lookup }),
    });
  }

  /** Throws FetchRefusal where nobody has set the key that a request needs. */
  #requireKey({ key }: SourceRequest): void {
    if (key && !this.#options.keys?.[key.setting])
      throw new FetchRefusal({ kind: 'no_key', setting: key.setting });
  }

  #keyHeader({ setting, header, prefix }: SourceKey): Record<string, string> {
    return { [header]: `${prefix}${this.#options.keys?.[setting] ?? ''}` };
  }

  #headers(accept: string): Record<string, string> {
    const { version, contact } = this.#options;
    return {
      'user-agent': `${ROBOT}/${version}${contact ? ` (+${contact})` : ''}`,
      accept,
      'accept-encoding': 'gzip, deflate, br',
    };
  }

  /** Throws FetchRefusal where robots.txt keeps us out, or can’t be read for a fault of the site. */
  async #askRobots(address: string, signal: AbortSignal): Promise<void> {
    const url = webAddress(address, address);
    const now = this.#options.clock.now().getTime();
    let known = this.#robots.get(url.origin);
    if (!known || known.until <= now) {
      known = { text: await this.#robotsOf(url, signal), until: now + ROBOTS_HOLD_MS };
      this.#robots.set(url.origin, known);
    }
    if (!mayRead(known.text, url.pathname + url.search)) throw new FetchRefusal({ kind: 'robots' });
  }

  /** The text of a site’s robots.txt; '' where it has none. */
  async #robotsOf({ origin }: URL, signal: AbortSignal): Promise<string> {
    const request = { address: `${origin}/robots.txt`, accept: 'text/plain', validators: null };
    const { message } = await this.#follow(request, signal);
    const { statusCode: status = 0 } = message;
    if (status === 200) return Buffer.from(await bodyOf(message, ROBOTS_BYTES)).toString('utf8');
    message.destroy();
    if (status >= 500) throw new FetchRefusal({ kind: 'status', status });
    return '';
  }
}

const failed = (trouble: FetchRefusal['trouble']): FetchOutcome => ({ outcome: 'failed', trouble });

/** An address that may be asked by its form: http or https, without a password. Throws FetchRefusal. */
function webAddress(address: string, base: string): URL {
  const url = URL.parse(address, base);
  const isFit = url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password;
  if (!isFit) throw new FetchRefusal({ kind: 'forbidden', address });
  return url;
}

/** Fetching a source: its request, and what can come of it. */
import type { SourceAnswer, SourceKey } from './reading.ts';

/** Marks that a server gave with an answer, byte for byte: sent back, they let it say that nothing changed. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** A request for an address. */
export interface SourceRequest {
  address: string;
  accept: string;
  /** Null asks for the whole answer. */
  validators: Validators | null;
  /** True where robots.txt is asked before. */
  robots?: boolean;
  /** The key that it needs. */
  key?: SourceKey;
}

/** The reason why there is no answer. */
export type FetchTrouble =
  /** The address is none that may be asked: no http, a private network, or a redirect to one. */
  | { kind: 'forbidden'; address: string }
  /** A redirect from https to http. */
  | { kind: 'downgrade'; address: string }
  | { kind: 'redirects'; loop: boolean }
  | { kind: 'status'; status: number }
  /** No address has the name; the machine can’t be reached; the certificate is wrong or of another name. */
  | { kind: 'unknown_host' | 'unreachable' | 'certificate' }
  /** `after` is the limit in milliseconds: of the first byte, or of the whole. */
  | { kind: 'slow'; after: number }
  /** `limit` is in bytes, decompressed. */
  | { kind: 'too_large'; limit: number }
  /** The body broke off, or is not compressed as it says. */
  | { kind: 'broken' }
  | { kind: 'robots' }
  /** The setting of its key is not set. */
  | { kind: 'no_key'; setting: string }
  /** The program has no such kind of source. */
  | { kind: 'unknown_kind' };

/** Everything that a header says for the next request. */
interface Freshness {
  validators: Validators;
  /** Milliseconds for which the answer holds, by Cache-Control less Age; null where it says nothing. */
  maxAgeMs: number | null;
  /** The address that it moved to for good, by permanent redirects alone; null where it did not. */
  movedTo: string | null;
}

/** The end of a request. */
export type FetchOutcome =
  | ({ outcome: 'answered'; answer: SourceAnswer } & Freshness)
  | ({ outcome: 'unchanged' } & Freshness)
  /** 410: it will not come back. */
  | { outcome: 'gone' }
  /** 429 or 503: the whole host wants to be left alone until a moment, epoch milliseconds. */
  | { outcome: 'later'; status: number; host: string; until: number }
  | { outcome: 'failed'; trouble: FetchTrouble };

/** Fetches sources: the only way of requests for them out of the program. It never throws. */
export interface Fetcher {
  fetch: (request: SourceRequest) => Promise<FetchOutcome>;
}

/** Headers that say when to ask again. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Validators } from '../../contracts/sources/outcome.ts';
import { HOUR_MS } from '../../domain/durations.ts';

const LONGEST_WAIT_MS = 24 * HOUR_MS;
/** No source is asked more often than each ten minutes, whatever its host says. */
const SHORTEST_WAIT_MS = HOUR_MS / 6;

/** The moment until which a host wants to be left alone: `Retry-After` in seconds or as a date, an hour where it says nothing, ten minutes at least and a day at most. */
export function retryAt(headers: IncomingHttpHeaders, now: number): number {
  const said = headers['retry-after']?.trim() ?? '';
  const until = /^\d+$/.test(said) ? now + Number(said) * 1_000 : Date.parse(said);
  const wanted = Number.isNaN(until) || until < now ? now + HOUR_MS : until;
  return Math.min(Math.max(wanted, now + SHORTEST_WAIT_MS), now + LONGEST_WAIT_MS);
}

/** Milliseconds for which an answer still holds: `max-age` less `Age`; null where nothing is said. */
export function maxAgeOf(headers: IncomingHttpHeaders): number | null {
  const said = /(?:^|[\s,])max-age="?(\d{1,9})/i.exec(headers['cache-control'] ?? '')?.[1];
  const age = /^\d{1,9}$/.exec(headers.age?.trim() ?? '')?.[0] ?? '0';
  return said === undefined ? null : Math.max(0, Number(said) - Number(age)) * 1_000;
}

/** The validators of an answer as they stand. */
export function validatorsOf(headers: IncomingHttpHeaders): Validators {
  return { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null };
}

/** Checks that Bolt's own check of signatures leaves out: timestamps of the future, and requests sent again. */
import type { IncomingMessage } from 'node:http';

/** The largest distance of a request's timestamp from the real time, seconds; Slack's own figure. */
const MOST_SKEW = 300;

/** True for a request whose timestamp is of now, give or take five minutes. The signature covers the timestamp. */
export function isFresh(request: IncomingMessage, realTime: number): boolean {
  const said = request.headers['x-slack-request-timestamp'];
  if (typeof said !== 'string' || !/^\d{1,12}$/.test(said)) return false;
  return Math.abs(Number(said) - realTime / 1000) <= MOST_SKEW;
}

/**
 * True for a signature in Slack's own form, or for none: Bolt reads no further than the hash, so that one request
 * with more behind it would be another to whoever remembers signatures.
 */
export function isSignedPlainly(request: Pick<IncomingMessage, 'headers'>): boolean {
  const said = signatureOf(request);
  return said === null || /^v0=[0-9a-f]*$/.test(said);
}

/** A request's signature, or null. */
export function signatureOf(request: Pick<IncomingMessage, 'headers'>): string | null {
  const said = request.headers['x-slack-signature'];
  return typeof said === 'string' ? said : null;
}

/** Knows a signature that has been here already: the same request sent again, by whoever wrote it down. */
interface Replays {
  seen(signature: string): boolean;
}

const MOST = 20_000;

/** Remembers signatures for as long as their timestamps are accepted. Only verified ones get here, so nobody can crowd it. */
export function createReplays(realTime: () => number): Replays {
  const known = new Map<string, number>();
  return {
    seen(signature) {
      const now = realTime();
      for (const [old, at] of known) {
        if (now - at <= 2 * MOST_SKEW * 1000 && known.size <= MOST) break;
        known.delete(old);
      }
      if (known.has(signature)) return true;
      known.set(signature, now);
      return false;
    },
  };
}

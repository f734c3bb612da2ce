/** A web of feeds that publish and fail as a table says, with a journal of all that it was asked. */
import type { Clock } from '../../../../src/contracts/clock.ts';
import type { FollowedSource } from '../../../../src/contracts/sources/followed.ts';
import type { Fetcher, FetchOutcome } from '../../../../src/contracts/sources/outcome.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const START = Date.UTC(2026, 2, 1);
/** Items that a feed shows. */
const SHOWN = 40;

/** The extent of a run; `step` is the time between two looks of a copy. */
export interface Extent {
  days: number;
  sources: number;
  step: number;
}

/** One source in twenty publishes each two hours; three ask to be read each six, the others once a day. */
export const minutesOf = (number: number): number =>
  number % 20 === 0 ? 60 : number % 20 < 4 ? 360 : 1_440;
const publishesEach = (number: number) => Math.max(2 * HOUR, minutesOf(number) * MINUTE);
/** Item `count` of a source comes at this moment, which is none of those at which it is asked. */
export const momentOf = (number: number, count: number): number =>
  START + count * publishesEach(number) + ((number * 7_919) % 3_600) * 1_000 - 2 * HOUR;
/** The last item of a source that is out at a moment. */
export const lastOf = (number: number, now: number): number =>
  Math.floor((now - momentOf(number, 0)) / publishesEach(number));

/** The bytes of a feed at a moment. */
function feedOf(number: number, now: number): Uint8Array {
  const last = lastOf(number, now);
  const counts = Array.from({ length: Math.min(SHOWN, last + 1) }, (_, back) => last - back);
  const items = counts.map(
    (count) =>
      `<item><guid isPermaLink="false">${number}-${count}</guid><title>T ${count}</title></item>`,
  );
  const head = `<title>D</title><ttl>${minutesOf(number)}</ttl>`;
  return new TextEncoder().encode(
    `<rss version="2.0"><channel>${head}${items.join('')}</channel></rss>`,
  );
}

/** The web: one host is down for a fifteenth of the time, another is busy for a sixtieth of it. */
export function webOf({ days, sources }: Extent, clock: Clock) {
  const asked = Array.from({ length: sources }, (): number[] => []);
  const hosts = Math.ceil(sources / 4);
  const hostOf = (number: number) => `host-${number % hosts}.example.com`;
  const part = (host: string, from: number, long: number) => {
    const start = START + days * DAY * from;
    return { host, from: start, until: start + days * DAY * long };
  };
  const [busy, down] = [part(hostOf(1), 0.2, 1 / 60), part(hostOf(2), 0.4, 1 / 15)];
  const isIn = (when: typeof busy, host: string, now: number) =>
    host === when.host && now >= when.from && now < when.until;
  const list = asked.map(
    (_, number): FollowedSource => ({
      kind: 'feed',
      address: `https://${hostOf(number)}/${number}`,
      settings: {},
      publisher: `Desk ${number}`,
      language: 'en',
      topics: [],
      trust: 'trade',
    }),
  );
  const fetcher: Fetcher = {
    async fetch({ address, validators }): Promise<FetchOutcome> {
      const number = numberIn(address);
      const now = clock.now().getTime();
      asked[number]?.push(now);
      const host = hostOf(number);
      if (isIn(busy, host, now)) return { outcome: 'later', status: 429, host, until: busy.until };
      if (isIn(down, host, now))
        return { outcome: 'failed', trouble: { kind: 'status', status: 503 } };
      const fresh = { etag: `"${lastOf(number, now)}"`, lastModified: null };
      const common = { validators: fresh, maxAgeMs: null, movedTo: null };
      if (validators?.etag === fresh.etag) return { outcome: 'unchanged', ...common };
      const answer = { address, bytes: feedOf(number, now), contentType: null };
      return { outcome: 'answered', answer, ...common };
    },
  };
  /** Requests to the busy host after it has said that it is busy. */
  const onBusy = () =>
    asked.flatMap((moments, number) =>
      hostOf(number) === busy.host ? moments.filter((at) => at > busy.from && at < busy.until) : [],
    );
  return { fetcher, list, asked, onBusy };
}

/** The number of a source in its address. */
export const numberIn = (address: string): number => Number(address.split('/').at(-1));

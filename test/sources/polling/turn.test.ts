import { describe, expect, it } from 'vitest';
import { NEVER_ASKED, type Poll, type PollState } from '../../../src/contracts/sources/followed.ts';
import type { FetchOutcome } from '../../../src/contracts/sources/outcome.ts';
import type { SourceReading } from '../../../src/contracts/sources/reading.ts';
import { isFirstReading, turnEnd, validatorsFor } from '../../../src/sources/polling/turn.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 2, 12);
const ADDRESS = 'https://a.example.com/feed';
const fresh = { validators: { etag: '"1"', lastModified: null }, maxAgeMs: null, movedTo: null };
const answered = (more: object = {}): FetchOutcome => ({
  outcome: 'answered',
  answer: { address: ADDRESS, bytes: new Uint8Array(), contentType: null },
  ...fresh,
  ...more,
});
const unchanged = (more: object = {}): FetchOutcome => ({
  outcome: 'unchanged',
  ...fresh,
  ...more,
});
const reading = (more: Partial<SourceReading> = {}): SourceReading => ({
  name: null,
  language: null,
  items: [],
  left: 0,
  everyMinutes: null,
  isCut: false,
  ...more,
});
const failed: FetchOutcome = { outcome: 'failed', trouble: { kind: 'status', status: 500 } };
const poll = (state: Partial<PollState> = {}, address = ADDRESS): Poll => ({
  id: 'src_1',
  kind: 'feed',
  address,
  settings: {},
  nextAt: NOW,
  state: { ...NEVER_ASKED, ...state },
});
const moment = { now: NOW, chance: 0 };

describe('the next turn of a source', () => {
  it.each([
    ['an hour later by itself', {}, {}, HOUR],
    ['sooner where an answer holds for less', { maxAgeMs: 20 * MINUTE }, {}, 20 * MINUTE],
    ['ten minutes later at the soonest', { maxAgeMs: 0 }, {}, 10 * MINUTE],
    ['no later where an answer holds for longer', { maxAgeMs: 9 * HOUR }, {}, HOUR],
    ['later where the feed asks for it', { maxAgeMs: 0 }, { everyMinutes: 180 }, 3 * HOUR],
    ['a day later at the latest', {}, { everyMinutes: 9_999 }, DAY],
  ])('The next turn is %s', (_what, outcome, read, wait) => {
    expect(turnEnd(poll(), answered(outcome), reading(read), moment).nextAt).toBe(NOW + wait);
  });

  it('The word of a feed holds where an unchanged answer has no body to repeat it', () => {
    const end = turnEnd(poll({ everyMinutes: 180 }), unchanged(), null, moment);
    expect(end.nextAt).toBe(NOW + 3 * HOUR);
  });

  it('Chance puts a turn off by a tenth of its interval at most, and brings none forward', () => {
    const { nextAt } = turnEnd(poll(), answered(), reading(), { now: NOW, chance: 0.999 });
    expect(nextAt).toBeGreaterThan(NOW + HOUR);
    expect(nextAt).toBeLessThan(NOW + 1.1 * HOUR);
  });

  it('What was too much for one reading is remembered until the next whole answer', () => {
    const { state } = turnEnd(poll(), answered(), reading({ left: 20 }), moment);
    expect(turnEnd(poll(state), unchanged(), null, moment).state.left).toBe(20);
    expect(turnEnd(poll(state), answered(), reading(), moment).state.left).toBe(0);
  });

  it('A source that fails is asked less and less, a day apart at most, and remembers since when', () => {
    let state = poll().state;
    const waits = [1, 2, 3, 4, 5, 6, 7].map(() => {
      const end = turnEnd(poll(state), failed, null, moment);
      state = end.state;
      return ((end.nextAt ?? 0) - NOW) / HOUR;
    });
    expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24]);
    expect(state).toMatchObject({ failures: 7, failingSince: NOW, trouble: 'status 500' });
    const well = turnEnd(poll(state), answered(), reading(), moment).state;
    expect(well).toMatchObject({ failures: 0, failingSince: null, trouble: null });
  });

  it('A host that wants to be left alone is, without a failure; a source that is gone is asked no more', () => {
    const later: FetchOutcome = { outcome: 'later', status: 429, host: 'a', until: NOW + 5 * HOUR };
    expect(turnEnd(poll(), later, null, moment)).toMatchObject({
      nextAt: NOW + 5 * HOUR,
      state: { failures: 0 },
    });
    expect(turnEnd(poll(), { outcome: 'gone' }, null, moment)).toMatchObject({
      nextAt: null,
      state: { isGone: true },
    });
  });
});

describe('the validators of a source', () => {
  const known = { validators: { etag: '"0"', lastModified: 'then' }, wholeAt: NOW };

  it('The validators of a body are kept where it could be read whole, and of no other', () => {
    const kept = (
      outcome: FetchOutcome,
      read: SourceReading | { unread: 'page'; feeds: [] } | null,
    ) => turnEnd(poll(known), outcome, read, moment).state.validators;
    expect(kept(answered(), reading())).toEqual(fresh.validators);
    expect(kept(answered(), reading({ isCut: true }))).toBeNull();
    expect(kept(answered(), { unread: 'page', feeds: [] })).toBeNull();
    expect(kept(failed, null)).toEqual(known.validators);
    expect(kept(unchanged(), null)).toEqual({ etag: '"1"', lastModified: 'then' });
  });

  it('A source that never changes is asked for the whole once a week', () => {
    const state = poll(known).state;
    expect(validatorsFor(state, NOW + 7 * DAY - 1)).toEqual(known.validators);
    expect(validatorsFor(state, NOW + 7 * DAY)).toBeNull();
    const end = turnEnd(poll(known), unchanged(), null, { now: NOW + DAY, chance: 0 });
    expect(end.state.wholeAt).toBe(NOW);
  });
});

describe('a source that moves', () => {
  const to = (movedTo: string | null) => answered({ movedTo });
  const target = 'https://new.example.com/feed';
  const end = (state: Partial<PollState>, outcome: FetchOutcome, now = NOW, address = ADDRESS) =>
    turnEnd(poll(state, address), outcome, reading(), { now, chance: 0 });

  it('An address is taken over once it was readable for a week, and not where it changed back', () => {
    const first = end({}, to(target));
    expect(first).toMatchObject({
      address: ADDRESS,
      state: { moving: { to: target, since: NOW } },
    });
    expect(end(first.state, to(target), NOW + 7 * DAY - 1).address).toBe(ADDRESS);
    expect(end(first.state, to(target), NOW + 7 * DAY)).toMatchObject({
      address: target,
      state: { moving: null },
    });
    expect(end(first.state, to(null), NOW + DAY).state.moving).toBeNull();
    const other = end(first.state, to('https://x.example.com/'), NOW + DAY).state.moving;
    expect(other).toEqual({ to: 'https://x.example.com/', since: NOW + DAY });
  });

  it('An address of the same host that is encrypted now is taken over at once', () => {
    expect(end({}, to(ADDRESS), NOW, 'http://a.example.com/feed').address).toBe(ADDRESS);
  });
});

it('The first reading, and the first after a month of silence, is learnt as known', () => {
  expect(isFirstReading(poll().state, NOW)).toBe(true);
  expect(isFirstReading(poll({ readAt: NOW - 30 * DAY }).state, NOW)).toBe(false);
  expect(isFirstReading(poll({ readAt: NOW - 30 * DAY - 1 }).state, NOW)).toBe(true);
});

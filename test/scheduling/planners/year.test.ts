import { describe, expect, it } from 'vitest';
import { cronTiming, firstTurn } from '../../../src/domain/schedule/timing.ts';
import { dayInZone, formatMoment, weekdayIndex } from '../../../src/domain/time/calendar.ts';
import { startMachine } from '../../helpers/machine.ts';
import { aSchedule } from '../../helpers/samples/deliveries.ts';
import { expectToldOnce } from '../../helpers/samples/told-once.ts';
import { SOAK } from '../../helpers/soak.ts';

const ZONES = {
  C0LOCALGENERAL: 'Europe/Stockholm',
  C0LOCALDEALS: 'America/New_York',
  C0LOCALBRIEF: 'Australia/Lord_Howe',
};

interface Span {
  start: string;
  /** A moment at which more becomes known. */
  news: string;
  end: string;
  /** Weekdays in it. */
  digests: number;
}

const YEAR: Span = {
  start: '2025-12-31T23:59:00Z',
  news: '2026-07-01T12:00:00Z',
  end: '2026-12-31T23:59:00Z',
  digests: 261,
};
/** The days in which the clocks change: to summer time in two of the zones, and back in all three. */
const CHANGES: Span[] = [
  {
    start: '2026-03-26T23:59:00Z',
    news: '2026-03-31T12:00:00Z',
    end: '2026-04-07T23:59:00Z',
    digests: 8,
  },
  {
    start: '2026-10-01T23:59:00Z',
    news: '2026-10-20T12:00:00Z',
    end: '2026-11-03T23:59:00Z',
    digests: 23,
  },
];

/** Starts a bot with a digest on weekdays at nine in each zone. */
async function startZones(start: string) {
  const machine = await startMachine({ start, planned: { nextDue: null } });
  const { store, schedule } = machine.copy();
  const now = Date.parse(start);
  for (const [channel, zone] of Object.entries(ZONES)) {
    const { members } = machine.space.state.channels[channel]!;
    members.push(machine.space.state.app.bot_user);
    const timing = cronTiming('0 9 * * 1-5', zone);
    const own = { channel, timing, ...firstTurn(timing, now) };
    await store.plans(machine.workspace).addSchedule(aSchedule(own), now);
  }
  await schedule.wake();
  return { machine, store };
}

describe('weekdays at nine', () => {
  it.each(SOAK ? [YEAR] : CHANGES)(
    'A channel in each of three zones has $digests digests from $start to $end, each at nine by its own clocks',
    async ({ start, news, end, digests }) => {
      const { machine, store } = await startZones(start);
      await machine.news(3);
      await machine.until(news);
      await machine.news(3);
      await machine.until(end);

      const ledger = store.ledger(machine.workspace);
      for (const [channel, zone] of Object.entries(ZONES)) {
        const sent = await ledger.deliveries.list({
          channel,
          states: ['sent'],
          firstOnly: true,
          limit: 999,
        });
        const days = sent.map(({ dueAt }) => dayInZone(dueAt, zone));
        expect([zone, days.length, new Set(days).size]).toEqual([zone, digests, digests]);
        expect(days.every((day) => weekdayIndex(day) < 5)).toBe(true);
        for (const { dueAt, sentAt } of sent) {
          expect(formatMoment(dueAt, zone)).toMatch(/, 09:00$/);
          expect(sentAt).toBe(dueAt);
        }
        const shown = { ...machine, channel, store };
        expect(await expectToldOnce(shown)).toEqual({ digests, events: 6 });
      }
    },
    240_000,
  );
});

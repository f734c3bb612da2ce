import { describe, expect, it } from 'vitest';
import { cronTiming, firstTurn } from '../../../src/domain/schedule/timing.ts';
import { dayInZone, formatMoment, weekdayIndex } from '../../../src/domain/time/calendar.ts';
import { startMachine } from '../../helpers/machine.ts';
import { aSchedule } from '../../helpers/samples/deliveries.ts';
import { expectToldOnce } from '../../helpers/samples/told-once.ts';

const ZONES = {
  C0LOCALGENERAL: 'Europe/Stockholm',
  C0LOCALDEALS: 'America/New_York',
  C0LOCALBRIEF: 'Australia/Lord_Howe',
};

describe('a year of weekdays at nine', () => {
  it('A year of weekdays at nine has 261 digests in each of three zones, each at nine by its own clocks', async () => {
    const start = '2025-12-31T23:59:00Z';
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
    await machine.news(3);
    await machine.until('2026-07-01T12:00:00Z');
    await machine.news(3);
    await machine.until('2026-12-31T23:59:00Z');

    const ledger = store.ledger(machine.workspace);
    for (const [channel, zone] of Object.entries(ZONES)) {
      const sent = await ledger.deliveries.list({
        channel,
        states: ['sent'],
        firstOnly: true,
        limit: 999,
      });
      const days = sent.map(({ dueAt }) => dayInZone(dueAt, zone));
      expect([zone, days.length, new Set(days).size]).toEqual([zone, 261, 261]);
      expect(days.every((day) => weekdayIndex(day) < 5)).toBe(true);
      for (const { dueAt, sentAt } of sent) {
        expect(formatMoment(dueAt, zone)).toMatch(/, 09:00$/);
        expect(sentAt).toBe(dueAt);
      }
      const shown = { ...machine, channel, store };
      expect(await expectToldOnce(shown)).toEqual({ digests: 261, events: 6 });
    }
  }, 60_000);
});

import { describe, expect, it } from 'vitest';
import { cronTiming, nextDues } from '../../../src/domain/schedule/timing.ts';
import { formatMoment } from '../../../src/domain/time/calendar.ts';
import { type Machine, startMachine } from '../../helpers/machine.ts';
import { DAY, HOUR, MINUTE } from '../../helpers/samples/deliveries.ts';
import { expectToldOnce } from '../../helpers/samples/told-once.ts';

const counted = (machine: Machine) => expectToldOnce({ ...machine, store: machine.copy().store });

/** When digests were due that arrived, by the clocks of a zone. */
async function dues({ copy, workspace }: Machine, zone: string): Promise<string[]> {
  const ledger = copy().store.ledger(workspace);
  const sent = await ledger.deliveries.list({ states: ['sent'], firstOnly: true, limit: 99 });
  return sent.map(({ dueAt }) => formatMoment(dueAt, zone)).reverse();
}

describe('a machine whose clock is put', () => {
  it.each<[string, string, number, string]>([
    ['forward before a digest, and back after it', '08:30', HOUR, '08:40'],
    ['forward over a digest, and back before it was due', '08:30', HOUR, '08:31'],
    ['back after a digest, and right again', '09:05', -HOUR, '09:50'],
    ['back over the very minute of a digest, and right again', '09:00', -HOUR, '10:30'],
    ['back before a digest, and right again after it was due', '08:55', -HOUR, '09:20'],
  ])(
    'A machine whose clock is put an hour %s sends each digest once and tells every event',
    async (_how, away, ms, right) => {
      const machine = await startMachine();
      const day = '2026-03-12T';
      await machine.news(7);
      await machine.until(`${day}${away}:00Z`);
      await machine.jump(ms);
      await machine.news(2);
      await machine.until(`${day}${right}:00Z`);
      await machine.news(2);
      await machine.jump(-ms);
      await machine.news(2);
      await machine.until(`${day}16:00:00Z`);
      await machine.news(1);
      await machine.until('2026-03-13T16:00:00Z');
      expect(await counted(machine)).toEqual({ digests: 2, events: 14 });
      expect(await dues(machine, 'UTC')).toEqual(['Thu 12 Mar, 09:00', 'Fri 13 Mar, 09:00']);
    },
  );

  it('A machine whose clock is put an hour forward for good, or back for good, goes on with its next digest', async () => {
    const machine = await startMachine();
    await machine.until('2026-03-12T08:30:00Z');
    await machine.jump(HOUR);
    await machine.news(1);
    await machine.until('2026-03-13T08:30:00Z');
    await machine.jump(-2 * HOUR);
    await machine.news(6);
    await machine.until('2026-03-16T12:00:00Z');
    expect(await counted(machine)).toEqual({ digests: 3, events: 7 });
  });
});

const NIGHTS = [
  ['Europe/Stockholm', '30 2 * * *', '2026-03-27T12:00Z', ['02:30', '03:00', '02:30']],
  ['Europe/Stockholm', '30 2 * * *', '2026-10-23T12:00Z', ['02:30', '02:30', '02:30']],
  ['America/New_York', '30 2 * * *', '2026-03-06T12:00Z', ['02:30', '03:00', '02:30']],
  ['America/New_York', '30 1 * * *', '2026-10-30T12:00Z', ['01:30', '01:30', '01:30']],
  ['Australia/Lord_Howe', '15 2 * * *', '2026-10-02T03:00Z', ['02:15', '02:30', '02:15']],
  ['Australia/Lord_Howe', '45 1 * * *', '2026-04-03T03:00Z', ['01:45', '01:45', '01:45']],
] as const;

/** A machine with a schedule of a zone, and when its second digest is due: in the night of the change. */
async function nightly(zone: string, cron: string, start: string) {
  const timing = cronTiming(cron, zone);
  const since = Date.parse(start);
  const [first, change] = nextDues(timing, since, 2);
  const machine = await startMachine({ start, planned: { timing, since, nextDue: first! } });
  return { machine, since, change: change! };
}

describe('a night on which clocks change', () => {
  it.each(NIGHTS)(
    'A night on which clocks change in %s (%s, from %s) has one digest, at the time that there is',
    async (...night) => {
      const [zone, cron, start, times] = night;
      const { machine, since } = await nightly(zone, cron, start);
      for (let day = 1; day <= times.length; day++) {
        await machine.until(since + (day - 1) * DAY + HOUR);
        await machine.news(2);
        await machine.until(since + day * DAY);
      }
      expect(await counted(machine)).toEqual({ digests: 3, events: 6 });
      const sent = await dues(machine, zone);
      expect(sent.map((moment) => moment.split(', ')[1])).toEqual(times);
    },
  );

  it.each(NIGHTS)(
    'A night on which clocks change in %s (%s, from %s) has one, though the machine’s clock is put forward and back in it',
    async (...night) => {
      const [zone, cron, start] = night;
      const { machine, since, change } = await nightly(zone, cron, start);
      await machine.until(change - 20 * MINUTE);
      await machine.news(2);
      await machine.jump(HOUR);
      await machine.until(change + 10 * MINUTE);
      await machine.news(2);
      await machine.jump(-2 * HOUR);
      await machine.until(change + 90 * MINUTE);
      await machine.news(2);
      await machine.jump(HOUR);
      await machine.until(since + 3 * DAY);
      expect(await counted(machine)).toEqual({ digests: 3, events: 6 });
    },
  );
});

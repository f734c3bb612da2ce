import { describe, expect, it } from 'vitest';
import type { EventRecord } from '../../../src/domain/event/event.ts';
import { reminderPlanner } from '../../../src/scheduling/planners/reminders.ts';
import { heldBy } from '../../helpers/samples/pauses.ts';
import { record } from '../../helpers/samples/records.ts';
import { ANA, DEALS, inShort, watching } from '../../helpers/samples/watching.ts';

const EU = { jurisdiction: 'EU' };
const phase = (date: string, label: string, given = {}) => ({
  date,
  label,
  standing: 'law' as const,
  knownOn: '2026-01-05',
  ...given,
});
const act = (given: Partial<EventRecord> = {}) =>
  record({
    id: 'act',
    type: 'regulation',
    status: 'enacted',
    title: 'The act is in force',
    jurisdiction: 'EU',
    instrument: 'Regulation 1',
    parties: [],
    amount: null,
    round: null,
    effectiveOn: [
      phase('2026-08-02', 'general application'),
      phase('2027-08-02', 'general application', { standing: 'proposed' }),
    ],
    ...given,
  });
const open = (start: string, records = [act()]) => watching(reminderPlanner, start, records);
const headline = 'EU: Regulation 1, general application';

describe('reminders of a date', () => {
  it('Reminders of a date come 90, 30, 7 and 1 day ahead, at eight in the morning of who watches the jurisdiction', async () => {
    const scene = await open('2026-04-01T09:00:00Z');
    await scene.watch(EU);
    let next: number | null = scene.clock.now().getTime();
    while (next !== null && next < Date.parse('2026-08-10T00:00:00Z')) {
      await scene.turn(new Date(next).toISOString());
      next = await scene.planner.next(next);
    }
    expect(inShort(await scene.said('reminder'))).toEqual([
      `05-04 06:00 sent: In 90 days, 2 Aug 2026: ${headline}`,
      `07-03 06:00 sent: In 30 days, 2 Aug 2026: ${headline}`,
      `07-26 06:00 sent: In 7 days, 2 Aug 2026: ${headline}`,
      `08-01 06:00 sent: In 1 day, 2 Aug 2026: ${headline}`,
    ]);
  });

  it('Reminders of a date say what the law stands on, and whose watch it is for', async () => {
    const scene = await open('2026-07-01T09:00:00Z');
    await scene.watch(EU);
    await scene.turn('2026-07-03T06:00:00Z');
    const [said] = await scene.said('reminder');
    const words = JSON.stringify(said?.page.parts);
    expect(words).toContain(`In 30 days, 2 Aug 2026: ${headline}`);
    expect(words).toContain('law; 2 Aug 2027 proposed');
    expect(words).toContain('You watch EU (W1). Not legal advice.');
  });

  it('Reminders of a date come once, with the true number of days, for a morning that was missed', async () => {
    const scene = await open('2026-07-01T09:00:00Z');
    await scene.watch(EU);
    await scene.turn('2026-07-01T09:01:00Z');
    await scene.turn('2026-07-10T03:00:00Z');
    expect(await scene.said('reminder')).toEqual([]);
    await scene.turn('2026-07-10T07:00:00Z');
    await scene.turn('2026-07-11T07:00:00Z');
    expect(inShort(await scene.said('reminder'))).toEqual([
      `07-10 07:00 sent: In 23 days, 2 Aug 2026: ${headline}`,
    ]);
  });

  it.each([
    ['ahead', '2026-07-03T06:55:00Z', '2026-07-03T05:55:00Z', ['07-03 06:01 sent: In 30 days']],
    ['behind', '2026-07-03T05:55:00Z', '2026-07-03T06:55:00Z', []],
  ])(
    'Reminders of a date go by when a watch was made and not by the clock that made it, an hour %s',
    async (_way, said, made, told) => {
      const scene = await open('2026-07-01T09:00:00Z');
      await scene.watch(EU, 'U9');
      for (const look of ['2026-07-03T05:54:00Z', '2026-07-03T06:00:00Z'])
        if (look < made) await scene.turn(look);
      scene.clock.set(said);
      await scene.watch(EU);
      for (const look of ['05:56', '06:01', '06:56'])
        if (`2026-07-03T${look}:00Z` > made) await scene.turn(`2026-07-03T${look}:00Z`);
      await scene.turn('2026-07-04T06:01:00Z');
      const own = (await scene.said('reminder')).filter(
        ({ delivery }) => delivery.channel !== 'U9',
      );
      expect(inShort(own).map((line) => line.split(',')[0])).toEqual(told);
    },
  );

  it('Reminders of a date are not sent for a day that had passed before the watch, or before the date was known', async () => {
    const late = act({ id: 'late', instrument: 'Regulation 2', knownOn: '2026-07-05' });
    const scene = await open('2026-07-04T09:00:00Z', [act(), late]);
    await scene.watch(EU);
    await scene.turn('2026-07-06T07:00:00Z');
    expect(await scene.said('reminder')).toEqual([]);
    await scene.turn('2026-07-26T07:00:00Z');
    expect(await scene.said('reminder')).toHaveLength(2);
  });

  it('Reminders of a date are one for a law’s day, however many duties and watches', async () => {
    const twice = act({
      effectiveOn: [
        phase('2026-08-02', 'fines'),
        phase('2026-08-02', 'transparency'),
        phase('2027-02-02', 'transparency', { standing: 'proposed' }),
      ],
    });
    const scene = await open('2026-07-01T09:00:00Z', [twice]);
    await scene.watch(EU);
    await scene.watch({ ...EU, words: ['act'] });
    await scene.turn('2026-07-03T06:00:00Z');
    const [said, ...more] = await scene.said('reminder');
    expect(more).toEqual([]);
    expect(said?.page.headline).toBe(
      'In 30 days, 2 Aug 2026: EU: Regulation 1, fines and transparency',
    );
    const words = JSON.stringify(said?.page);
    expect(words).toContain('"law, transparency: law; 2 Feb 2027 proposed"');
    expect(words).toContain('You watch EU (W1), EU · “act” (W2).');
  });

  it('Reminders of a date wait for the end of quiet hours that last past eight', async () => {
    const scene = await open('2026-07-01T09:00:00Z');
    await scene.watch(EU, DEALS, { quiet: { from: '20:00', to: '09:30' } });
    await scene.turn('2026-07-03T06:00:00Z');
    expect(await scene.said('reminder')).toEqual([]);
    expect(await scene.planner.next(Date.parse('2026-07-03T06:00:00Z'))).toBe(
      Date.parse('2026-07-03T07:30:00Z'),
    );
    await scene.turn('2026-07-03T07:30:00Z');
    expect(await scene.said('reminder')).toHaveLength(1);
  });

  it('Reminders of a date are for nobody who watches another jurisdiction, other words, or has paused', async () => {
    const scene = await open('2026-07-01T09:00:00Z');
    await scene.watch({ jurisdiction: 'US' });
    await scene.watch({ ...EU, words: ['medicine'] });
    const paused = await scene.watch(EU);
    await scene.plans.pauseWatch(paused.id, heldBy(ANA, 0));
    await scene.turn('2026-07-03T06:00:00Z');
    expect(await scene.said('reminder')).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/schedule/scope.ts';
import { cronTiming } from '../../../src/domain/schedule/timing.ts';
import { AFTER_ALL } from '../../helpers/stores/store.ts';
import { type Open, withLog } from './opening.ts';

const NOW = Date.parse(AFTER_ALL);
const HOUR = 3_600_000;

/** The log as a whole, for whoever looks after it. */
export function aboutInspecting(open: Open): void {
  it('The inspection says how many schedules are active, and what is late, in all workspaces together', () =>
    withLog(open, [], async ({ store }) => {
      expect(await store.inspect()).toMatchObject({
        schedules: { going: 0, paused: 0 },
        late: { deliveries: 0, by: 0 },
        backedUpAt: null,
      });
      const timing = cronTiming('0 9 * * *', 'Europe/Stockholm');
      const where = { channel: 'C1', channelName: null, owner: null, since: 0 };
      const schedule = { ...where, timing, scope: EVERYTHING, layout: 'auto' as const };
      await store.plans('T1').addSchedule({ ...schedule, nextDue: NOW + HOUR }, NOW);
      await store.plans('T2').addSchedule({ ...schedule, nextDue: null }, NOW);
      const ledger = store.ledger('T2');
      for (const [key, dueAt] of Object.entries({ late: NOW - HOUR, later: NOW + HOUR })) {
        const delivery = { kind: 'alert' as const, key, origin: null, channel: 'C1', dueAt };
        await ledger.outbox.enqueue({ deliveries: [{ ...delivery, drawing: {} }] }, NOW);
      }
      expect(await store.inspect()).toMatchObject({
        schedules: { going: 1, paused: 1 },
        late: { deliveries: 1, by: HOUR },
      });
    }));
}

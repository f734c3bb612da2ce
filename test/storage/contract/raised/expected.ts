import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedBy } from '../../../../src/domain/event/measures/expected-by.ts';
import { logDay, logMoment, someRecords } from '../../../helpers/samples/events.ts';
import { atMost, type Open, WHOLE, withLog } from '../opening.ts';

/** Expectations, open and settled. */
export function aboutExpected(open: Open): void {
  describe('what is expected', () => {
    it('Expectations at every moment are those of the events that are known then, the settled ones where they are asked for', () =>
      fc.assert(
        fc.asyncProperty(
          someRecords(12),
          logMoment,
          fc.tuple(logDay, logDay),
          (records, moment, days) =>
            withLog(open, records, async ({ at }) => {
              const [from = '', to = ''] = days.toSorted();
              const { events } = await at(moment).find({}, WHOLE);
              const all = events.flatMap((event) =>
                event.expects.map((one) => ({ id: event.id, one, by: expectedBy(one) })),
              );
              const within = all.filter(({ by }) => by >= from && by <= to);
              const told = async (which?: 'open' | 'all') =>
                (await at(moment).expectations({}, { from, to }, which)).map(
                  ({ event, expectation, by }) => JSON.stringify([event.id, expectation, by]),
                );
              const wanted = (some: typeof within) =>
                some.map(({ id, one, by }) => JSON.stringify([id, one, by])).sort();
              expect((await told('all')).sort()).toEqual(wanted(within));
              expect((await told()).sort()).toEqual(
                wanted(within.filter(({ one }) => one.standing === 'open')),
              );
            }),
        ),
        { numRuns: atMost(open, 30) },
      ));
  });
}

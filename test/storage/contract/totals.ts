import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import { pickKeys } from '../../../src/domain/collections.ts';
import type { TrackedEvent } from '../../../src/domain/event/event.ts';
import type { EventQuery, SumsBy } from '../../../src/domain/event/query.ts';
import type { EventType, Status } from '../../../src/domain/event/vocabulary.ts';
import { addDays, addMonths } from '../../../src/domain/time/calendar.ts';
import { openBundle } from '../../../src/sources/bundle.ts';
import {
  logDay,
  logMoment,
  someRecord,
  someRecords,
  someStage,
} from '../../helpers/samples/events.ts';
import { amount, record } from '../../helpers/samples/records.ts';
import { SOAK } from '../../helpers/soak.ts';
import { AFTER_ALL, testClock } from '../../helpers/stores/store.ts';
import { atMost, type Open, WHOLE, withLog } from './opening.ts';
import { dollars, expected, sum } from './totals-by-rule.ts';

const FILTERS = {
  types: fc.constant(['funding_round' as const]),
  companies: fc.constant(['acme']),
  since: logDay,
  until: logDay,
};

/** A question of every number of filters, more often of few: with all of them hardly an event would fit. */
const query: fc.Arbitrary<EventQuery> = fc.oneof(
  fc.constant({}),
  fc.record(pickKeys(FILTERS, ['types'])),
  fc.record(pickKeys(FILTERS, ['since'])),
  fc.record(FILTERS, { requiredKeys: [] }),
);

const on = (date: string) => ({ date, precision: 'day' as const });

/** Sums, each deal once. */
export function aboutTotals(open: Open): void {
  describe('totals', () => {
    it('Totals are at every moment what the rule over all stages of each deal makes them', () =>
      fc.assert(
        fc.asyncProperty(
          someRecords(14, fc.oneof(someRecord, someStage, someStage), 6),
          fc.array(fc.tuple(query, fc.oneof(logMoment, fc.constant(Date.parse(AFTER_ALL)))), {
            minLength: 8,
            maxLength: 8,
          }),
          (records, questions) =>
            withLog(open, records, async ({ at }) => {
              for (const [q, moment] of questions) {
                const { events: all } = await at(moment).find({}, WHOLE);
                const { events: matches } = await at(moment).find(q, WHOLE);
                const told = await at(moment).totals(q);
                const { largest, leftOut, median, converted, otherPeriod: _o, ...totals } = told;
                expect({
                  ...totals,
                  medianUsd: median?.usd ?? null,
                  converted: sum(converted.map(({ amounts }) => amounts)),
                  largestUsd: largest && (largest.whole?.usd ?? dollars(largest.event)!.value),
                  leftOut: Object.fromEntries(leftOut.map(({ reason, count }) => [reason, count])),
                }).toEqual(expected(all, matches, q));
              }
            }),
        ),
        { numRuns: atMost(open, 30) },
      ));

    it('Totals apart by a field are the totals of each of its values', () =>
      fc.assert(
        fc.asyncProperty(someRecords(12), logMoment, query, (records, moment, q) =>
          withLog(open, records, async ({ at }) => {
            const log = at(moment);
            const { events } = await log.find(q, WHOLE);
            const apart = async (
              by: Exclude<SumsBy, 'event' | `in_${string}`>,
              totalsOf: (value: string) => EventQuery,
            ) => {
              const keyOf = (event: TrackedEvent) =>
                by === 'status' && event.closedBy && event.status === 'rumoured'
                  ? 'closed'
                  : event[by];
              const values = [...new Set(events.map(keyOf))];
              const named = values.filter((value) => value !== null).sort();
              const sums = await log.sums(q, by);
              expect([...sums.keys()]).toEqual([...named, ...values.filter((value) => !value)]);
              for (const [value, told] of sums)
                if (value !== null && value !== 'closed')
                  expect(await log.totals({ ...q, ...totalsOf(value) })).toMatchObject(told);
            };
            await apart('type', (type) => ({ types: [type as EventType] }));
            await apart('status', (status) => ({ statuses: [status as Status] }));
            await apart('sector', (sector) => ({ sectors: [sector] }));
            const each = await log.sums(q, 'event');
            expect([...each.keys()].sort()).toEqual(events.map(({ number }) => `${number}`).sort());
            const { usd } = await log.totals(q);
            expect(each.values().reduce((sum, of) => sum + of.usd, 0)).toBeCloseTo(usd, 2);
          }),
        ),
        { numRuns: atMost(open, 30) },
      ));

    it('Totals of periods that follow each other add up to the totals of the whole, whatever stages lie in them', () =>
      fc.assert(
        fc.asyncProperty(
          someRecords(14, someStage, 6),
          fc.uniqueArray(logDay, { minLength: 1, maxLength: 4 }),
          (records, days) =>
            withLog(open, records, async ({ at }) => {
              const ends = days.sort();
              const spans: EventQuery[] = [
                ...ends.map((until, index) => ({
                  ...(index > 0 ? { since: addDays(ends[index - 1]!, 1) } : {}),
                  until,
                })),
                { since: addDays(ends.at(-1)!, 1) },
              ];
              const parts = await Promise.all(spans.map((span) => at().totals(span)));
              const whole = await at().totals({});
              const { events } = await at().find({}, WHOLE);
              const dated = await at().totals({
                numbers: events
                  .filter(({ occurredOn, countedOn }) => occurredOn || countedOn)
                  .map(({ number }) => number),
              });
              for (const part of ['usd', 'debtUsd', 'moreUsd'] as const) {
                const total = sum(parts.map((totals) => totals[part]));
                expect(total).toBeCloseTo(dated[part], 2);
                expect(total).toBeLessThanOrEqual(whole[part] + 0.01);
              }
            }),
        ),
        { numRuns: atMost(open, 40) },
      ));

    it('Totals of the bundled log add up over its months, whatever is asked', async () => {
      const store = await open({ clock: testClock(AFTER_ALL) });
      // The whole of it is added up on one engine, and on both in the soak.
      const data = openBundle();
      const each = SOAK || !open.mostRuns ? 1 : 4;
      const records = data.records.filter((_, index) => index % each === 0);
      await store.load({ ...data, records });
      const log = store.reader({
        workspace: null,
        asOf: Date.parse('2026-07-10T09:00:00Z'),
        audience: EVERYBODY,
      });
      const rounds = { types: ['funding_round' as const] };
      for (const q of [{}, rounds, { types: ['acquisition' as const] }]) {
        const ends = Array.from({ length: 30 }, (_, index) => addMonths('2024-01-31', index));
        const spans = [
          { until: ends[0]! },
          ...ends.slice(1).map((until, index) => ({ since: addDays(ends[index]!, 1), until })),
          { since: addDays(ends.at(-1)!, 1) },
        ];
        const parts = await Promise.all(spans.map((span) => log.totals({ ...q, ...span })));
        const { events } = await log.find(q, WHOLE);
        const numbers = events
          .filter(({ occurredOn, countedOn }) => occurredOn || countedOn)
          .map(({ number }) => number);
        const whole = await log.totals({ ...q, numbers });
        expect(sum(parts.map(({ usd }) => usd))).toBeCloseTo(whole.usd, 0);
        expect(whole.usd).toBeGreaterThan(0);
      }
      await store.close();
    });

    it('Totals take an extension with its round, wherever it is dated and however many there are', () => {
      const deal = { dealId: 'd', amount: amount(50_000_000) };
      const others = Array.from({ length: 5 }, (_, index) =>
        record({ id: `other-${index}`, amount: amount((index + 1) * 10_000_000) }),
      );
      const records = [
        ...others,
        record({ id: 'round', ...deal }),
        record({ id: 'more', ...deal, roundQualifier: 'extension', occurredOn: on('2026-02-01') }),
      ];
      return withLog(open, records, async ({ at }) => {
        const totals = await at().totals({});
        expect(totals).toMatchObject({ matches: 7, counted: 6, usd: 250_000_000 });
        expect(totals.median?.usd).toBe(35_000_000);
        expect(totals.months.map(({ month, usd }) => [month, usd])).toEqual([
          ['2026-01', 200_000_000],
          ['2026-02', 50_000_000],
        ]);
        expect(await at().totals({ since: '2026-02-01' })).toMatchObject({ counted: 1 });
      });
    });

    it('Totals name the largest, the newest known of equals', () => {
      const records = [
        record({ id: 'old', amount: amount(5_000_000) }),
        record({ id: 'new', amount: amount(5_000_000), knownOn: '2026-01-12' }),
        record({ id: 'rumour', amount: amount(9_000_000), status: 'rumoured' }),
      ];
      return withLog(open, records, async ({ at }) => {
        expect((await at().totals({})).largest?.event.id).toBe('new');
      });
    });

    it('Totals name a round with its extension as the largest, and what the two are together', () => {
      const of = { dealId: 'd', round: 'series_a' } as const;
      const records = [
        record({ id: 'round', ...of, amount: amount(6_000_000) }),
        record({ id: 'more', ...of, roundQualifier: 'extension', amount: amount(4_000_000) }),
        record({ id: 'other', amount: amount(8_000_000) }),
      ];
      return withLog(open, records, async ({ at }) => {
        const { largest } = await at().totals({});
        expect([largest?.event.id, largest?.whole?.usd]).toEqual(['round', 10_000_000]);
      });
    });

    it('Totals of nothing are nothing, and no median is made up', () =>
      withLog(open, [], async ({ at }) => {
        expect(await at().totals({})).toEqual({
          matches: 0,
          counted: 0,
          usd: 0,
          debtUsd: 0,
          about: false,
          atLeast: false,
          moreUsd: 0,
          otherPeriod: { usd: 0, about: false, atLeast: false, moreUsd: 0 },
          converted: [],
          median: null,
          medianOf: 0,
          largest: null,
          months: [],
          undatedMonths: 0,
          leftOut: [],
        });
      }));

    it('Totals count a deal anew for a workspace that adds a stage of its own, and for nobody else', () => {
      const records = [record({ id: 'announced', dealId: 'd', status: 'announced' })];
      return withLog(open, records, async ({ store, at }) => {
        const patch = { ...record({ id: 'x', dealId: 'd', amount: amount(12_000_000) }) };
        const { id: _i, knownOn: _k, revisions: _r, ...fields } = patch;
        await store.append('T1', [{ event: null, patch: fields, who: 'ana', why: 'closed' }]);
        expect(await at().totals({})).toMatchObject({ matches: 2, counted: 1, usd: 12_000_000 });
        const others = [await at(undefined, 'T2').totals({}), await at(undefined, null).totals({})];
        for (const totals of others)
          expect(totals).toMatchObject({ matches: 1, counted: 1, usd: 10_000_000 });
      });
    });
  });
}

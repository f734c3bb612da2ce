import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SumsBy } from '../../../src/contracts/reader.ts';
import { countsOnce, debtPart, type Standing } from '../../../src/domain/event/counting.ts';
import type { TrackedEvent } from '../../../src/domain/event/event.ts';
import type { EventQuery } from '../../../src/domain/event/query.ts';
import type { EventType, Status } from '../../../src/domain/event/vocabulary.ts';
import { firstDay } from '../../../src/domain/time/calendar.ts';
import {
  logDay,
  logMoment,
  someRecord,
  someRecords,
  someStage,
} from '../../helpers/samples/events.ts';
import { amount, record } from '../../helpers/samples/records.ts';
import { AFTER_ALL, reference } from '../../helpers/stores/store.ts';
import { atMost, type Open, WHOLE, withLog } from './opening.ts';

const query: fc.Arbitrary<EventQuery> = fc.record(
  {
    types: fc.constant(['funding_round' as const]),
    companies: fc.constant(['acme']),
    since: logDay,
  },
  { requiredKeys: [] },
);

const dollars = (event: TrackedEvent) =>
  event.amount &&
  reference.inDollars(event.amount, event.occurredOn ? firstDay(event.occurredOn) : event.knownOn);

/** The standing of every event, by the rule alone; a deal is judged over all its stages. */
function standings(events: readonly TrackedEvent[]): Map<number, Standing> {
  const deals = Map.groupBy(events, (event) => event.dealId ?? `alone ${event.id}`);
  return new Map(
    [...deals.values()].flatMap((stages) => [
      ...countsOnce(
        stages.map((event) => ({
          number: event.number,
          knownAt: event.knownAt,
          fields: event,
          evidence: event.evidence,
          priced: dollars(event) !== null,
        })),
      ),
    ]),
  );
}

function expected(all: readonly TrackedEvent[], matches: readonly TrackedEvent[]) {
  const standing = standings(all);
  const counted = matches.filter((event) => standing.get(event.number) === null);
  const values = counted.map((event) => dollars(event)!.value).sort((a, b) => a - b);
  const middle = [
    values[Math.floor((values.length - 1) / 2)],
    values[Math.floor(values.length / 2)],
  ];
  const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
  const leftOut = Map.groupBy(
    matches.map((event) => standing.get(event.number)).filter((s) => s !== null && s !== 'no_deal'),
    (reason) => reason,
  );
  const month = (event: TrackedEvent) =>
    event.occurredOn && ['day', 'month'].includes(event.occurredOn.precision)
      ? event.occurredOn.date.slice(0, 7)
      : null;
  const months = Map.groupBy(counted.filter(month), month);
  return {
    matches: matches.length,
    counted: counted.length,
    usd: sum(values),
    debtUsd: sum(counted.map((event) => debtPart(event) * dollars(event)!.rate)),
    medianUsd: values.length ? sum(middle as number[]) / 2 : null,
    largestUsd: values.at(-1) ?? null,
    months: [...months]
      .map(([month, of]) => ({
        month,
        count: of.length,
        usd: sum(of.map((event) => dollars(event)!.value)),
      }))
      .sort((a, b) => (a.month! < b.month! ? -1 : 1)),
    undatedMonths: counted.filter((event) => !month(event)).length,
    leftOut: Object.fromEntries([...leftOut].map(([reason, of]) => [reason, of.length])),
  };
}

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
                const { largest, leftOut, ...totals } = await at(moment).totals(q);
                expect({
                  ...totals,
                  largestUsd: largest && dollars(largest)!.value,
                  leftOut: Object.fromEntries(leftOut.map(({ reason, count }) => [reason, count])),
                }).toEqual(expected(all, matches));
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
            const apart = async (by: SumsBy, totalsOf: (value: string) => EventQuery) => {
              const values = new Set(events.map((event) => event[by]));
              const sums = await log.sums(q, by);
              expect(new Set(sums.keys())).toEqual(values);
              for (const [value, told] of sums)
                if (value !== null)
                  expect(await log.totals({ ...q, ...totalsOf(value) })).toMatchObject(told);
            };
            await apart('type', (type) => ({ types: [type as EventType] }));
            await apart('status', (status) => ({ statuses: [status as Status] }));
            await apart('sector', (sector) => ({ sectors: [sector] }));
          }),
        ),
        { numRuns: atMost(open, 30) },
      ));

    it('Totals name the largest, the newest known of equals', () => {
      const records = [
        record({ id: 'old', amount: amount(5_000_000) }),
        record({ id: 'new', amount: amount(5_000_000), knownOn: '2026-01-12' }),
        record({ id: 'rumour', amount: amount(9_000_000), status: 'rumoured' }),
      ];
      return withLog(open, records, async ({ at }) => {
        expect((await at().totals({})).largest?.id).toBe('new');
      });
    });

    it('Totals of nothing are nothing, and no median is made up', () =>
      withLog(open, [], async ({ at }) => {
        expect(await at().totals({})).toEqual({
          matches: 0,
          counted: 0,
          usd: 0,
          debtUsd: 0,
          medianUsd: null,
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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../../src/contracts/reader.ts';
import type { EventQuery, SumsBy } from '../../../../src/domain/event/query.ts';
import { addDays, addMonths } from '../../../../src/domain/time/calendar.ts';
import {
  logDay,
  logMoment,
  someRecord,
  someRecords,
  someStage,
} from '../../../helpers/samples/events.ts';
import { atMost, type Open, WHOLE, withLog } from '../opening.ts';
import { dollars, sum } from '../totals-by-rule.ts';

const query: fc.Arbitrary<EventQuery> = fc.record(
  {
    types: fc.constant(['funding_round' as const]),
    sectors: fc.constant(['chips']),
    since: logDay,
  },
  { requiredKeys: [] },
);

const SPANS = { in_month: 1, in_quarter: 3, in_year: 12 } as const;

/** The days of `2026-02`, `2026-Q1` or `2026`. */
function daysOf(period: string, by: keyof typeof SPANS) {
  const [year = '', part = '01'] = period.split('-');
  const month = part.startsWith('Q') ? Number(part.slice(1)) * 3 - 2 : Number(part);
  const since = `${year}-${String(month).padStart(2, '0')}-01`;
  return { since, until: addDays(addMonths(since, SPANS[by]), -1) };
}

const later = (a: string, b: string | undefined) => (b !== undefined && b > a ? b : a);

/** The money of every company, from the events alone: of several that raise it the first by id counts. */
async function raisedBy(log: Reader, q: EventQuery) {
  const { events } = await log.find(q, WHOLE);
  const sums = await log.sums(q, 'event');
  const counted = events.filter(({ number }) => (sums.get(`${number}`)?.counted ?? 0) > 0);
  const named = counted.map((event) => ({
    company: event.parties
      .filter(({ role }) => role === 'subject')
      .map(({ company }) => company.toLowerCase())
      .sort()[0],
    usd: event.amount?.qualifier === 'up_to' ? 0 : (dollars(event)?.value ?? 0),
  }));
  const groups = Map.groupBy(named, ({ company }) => company);
  const unnamed = groups.get(undefined)?.length ?? 0;
  groups.delete(undefined);
  const raised = [...groups].map(([company, of]) => ({
    company,
    usd: sum(of.map(({ usd }) => usd)),
  }));
  return { raised: raised.filter(({ usd }) => usd > 0), unnamed };
}

/** Sums told apart by periods and by companies. */
export function aboutApart(open: Open): void {
  describe('sums apart', () => {
    it('Sums apart by month, quarter and year are the sums of the days of each', () =>
      fc.assert(
        fc.asyncProperty(
          someRecords(14, fc.oneof(someRecord, someStage), 6),
          logMoment,
          query,
          (records, moment, q) =>
            withLog(open, records, async ({ at }) => {
              const log = at(moment);
              const apart = async (by: keyof typeof SPANS & SumsBy) => {
                for (const [period, { usd, counted, debtUsd }] of await log.sums(q, by)) {
                  if (period === null || counted === 0) continue;
                  const { since, until } = daysOf(period, by);
                  const own = await log.sum({ ...q, since: later(since, q.since), until });
                  expect({ usd, counted, debtUsd }).toEqual({
                    usd: own.usd,
                    counted: own.counted,
                    debtUsd: own.debtUsd,
                  });
                }
              };
              await apart('in_month');
              await apart('in_quarter');
              await apart('in_year');
            }),
        ),
        { numRuns: atMost(open, 30) },
      ));

    it('A concentration is made of what each company raised, as every event says it', () =>
      fc.assert(
        fc.asyncProperty(
          someRecords(14, fc.oneof(someRecord, someStage), 6),
          logMoment,
          query,
          fc.constantFrom(1, 3, 10),
          (records, moment, q, most) =>
            withLog(open, records, async ({ at }) => {
              const log = at(moment);
              const told = await log.concentration(q, most);
              const { raised, unnamed } = await raisedBy(log, q);
              const total = sum(raised.map(({ usd }) => usd));
              const squares = raised.map(({ usd }) => ((usd / total) * 100) ** 2);
              expect(told.usd).toBeCloseTo(total, 2);
              expect(told).toMatchObject({ companies: raised.length, unnamed });
              expect(told.largest).toEqual(
                raised
                  .toSorted((a, b) => b.usd - a.usd || (a.company! < b.company! ? -1 : 1))
                  .slice(0, most),
              );
              if (raised.length === 0) expect(told.hhi).toBeNull();
              else expect(told.hhi).toBeCloseTo(sum(squares), 4);
            }),
        ),
        { numRuns: atMost(open, 30) },
      ));
  });
}

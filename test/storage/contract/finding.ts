import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paging } from '../../../src/contracts/reader.ts';
import type { TrackedEvent } from '../../../src/domain/event/event.ts';
import type { EventQuery } from '../../../src/domain/event/query.ts';
import { daysOf, stageMet } from '../../../src/domain/event/stages.ts';
import type { Role } from '../../../src/domain/event/vocabulary.ts';
import { dayInZone, firstDay } from '../../../src/domain/time/calendar.ts';
import {
  COMPANIES,
  logDay,
  logMoment,
  someRecord,
  someRecords,
  someStage,
} from '../../helpers/samples/events.ts';
import { amount, record } from '../../helpers/samples/records.ts';
import { reference } from '../../helpers/stores/store.ts';
import { atMost, type Open, WHOLE, withLog } from './opening.ts';

const ids = COMPANIES.map((name) => name.toLowerCase());
const some = <T>(...values: T[]) => fc.subarray(values, { minLength: 1 });

const filters = {
  types: some('funding_round' as const, 'acquisition' as const),
  statuses: some(
    'rumoured' as const,
    'announced' as const,
    'completed' as const,
    'in_force' as const,
  ),
  rounds: some('seed' as const, 'debt_financing' as const),
  sectors: some('chips'),
  companies: some(...ids),
  roles: some('subject' as const, 'investor' as const, 'lead_investor' as const),
  investors: some(...ids),
  leads: some(...ids),
  places: fc.constantFrom(
    [{ regions: ['EU'], countries: [] }],
    [{ regions: [], countries: ['SE', 'US'] }],
    [
      { regions: ['EU'], countries: [] },
      { regions: ['US'], countries: ['SE'] },
    ],
  ),
  jurisdictions: some('EU', 'US-CA'),
  minUsd: fc.constantFrom(0, 150_000_000),
  maxUsd: fc.constantFrom(200_000_000, 500_000_000),
  since: logDay,
  until: logDay,
  known: fc.tuple(logMoment, logMoment).map(([from, to]) => ({ from, to })),
  sort: fc.constantFrom('newest' as const, 'oldest' as const, 'amount' as const),
  top: fc.integer({ min: 1, max: 4 }),
} satisfies Record<Exclude<keyof EventQuery, 'numbers' | 'words'>, fc.Arbitrary<unknown>>;
/** A question of a few filters: with many of them hardly an event would fit. */
const query: fc.Arbitrary<EventQuery> = fc
  .subarray(Object.keys(filters) as (keyof typeof filters)[], { maxLength: 3 })
  .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, filters[key]]))))
  .chain((q) => filters.sort.map((sort) => ({ ...q, sort })));
const window: fc.Arbitrary<Paging> = fc.record({
  offset: fc.integer({ min: 0, max: 3 }),
  limit: fc.constantFrom(1, 3, Number.POSITIVE_INFINITY),
});

const dayOf = (event: TrackedEvent) => event.occurredOn && firstDay(event.occurredOn);
const usdOf = (event: TrackedEvent) =>
  event.amount && (reference.inDollars(event.amount, dayOf(event) ?? event.knownOn)?.value ?? null);

/** True where an event fits, its date and its amount aside: the question, read one event at a time. */
function fits(event: TrackedEvent, q: EventQuery): boolean {
  const among = <T>(value: T | null, list?: readonly T[]) =>
    list === undefined || (value !== null && list.includes(value));
  const party = (list: readonly string[], roles?: readonly string[]) =>
    event.parties.some((p) => list.includes(p.company.toLowerCase()) && among(p.role, roles));
  return (
    among(event.type, q.types) &&
    among(event.closedBy ? null : event.status, q.statuses) &&
    among(event.round, q.rounds) &&
    among(event.sector, q.sectors) &&
    among(event.jurisdiction, q.jurisdictions) &&
    (!q.companies || party(q.companies, q.roles)) &&
    (!q.investors || party(q.investors, ['investor', 'lead_investor'])) &&
    (!q.leads || party(q.leads, ['lead_investor'])) &&
    (q.places ?? []).every(
      (place) =>
        (event.region !== null && place.regions.includes(event.region)) ||
        (event.country !== null && place.countries.includes(event.country)),
    ) &&
    (!q.known || (event.knownAt > q.known.from && event.knownAt <= q.known.to))
  );
}

/** True, false, or null where the event has not what is asked about. */
function between<T extends string | number>(value: T | null, low?: T, high?: T): boolean | null {
  if (low === undefined && high === undefined) return true;
  if (value === null) return null;
  return (low === undefined || value >= low) && (high === undefined || value <= high);
}

const last = <T>(a: T | null, b: T | null, order: (a: T, b: T) => number) =>
  a === null || b === null ? Number(a === null) - Number(b === null) : order(a, b);
const ordersBy = (day: (event: TrackedEvent) => string | null) => ({
  newest: (a: TrackedEvent, b: TrackedEvent) =>
    last(day(a), day(b), (x, y) => (x < y ? 1 : x > y ? -1 : 0)),
  oldest: (a: TrackedEvent, b: TrackedEvent) =>
    last(day(a), day(b), (x, y) => (x < y ? -1 : x > y ? 1 : 0)),
});
const ORDERS = {
  amount: (a: TrackedEvent, b: TrackedEvent) => last(usdOf(a), usdOf(b), (x, y) => y - x),
};

/** True where a stage lies on the days asked for, null where the event has no date at all. */
function dated(event: TrackedEvent, q: EventQuery): boolean | null {
  const days = daysOf(event).map(({ day }) => day);
  if (q.since === undefined && q.until === undefined) return true;
  return days.length === 0 ? null : days.some((day) => between(day, q.since, q.until));
}

function expected(
  events: readonly TrackedEvent[],
  q: EventQuery,
  { offset, limit }: Paging,
  moment: number,
) {
  const today = dayInZone(moment, 'UTC');
  const dayMet = (event: TrackedEvent) =>
    q.since === undefined && q.until === undefined
      ? dayOf(event)
      : (stageMet(event, q, today)?.day ?? null);
  const orders = { ...ORDERS, ...ordersBy(dayMet) };
  const judged = events
    .filter((event) => fits(event, q))
    .map((event) => ({
      event,
      dated: dated(event, q),
      priced: between(usdOf(event), q.minUsd, q.maxUsd),
    }));
  const order = orders[(q.sort ?? 'newest') as keyof typeof orders];
  const matches = judged
    .filter((entry) => entry.dated && entry.priced)
    .map((entry) => entry.event)
    .sort((a, b) => order(a, b) || b.knownAt - a.knownAt || a.number - b.number)
    .slice(0, q.top);
  return {
    ids: matches.slice(offset, offset + limit).map((event) => event.id),
    total: matches.length,
    undated: judged.filter((entry) => entry.dated === null && entry.priced).length,
    unpriced: judged.filter((entry) => entry.priced === null && entry.dated).length,
  };
}

/** Filters, order, stretches, and what is left out. */
export function aboutFinding(open: Open): void {
  describe('finding events', () => {
    it('Finding events gives for any question what reading every event would', () =>
      fc.assert(
        fc.asyncProperty(
          someRecords(12, fc.oneof(someRecord, someStage)),
          fc.array(fc.tuple(query, window, logMoment), { minLength: 12, maxLength: 12 }),
          (records, questions) =>
            withLog(open, records, async ({ at }) => {
              for (const [q, stretch, moment] of questions) {
                const { events } = await at(moment).find({}, WHOLE);
                const { events: found, ...counts } = await at(moment).find(q, stretch);
                expect({ ids: found.map((event) => event.id), ...counts }).toEqual(
                  expected(events, q, stretch, moment),
                );
              }
            }),
        ),
        { numRuns: atMost(open, 40) },
      ));

    it('A lead finds what it led, and not where it invested or was party otherwise', () => {
      const parties = (role: Role) => [
        { company: 'Acme', role },
        { company: 'Beta', role: 'lead_investor' as const },
      ];
      const records = [
        record({ id: 'led', parties: parties('lead_investor') }),
        record({ id: 'joined', parties: parties('investor') }),
        record({ id: 'raised', parties: parties('subject') }),
      ];
      return withLog(open, records, async ({ at }) => {
        const led = async (query: EventQuery) =>
          (await at().find(query, WHOLE)).events.map((event) => event.id);
        expect(await led({ leads: ['acme'] })).toEqual(['led']);
        expect(await led({ leads: ['acme'], roles: ['investor'] })).toEqual(['led']);
        expect(new Set(await led({ investors: ['acme'] }))).toEqual(new Set(['led', 'joined']));
        expect(await at().totals({ leads: ['acme'] })).toMatchObject({ matches: 1 });
      });
    });

    it('Finding events compares amounts in US dollars, whatever their currency', () => {
      const records = [
        record({ id: 'dollars', amount: amount(10_000_000) }),
        record({ id: 'euros', amount: amount(6_000_000, 'EUR') }),
        record({ id: 'francs', amount: amount(9_000_000_000, 'XAF') }),
      ];
      return withLog(open, records, async ({ at }) => {
        const found = await at().find({ minUsd: 10_000_000, sort: 'amount' }, WHOLE);
        expect(found.events.map((event) => event.id)).toEqual(['euros', 'dollars']);
        expect(found.unpriced).toBe(1);
      });
    });

    it('Finding events takes an event for a period when the period’s first day lies in the range', () => {
      const records = [
        record({ id: 'quarter', occurredOn: { date: '2026-02-10', precision: 'quarter' } }),
        record({ id: 'none', occurredOn: null }),
      ];
      return withLog(open, records, async ({ at }) => {
        expect(await at().find({ since: '2026-01-02' }, WHOLE)).toMatchObject({
          total: 0,
          undated: 1,
        });
        expect(await at().find({ until: '2026-01-01' }, WHOLE)).toMatchObject({
          total: 1,
          undated: 1,
        });
        expect(await at().find({}, WHOLE)).toMatchObject({ total: 2, undated: 0 });
      });
    });

    it('Finding events lists coming dates by day, of events that fit', () => {
      const phase = (date: string) => ({
        date,
        label: date,
        standing: 'law' as const,
        knownOn: '2026-01-10',
      });
      const law = { type: 'regulation' as const, status: 'enacted' as const };
      const records = [
        record({
          id: 'eu',
          ...law,
          jurisdiction: 'EU',
          effectiveOn: [phase('2026-08-02'), phase('2026-02-02')],
        }),
        record({ id: 'us', ...law, jurisdiction: 'US', effectiveOn: [phase('2026-03-01')] }),
      ];
      return withLog(open, records, async ({ at }) => {
        const days = async (query: EventQuery, from: string, to: string) =>
          (await at().deadlines(query, { from, to })).map(
            (d) => `${d.event.id} ${d.date} ${d.label}`,
          );
        expect(await days({}, '2026-02-02', '2026-03-01')).toEqual([
          'eu 2026-02-02 2026-02-02',
          'us 2026-03-01 2026-03-01',
        ]);
        expect(await days({ jurisdictions: ['EU'] }, '2026-02-03', '2030-01-01')).toEqual([
          'eu 2026-08-02 2026-08-02',
        ]);
      });
    });

    it('Finding events gives all stages of a deal, oldest known first', () => {
      const records = [
        record({ id: 'closed', dealId: 'd', knownOn: '2026-01-20' }),
        record({ id: 'rumour', dealId: 'd', knownOn: '2026-01-10', status: 'rumoured' }),
        record({ id: 'other', dealId: 'e' }),
      ];
      return withLog(open, records, async ({ at }) => {
        const stages = async (moment?: string) =>
          (await at(moment).deal('d')).map((event) => event.id);
        expect(await stages()).toEqual(['rumour', 'closed']);
        expect(await stages('2026-01-15')).toEqual(['rumour']);
      });
    });
  });
}

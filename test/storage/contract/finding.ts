import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paging } from '../../../src/contracts/reader.ts';
import type { EventQuery } from '../../../src/domain/event/query.ts';
import type { Role } from '../../../src/domain/event/vocabulary.ts';
import { logMoment, someRecord, someRecords, someStage } from '../../helpers/samples/events.ts';
import { amount, record, source } from '../../helpers/samples/records.ts';
import { expected, filters } from './finding-by-rule.ts';
import { atMost, type Open, WHOLE, withLog } from './opening.ts';

/** Events that state a valuation, and cuts of jobs that state their number. */
const someFigured = fc
  .tuple(someRecord, fc.boolean(), fc.integer({ min: 1, max: 4 }))
  .map(([one, isCut, size]): typeof one => {
    const valuation = { value: size * 1e8, currency: size > 2 ? 'EUR' : 'USD' };
    if (!isCut)
      return { ...one, valuation: { ...valuation, basis: 'post_money', qualifier: 'exact' } };
    const cut = { label: 'jobs cut', value: size * 300, unit: 'jobs' };
    const figures = [{ ...cut, qualifier: 'exact' as const, valueTo: null }];
    return { ...one, type: 'labour', status: 'announced', figures };
  });
/** A question of a few filters: with many of them hardly an event would fit. */
const query: fc.Arbitrary<EventQuery> = fc
  .subarray(Object.keys(filters) as (keyof typeof filters)[], { maxLength: 3 })
  .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, filters[key]]))))
  .chain((q) => filters.sort.map((sort) => ({ ...q, sort })));
const window: fc.Arbitrary<Paging> = fc.record({
  offset: fc.integer({ min: 0, max: 3 }),
  limit: fc.constantFrom(1, 3, Number.POSITIVE_INFINITY),
});

/** Filters, order, stretches, and what is left out. */
export function aboutFinding(open: Open): void {
  describe('finding events', () => {
    it('Finding events gives for any question what reading every event would', () =>
      fc.assert(
        fc.asyncProperty(
          someRecords(12, fc.oneof(someRecord, someStage, someFigured)),
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

    it('A rumour is found as one until it closes, by its deal or by a link, and is never found as one after that', () => {
      const rumour = { status: 'rumoured' as const, occurredOn: null };
      const sourced = { sources: [source('Reuters')] };
      const records = [
        record({ id: 'talks', dealId: 'd', ...rumour }),
        record({ id: 'closed', dealId: 'd', knownOn: '2026-02-01', ...sourced }),
        record({ id: 'rumour', ...rumour }),
        record({
          id: 'what-came',
          knownOn: '2026-02-05',
          links: [{ kind: 'follows', event: 'rumour' }],
          ...sourced,
        }),
        record({ id: 'open', ...rumour }),
      ];
      return withLog(open, records, async ({ at }) => {
        const rumoured = async (moment: string) => {
          const { events } = await at(moment).find({ statuses: ['rumoured'] }, WHOLE);
          return events.map(({ id }) => id).sort();
        };
        expect(await rumoured('2026-01-20')).toEqual(['open', 'rumour', 'talks']);
        expect(await rumoured('2026-02-03')).toEqual(['open', 'rumour']);
        expect(await rumoured('2026-02-10')).toEqual(['open']);
        const talks = await at('2026-02-10').event('talks');
        expect(talks?.closedBy).toMatchObject({ status: 'completed' });
        expect((await at('2026-01-20').event('talks'))?.closedBy).toBeNull();
      });
    });

    it('A bundled rumour closes for a workspace that says what became of it, and for nobody else', () => {
      const records = [record({ id: 'talks', status: 'rumoured' })];
      return withLog(open, records, async ({ store, at }) => {
        const { id: _i, knownOn: _k, revisions: _r, ...fields } = record({ id: 'x' });
        const links = [{ kind: 'confirms' as const, event: 'talks' }];
        await store.append('T1', [
          { event: null, patch: { ...fields, links }, who: 'ana', why: 'closed' },
        ]);
        expect((await at().event('talks'))?.closedBy).not.toBeNull();
        expect((await at(undefined, 'T2').event('talks'))?.closedBy).toBeNull();
      });
    });

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
          (await at(moment).deals(['d', 'none'])).get('d')?.map((event) => event.id);
        expect(await stages()).toEqual(['rumour', 'closed']);
        expect(await stages('2026-01-15')).toEqual(['rumour']);
      });
    });
  });
}

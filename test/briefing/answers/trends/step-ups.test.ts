import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrackedEvent } from '../../../../src/domain/event/event.ts';
import { openBundle } from '../../../../src/sources/bundle.ts';
import { openLogOf, partsOf } from '../../../helpers/log.ts';
import { someRecords, someStage } from '../../../helpers/samples/events.ts';
import { bundle } from '../../../helpers/stores/store.ts';

const { reference } = openBundle();
const NOW = '2026-02-20T09:00:00Z';
const EVERYTHING = { offset: 0, limit: Number.POSITIVE_INFINITY };

/** Rounds of two companies that say a value, of one basis or another. */
const valued = fc
  .record({
    record: someStage,
    company: fc.constantFrom('Acme', 'Beta'),
    value: fc.integer({ min: 1, max: 30 }).map((units) => units * 1e8),
    basis: fc.constantFrom('post_money' as const, 'post_money' as const, 'unspecified' as const),
    qualifier: fc.constantFrom('exact' as const, 'exact' as const, 'about' as const),
  })
  .map(({ record, company, value, basis, qualifier }) => ({
    ...record,
    parties: [{ company, role: 'subject' as const }],
    valuation: { value, currency: 'USD', basis, qualifier },
    revisions: record.revisions.map((one) => ({
      ...one,
      changes: { ...one.changes, parties: [{ company, role: 'subject' as const }] },
    })),
  }));

const isSure = ({ evidence, status }: TrackedEvent) =>
  evidence.origins > 0 && evidence.word !== 'unconfirmed' && !/rumoured|failed/.test(status);
const dayOf = ({ occurredOn, knownOn }: TrackedEvent) => occurredOn?.date ?? knownOn;

/** The highest factor of a company by the plain rule, two digits; null for none. */
function highest(events: readonly TrackedEvent[], company: string): string | null {
  const own = events
    .filter((event) => isSure(event) && event.parties[0]?.company === company && event.valuation)
    .toSorted((a, b) =>
      dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.knownAt - b.knownAt,
    );
  const factors = own.flatMap((latest, at) => {
    const others = own
      .slice(0, at)
      .filter(({ dealId }) => latest.dealId === null || dealId !== latest.dealId);
    const before = others.findLast(({ status }) => status === 'completed') ?? others.at(-1);
    const [now, then] = [latest.valuation, before?.valuation];
    const areAlike = now?.basis === 'post_money' && then?.basis === 'post_money';
    return areAlike ? [now.value / then.value] : [];
  });
  const most = Math.max(0, ...factors);
  return most > 1 ? (most < 10 ? most.toFixed(2) : Math.round(most).toString()) : null;
}

describe('the highest step-ups', () => {
  it('The highest step-ups are, in any log, those of each company by the plain rule', () =>
    fc.assert(
      fc.asyncProperty(someRecords(9, valued, 6), async (records) => {
        const log = await openLogOf({ ...bundle(records), reference });
        try {
          const { events } = await log.reader(NOW).find({}, EVERYTHING);
          const { page } = await log.ask('/ai-trends steps', NOW);
          const rows = partsOf(page, 'table')[0]?.rows.map((row) => row.map(String)) ?? [];
          for (const company of ['Acme', 'Beta']) {
            const told = rows.find(([name]) => name === company)?.[1] ?? null;
            expect(told?.replace(/^about |×$/g, '') ?? null, company).toBe(
              highest(events, company),
            );
          }
        } finally {
          await log.close();
        }
      }),
      { numRuns: 4, endOnFailure: true },
    ));
});

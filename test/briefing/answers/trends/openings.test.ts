import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plural } from '../../../../src/domain/text/english.ts';
import type { Action } from '../../../../src/page/page.ts';
import { openBundle } from '../../../../src/sources/bundle.ts';
import { openLogOf, partsOf } from '../../../helpers/log.ts';
import { someRecord, someRecords, someStage } from '../../../helpers/samples/events.ts';
import { bundle } from '../../../helpers/stores/store.ts';

const { reference } = openBundle();
const NOW = '2026-02-20T09:00:00Z';
const LINES = ['by sector', 'by round', 'by month', 'by year', 'by sector not chips'];
const lineOf = (row: Action) => (row.kind === 'ask' ? row.ask : '');

/** A country is in its region, as the form and the exports have it. */
const placed = fc
  .oneof(someRecord, someStage)
  .map((record) => ({ ...record, ...PLACES[record.region ?? ''] }));
const PLACES: Readonly<Record<string, { region: string | null; country: string | null }>> = {
  EU: { region: 'EU', country: 'SE' },
  US: { region: 'US', country: 'US' },
  '': { region: null, country: null },
};

describe('the rows of a trend', () => {
  it('The rows of a trend open, in any log, events that come to the figure of the row', () =>
    fc.assert(
      fc.asyncProperty(someRecords(14, placed, 6), async (records) => {
        const log = await openLogOf({ ...bundle(records), reference });
        try {
          for (const asked of [...LINES, 'by region', 'by country']) {
            const { page } = await log.ask(`/ai-trends ${asked}`, NOW);
            const [table] = partsOf(page, 'table');
            for (const row of page.rows ?? []) {
              const cells = table?.rows.map((each) => each.map(String)) ?? [];
              const own = cells.find(([label]) => label?.replace(', in part', '') === row.label);
              const counted = Number(own?.[3]);
              const { headline } = (await log.ask(lineOf(row), NOW)).page;
              if (counted === 0) expect(headline, lineOf(row)).not.toMatch(/^\d+ rounds?, /);
              else
                expect(headline, lineOf(row)).toContain(`${plural(counted, 'round')}, ${own?.[1]}`);
            }
          }
        } finally {
          await log.close();
        }
      }),
      { numRuns: 3, endOnFailure: true },
    ));
});

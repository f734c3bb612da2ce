/** The project's own companies, asked of the log and of one that ends at a moment. */

import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import type { Bundle, Store } from '../../../src/contracts/store.ts';
import type { CompanyRecord } from '../../../src/domain/reference/company.ts';
import { openBundle } from '../../../src/sources/bundle.ts';
import { cutCompany, cutRecords } from '../../helpers/samples/ended.ts';
import { SOAK } from '../../helpers/soak.ts';
import { freshStore } from '../../helpers/stores/store.ts';

const data = openBundle();

/** Every name of a company, its surnames and symbols, and each name with a letter left out. */
function asked({ name, aliases, products, people, ticker }: CompanyRecord): string[] {
  const names = [...name, ...aliases, ...products, ...people, ...ticker].map(({ value }) => value);
  return names.flatMap((written) => [
    written,
    written.slice(0, 2) + written.slice(3),
    ...written.split(/[ :]/).slice(-1),
  ]);
}

const NAMES = [...new Set(data.companies.flatMap(asked))];
const DAYS = SOAK ? ['2025-06-13', '2026-03-12', '2026-05-14T12:00:00Z'] : ['2026-03-12'];
/** With the suite, every so many of the names. */
const EACH = SOAK ? 1 : 3;

const ASKED = NAMES.filter((_, index) => index % EACH === 0);

/** A log of these records and companies. */
async function logOf({ records, companies }: Pick<Bundle, 'records' | 'companies'>) {
  const store = await freshStore({ reference: data.reference });
  await store.load({ version: 'all', records, companies, reference: data.reference });
  return store;
}

/** All that a log says of companies at a moment. */
async function toldOf(store: Store, names: readonly string[], asOf: number) {
  const reader = store.reader({ workspace: 'T1', asOf, audience: EVERYBODY });
  const told = new Map<string, unknown>([['size', (await reader.size()).companies]]);
  for (const name of names) told.set(name, await reader.findCompany(name));
  for (const { id } of data.companies)
    told.set(id, [await reader.company(id), await reader.subsidiaries(id)]);
  return told;
}

let whole: Store;
beforeAll(async () => {
  whole = await logOf(data);
});
afterAll(() => whole.close());

describe('the companies of the data', () => {
  it.each(DAYS)(
    'The companies of the data are on %s as in a log that ends there, by whichever name',
    async (day) => {
      const moment = Date.parse(day);
      const ended = await logOf({
        records: cutRecords(data.records, moment),
        companies: data.companies.map((record) => cutCompany(record, moment)),
      });
      onTestFinished(() => ended.close());
      const there = await toldOf(ended, ASKED, moment);
      const all = await toldOf(whole, ASKED, moment);
      for (const [what, told] of all) expect(told, what).toEqual(there.get(what));
      expect(all.size).toBeGreaterThan(1_000);
    },
  );
});

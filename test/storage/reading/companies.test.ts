/** The project's own companies, asked of the log and of one that ends at a moment. */
import { describe, expect, it } from 'vitest';
import type { CompanyRecord } from '../../../src/domain/reference/company.ts';
import { openBundle } from '../../../src/sources/bundle.ts';
import { cutCompany, cutRecords } from '../../helpers/samples/ended.ts';
import { memoryStore } from '../../helpers/stores/store.ts';

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

/** All that a log of these records and companies says of companies at a moment. */
async function toldOf(
  records: typeof data.records,
  companies: typeof data.companies,
  asOf: number,
) {
  const store = await memoryStore({ reference: data.reference });
  try {
    await store.load({
      version: `to ${asOf}, ${records.length}`,
      records,
      companies,
      reference: data.reference,
    });
    const reader = store.reader({ workspace: 'T1', asOf });
    const told = new Map<string, unknown>([['size', (await reader.size()).companies]]);
    for (const name of NAMES) told.set(name, await reader.findCompany(name));
    for (const { id } of data.companies)
      told.set(id, [await reader.company(id), await reader.subsidiaries(id)]);
    return told;
  } finally {
    await store.close();
  }
}

describe('the companies of the data', () => {
  it.each(['2025-06-13', '2026-03-12', '2026-05-14T12:00:00Z'])(
    'The companies of the data are on %s as in a log that ends there, by whichever name',
    async (day) => {
      const moment = Date.parse(day);
      const whole = await toldOf(data.records, data.companies, moment);
      const ended = await toldOf(
        cutRecords(data.records, moment),
        data.companies.map((record) => cutCompany(record, moment)),
        moment,
      );
      for (const [what, told] of whole) expect(told, what).toEqual(ended.get(what));
      expect(whole.size).toBeGreaterThan(1_000);
    },
  );
});

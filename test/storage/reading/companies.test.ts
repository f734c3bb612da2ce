/** The project's own companies, asked of the log and of one that ends at a moment. */
import { describe, expect, it } from 'vitest';
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
const DAYS = ['2025-06-13', '2026-03-12', '2026-05-14T12:00:00Z'];

/** The names to ask on a day: each is asked on one of them, and in the soak on all. */
const namesOf = (day: string) =>
  NAMES.filter((_, index) => SOAK || index % DAYS.length === DAYS.indexOf(day));

/** All that a log of these records and companies says of companies at a moment. */
async function toldOf(
  records: typeof data.records,
  companies: typeof data.companies,
  names: readonly string[],
  asOf: number,
) {
  const store = await freshStore({ reference: data.reference });
  try {
    await store.load({
      version: `to ${asOf}, ${records.length}`,
      records,
      companies,
      reference: data.reference,
    });
    const reader = store.reader({ workspace: 'T1', asOf });
    const told = new Map<string, unknown>([['size', (await reader.size()).companies]]);
    for (const name of names) told.set(name, await reader.findCompany(name));
    for (const { id } of data.companies)
      told.set(id, [await reader.company(id), await reader.subsidiaries(id)]);
    return told;
  } finally {
    await store.close();
  }
}

describe('the companies of the data', () => {
  it.each(DAYS)(
    'The companies of the data are on %s as in a log that ends there, by whichever name',
    async (day) => {
      const moment = Date.parse(day);
      const names = namesOf(day);
      const whole = await toldOf(data.records, data.companies, names, moment);
      const ended = await toldOf(
        cutRecords(data.records, moment),
        data.companies.map((record) => cutCompany(record, moment)),
        names,
        moment,
      );
      for (const [what, told] of whole) expect(told, what).toEqual(ended.get(what));
      expect(whole.size).toBeGreaterThan(1_000);
    },
  );
});

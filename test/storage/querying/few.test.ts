import { describe, expect, it } from 'vitest';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import type { EventQuery } from '../../../src/domain/event/query.ts';
import { openStore } from '../../../src/storage/index.ts';
import { JULY, openLog } from '../../helpers/log.ts';
import { syntheticCompanies, syntheticRecords } from '../../helpers/samples/synthetic.ts';
import { bundle, reference, testClock } from '../../helpers/stores/store.ts';

const NOW = Date.parse('2026-03-12T09:00:00Z');
const COMPANIES = Array.from({ length: 60 }, (_, index) => `synth-${index}`);
const AMOUNTS: readonly EventQuery[] = [
  { minUsd: 100_000_000 },
  { maxUsd: 100_000_000 },
  { minUsd: 50_000_000.004, maxUsd: 300_000_000 },
  { minUsd: 400_000_000, maxUsd: 1 },
];

describe('the matches of a question with few of them', () => {
  it('The matches of a question with amounts are the same after those of any amount were read', async () => {
    const store = await openStore({ url: 'sqlite::memory:', clock: testClock(NOW), reference });
    await store.load(bundle([...syntheticRecords(60)], { companies: syntheticCompanies() }));
    const fresh = () => store.reader({ workspace: null, asOf: NOW, audience: EVERYBODY });
    for (const wide of [{ since: '2026-01-01' }, { companies: COMPANIES }]) {
      const after = fresh();
      const { largest } = await after.totals(wide);
      const usd = largest?.event.amount?.value ?? 0;
      const exactly = { minUsd: usd, maxUsd: usd };
      expect((await fresh().find({ ...wide, ...exactly }, { offset: 0, limit: 0 })).total).toBe(1);
      for (const amounts of [...AMOUNTS, exactly]) {
        const query = { ...wide, ...amounts };
        expect(await after.totals(query)).toEqual(await fresh().totals(query));
        const page = { offset: 0, limit: 5 };
        const found = await after.find({ ...query, sort: 'amount' }, page);
        expect(found).toEqual(await fresh().find({ ...query, sort: 'amount' }, page));
      }
    }
    await store.close();
  });

  it('The matches of a question that leaves some out are the same beside those of all and those left out', async () => {
    const log = await openLog();
    let leads = 0;
    for (const name of ['Nvidia', 'SoftBank', 'a16z']) {
      const reader = log.reader(JULY);
      const found = await reader.findCompany(name);
      const investors = found.kind === 'one' ? [found.company.id] : [];
      const all: EventQuery = { types: ['funding_round'], investors };
      const led: EventQuery = { ...all, leads: investors };
      const questions = [all, led, { ...all, without: { leads: investors } }];
      const alone = await Promise.all(questions.map((query) => log.reader(JULY).sum(query)));
      expect(await Promise.all(questions.map((query) => reader.sum(query)))).toEqual(alone);
      leads += alone[1]?.counted ?? 0;
      expect(alone[2]?.counted).toBeGreaterThan(0);
    }
    expect(leads).toBeGreaterThan(0);
    await log.close();
  });
});

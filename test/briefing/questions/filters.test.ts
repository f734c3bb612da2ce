import { describe, expect, it } from 'vitest';
import type { ParseContext } from '../../../src/briefing/questions/filter.ts';
import {
  FILTER_KEYS,
  type FilterKey,
  filterOf,
} from '../../../src/briefing/questions/filter-keys.ts';
import { levels } from '../../../src/briefing/questions/filter-places.ts';
import { type Company, companyAt } from '../../../src/domain/reference/company.ts';
import { Misreading, mistakeAt } from '../../../src/errors.ts';
import { openBundle } from '../../../src/sources/bundle.ts';
import { company } from '../../helpers/samples/records.ts';

const { reference } = openBundle();
const [acme, apex] = ['Acme', 'Apex'].map((name) => companyAt(company(name), 0)) as [
  Company,
  Company,
];

const room: ParseContext = {
  log: {
    findCompany: async (name) =>
      name === 'A'
        ? { kind: 'several', companies: [acme, apex] }
        : name === 'Acme'
          ? {
              kind: 'one',
              company: acme,
              errors: 0,
              others: [],
              by: { kind: 'name', name: 'Acme', until: null },
            }
          : { kind: 'none' },
    namesAmong: async () => new Set(),
    subsidiaries: async () => [],
    find: async () => ({ events: [], total: 0, undated: 0, unpriced: 0 }),
  },
  reference,
  now: new Date('2026-03-12T08:00:00Z'),
  zone: 'Europe/Stockholm',
};
const read = async (key: FilterKey, typed: string) => filterOf(key).read(typed, room);
const query = async (key: FilterKey, typed: string) => (await read(key, typed)).query;

/** The part of a refusal that says what is wrong. */
const refusal = (key: FilterKey, typed: string): Promise<string> =>
  read(key, typed).then(
    () => 'it was read',
    (error: unknown) => {
      if (error instanceof Misreading) return mistakeAt(error.misread, { key }).wrong;
      throw error;
    },
  );

describe('each filter', () => {
  const ofList = FILTER_KEYS.filter((key) => !filterOf(key).allowed.startsWith('Name '));
  it.each(ofList)('Each filter reads the example that its help gives: %s', async (key) => {
    expect((await read(key, filterOf(key).example)).says).not.toBe('');
  });

  it.each([
    ['type', 'lawsuit', { types: ['legal'] }],
    ['type', 'Acquisitions', { types: ['acquisition'] }],
    ['type', 'security incident', { types: ['security_incident'] }],
    ['type', 'M&A', { types: ['acquisition'] }],
    ['type', 'acquisition,acquisition', { types: ['acquisition'] }],
    ['round', 'Series D', { rounds: ['series_d'] }],
    ['round', 'd', { rounds: ['series_d'] }],
    ['round', 'debt', { rounds: ['debt_financing'] }],
    ['round', 'pre-seed', { rounds: ['pre_seed'] }],
    ['status', 'in force', { statuses: ['in_force'] }],
    ['status', 'rumored', { statuses: ['rumoured'] }],
    ['status', 'closed', { statuses: ['completed'] }],
    ['jurisdiction', 'EU', { jurisdictions: ['EU'] }],
    ['jurisdiction', 'us-ca', { jurisdictions: ['US-CA'] }],
    ['jurisdiction', 'California', { jurisdictions: ['US-CA'] }],
    ['jurisdiction', 'uk', { jurisdictions: ['GB'] }],
    ['topic', 'Energy and power', { topics: ['energy'] }],
    ['topic', 'data centers,export controls', { topics: ['data_centres', 'export_controls'] }],
    ['topic', 'antitrust', { topics: ['competition'] }],
    ['sector', 'energy', { sectors: ['energy'] }],
    ['min', '2,5 Mrd', { minUsd: 2.5e9 }],
    ['max', '$1.5bn', { maxUsd: 1.5e9 }],
    ['valuation', '10bn', { valuationUsd: { least: 1e10 } }],
    ['valuation', 'under $5bn', { valuationUsd: { most: 5e9 } }],
    ['valuation', '1bn-5bn', { valuationUsd: { least: 1e9, most: 5e9 } }],
    ['jobs', '1,000', { jobs: { least: 1_000 } }],
    ['jobs', 'less than 500', { jobs: { most: 500 } }],
    ['jobs', '100–500', { jobs: { least: 100, most: 500 } }],
    ['sort', 'smallest', { sort: 'smallest' }],
    ['since', 'monday', { since: '2026-03-09' }],
    ['since', 'q1 2026', { since: '2026-01-01' }],
    ['since', 'last 30 days', { since: '2026-02-11' }],
    ['until', 'q1 2026', { until: '2026-03-31' }],
    ['sort', 'date', { sort: 'newest' }],
    ['top', '100', { top: 100 }],
    ['company', 'Acme', { companies: [acme.id] }],
    ['investor', 'Acme', { investors: [acme.id] }],
    ['lead', 'Acme', { leads: [acme.id] }],
    ['acquirer', 'Acme', { parts: [{ companies: [acme.id], roles: ['acquirer'] }] }],
    ['defendant', 'Acme', { parts: [{ companies: [acme.id], roles: ['defendant'] }] }],
  ] as const)('Each filter reads %s:%s', async (key, typed, expected) => {
    expect(await query(key, typed)).toEqual(expected);
  });

  it('Each filter names the companies between which to choose', async () => {
    expect(await refusal('lead', 'A')).toBe('lead:A could be Acme or Apex.');
  });

  it('Each filter says which topic was nearly meant', async () => {
    expect(await refusal('topic', 'copyrigth')).toBe(
      'topic:copyrigth is not a topic. Did you mean copyright?',
    );
    expect(await refusal('topic', 'Nvidia')).toBe('topic:Nvidia is not a topic.');
  });

  it('Each filter of a figure refuses what is none', async () => {
    expect(await refusal('jobs', '$500')).toBe('jobs:$500 is not a number of jobs.');
    expect(await refusal('valuation', 'high')).toBe('valuation:high is not an amount.');
  });

  it('Each filter refuses an amount in a currency without a rate of these days', async () => {
    expect(await refusal('min', 'ISK 5m')).toMatch(/^min:ISK 5m has no rate for ISK on /);
  });
});

describe('places', () => {
  it('Places says what Europe is made of', async () => {
    const { says, query: found } = await read('region', 'europe');
    expect(says).toMatch(/EU.*UK.*Switzerland.*Norway/);
    expect(found.places?.[0]).toMatchObject({ regions: expect.arrayContaining(['EU', 'UK']) });
  });

  it('Places reads one region as itself and its countries', async () => {
    const found = await query('region', 'EU');
    expect(found.places?.[0]?.regions).toEqual(['EU']);
    expect(found.places?.[0]?.countries).toContain('SE');
    expect(found.places?.[0]?.countries).not.toContain('GB');
  });

  it.each(['SE', 'se', 'Sweden', 'swedish'])('Places reads the country %s', async (typed) => {
    expect(await query('country', typed)).toEqual({
      places: [{ regions: [], countries: ['SE'] }],
    });
  });

  it('Places takes a jurisdiction at its own level, and with a plus all below it', async () => {
    const own = await read('jurisdiction', 'EU');
    const all = await read('jurisdiction', 'EU+');
    expect(own).toMatchObject({ below: false, says: expect.stringMatching(/^EU/) });
    expect(all.below).toBe(true);
    expect(all.query.jurisdictions).toEqual(levels('EU', reference));
    expect(all.query.jurisdictions).toContain('DE');
  });

  it('Places knows the states that the lists name below a country', () => {
    expect(levels('US', reference)).toEqual(expect.arrayContaining(['US', 'US-CA']));
    expect(levels('SE', reference)).toEqual(['SE']);
  });
});

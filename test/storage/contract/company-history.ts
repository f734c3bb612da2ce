import { describe, expect, it } from 'vitest';
import { type CompanyFound, EVERYBODY, type Reader } from '../../../src/contracts/reader.ts';
import type { Store } from '../../../src/contracts/store.ts';
import { company, record } from '../../helpers/samples/records.ts';
import { bundle } from '../../helpers/stores/store.ts';
import { type Open, type Opened, sharedLog, WHOLE, withLog } from './opening.ts';

const COMPANIES = [
  company('Meta', {
    people: ['Mark Zuckerberg', { value: 'Yann LeCun', until: '2026-01-01' }],
  }),
  company('AMI Labs', {
    since: null,
    people: [{ value: 'Yann LeCun', since: '2025-11-19' }],
  }),
  company('Confluent', {
    kind: ['public_company', { value: 'other', since: '2026-03-17' }],
    ticker: { value: 'NASDAQ:CFLT', until: '2026-03-17' },
    parent: { value: 'ibm', since: '2026-03-17' },
  }),
  company('IBM', { since: null }),
  company('Holding'),
  company('OpenAI', { products: [{ value: 'Sora', since: '2024-12-09', until: '2026-04-26' }] }),
  company('Anthropic', { products: [{ value: 'Claude Mythos', since: '2026-03-26' }] }),
  company('Zhipu AI', { aliases: [{ value: 'Sparkling Zed', since: '2025-07-28' }] }),
  company('Nvidia', { ticker: 'NASDAQ:NVDA' }),
  company('Owned', { since: '2026-02-01', parent: { value: 'holding', until: '2026-05-01' } }),
  company('Owned Twice', { since: null, parent: { value: 'owned', since: '2026-02-10' } }),
  company('Leya', { name: ['Leya', { value: 'Legora', since: '2026-02-01' }] }),
];

const EVENTS = [
  record({
    id: 'ami',
    knownOn: '2026-03-10',
    parties: [{ company: 'AMI Labs', role: 'subject' }],
  }),
  record({
    id: 'old',
    knownOn: '2025-01-02',
    parties: [
      { company: 'Zhipu AI', role: 'subject' },
      { company: 'Leya', role: 'investor' },
    ],
  }),
];

const short = (found: CompanyFound) =>
  found.kind === 'one'
    ? [
        `${found.company.name} by ${found.by.kind} ${found.by.name}`,
        ...(found.by.until ? [`until ${found.by.until}`] : []),
        ...found.others.map(({ company, until }) => `other ${company.name} ${until ?? 'still'}`),
      ].join(', ')
    : found.kind;

/** Companies whose facts hold from one day to another. */
export function aboutCompanyHistory(open: Open): void {
  const fill = (store: Store) => store.load(bundle(EVENTS, { companies: COMPANIES }));
  const withHistory = (action: (opened: Opened) => Promise<void>) =>
    withLog(open, [], async (opened) => {
      await fill(opened.store);
      await action(opened);
    });
  const foundAt = (reader: Reader, name: string) => reader.findCompany(name).then(short);

  describe('a company with a history', () => {
    const log = sharedLog(open, fill);
    it.each([
      ['LeCun', '2025-11-19T23:00:00Z', 'Meta by person Yann LeCun'],
      ['LeCun', '2025-12-15', 'Meta by person Yann LeCun'],
      ['Yann LeCun', '2026-01-15', 'Meta by person Yann LeCun, until 2026-01-01'],
      ['LeCun', '2026-03-12', 'AMI Labs by person Yann LeCun, other Meta 2026-01-01'],
      ['AMI Labs', '2026-03-10T23:00:00Z', 'none'],
      ['AMI Labs', '2026-03-11', 'AMI Labs by name AMI Labs'],
      ['AMI Lbs', '2026-03-10T12:00:00Z', 'none'],
      ['Claude Mythos', '2026-03-26T12:00:00Z', 'none'],
      ['Claude Mithos', '2026-03-26T12:00:00Z', 'none'],
      ['Claude Mithos', '2026-03-27', 'Anthropic by product Claude Mythos'],
      ['Sora', '2026-04-26T12:00:00Z', 'OpenAI by product Sora'],
      ['Sora', '2026-04-27', 'OpenAI by product Sora, until 2026-04-26'],
      ['NVDA', '2026-03-12', 'Nvidia by ticker NASDAQ:NVDA'],
      ['nasdaq:nvda', '2026-03-12', 'Nvidia by ticker NASDAQ:NVDA'],
      ['NVDB', '2026-03-12', 'none'],
      ['CFLT', '2026-03-17', 'Confluent by ticker NASDAQ:CFLT'],
      ['CFLT', '2026-03-18', 'Confluent by ticker NASDAQ:CFLT, until 2026-03-17'],
      ['Sparkling Zed', '2025-07-28T12:00:00Z', 'none'],
      ['Sparkling Zed', '2025-07-29', 'Zhipu AI by alias Sparkling Zed'],
      ['Legora', '2026-02-01', 'none'],
      ['Leya', '2026-02-02', 'Legora by name Leya'],
    ])('A company with a history is found by %j on %s: %s', async (name, moment, expected) => {
      expect(await foundAt((await log()).at(moment), name)).toBe(expected);
    });

    it('A company with a history is read as it was at the moment', () =>
      withHistory(async ({ at }) => {
        const confluent = (moment: string) => at(moment).company('confluent');
        expect(await confluent('2026-03-17')).toMatchObject({
          kind: 'public_company',
          ticker: 'NASDAQ:CFLT',
          parent: null,
        });
        expect(await confluent('2026-03-18')).toMatchObject({
          kind: 'other',
          ticker: null,
          parent: 'ibm',
        });
        expect(await at('2026-03-10').company('ami-labs')).toBeNull();
      }));

    it('A company with a history is counted from when it is known', () =>
      withHistory(async ({ at }) => {
        const counts = ['2026-02-01', '2026-02-02', '2026-02-11', '2026-03-11', '2026-03-18'].map(
          async (moment) => (await at(moment).size()).companies,
        );
        // Owned on its day, with it what it owns once that is known, AMI Labs by its event, IBM by what it owns.
        expect(await Promise.all(counts)).toEqual([8, 9, 9, 10, 11]);
      }));

    it('A company with a history has those that belong to it, and to these, for as long as they do', () =>
      withHistory(async ({ store, at }) => {
        const naming = record({
          id: 'twice',
          knownOn: '2026-03-01',
          parties: [{ company: 'Owned Twice', role: 'subject' }],
        });
        await store.load(bundle([...EVENTS, naming], { companies: COMPANIES }));
        const under = async (moment: string, id: string) =>
          (await at(moment).subsidiaries(id)).map(({ name }) => name);
        expect(await under('2026-02-01', 'holding')).toEqual([]);
        expect(await under('2026-02-15', 'holding')).toEqual(['Owned']);
        expect(await under('2026-03-12', 'holding')).toEqual(['Owned', 'Owned Twice']);
        expect(await under('2026-05-02', 'holding')).toEqual([]);
        expect(await under('2026-05-02', 'owned')).toEqual(['Owned Twice']);
        expect(await under('2026-03-18', 'ibm')).toEqual(['Confluent']);
      }));

    it('A company with a history is in the texts of its events by the names that were known', () =>
      withHistory(async ({ at }) => {
        const named = async (moment: string, word: string) =>
          (await at(moment).find({ words: [word] }, WHOLE)).events.map((event) =>
            event.parties.map((party) => party.company).join(),
          );
        expect(await named('2025-07-28', 'Sparkling')).toEqual([]);
        expect(await named('2025-07-29', 'Sparkling')).toEqual(['Zhipu AI,Leya']);
        expect(await named('2026-02-02', 'Sparkling')).toEqual(['Zhipu AI,Legora']);
        expect(
          await at('2026-02-02').changes({ from: Date.parse('2025-02-01'), to: 4e12 }),
        ).toEqual([]);
      }));

    it('A company with a history is known to a workspace from when its own events name it, and to no other', () =>
      withHistory(async ({ store, clock }) => {
        clock.set('2026-03-01T12:00:00Z');
        const patch = { ...record({ id: 'x' }), parties: EVENTS[0]!.parties };
        const { id: _i, knownOn: _k, revisions: _r, ...fields } = patch;
        await store.append('T1', [{ event: null, patch: fields, who: 'ana', why: 'added' }]);
        const reader = (workspace: string | null, moment: string) =>
          store.reader({ workspace, asOf: Date.parse(moment), audience: EVERYBODY });
        const found = 'AMI Labs by name AMI Labs';
        expect(await foundAt(reader('T1', '2026-03-01T12:00:00Z'), 'AMI Labs')).toBe(found);
        expect(await foundAt(reader('T1', '2026-03-01T11:00:00Z'), 'AMI Labs')).toBe('none');
        expect(await foundAt(reader('T2', '2026-03-02'), 'AMI Labs')).toBe('none');
        expect(await foundAt(reader(null, '2026-03-02'), 'AMI Labs')).toBe('none');
        await store.load(bundle(EVENTS, { companies: COMPANIES }));
        expect(await foundAt(reader('T1', '2026-03-01T12:00:00Z'), 'AMI Labs')).toBe(found);
      }));

    it('A company with a history is another one as soon as the data says so', () =>
      withHistory(async ({ store, at }) => {
        const later = COMPANIES.map((one) =>
          one.id === 'confluent' ? company('Confluent', { ticker: 'NYSE:CFL' }) : one,
        );
        await store.load(bundle(EVENTS, { companies: later }));
        expect(await foundAt(at(), 'CFLT')).toBe('none');
        expect(await foundAt(at(), 'CFL')).toBe('Confluent by ticker NYSE:CFL');
        expect(await at().subsidiaries('ibm')).toEqual([]);
        expect(await at().company('ibm')).toBeNull();
      }));
  });
}

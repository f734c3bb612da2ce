import { describe, expect, it } from 'vitest';
import type { CompanyFound } from '../../../src/contracts/reader.ts';
import type { CompanyRecord } from '../../../src/domain/reference/company.ts';
import { company, record } from '../../helpers/samples/records.ts';
import { bundle } from '../../helpers/stores/store.ts';
import { type Open, sharedLog, WHOLE, withLog } from './opening.ts';

const COMPANIES: readonly CompanyRecord[] = [
  company('Anthropic', { products: ['Claude'], people: ['Dario Amodei'] }),
  company('OpenAI', { aliases: ['Open Artificial'], products: ['Sora'] }),
  company('AMI Labs', { aliases: ['Advanced Machine Intelligence'], people: ['Yann LeCun'] }),
  company('Sora Ventures'),
  company('Sora'),
  company('The White House', { aliases: ['US government'] }),
  company('Mistral'),
  company('Minstral'),
  company('Xai', { aliases: ['Grok'] }),
  company('Ministry of Science', { aliases: ['MSIT', 'Ministry'] }),
  company('Microsoft', { ticker: 'NASDAQ:MSFT' }),
  company('SoftBank Group', { aliases: ['SoftBank'], ticker: 'TSE:9984' }),
];

const short = (found: CompanyFound) =>
  found.kind === 'one'
    ? `${found.company.name} by ${found.by.kind} ${found.by.name}, ${found.errors}`
    : found.kind === 'several'
      ? found.companies.map((one) => one.name).join(' or ')
      : 'none';

/** Companies by what people type, and companies that workspaces make. */
export function aboutCompanies(open: Open): void {
  describe('looking up a company', () => {
    const log = sharedLog(open, (store) => store.load(bundle([], { companies: COMPANIES })));
    it.each([
      ['Anthropic', 'Anthropic by name Anthropic, 0'],
      ['ANTHROPIC, Inc.', 'Anthropic by name Anthropic, 0'],
      ['antropic', 'Anthropic by name Anthropic, 1'],
      ['anhtropic', 'Anthropic by name Anthropic, 1'],
      ['antropc', 'none'],
      ['anthropiccs', 'Anthropic by name Anthropic, 2'],
      ['Open AI', 'OpenAI by name OpenAI, 0'],
      ['claude', 'Anthropic by product Claude, 0'],
      ['cluade', 'Anthropic by product Claude, 1'],
      ['advanced machine intelligence', 'AMI Labs by alias Advanced Machine Intelligence, 0'],
      ['yann lecun', 'AMI Labs by person Yann LeCun, 0'],
      ['LeCun', 'AMI Labs by person Yann LeCun, 0'],
      ['lecum', 'none'],
      ['white house', 'The White House by name The White House, 0'],
      ['the Anthropic', 'Anthropic by name Anthropic, 0'],
      ['sora', 'Sora by name Sora, 0'],
      ['mstral', 'Mistral by name Mistral, 1'],
      ['Mixtral', 'Mistral by name Mistral, 1'],
      ['MSFT', 'Microsoft by ticker NASDAQ:MSFT, 0'],
      ['nasdaq:msft', 'Microsoft by ticker NASDAQ:MSFT, 0'],
      ['9984', 'SoftBank Group by ticker TSE:9984, 0'],
      ['MSTF', 'none'],
      ['msim', 'none'],
      ['ministri', 'Ministry of Science by alias Ministry, 1'],
      ['Anthropic S.p.A.', 'Anthropic by name Anthropic, 0'],
      ['株式会社Anthropic', 'Anthropic by name Anthropic, 0'],
      ['SoftBank Corp.', 'none'],
      ['ai', 'none'],
      ['xa', 'none'],
      ['', 'none'],
      ['🚀', 'none'],
      ["'; drop table company; --", 'none'],
      ['Zorblatt Industries', 'none'],
    ])('A company is found by %j', async (name, expected) => {
      expect(short(await (await log()).at().findCompany(name))).toBe(expected);
    });

    it('The names among words are those that some company, product or person has as they stand', async () => {
      const words = ['anthropic', 'ministri', 'ministry', 'zorblatt', '', 'Anthropic S.p.A.'];
      const names = await (await log()).at().namesAmong(words);
      expect([...names]).toEqual(['anthropic', 'ministry', 'Anthropic S.p.A.']);
      expect((await (await log()).at().namesAmong([])).size).toBe(0);
    });

    it('Looking up a company asks back when two are equally near', () =>
      withLog(open, [], async ({ store, at }) => {
        const companies = [
          company('Cohera'),
          company('Coherb'),
          company('Twin'),
          company('Other', { aliases: ['Nvidio'] }),
          company('Nvidia', { aliases: [] }),
        ];
        await store.load(bundle([], { companies }));
        expect(short(await at().findCompany('cohere'))).toBe('Cohera or Coherb');
        expect(short(await at().findCompany('nvidix'))).toBe('Nvidia by name Nvidia, 1');
      }));

    it('Looking up a company gives a company by its id', () =>
      withLog(open, [], async ({ store, at }) => {
        await store.load(bundle([], { companies: COMPANIES }));
        expect((await at().company('anthropic'))?.products).toEqual(['Claude']);
        expect(await at().company('nobody')).toBeNull();
      }));
  });

  describe('a party', () => {
    const event = (company: string) =>
      record({ id: company, parties: [{ company, role: 'subject' }] });
    const { id: _i, knownOn: _k, revisions: _r, ...patch } = event('x');
    const named = (...names: string[]) => ({
      event: null,
      patch: { ...patch, parties: names.map((company) => ({ company, role: 'subject' as const })) },
      who: 'ana',
      why: 'added',
    });

    it('A party written by an alias is shown and found under its company', () =>
      withLog(open, [event('Acme Laboratories')], async ({ at }) => {
        const { events } = await at().find({ companies: ['acme'] }, WHOLE);
        expect(events.map((found) => found.parties[0]?.company)).toEqual(['Acme']);
      }));

    it('A party that nobody knows becomes a company of the workspace, once, from then on', () =>
      withLog(open, [], async ({ store, at, clock }) => {
        await store.append('T1', [named('Quux AB', 'QUUX'), named('quux'), named('Acme Quux')]);
        const found = await at().findCompany('Quux');
        expect(short(found)).toBe('Quux AB by name Quux AB, 0');
        expect(found.kind === 'one' && found.company).toMatchObject({
          id: 'quux-ab',
          kind: 'other',
        });
        expect((await at().find({ companies: ['quux-ab'] }, WHOLE)).total).toBe(2);
        expect(short(await at(clock.now().getTime() - 1).findCompany('Quux'))).toBe('none');
      }));

    it('A party of the workspace hides no other from those who ask of the time before it', () =>
      withLog(open, [], async ({ store, at, clock }) => {
        await store.load(bundle([], { companies: [company('Quuz')] }));
        await store.append('T1', [named('Quux')]);
        expect(short(await at().findCompany('Quux'))).toBe('Quux by name Quux, 0');
        const before = at(clock.now().getTime() - 1);
        expect(short(await before.findCompany('Quux'))).toBe('Quuz by name Quuz, 1');
      }));

    it('A party gets an id of its own when the one that fits is taken', () =>
      withLog(open, [], async ({ store, at }) => {
        await store.append('T1', [named('Åcme!', 'شركة', 'مصنع', '🚀')]);
        const ids = ['شركة', 'مصنع'].map(async (name) => {
          const found = await at().findCompany(name);
          return found.kind === 'one' ? found.company.id : found.kind;
        });
        expect(await Promise.all(ids)).toEqual(['company', 'company-2']);
        const [event] = (await at().find({}, WHOLE)).events;
        expect(event?.parties.map((party) => party.company)).toEqual([
          'Acme',
          'شركة',
          'مصنع',
          '🚀',
        ]);
      }));

    it('A party of the workspace becomes the bundled company once the data knows it', () =>
      withLog(open, [], async ({ store, at }) => {
        await store.append('T1', [named('Omega Systems')]);
        await store.load(
          bundle([], { companies: [company('Omega', { aliases: ['Omega Systems'] })] }),
        );
        const { events } = await at().find({ companies: ['omega'] }, WHOLE);
        expect(events[0]?.parties[0]?.company).toBe('Omega');
        expect(short(await at().findCompany('omega systems'))).toMatch('Omega');
      }));
  });
}

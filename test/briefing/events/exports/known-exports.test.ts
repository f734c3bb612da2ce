import { describe, expect, it } from 'vitest';
import { OPEN_TO_ALL } from '../../../../src/briefing/command/visible-to.ts';
import { readEntry, toldIn } from '../../../../src/briefing/events/read-entry.ts';
import { openBundle } from '../../../../src/sources/bundle.ts';

const room = {
  reference: openBundle().reference,
  today: '2026-03-12',
  knownOn: '2026-03-12',
  type: null,
  event: null,
  isKnownName: () => false,
  visible: OPEN_TO_ALL,
};

function read(cells: Readonly<Record<string, string>>) {
  const told = readEntry(toldIn({ line: 2, kind: 'row', cells }), room);
  if ('why' in told) return told.why;
  const { title, type, status, round, amount, valuation, occurredOn, parties, sources } =
    told.record;
  return {
    title,
    type,
    status,
    round,
    date: occurredOn?.date,
    amount: amount && `${amount.qualifier} ${amount.currency} ${amount.value}`,
    valuation: valuation && `${valuation.basis} ${valuation.currency} ${valuation.value}`,
    parties: parties.map(({ company, role }) => `${company} (${role})`).join(', '),
    publisher: sources[0]?.publisher,
  };
}

describe('the rows of a known export', () => {
  it('A round of PitchBook is read with its sums in millions, its series, its backers and its status', () => {
    const row = {
      'Deal ID': '55-12T',
      Companies: 'Acme Robotics',
      'Deal Date': '10-Mar-2026',
      'Deal Size': '30,5',
      'Deal Size Status': 'Estimated',
      'Post Valuation': '250.00',
      'Deal Type': 'Early Stage VC',
      Series: 'Series B',
      'Deal Status': 'Completed',
      'Lead/Sole Investors': 'Birch Capital',
      Investors: 'Birch Capital, Oak Partners',
    };
    expect(read(row)).toEqual({
      title: 'Acme Robotics raises about $30.5M, Series B',
      type: 'funding_round',
      status: 'completed',
      round: 'series_b',
      date: '2026-03-10',
      amount: 'about USD 30500000',
      valuation: 'post_money USD 250000000',
      parties:
        'Acme Robotics (subject), Birch Capital (lead_investor), Birch Capital (investor), Oak Partners (investor)',
      publisher: 'PitchBook',
    });
  });

  it('A purchase of PitchBook has its target and its acquirer', () => {
    const row = {
      'Deal ID': '56-13T',
      Companies: 'Lumiq',
      'Deal Date': '',
      'Announced Date': '2026-03-10',
      'Deal Size (million, EUR)': '45',
      'Deal Type': 'Merger/Acquisition',
      Acquirers: 'Ordovane',
      'Deal Status': 'Announced/In Progress',
    };
    expect(read(row)).toMatchObject({
      title: 'Ordovane acquires Lumiq for €45M',
      type: 'acquisition',
      status: 'announced',
      date: '2026-03-10',
      parties: 'Ordovane (acquirer), Lumiq (target)',
    });
  });

  it('A round of Crunchbase’s open data is read in whole dollars, a purchase with its acquirer', () => {
    const company = { company_permalink: '/company/acme', company_name: 'Acme Robotics' };
    const round = { funded_at: '2012-06-30', raised_amount_usd: '1750000' };
    expect(read({ ...company, ...round, funding_round_type: 'series-a' })).toMatchObject({
      title: 'Acme Robotics raises $1.75M, Series A',
      round: 'series_a',
      publisher: 'Crunchbase',
    });
    expect(read({ ...company, ...round, funding_round_type: 'series-c+' })).toMatchObject({
      round: 'series_unknown',
    });
    const bought = {
      acquirer_name: 'Ordovane',
      acquired_at: '2012-06-30',
      price_amount: '5000000',
    };
    expect(read({ ...company, ...bought, price_currency_code: 'USD' })).toMatchObject({
      title: 'Ordovane acquires Acme Robotics for $5M',
    });
  });

  it.each([
    ['a serial date', { date: '46091' }, { date: '2026-03-10' }],
    ['a time of day behind the date', { date: '2026-03-10 00:00:00' }, { date: '2026-03-10' }],
    ['an apostrophe before a figure', { amount: "'1.750.000,00" }, { amount: 'exact EUR 1750000' }],
    ['a decimal comma', { amount: '2,5 Mio. €' }, { amount: 'exact EUR 2500000' }],
    ['nothing for #N/A', { amount: '#N/A' }, { amount: null }],
  ])('A row is read through the damage of a spreadsheet: %s', (_what, change, expected) => {
    const row = {
      type: 'funding round',
      title: 'Acme raises',
      date: '2026-03-10',
      company: 'Acme',
      currency: 'EUR',
      source: 'https://example.com/acme',
    };
    expect(read({ ...row, ...change })).toMatchObject(expected);
  });

  it.each([
    ['company', '#NAME?'],
    ['amount', '########'],
  ])('A row that shows a fault under %s is refused, and names what it shows', (field, fault) => {
    const row = {
      type: 'funding round',
      title: 'Acme raises',
      date: '2026-03-10',
      company: 'Acme',
    };
    expect(read({ ...row, source: 'https://example.com/acme', [field]: fault })).toBe(
      `${field}: “${fault}” is what a spreadsheet shows in place of a value`,
    );
  });
});

describe('the rows of a team’s own list of deals', () => {
  it('A row without type and title is a round, with the date as a spreadsheet writes it and the basis of its heading', () => {
    const row = {
      'Deal Date': 'Mar-26',
      Company: 'Beta Looms',
      'Deal Type': 'Seed',
      'Deal Size': 'US$ 30 mn',
      'Led by': 'Birch Capital',
      'Post Valuation': '150M',
      Country: 'n/a',
      Source: 'https://example.com/b',
    };
    expect(read(row)).toMatchObject({
      title: 'Beta Looms raises $30M, Seed',
      type: 'funding_round',
      round: 'seed',
      date: '2026-03-01',
      amount: 'exact USD 30000000',
      valuation: 'post_money USD 150000000',
      parties: 'Beta Looms (subject), Birch Capital (lead_investor)',
    });
  });

  it('A row whose kind of deal is a purchase has its company as the target', () => {
    const row = { Date: '9-Mar-26', Company: 'Eta Glass', Round: 'M&A', Buyer: 'Ordovane' };
    expect(read({ ...row, Source: 'https://example.com/g' })).toMatchObject({
      title: 'Ordovane acquires Eta Glass',
      type: 'acquisition',
      round: null,
      date: '2026-03-09',
      parties: 'Ordovane (acquirer), Eta Glass (target)',
    });
  });

  it('A row that tells nothing of a deal is still asked what happened', () => {
    const row = { Date: '9-Mar-26', Company: 'Eta Glass', Source: 'https://example.com/g' };
    expect(read(row)).toMatch(/^type: What happened is needed/);
  });

  it('A grant without an amount is called one in the title', () => {
    const row = { Date: 'unknown', Company: 'Zeta Kilns', Round: 'Grant', Amount: '-' };
    expect(read({ ...row, Source: 'https://example.com/f' })).toMatchObject({
      title: 'Zeta Kilns raises a grant, amount undisclosed',
    });
  });
});

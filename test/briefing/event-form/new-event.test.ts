import { describe, expect, it } from 'vitest';
import type { Typed } from '../../../src/briefing/command/form.ts';
import { formFields } from '../../../src/briefing/event-form/fields.ts';
import { readNew } from '../../../src/briefing/event-form/form.ts';
import type { EventFields } from '../../../src/domain/event/event.ts';
import { EVENT_TYPES } from '../../../src/domain/event/vocabulary.ts';
import { bundle, errorsOf, room } from './typed.ts';

const nscale: Typed = {
  type: 'funding_round',
  status: 'completed',
  title: 'Nscale raises $2B, Series C, at $14.6B',
  summary: 'The British cloud company closes its third round.',
  date: '9 Mar',
  company: 'Nscale',
  lead_investor: 'Aker ASA, 8090 Industries',
  investor: 'Nvidia',
  round: 'series_c',
  amount: '$2bn',
  valuation: '$14.6bn',
  basis: 'unspecified',
  sector: 'cloud_compute',
  country: 'uk',
  sources: 'https://www.getaibook.com/nscale',
};

describe('the form of a new event', () => {
  it('The form of a new event reads money, dates, names and addresses as people write them', () => {
    expect(readNew(nscale, room())).toMatchObject({
      type: 'funding_round',
      status: 'completed',
      occurredOn: { date: '2026-03-09', precision: 'day' },
      parties: [
        { company: 'Nscale', role: 'subject' },
        { company: 'Aker ASA', role: 'lead_investor' },
        { company: '8090 Industries', role: 'lead_investor' },
        { company: 'Nvidia', role: 'investor' },
      ],
      amount: { value: 2e9, currency: 'USD', kind: 'raised', qualifier: 'exact', valueTo: null },
      valuation: { value: 14.6e9, currency: 'USD', basis: 'unspecified', qualifier: 'exact' },
      round: 'series_c',
      country: 'GB',
      region: 'UK',
      sources: [{ publisher: 'Get AI Book', url: 'https://www.getaibook.com/nscale' }],
    });
  });

  it.each<[string, Typed, Partial<EventFields>]>([
    [
      'a quarter',
      { date: 'Q3 2026' },
      { occurredOn: { date: '2026-07-01', precision: 'quarter' } },
    ],
    ['no known date', { date: 'unknown' }, { occurredOn: null }],
    ['several topics', { topics: 'energy,credit' }, { topics: ['energy', 'credit'] }],
    ['no topic', { topics: '' }, { topics: [] }],
    ['no amount', { amount: 'undisclosed' }, { amount: null }],
    [
      'a qualified amount',
      { amount: 'about €20m' },
      {
        amount: { value: 2e7, currency: 'EUR', kind: 'raised', qualifier: 'about', valueTo: null },
      },
    ],
    [
      'a range',
      { amount: '$650–700m' },
      {
        amount: { value: 6.5e8, valueTo: 7e8, currency: 'USD', kind: 'raised', qualifier: 'range' },
      },
    ],
    [
      'addresses with words between them',
      { sources: 'see https://example.com/a, and https://example.com/b' },
      {
        sources: ['a', 'b'].map((page) =>
          expect.objectContaining({ url: `https://example.com/${page}` }),
        ),
      },
    ],
    [
      'a bare address',
      { sources: 'example.com/a' },
      {
        sources: [
          expect.objectContaining({ publisher: 'example.com', url: 'https://example.com/a' }),
        ],
      },
    ],
    [
      'a publisher for an address that tells none',
      { sources: 'https://example.com/a', publisher: 'The Daily Scout' },
      {
        sources: [
          expect.objectContaining({ publisher: 'The Daily Scout', url: 'https://example.com/a' }),
        ],
      },
    ],
    [
      'a document without an address',
      { sources: '', publisher: 'AI industry briefing' },
      {
        sources: [expect.objectContaining({ publisher: 'AI industry briefing', url: null })],
      },
    ],
    [
      'names with legal forms',
      { lead_investor: 'Acme, Inc., Foo Partners' },
      {
        parties: expect.arrayContaining([{ company: 'Acme, Inc.', role: 'lead_investor' }]),
      },
    ],
  ])('The form of a new event takes %s', (_name, words, fields) => {
    expect(readNew({ ...nscale, ...words }, room())).toMatchObject(fields);
  });

  it.each<[string, Typed, string, RegExp]>([
    [
      'an amount that is none',
      { amount: 'lots' },
      'amount',
      /^“lots” is not an amount\. Use 500m, \$1\.5bn or €20 million/,
    ],
    [
      'a date with two readings',
      { date: '03/04/2026' },
      'date',
      /either 3 Apr 2026 or 4 Mar 2026|either 4 Mar 2026 or 3 Apr 2026/,
    ],
    [
      'a date that is none',
      { date: 'soonish' },
      'date',
      /“soonish” is not a date\. Use 12 Mar, .* or unknown/,
    ],
    ['a long title', { title: 'x'.repeat(150) }, 'title', /150 characters.* leave out 10/],
    [
      'an address that is none',
      { sources: 'press release' },
      'sources',
      /^“press release” has no web address in it\. Paste the whole address.* name a publisher without one at Publisher/,
    ],
    [
      'an address that leads nowhere',
      { sources: 'https://news..example.com/x' },
      'sources',
      /“https:\/\/news\.\.example\.com\/x” is not a web address/,
    ],
    [
      'a country that is none',
      { country: 'Swedn' },
      'country',
      /^“Swedn” is not a country\. Did you mean Sweden\?/,
    ],
    ['no company', { company: ' ' }, 'company', /Company is needed\. Type it, as Nscale/],
    ['a status of another type', { status: 'filed' }, 'status', /Choose one: rumoured, announced/],
    ['a range of valuations', { valuation: '$10–12bn' }, 'valuation', /one figure/],
    ['a name without letters', { investor: '???' }, 'investor', /“\?\?\?” is not a name/],
    ['no source', { sources: '' }, 'sources', /at least one address, or name the publisher/],
    [
      'a topic that is none',
      { topics: 'energy,astrology' },
      'topics',
      /^“astrology” is not a topic/,
    ],
    [
      'thirteen topics',
      {
        topics: bundle.reference.topics
          .slice(0, 13)
          .map(({ id }) => id)
          .join(','),
      },
      'topics',
      /^These are 13 topics\. An event takes at most 12/,
    ],
    ['no type', { type: '' }, 'type', /Choose one/],
  ])(
    'The form of a new event says at its field what to type for %s',
    (_name, words, field, sentence) => {
      const errors = errorsOf({ ...nscale, ...words });
      expect(errors[field]).toMatch(sentence);
      expect(Object.keys(errors)).toEqual([field]);
    },
  );

  it('The form of a new event names every field that is wrong at once, a title of signs alone too', () => {
    expect(Object.keys(errorsOf({ type: 'funding_round', title: '…' })).sort()).toEqual(
      ['company', 'date', 'sources', 'status', 'summary', 'title'].sort(),
    );
  });

  it('The form of a new event asks what an amount is where the type leaves a choice', () => {
    const earnings = { ...nscale, type: 'earnings', status: 'reported', amount: '$68.1bn' };
    expect(errorsOf(earnings)).toEqual({ kind: 'Choose what the amount is.' });
    expect(readNew({ ...earnings, kind: 'revenue' }, room()).amount?.kind).toBe('revenue');
  });

  it('The form of a new event takes effective dates one a line, with their standing', () => {
    const law = {
      ...nscale,
      type: 'regulation',
      status: 'in_force',
      regulator: 'European Commission',
      jurisdiction: 'EU',
      amount: '',
      instrument: 'Regulation (EU) 2024/1689',
      effective: '2 Aug 2026: general application\n2 Aug 2027: products: a colon (proposed)',
    };
    expect(readNew(law, room()).effectiveOn).toEqual([
      { date: '2026-08-02', label: 'general application', standing: 'law', knownOn: '2026-03-12' },
      {
        date: '2027-08-02',
        label: 'products: a colon',
        standing: 'proposed',
        knownOn: '2026-03-12',
      },
    ]);
    expect(errorsOf({ ...law, effective: 'Q3 2026: soon' }).effective).toMatch(/a single day/);
    expect(errorsOf({ ...law, effective: 'in August' }).effective).toContain('Use 2 Aug 2026:');
  });

  it.each(EVENT_TYPES)(
    'The form of a new event has fields for %s that can all be filled and read',
    (type) => {
      const example: Typed = {
        ...nscale,
        regulator: 'FTC',
        jurisdiction: 'US',
        defendant: 'OpenAI',
        victim: 'Amazon',
        acquirer: 'Google',
        target: 'Wiz',
        people: 'Ana Lindqvist',
        kind: 'other',
      };
      const typed: Record<string, string> = { type };
      for (const { name, field } of formFields(type, null)) {
        if (name === 'type') continue;
        const [first] = field.choices?.({ ...room(), type }) ?? [];
        typed[name] = first?.value ?? example[name] ?? '';
      }
      expect(readNew(typed, room())).toMatchObject({ type });
      const names = formFields(type, null).map(({ name }) => name);
      expect(names).toEqual([...new Set(names)]);
      expect(names.slice(0, 5)).toEqual(['type', 'status', 'title', 'summary', 'date']);
      expect(`${names.slice(-6)}`).toBe('topics,country,sources,publisher,expects,visibility');
    },
  );
});

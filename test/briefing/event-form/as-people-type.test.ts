import { describe, expect, it } from 'vitest';
import type { Typed } from '../../../src/briefing/command/form.ts';
import { readNew } from '../../../src/briefing/event-form/form.ts';
import type { EventFields } from '../../../src/domain/event/event.ts';
import { errorsOf, room } from './typed.ts';

const round: Typed = {
  type: 'funding_round',
  status: 'completed',
  title: 'Nscale raises $2B',
  summary: 'The British cloud company closes a round.',
  date: '9 Mar',
  company: 'Nscale',
  sources: 'https://example.com/nscale',
};

const read = (words: Typed): EventFields => readNew({ ...round, ...words }, room());

const parties = (words: Typed) => read(words).parties.map(({ company, role }) => [company, role]);

describe('words in a hurry', () => {
  it('Who led is read where it is said among the other investors', () => {
    expect(parties({ investor: 'Sequoia (lead), Accel, others', lead_investor: 'GV' })).toEqual([
      ['Nscale', 'subject'],
      ['GV', 'lead_investor'],
      ['Sequoia', 'lead_investor'],
      ['Accel', 'investor'],
    ]);
  });

  it.each(['n/a', 'TBD', 'undisclosed', '—', 'k. A.', 'n.a.', 'existing investors'])(
    'Nobody is named %s, and a company of that name is asked for',
    (nothing) => {
      expect(parties({ lead_investor: nothing, investor: nothing })).toEqual([
        ['Nscale', 'subject'],
      ]);
      expect(errorsOf({ ...round, company: nothing }).company).toBe(
        'Company is needed. Type it, as Nscale.',
      );
    },
  );

  it('A web address is no name', () => {
    expect(errorsOf({ ...round, company: 'https://nscale.com' }).company).toBe(
      '“https://nscale.com” is not a name. Type a name, as Nvidia.',
    );
  });

  it.each<[string, string[][]]>([
    [
      'TechCrunch: https://techcrunch.com/a; Sifted: https://sifted.eu/b',
      [
        ['TechCrunch', 'https://techcrunch.com/a'],
        ['Sifted', 'https://sifted.eu/b'],
      ],
    ],
    ['<https://sifted.eu/b|sifted.eu/b> (paywall)', [['Sifted', 'https://sifted.eu/b']]],
    [
      '[The Daily Scout](https://scout.example/1)',
      [['The Daily Scout', 'https://scout.example/1']],
    ],
    ['(see sifted.eu/b).', [['Sifted', 'https://sifted.eu/b']]],
    [
      'https://en.wikipedia.org/wiki/Claude_(AI)',
      [['en.wikipedia.org', 'https://en.wikipedia.org/wiki/Claude_(AI)']],
    ],
    ['https://www.google.com/url?q=https://sifted.eu/b&sa=D', [['Sifted', 'https://sifted.eu/b']]],
  ])('The sources in %j are %j', (sources, said) => {
    expect(read({ sources }).sources.map(({ publisher, url }) => [publisher, url])).toEqual(said);
  });

  it.each([
    ['via Bloomberg', 'Bloomberg'],
    ['FT', 'Financial Times'],
    ['Handelsblatt (print)', 'Handelsblatt (print)'],
  ])('The publisher %s is %s', (publisher, name) => {
    expect(read({ sources: 'none', publisher }).sources[0]?.publisher).toBe(name);
  });

  it.each([
    ['London, UK', 'GB'],
    ['Bengaluru, India', 'IN'],
    ['USA (Delaware)', 'US'],
    ['Austin, TX', 'US'],
    ['U.S.', 'US'],
    ['S. Korea', 'KR'],
    ['日本', 'JP'],
  ])('The country of %s is %s', (country, code) => {
    expect(read({ country }).country).toBe(code);
  });

  it('Two letters behind a city that are a state and a country are asked about', () => {
    expect(errorsOf({ ...round, country: 'San Francisco, CA' }).country).toBe(
      '“San Francisco, CA” could be in California or in Canada. Use United States or Canada.',
    );
  });

  it('People are named without what they do', () => {
    const people =
      'Dr. Jonas Andrulis, founder & CEO, Yann LeCun (AMI Labs) and Mira Murati, CTO of OpenAI';
    expect(read({ type: 'people', status: 'announced', people }).people).toEqual([
      'Dr. Jonas Andrulis',
      'Yann LeCun',
      'Mira Murati',
    ]);
  });

  it('A date has no marks of notes, and dates of a law in one line are several', () => {
    expect(read({ date: '9 Mar 2026[1]' }).occurredOn?.date).toBe('2026-03-09');
    const law = { type: 'regulation', status: 'enacted', regulator: 'EU', jurisdiction: 'EU' };
    const effective = '2026-08-02: models; 2027-08-02: products\n2.8.2028 - public bodies';
    expect(read({ ...law, effective }).effectiveOn.map(({ date, label }) => [date, label])).toEqual(
      [
        ['2026-08-02', 'models'],
        ['2027-08-02', 'products'],
        ['2028-08-02', 'public bodies'],
      ],
    );
  });

  it('What is expected is due', () => {
    expect(read({ expects: 'closing expected Q3 2026' }).expects[0]?.due.date).toBe('2026-07-01');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Comparing } from '../../../../src/domain/event/story/comparing.ts';
import { likeness } from '../../../../src/domain/event/story/likeness.ts';
import type { StoryTelling } from '../../../../src/domain/event/story/telling.ts';
import { EVENT_TYPES, ROLES, statusesOf } from '../../../../src/domain/event/vocabulary.ts';
import { amount, fields, source } from '../../../helpers/samples/records.ts';

const day = (date: string) => ({ date, precision: 'day' as const });
const round: StoryTelling = fields({
  title: 'Nscale raises $2B Series C at a $14.6B valuation',
  summary: 'Aker led the round for the British builder of data centres.',
  occurredOn: day('2026-03-09'),
  parties: [
    { company: 'Nscale', role: 'subject' },
    { company: 'Nvidia', role: 'investor' },
  ],
  amount: amount(2e9),
  round: 'series_c',
});
const purchase: StoryTelling = fields({
  type: 'acquisition',
  status: 'rumoured',
  title: 'Globex said to be in talks to buy Initech',
  summary: 'The price would be about $3B, two people said.',
  occurredOn: day('2026-01-10'),
  parties: [
    { company: 'Globex', role: 'acquirer' },
    { company: 'Initech', role: 'target' },
  ],
  amount: { ...amount(3e9), kind: 'deal_value', qualifier: 'about' },
  round: null,
});
const outage: StoryTelling = fields({
  type: 'outage',
  status: 'resolved',
  title: 'Claude is down for four hours worldwide',
  summary: 'A faulty update of its login service was the cause.',
  occurredOn: day('2026-03-02'),
  parties: [{ company: 'Anthropic', role: 'subject' }],
  amount: null,
  round: null,
});

const decided = (a: StoryTelling, b: StoryTelling) => {
  const comparing = new Comparing(({ value, currency }) => value * (currency === 'EUR' ? 2 : 1));
  return likeness(comparing.of(a), comparing.of(b), comparing).decision;
};

describe('the likeness of two tellings', () => {
  it.each<[string, StoryTelling, Partial<StoryTelling>]>([
    [
      'A rewritten headline of one round on the next day',
      round,
      {
        title: 'UK cloud start-up closes record financing',
        summary: '',
        occurredOn: day('2026-03-10'),
      },
    ],
    [
      'A company that is written otherwise',
      round,
      { parties: [{ company: 'NSCALE Ltd.', role: 'subject' }] },
    ],
    ['A sum in another currency', round, { amount: amount(1.02e9, 'EUR') }],
    ['Another sum of the same round', round, { amount: amount(1.5e9) }],
    [
      'A rumour and the purchase half a year later',
      purchase,
      {
        status: 'completed',
        title: 'Globex completes its purchase of Initech',
        summary: 'Regulators agreed in June.',
        occurredOn: day('2026-07-01'),
      },
    ],
    [
      'A rumour and its denial',
      purchase,
      {
        status: 'failed',
        title: 'Globex denies talks with Initech',
        summary: '',
        amount: null,
        occurredOn: day('2026-01-20'),
      },
    ],
    [
      'An outage told by another paper',
      outage,
      {
        title: 'Anthropic says a faulty login update took Claude down',
        summary: 'Users worldwide were shut out for four hours.',
      },
    ],
  ])('%s tells the same story', (_name, one, change) => {
    expect(decided(one, { ...one, ...change })).toBe('same');
  });

  it.each<[string, StoryTelling, Partial<StoryTelling>]>([
    ['Another round of the company', round, { round: 'series_b' }],
    [
      'The same sum of another company',
      round,
      { parties: [{ company: 'Nebius', role: 'subject' }], title: 'Nebius raises $2B' },
    ],
    [
      'A company that shares only an investor',
      round,
      {
        parties: [
          { company: 'Nvidia', role: 'investor' },
          { company: 'Wayve', role: 'subject' },
        ],
        title: 'Wayve raises $2B',
      },
    ],
    ['A round a year before', round, { occurredOn: day('2025-03-09') }],
    [
      'A round half a year later of another size',
      { ...round, round: null },
      { amount: amount(5e8), title: 'Nscale raises $500M', occurredOn: day('2026-09-09') },
    ],
    [
      'Another buyer of the company',
      purchase,
      {
        parties: [
          { company: 'Hooli', role: 'acquirer' },
          { company: 'Initech', role: 'target' },
        ],
      },
    ],
    [
      'Another purchase of the buyer',
      purchase,
      {
        parties: [
          { company: 'Globex', role: 'acquirer' },
          { company: 'Vandelay', role: 'target' },
        ],
      },
    ],
    [
      'A round of a company whose name shares all but a number with the title',
      { ...round, title: 'Cedar Media raises $2B Series C' },
      {
        title: '4020 Media raises $2B Series C',
        parties: [{ company: '4020 Media', role: 'subject' }],
      },
    ],
    ['The next outage, a week later', outage, { occurredOn: day('2026-03-09') }],
    ['An event of another kind', outage, { type: 'funding_round', status: 'completed' }],
  ])('%s is another story', (_name, one, change) => {
    expect(decided(one, { ...one, ...change })).toBe('different');
  });

  it.each<[string, StoryTelling, Partial<StoryTelling>]>([
    [
      'A name that is a part of the other',
      round,
      {
        parties: [{ company: 'Nscale Energy', role: 'subject' }],
        title: 'Nscale Energy raises $2B Series C',
      },
    ],
    ['An extension of the round', round, { roundQualifier: 'extension', amount: amount(2.05e9) }],
  ])('%s is asked about', (_name, one, change) => {
    expect(decided(one, { ...one, ...change })).toBe('maybe');
  });

  it('Laws and cases are asked about where one is at another stage', () => {
    const law: StoryTelling = fields({
      type: 'regulation',
      status: 'proposed',
      jurisdiction: 'EU',
      parties: [],
      amount: null,
      title: 'Brussels proposes to delay high-risk duties',
      summary: 'The omnibus moves them.',
      round: null,
      officialReference: '2025/0359(COD)',
    });
    const passed: StoryTelling = { ...law, status: 'passed', occurredOn: day('2026-06-29') };
    expect(decided(law, passed)).toBe('maybe');
    expect(decided(law, { ...law, sources: [source('Politico')] })).toBe('same');
  });

  const telling = fc.record({
    type: fc.constantFrom(...EVENT_TYPES),
    title: fc.constantFrom('Nscale raises $2B', 'Nvidia buys Groq chips', 'A note on grids', ''),
    date: fc.constantFrom('2026-01-01', '2026-03-09', '2026-03-12', '2026-10-01', null),
    precision: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
    parties: fc.array(
      fc.record({
        company: fc.constantFrom('Nscale', 'Open AI', 'OpenAI', '…'),
        role: fc.constantFrom(...ROLES),
      }),
      { maxLength: 4 },
    ),
    sum: fc.option(fc.integer({ min: 0, max: 5e9 })),
    place: fc.nat(20),
  });
  const told = ({ type, title, date, precision, parties, sum, place }: Drawn): StoryTelling => {
    const statuses = statusesOf(type);
    return fields({
      type,
      title,
      parties,
      status: statuses[place % statuses.length] ?? 'reported',
      summary: '',
      round: null,
      amount: sum === null ? null : amount(sum),
      occurredOn: date === null ? null : { date, precision },
    });
  };
  type Drawn = typeof telling extends fc.Arbitrary<infer T> ? T : never;

  it('Likeness is the same whichever telling comes first', () => {
    fc.assert(
      fc.property(telling, telling, (one, other) => {
        const [a, b] = [told(one), told(other)];
        expect(decided(a, b)).toBe(decided(b, a));
      }),
      { numRuns: 40 },
    );
  });
});

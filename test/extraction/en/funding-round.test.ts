import { describe, expect, it } from 'vitest';
import { read, readInWords } from '../extracted.ts';

describe('funding rounds in English', () => {
  it('A plain headline tells company and amount', () => {
    expect(readInWords('Veltrix raises $45m to build warehouse robots')).toEqual([
      'funding_round announced: subject Veltrix; 45000000 USD',
    ]);
  });

  it('An apposition stands between a company and what it did', () => {
    const text =
      'Ostrava-based Milderon, a maker of heat pumps that its founders sold once, has raised €12.5 million in Series A funding led by Pale Fire Capital, with participation from Credo Ventures and angel investor Jana Novak.';
    const [round, ...more] = read(text);
    expect(more).toEqual([]);
    expect(round?.round?.value).toBe('series_a');
    expect(round?.parties.map(({ role, name }) => `${role} ${name}`)).toEqual([
      'subject Milderon',
      'investor Credo Ventures',
      'investor Jana Novak',
      'lead_investor Pale Fire Capital',
    ]);
  });

  it('A valuation is no amount, and has its basis', () => {
    const [round] = read(
      'Veltrix raised $45m at a $400m post-money valuation, up from $90m in 2023.',
    );
    expect(round?.amount?.value.value).toBe(45e6);
    expect(round?.valuation?.value).toMatchObject({ value: 400e6, basis: 'post_money' });
  });

  it('Two sums with rounds of their own are two rounds', () => {
    expect(readInWords('Veltrix raised £8m in equity and £20m in debt.')).toEqual([
      'funding_round announced: subject Veltrix; 8000000 GBP',
      'funding_round announced: subject Veltrix; 20000000 GBP',
    ]);
  });

  it.each([
    'Veltrix has raised $90m to date.',
    'Veltrix, which raised $45m in 2023, opened an office in Lyon.',
    'After raising $45m last year, Veltrix opened an office in Lyon.',
    'Should Veltrix raise $45m now?',
    'Veltrix denied it was in talks to raise $45m.',
    'Veltrix has not raised $45m.',
  ])('History, questions and denials are no round: %s', (text) => {
    expect(readInWords(text)).toEqual([]);
  });

  it('Talks are a rumour, and a closed round is complete', () => {
    expect(readInWords('Sources: Veltrix is in talks to raise $45m from Accel.')).toEqual([
      'funding_round rumoured: subject Veltrix, investor Accel; 45000000 USD',
    ]);
    expect(readInWords('Veltrix has closed a $45m Series B round.')).toEqual([
      'funding_round completed: subject Veltrix; 45000000 USD',
    ]);
  });

  it('What the next sentences say of a round belongs to it', () => {
    const [round] = read(
      'Veltrix raised $45m. The round was led by Northzone and Creandum. Existing investors include Accel.',
    );
    const leads = round?.parties.filter(({ role }) => role === 'lead_investor');
    expect(leads?.map(({ name }) => name)).toEqual(['Northzone', 'Creandum']);
  });
});

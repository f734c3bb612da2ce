import { describe, expect, it } from 'vitest';
import { companyNames, extract } from '../../../../src/extraction/index.ts';
import { read, readInShort } from '../../extracted.ts';

describe('What a text guides, cuts, denies or corrects', () => {
  it.each([
    ['Tarnix lifted revenue to $21 million and raised its annual outlook to $90 million.', []],
    ['Tarnix raises its dividend to $1.2 billion', []],
    ['Tarnix raised its price target on Corvan to $300 billion.', []],
    ['Tarnix has raised its sales goal for the year to $2.5 billion.', []],
    ['Tarnix raised its minimum bet to $5 million.', []],
    [
      'Tarnix booked sales of $30 million, and raised its full-year forecast by $4 million.',
      ['earnings Tarnix 30 USD'],
    ],
    ['Tarnix raised its Series A to $30 million.', ['funding_round Tarnix 30 USD']],
    ['Tarnix raised $30 million to reach its goal.', ['funding_round Tarnix 30 USD']],
  ])('A company that raises what is no round raises no money: %s', (text, told) => {
    const rounds = readInShort(text).filter((each) => !each.startsWith('market'));
    expect(rounds).toEqual(told);
  });

  it.each([
    ['Tarnix raises $9M for charity', []],
    ['Tarnix raised $9 million for local charities at its ball.', []],
    ['Tarnix raises $9M for victims of the flood', []],
    ['Tarnix raises $9M in donations', []],
    ['Tarnix raises $9M for its charity app', ['funding_round Tarnix 9 USD']],
    ['Tarnix raises $9M for cancer research', ['funding_round Tarnix 9 USD']],
    ['Tarnix hires 300 engineers in Berlin.', []],
    ['Tarnix hires dozens of engineers', []],
    ['Tarnix hires its first head of security', ['people Tarnix']],
    ['Tarnix hires three engineers from Corvan', ['people Tarnix']],
  ])('A collection is no round, and many hands are nobody’s move: %s', (text, told) => {
    expect(readInShort(text)).toEqual(told);
  });

  it('The forecast of a year has its sum, and the year is no part of it', () => {
    const [{ amount } = { amount: null }] = read(
      'Tarnix raised its forecast for 2027 to $3 million.',
    );
    expect(amount?.value).toMatchObject({ value: 3e6, valueTo: null });
  });

  it.each([
    ['Tarnix laid off 45 of its 300 employees.', 45],
    ['Tarnix is cutting 80 of the company’s roughly 900 jobs', 80],
    ['Tarnix let 60 of its 1,200 people go.', 60],
    ['Tarnix dismisses 12 of 90 workers', 12],
    ['Tarnix laid off 45 employees of its 300 staff.', 45],
    ['Tarnix cuts a third of its 300 jobs', null],
    ['Tarnix cuts 10% of its 300 jobs', null],
    ['Tarnix lays off all of its 300 employees', 300],
    ['Tarnix lays off a total of 300 employees', 300],
  ])('The jobs cut are the part, not the whole: %s', (text, jobs) => {
    const [told] = read(text);
    expect(told?.type).toBe('labour');
    expect(told?.jobs?.value ?? null).toBe(jobs);
  });

  it.each([
    'Tarnix has NOT raised money, it said, and called reports of a $90 million round at a $2 billion valuation “a complete fabrication”.',
    'Reports that Tarnix acquired Corvan are fake, a spokesman said.',
    'The report that Tarnix bought Corvan is pure fiction, it said.',
    'Tarnix described the report that Corvan had bought it as nonsense.',
    'Claims that Tarnix raised $40 million were invented, its chief executive said.',
  ])('A denial by a noun or another adjective tells nothing: %s', (text) => {
    expect(readInShort(text)).toEqual([]);
  });

  it.each([
    [
      'Tarnix bought Corvan, which finds fake reviews, the report said.',
      ['acquisition Tarnix > Corvan'],
    ],
    ['Tarnix bought Corvan for an invention that reports faults.', ['acquisition Tarnix > Corvan']],
  ])('A word for untrue things that is said of a thing denies no report: %s', (text, told) => {
    expect(readInShort(text)).toEqual(told);
  });

  it.each([
    [
      'Correction: A previous version of this article said that Tarnix raised $80 million. It raised $8 million.',
      ['funding_round Tarnix 8 USD'],
    ],
    [
      'Tarnix acquired Corvan for $30 million. An earlier version of this report misstated that Tarnix acquired Corvan for $300 million.',
      ['acquisition Tarnix > Corvan 30 USD'],
    ],
    [
      'We incorrectly reported that Tarnix raised $80 million. Tarnix raised $8 million.',
      ['funding_round Tarnix 8 USD'],
    ],
    [
      'The previous version of Brimo sold badly. Tarnix raised $8 million.',
      ['funding_round Tarnix 8 USD'],
    ],
  ])('The corrected value alone is read of a correction: %s', (text, told) => {
    expect(readInShort(text)).toEqual(told);
  });

  it.each([
    'In einer früheren Version dieses Artikels hieß es, Tarnix übernehme Corvan.',
    'I en tidigare version av artikeln skrev vi att Tarnix köper Corvan.',
  ])('German and Swedish texts correct themselves, too: %s', (text) => {
    expect(extract(text, { names: companyNames([]) }).candidates).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { inWords, read, readInWords } from './extracted.ts';

const ROUNDS = `New rounds:

| Startup | Amount | Stage | Lead investor | Backers |
| :-- | --: | --- | --- | --- |
| **Ordovane** | $40M | Series B | Oak Hill | Accel, Creandum and Northzone |
| [Lumiq](https://lumiq.example) | €1.5m | Pre-seed | n/d | – |
| Tarnfield | undisclosed | Seed | Seedcamp | |
`;

describe('Tables', () => {
  it('A row of a table of rounds is a round with its lead and investors', () => {
    expect(readInWords(ROUNDS)).toEqual([
      'funding_round announced: subject Ordovane, investor Accel, investor Creandum, investor Northzone, lead_investor Oak Hill; 40000000 USD',
      'funding_round announced: subject Lumiq; 1500000 EUR',
      'funding_round announced: subject Tarnfield, lead_investor Seedcamp',
    ]);
    expect(read(ROUNDS).map(({ round }) => round?.value)).toEqual(['series_b', 'pre_seed', 'seed']);
  });

  it('Each field of a row has its own words of the text', () => {
    const [first] = read(ROUNDS);
    const words = (span: { start: number; end: number } | null | undefined) =>
      span && ROUNDS.slice(span.start, span.end);
    expect(words(first?.amount)).toBe('$40M');
    expect(words(first?.round)).toBe('Series B');
    expect(first?.parties.map(words)).toEqual(first?.parties.map(({ name }) => name));
  });

  it('The unit of a column stands at its head', () => {
    expect(
      readInWords('Company\tRaised (EUR m)\tRound\nOrdovane\t18\tSeries A\nLumiq\t7.5\tSeed\n'),
    ).toEqual([
      'funding_round announced: subject Ordovane; 18000000 EUR',
      'funding_round announced: subject Lumiq; 7500000 EUR',
    ]);
  });

  it('Blanks keep columns apart as well', () => {
    expect(
      readInWords(
        'Buyer       Target      Price\nOrdovane    Lumiq       £31m\nMeta        Tarnfield   n/a\n',
      ),
    ).toEqual([
      'acquisition announced: acquirer Ordovane, target Lumiq; 31000000 GBP',
      'acquisition announced: acquirer Meta, target Tarnfield',
    ]);
  });

  it('A table of job cuts says how many', () => {
    const [cut] = read('| Company | Layoffs |\n|---|---|\n| Ordovane | 1,200 |\n');
    expect(cut && inWords(cut)).toBe('labour announced: subject Ordovane');
    expect(cut?.jobs?.value).toBe(1200);
  });

  it('A German table is read by German heads', () => {
    const text =
      'Die Runden der Woche und wer sie für die Firmen angeführt hat:\n\n| Unternehmen | Betrag | Runde | Investoren |\n|---|---|---|---|\n| Ordovane | 12 Mio. € | Seed | Oak Hill und Accel |\n';
    expect(readInWords(text)).toEqual([
      'funding_round announced: subject Ordovane, investor Oak Hill, investor Accel; 12000000 EUR',
    ]);
  });

  it('What is said below a table is not about its last row', () => {
    expect(readInWords(`${ROUNDS}\nThe deal was led by Thrive Capital.`)).toEqual(
      readInWords(ROUNDS),
    );
  });

  it.each([
    ['prices', '| Model | Price | Context |\n|---|---|---|\n| Sonnet | $3 | 200k |\n'],
    ['revenue', '| Company | Revenue | Staff |\n|---|---|---|\n| Ordovane | $40M | 310 |\n'],
    [
      'totals',
      '| Company | Total raised | Founded |\n|---|---|---|\n| Ordovane | $140M | 2019 |\n',
    ],
    ['a head alone', '| Company | Amount | Round |\n|---|---|---|\n'],
    [
      'descriptions',
      '| Name | Amount | Round |\n|---|---|---|\n| a maker of pumps | $3M | Seed |\n',
    ],
  ])('A table of %s tells no event', (_what, text) => {
    expect(readInWords(text)).toEqual([]);
  });

  it('Short heads are understood, and of a table of many kinds of deals the rows of rounds are told', () => {
    expect(
      readInWords(
        'Company | Type | M$ | Country |\n---|---|---|---|\nOrdovane | Series B | 66.7 | France |\nLumiq | Acquisition | 120 | Spain |\nTarnfield | Seed | 4 | Canada |\n',
      ),
    ).toEqual([
      'funding_round announced: subject Ordovane; 66700000 USD',
      'funding_round announced: subject Tarnfield; 4000000 USD',
    ]);
    expect(
      readInWords(
        'Company\tAmt. (M$)\tType\tInvestor, acquirer, partner\nOrdovane\t6.5\tSeries B\tOak Hill, Creandum\n',
      ),
    ).toEqual([
      'funding_round announced: subject Ordovane, investor Oak Hill, investor Creandum; 6500000 USD',
    ]);
  });
});

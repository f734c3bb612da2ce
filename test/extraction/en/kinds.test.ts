import { describe, expect, it } from 'vitest';
import { read, readInWords } from '../extracted.ts';

const TOLD: readonly (readonly [kind: string, text: string, told: string])[] = [
  [
    'A purchase',
    'Ordovane buys cinema-software maker Lumiq for £31m',
    'acquisition announced: acquirer Ordovane, target Lumiq; 31000000 GBP',
  ],
  [
    'A purchase in the passive',
    'Lumiq was acquired by Ordovane on Monday.',
    'acquisition announced: acquirer Ordovane, target Lumiq',
  ],
  [
    'A purchase that is closed',
    'Ordovane has completed its acquisition of Lumiq.',
    'acquisition completed: acquirer Ordovane, target Lumiq',
  ],
  [
    'A purchase that is talked of',
    'Sources: Ordovane is in talks to buy Lumiq for $2 billion',
    'acquisition rumoured: acquirer Ordovane, target Lumiq; 2000000000 USD',
  ],
  [
    'A purchase that is off',
    'Ordovane abandons takeover of Lumiq',
    'acquisition failed: acquirer Ordovane, target Lumiq',
  ],
  [
    'The first part of a noun',
    'Ordovane closes the Lumiq acquisition',
    'acquisition completed: acquirer Ordovane, target Lumiq',
  ],
  [
    'A merger',
    'Ordovane and Lumiq agree to a merger',
    'merger announced: subject Ordovane, subject Lumiq',
  ],
  [
    'A partnership',
    'Ordovane teams up with Lumiq to map the sea floor',
    'partnership announced: subject Ordovane, partner Lumiq',
  ],
  [
    'A contract',
    'Ordovane signs a $300m contract with Lumiq',
    'partnership announced: subject Ordovane, partner Lumiq; 300000000 USD',
  ],
  [
    'A stake',
    'Nvidia takes a $50m stake in Lumiq',
    'funding_round announced: subject Lumiq, investor Nvidia; 50000000 USD',
  ],
  [
    'A valuation without new money',
    'Lumiq reaches a $3bn valuation',
    'valuation announced: subject Lumiq',
  ],
  [
    'Building',
    'Ordovane will invest €900m in a data centre near Lyon',
    'infrastructure announced: subject Ordovane; 900000000 EUR',
  ],
  [
    'Results',
    'Ordovane reports quarterly revenue of $410m, up 12%',
    'earnings announced: subject Ordovane; 410000000 USD',
  ],
  ['Job cuts', 'Ordovane is laying off 300 employees', 'labour announced: subject Ordovane'],
  [
    'A lawsuit',
    'Lumiq sues Ordovane over trade secrets',
    'legal filed: plaintiff Lumiq, defendant Ordovane',
  ],
  [
    'A fine',
    'EU fines Ordovane €40m for late reports',
    'regulation decided: subject Ordovane, regulator EU; 40000000 EUR',
  ],
  [
    'An inquiry',
    'Regulators open an investigation into Ordovane',
    'regulation opened: subject Ordovane, regulator Regulators',
  ],
  ['A departure', 'Ordovane CEO steps down', 'people announced: subject Ordovane'],
  ['A listing', 'Ordovane files for an IPO', 'ipo announced: subject Ordovane'],
  ['An outage', 'Ordovane suffers a five-hour outage', 'outage reported: subject Ordovane'],
  [
    'A leak',
    'Hackers breached Ordovane and took customer files.',
    'security_incident reported: subject Ordovane',
  ],
  ['A product', 'Ordovane launches a camera for bees', 'product announced: subject Ordovane'],
];

describe('kinds of news in English', () => {
  it.each(TOLD)('%s is told by its words: %s', (_kind, text, told) => {
    expect(readInWords(text)).toEqual([told]);
  });

  it.each([
    'The drone is $40 off at Ordovane.',
    'The market for drones will grow to $40 billion by 2030, analysts say.',
    'Gamer buys Nvidia graphics card for $80',
    'Join Ordovane as a data engineer',
    'Figure skating is worth a visit.',
    'Together with friends we meet on Friday.',
    'How did Ordovane survive?',
    'Our investment in Lumiq',
  ])('Prices, forecasts, questions and advertisements are no news: %s', (text) => {
    expect(readInWords(text)).toEqual([]);
  });

  it('Words that are names too are names where they act: Block, Figure, Meta', () => {
    expect(readInWords('Block lays off 900 workers')).toEqual(['labour announced: subject Block']);
    expect(read('Figure raises $90m')[0]?.parties[0]?.company).toBe('figure');
    expect(readInWords('Scale up and block the door; it is meta.')).toEqual([]);
  });

  it('A bullet has its own company, and a conclusion repeats no event', () => {
    const text = [
      '## Rounds',
      '- **Ordovane**, a maker of drones, raised **$20 million**.',
      '- **Lumiq** secured **$5 million** in seed funding.',
      '## Conclusion',
      'The $20 million that Ordovane raised shows the trend.',
    ].join('\n');
    expect(readInWords(text)).toEqual([
      'funding_round announced: subject Ordovane; 20000000 USD',
      'funding_round announced: subject Lumiq; 5000000 USD',
    ]);
  });

  it('A number of people who lose their jobs is the subject of its sentence, at a company that is named beside or before it', () => {
    for (const text of [
      'Layoffs at Ordovane: 331 people lose their jobs',
      'Ordovane announced layoffs on Monday. 331 employees lost their jobs.',
      '331 people lose their jobs at Ordovane',
    ]) {
      expect(readInWords(text)).toEqual(['labour announced: subject Ordovane']);
      expect(read(text)[0]?.jobs?.value).toBe(331);
    }
    expect(read('331 people lose their jobs each day')).toEqual([]);
    expect(read('Ordovane loses its job as a supplier')).toEqual([]);
  });

  it('The number of jobs is read with its words', () => {
    const text = 'Ordovane will cut about 1,200 jobs, or 8% of its workforce.';
    const [cut] = read(text);
    expect(cut?.jobs?.value).toBe(1200);
    expect(text.slice(cut?.jobs?.start, cut?.jobs?.end)).toBe('1,200');
  });
});

import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/extraction/candidate.ts';
import { read } from '../extracted.ts';

const namesOf = ({ parties }: Candidate, wanted: string) =>
  parties.filter(({ role }) => role === wanted).map(({ name }) => name);

/** A round as `Company 20 series_a < Lead, Lead + Investor`: millions. */
function inShort(round: Candidate): string {
  const { type, amount } = round;
  if (type !== 'funding_round') return type;
  const [leads, investors] = [namesOf(round, 'lead_investor'), namesOf(round, 'investor')];
  return [
    namesOf(round, 'subject').join(', ') || '?',
    ...(amount ? [amount.value.value / 1e6] : []),
    ...(round.round ? [round.round.value] : []),
    ...(leads.length > 0 ? ['<', leads.join(', ')] : []),
    ...(investors.length > 0 ? ['+', investors.join(', ')] : []),
  ].join(' ');
}

type Told = readonly (readonly [text: string, told: string])[];

const RELATIVE: Told = [
  [
    'Quellio announced its $20 million Series A, which was led by Accel and Index Ventures.',
    'Quellio 20 series_a < Accel, Index Ventures',
  ],
  ['Quellio has raised $35M in a round that was led by Lux Capital.', 'Quellio 35 < Lux Capital'],
  [
    'Marenta secured €8 million in seed funding, which was co-led by Creandum and Northzone.',
    'Marenta 8 seed < Creandum, Northzone',
  ],
  [
    'Ovella closed its $60 million Series B, which was anchored by Temasek.',
    'Ovella 60 series_b < Temasek',
  ],
  [
    'The startup Tarvos raised a £4m seed round, which was led by Balderton.',
    'Tarvos 4 seed < Balderton',
  ],
  [
    'Brisk Robotics unveiled a $110 million Series C, which was jointly led by Coatue and GV.',
    'Brisk Robotics 110 series_c < Coatue, GV',
  ],
  [
    'Ovella raised $15 million from Index Ventures, which led the round.',
    'Ovella 15 < Index Ventures',
  ],
  [
    'Ovella raised $15 million from Index Ventures, which led the financing, and Felicis.',
    'Ovella 15 < Index Ventures',
  ],
  [
    'Today Quellio announced a $20M Series A that was led by Sequoia.',
    'Quellio 20 series_a < Sequoia',
  ],
  ['Quellio, which was led by Ann Lee until January, raised $20M.', 'Quellio 20'],
  ['Quellio raised $20M from Accel, which led its seed round in 2023.', 'Quellio 20 seed + Accel'],
  ['Quellio, which leads the market for pumps, raised $20M from Accel.', 'Quellio 20 + Accel'],
];

const DOERS: Told = [
  ['Accel led a $20 million Series A in Quellio.', 'Quellio 20 series_a < Accel'],
  [
    'Accel and Index Ventures co-led the $20M Series B of Quellio.',
    'Quellio 20 series_b < Accel, Index Ventures',
  ],
  ["Accel led Quellio's $20 million Series A.", 'Quellio 20 series_a < Accel'],
  ["Kleiner Perkins Leads Marenta's $45M Series B", 'Marenta 45 series_b < Kleiner Perkins'],
  ['Greylock leads $12M seed round for Tarvos', 'Tarvos 12 seed < Greylock'],
  ['Temasek anchored the €90 million Series D of Ovella.', 'Ovella 90 series_d < Temasek'],
  ["GV and Coatue are leading Ovella's $90M Series D.", 'Ovella 90 series_d < GV, Coatue'],
  [
    "Lux Capital co-led chip start-up Quellio's $75m Series C.",
    'Quellio 75 series_c < Lux Capital',
  ],
  [
    'The $20 million Series B round for Quellio was led by Accel with Index Ventures participating.',
    'Quellio 20 series_b < Accel + Index Ventures',
  ],
  ["Felicis joined Quellio's $20M Series A.", 'Quellio 20 series_a + Felicis'],
  ['Led by Accel, the $20 million round values Quellio at $200 million.', 'Quellio 20 < Accel'],
  [
    'Led by Lux Capital, the $50 million Series B values Marenta at $400 million.',
    'Marenta 50 series_b < Lux Capital',
  ],
  ['In a round led by Accel, Quellio raised $20M.', 'Quellio 20 < Accel'],
];

const ABSOLUTE: Told = [
  ['Quellio closed a $20 million seed round with Accel leading.', 'Quellio 20 seed < Accel'],
  [
    'Quellio closed a $20 million seed round, with Accel leading the round and Index participating.',
    'Quellio 20 seed < Accel + Index',
  ],
  ['Quellio Raises $20M, With Accel Leading', 'Quellio 20 < Accel'],
  [
    'Marenta raised €30m in a Series B, with Creandum and Northzone co-leading.',
    'Marenta 30 series_b < Creandum, Northzone',
  ],
  [
    'Ovella has landed $80 million, with existing investor Temasek leading and GV, Felicis and Lux Capital joining.',
    'Ovella 80 < Temasek + GV, Felicis, Lux Capital',
  ],
  ['With Sequoia leading, Tarvos raised $18M.', 'Tarvos 18 < Sequoia'],
  [
    'Tarvos secured $18M in Series A funding led by Sequoia, with Y Combinator participating.',
    'Tarvos 18 series_a < Sequoia + Y Combinator',
  ],
  [
    'Tarvos raised $18M from Sequoia and GV, with Sequoia leading the investment.',
    'Tarvos 18 < Sequoia + GV',
  ],
  [
    'Brisk Robotics bagged £5 million, with Balderton, LocalGlobe and Seedcamp investing.',
    'Brisk Robotics 5 + Balderton, LocalGlobe, Seedcamp',
  ],
  ['Quellio raised $20M to build pumps, with Accel leading the market.', 'Quellio 20'],
  ['Quellio raised $20M with demand for pumps leading to new plants.', 'Quellio 20'],
  [
    'Quellio raised $20M from Accel, with Index partner Ann Lee joining the board.',
    'Quellio 20 + Accel',
  ],
  ['Quellio raised $20M, with Ann Lee leading the team in Lyon.', 'Quellio 20'],
];

const REPORTED: Told = [
  [
    'Quellio, a maker of chips, said on Monday it had raised $20 million in a Series C round led by Accel at a valuation of $500 million.',
    'Quellio 20 series_c < Accel',
  ],
  ['Quellio said it had raised $20 million from Accel.', 'Quellio 20 + Accel'],
  ['Marenta said on Tuesday that it had secured €30 million.', 'Marenta 30'],
  ['Ovella said in a statement on Monday that it had raised $80 million.', 'Ovella 80'],
  ['Ovella said in a blog post it has raised $80 million.', 'Ovella 80'],
  ['Tarvos told Reuters it had raised $18 million from Sequoia.', 'Tarvos 18 + Sequoia'],
  [
    'Chip start-up Quellio disclosed late on Friday that it had obtained $20 million.',
    'Quellio 20',
  ],
];

const OLD: readonly string[] = [
  'Quellio said it had raised $20 million last year.',
  'Quellio said it had previously raised $20 million.',
  'Quellio had raised $20 million before it hired Ann Lee.',
  'Quellio said it had not raised $20 million.',
  'Quellio, which had raised $20 million, hired Ann Lee.',
  'Quellio said the plant, which had raised $20 million, is open.',
];

const EVERYDAY: Told = [
  [
    'Helix Forge raised $120M in a Series B led by Lux Capital.',
    'Helix Forge 120 series_b < Lux Capital',
  ],
  ['Kelpwell Anchor raised $12M.', 'Kelpwell Anchor 12'],
  [
    'Anchor Labs raised $12M in a Series A led by Lux Capital.',
    'Anchor Labs 12 series_a < Lux Capital',
  ],
  [
    'Tessel Bridge closed a $12M seed round led by Lux Capital.',
    'Tessel Bridge 12 seed < Lux Capital',
  ],
  ['Quillon Signal secured $40M from Lux Capital.', 'Quillon Signal 40 + Lux Capital'],
  ['Orvane Scale has raised $9M from Felicis Ventures.', 'Orvane Scale 9 + Felicis Ventures'],
  ['Helix Forge Raises $120M Series B', 'Helix Forge 120 series_b'],
  [
    'Helix Forge Secures $120M in Series B Led by Lux Capital',
    'Helix Forge 120 series_b < Lux Capital',
  ],
  ['Marlow Gather Lands $6M Seed Round', 'Marlow Gather 6 seed'],
  ['Orvane Build Closes $6M Seed Round Led by Felicis', 'Orvane Build 6 seed < Felicis'],
  ['Helix Raises $120M Series B', 'Helix 120 series_b'],
];

const OTHERS: Told = [
  [
    'BOSTON, March 12, 2026 /PRNewswire/ -- Marenta, Inc. today announced a $62 million Series C financing led by Lux Capital.',
    'Marenta, Inc. 62 series_c < Lux Capital',
  ],
  [
    'LONDON, March 12 (Reuters) - Tarvos, a drug maker, said on Thursday it had raised $62 million.',
    'Tarvos 62',
  ],
  [
    'Tarvos has raised a £4.5m seed round led by Balderton, alongside Seedcamp, Cocoa and a group of angels.',
    'Tarvos 4.5 seed < Balderton + Seedcamp, Cocoa',
  ],
  [
    'Siemens Energy has made a $25 million strategic investment in Ovella.',
    'Ovella 25 + Siemens Energy',
  ],
  [
    'Ovella bagged $500M from SoftBank (lead), Mubadala and Temasek.',
    'Ovella 500 + SoftBank, Mubadala, Temasek',
  ],
  ['Tiger Global-led round values Ovella at $1.5 billion', 'Ovella < Tiger Global'],
  [
    "Investors in Ovella's $500 million Series D include SoftBank, Mubadala and Temasek.",
    'Ovella 500 series_d + SoftBank, Mubadala, Temasek',
  ],
  ['Ovella has agreed to a $500 million investment led by SoftBank.', 'Ovella 500 < SoftBank'],
  ['Ovella raises 160 million euros', 'Ovella 160'],
  ['Ovella adds €5m to seed round from Atomico', 'Ovella 5 seed + Atomico'],
  [
    'Ovella came out of stealth with $18M from Lux Capital and Gradient.',
    'Ovella 18 + Lux Capital, Gradient',
  ],
];

describe('leads and investors of funding rounds', () => {
  it.each(RELATIVE)('A relative clause says who gave the money: %s', (text, told) => {
    expect(read(text).map(inShort)).toEqual([told]);
  });

  it.each(DOERS)('A lead is the one who led: %s', (text, told) => {
    expect(read(text).map(inShort)).toEqual([told]);
  });

  it.each(ABSOLUTE)('A subject behind “with” is that of its participle: %s', (text, told) => {
    expect(read(text).map(inShort)).toEqual([told]);
  });

  it.each(REPORTED)('A pluperfect behind “said” is news: %s', (text, told) => {
    expect(read(text).map(inShort)).toEqual([told]);
  });

  it.each(OLD)('A pluperfect of earlier times is no news: %s', (text) => {
    expect(read(text).map(inShort)).toEqual([]);
  });

  it.each(EVERYDAY)('A name ends with an everyday word: %s', (text, told) => {
    expect(read(text).map(inShort)).toEqual([told]);
  });

  it.each(OTHERS)('A reader finds who gave the money in: %s', (text, told) => {
    expect(read(text).map(inShort)).toEqual([told]);
  });

  it('The basis of a valuation comes from the sentence that says it', () => {
    const [round] = read(
      'Quellio has raised $20M. The round values Quellio at $200 million post-money.',
    );
    expect(round?.valuation?.value).toMatchObject({ value: 200e6, basis: 'post_money' });
  });
});

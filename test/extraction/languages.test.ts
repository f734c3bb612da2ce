import { describe, expect, it } from 'vitest';
import { companyNames, extract } from '../../src/extraction/index.ts';
import { readInWords } from './extracted.ts';

describe('the language of a text', () => {
  it('A language that has no frames is told, and no event is read', () => {
    const text = 'Yhtiö on kerännyt 20 miljoonaa euroa, ja se palkkaa sata työntekijää.';
    const { language, isRead, candidates } = extract(text, { names: companyNames([]) });
    expect([language, isRead, candidates]).toEqual(['fi', false, []]);
  });

  it('A table of names is told by no single word or letter of another language', () => {
    const text =
      'Robot rounds\nCompany | Type | M$ | Country | Field\n---|---|---|---|---\nPlus One Grippers | Series B | 33 | USA | Picking software\nOrdovane | Series E | 325 | USA | Warehouse systems\nLumiq | Seed | 4 | Canada | Vision chips\n';
    const { language, candidates } = extract(text, { names: companyNames([]) });
    expect([language, candidates.length]).toEqual(['en', 3]);
  });

  it.each([
    [
      'Das Kölner Start-up Wabenlicht sammelt 12 Millionen Euro ein.',
      'funding_round announced: subject Wabenlicht; 12000000 EUR',
    ],
    [
      'Für rund 40 Millionen Euro kauft Steinbrück Logistik den Anbieter Kartenhaus Digital.',
      'acquisition announced: acquirer Steinbrück Logistik, target Kartenhaus Digital; 40000000 EUR',
    ],
    [
      'Wegen der Krise streicht Lindenau Maschinen 900 Stellen.',
      'labour announced: subject Lindenau Maschinen',
    ],
    [
      'Die Aufsicht untersagt die Übernahme von Moosbach durch Steinbrück.',
      'acquisition failed: acquirer Steinbrück, target Moosbach, regulator Aufsicht',
    ],
    [
      'Steinbrück verhandelt mit Investoren über frisches Kapital.',
      'funding_round rumoured: subject Steinbrück',
    ],
  ])('German is read, with its verb in second place: %s', (text, told) => {
    expect(readInWords(text)).toEqual([told]);
  });

  it.each([
    [
      'Uppsalabolaget Nordvik AI tar in 40 miljoner kronor i en runda som leds av Tallhöjden Ventures.',
      'funding_round announced: subject Nordvik AI, lead_investor Tallhöjden Ventures; 40000000 SEK',
    ],
    [
      'Björkdalen köper Sandviks Data för 75 miljoner kronor.',
      'acquisition announced: acquirer Björkdalen, target Sandviks Data; 75000000 SEK',
    ],
    ['Nordvik varslar 80 anställda när fabriken stängs.', 'labour announced: subject Nordvik'],
  ])('Swedish is read: %s', (text, told) => {
    expect(readInWords(text)).toEqual([told]);
  });

  it.each([
    'Wabenlicht hat seit der Gründung insgesamt 90 Millionen Euro eingesammelt.',
    'Nordvik har hittills tagit in 90 miljoner kronor från sina ägare.',
    'Steinbrück dementiert Gespräche über einen Verkauf der Firma.',
  ])('History and denials are no news in any language: %s', (text) => {
    expect(readInWords(text)).toEqual([]);
  });
});

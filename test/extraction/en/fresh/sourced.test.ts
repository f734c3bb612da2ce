import { describe, expect, it } from 'vitest';
import { companyNames, extract } from '../../../../src/extraction/index.ts';
import { read, readInShort } from '../../extracted.ts';

describe('News of sources without a name', () => {
  it.each([
    ['Tarnix buys Corvan for $30 million, sources say.', 'rumoured'],
    ['Tarnix buying Corvan for $9bn, per sources', 'rumoured'],
    ['Tarnix reportedly raised $30 million from Corvan Ventures.', 'rumoured'],
    ['Tarnix has raised $30 million, it is understood.', 'rumoured'],
    ['Sources: Tarnix has bought Corvan for $20 million.', 'rumoured'],
    [
      'Tarnix lays off 300 employees, according to two people familiar with the matter.',
      'reported',
    ],
    ['Tarnix appoints Mary Jones as CFO, a source told Reuters.', 'reported'],
    ['Tarnix bought Corvan, which sources say wants to sell, for $30 million.', 'announced'],
    ['Tarnix has bought Corvan, for a package reportedly worth $25 million.', 'announced'],
    ['Tarnix acquired the source code firm Corvan.', 'announced'],
    ['Tarnix raised $20 million to help people with disabilities.', 'announced'],
    ['Sources say that Tarnix bought Corvan. Tarnix acquired Corvan for $9 million.', 'announced'],
  ])(
    'A deal is a rumour and other news is reported where nobody with a name says so: %s',
    (text, status) => {
      expect(read(text).map((told) => told.status)).toEqual([status]);
    },
  );

  it('Swedish sources make a rumour of a deal, too', () => {
    const { candidates } = extract('Solvik köper Midälv, uppger källor.', {
      names: companyNames([]),
    });
    expect(candidates.map(({ status }) => status)).toEqual(['rumoured']);
  });

  it('A ticker behind a dollar is the company that has it, and without the dollar it is a word', () => {
    const company = { aliases: [], products: [], people: [] };
    const names = companyNames([
      { ...company, id: 'nvidia', name: 'Nvidia', ticker: 'NASDAQ:NVDA' },
      { ...company, id: 'block', name: 'Block', ticker: null },
      { ...company, id: 'servicenow', name: 'ServiceNow', ticker: 'NYSE:NOW' },
    ]);
    const parties = (text: string) =>
      extract(text, { names }).candidates.flatMap((told) =>
        told.parties.map((party) => party.company),
      );
    expect(parties('$NVDA to acquire photonics startup Lightmote for $1.4bn')).toEqual([
      'nvidia',
      null,
    ]);
    expect(parties('Brimo was bought by $NOW for $40 million.')).toContain('servicenow');
    expect(parties('NOW is the time: Tarnix acquires Corvan')).not.toContain('servicenow');
  });

  it('An English text with “per” is read', () => {
    expect(readInShort('Tarnix sues Corvan, per two people familiar.')).toEqual([
      'legal Tarnix > Corvan',
    ]);
    const italian = 'Tarnix compra la società Corvan per 9 milioni di euro, è la più grande.';
    expect(extract(italian, { names: companyNames([]) }).language).toBe('it');
  });
});

/** English words that names of companies are made of. */
import type { NameWords } from '../find/capitals.ts';

const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const NAME_WORDS: NameWords = {
  suffixes: setOf(
    'ai labs lab capital ventures partners technologies technology systems robotics networks network holdings holding group inc corp ltd pvt pte pty bhd sdn llc plc gmbh ag sa se nv ab co kg therapeutics bio biosciences biomedical biologics genomics photonics semiconductor semiconductors laboratories innovations biotech energy health fund management investments corporation limited university foundation bank media motors pharma pharmaceuticals software studios games security aerospace dynamics intelligence analytics equity advisors associates financial bancorp',
  ),
  trades: setOf(
    'finance insurance medical solar digital data services payments devices education learning travel logistics industries foods sciences materials diagnostics automation imaging computing wireless communications international oncology surgical instruments solutions commerce cloud electric aviation airlines',
  ),
  joiners: setOf('of de du la le for'),
  endings: [],
  hasOpeningAdverbs: false,
  hasCapitalNouns: false,
  ofHeads: setOf(
    'university bank department ministry administration authority agency commission bureau house institute council school court board office college academy republic state city museum house',
  ),
};

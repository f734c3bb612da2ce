/** English. */
import { columnWords } from '../find/columns.ts';
import { defineLanguage } from '../language.ts';
import { acquisition } from './frames/acquisition.ts';
import { earnings } from './frames/earnings.ts';
import { fundingRound } from './frames/funding-round.ts';
import { infrastructure } from './frames/infrastructure.ts';
import { ipo } from './frames/ipo.ts';
import { labour } from './frames/labour.ts';
import { legal } from './frames/legal.ts';
import { market } from './frames/market.ts';
import { merger } from './frames/merger.ts';
import { outage } from './frames/outage.ts';
import { partnership } from './frames/partnership.ts';
import { people } from './frames/people.ts';
import { product } from './frames/product.ts';
import { regulation } from './frames/regulation.ts';
import { securityIncident } from './frames/security-incident.ts';
import { valuation } from './frames/valuation.ts';
import { GRAMMAR, LABELS, MONEY, ROUND_WORDS } from './grammar.ts';
import { NAME_WORDS } from './name-words.ts';
import { PLACES } from './places.ts';
import { ENGLISH_LISTS } from './words.ts';

export const english = defineLanguage({
  code: 'en',
  lists: ENGLISH_LISTS,
  frames: [
    fundingRound,
    acquisition,
    merger,
    valuation,
    partnership,
    infrastructure,
    earnings,
    ipo,
    market,
    labour,
    people,
    legal,
    regulation,
    outage,
    securityIncident,
    product,
  ],
  grammar: GRAMMAR,
  money: MONEY,
  labels: LABELS,
  rounds: ROUND_WORDS,
  names: NAME_WORDS,
  places: PLACES,
  dates: {
    on: new Set(['in', 'last', 'during']),
    others: new Set(
      'by until till since from through before after than ending ended starting'.split(' '),
    ),
    begins: new Set(
      'effect force effective apply applies implementation starting begin begins'.split(' '),
    ),
  },
  columns: columnWords({
    company: 'company, company name, startup, start-up, name, firm, business',
    acquirer: 'acquirer, buyer, purchaser, acquiring company, acquired by, bought by',
    target: 'target, acquired company, company acquired, acquired, acquisition, bought',
    raised:
      'amt, amt ., raise, raised, amount raised, money raised, funding, new funding, funding amount',
    amount: 'amount, price, size, sum, value, deal value, deal size, purchase price',
    valuation: 'valuation, post - money, post - money valuation',
    kind: 'type, deal type, transaction',
    round: 'round, stage, series, round type, funding round',
    lead: 'lead, leads, lead investor, lead investors, led by',
    investor: 'investor, investors, backers, key investors, notable investors, participants',
    jobs: 'layoffs, jobs cut, job cuts, laid off, people laid off, employees laid off',
  }),
  jobs: new Set(
    'job employee worker staff workforce headcount role position staffer people'.split(' '),
  ),
});

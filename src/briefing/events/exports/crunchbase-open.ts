/** Rows of the open data that Crunchbase gave away until 2015: a company’s permalink in front, sums in whole US dollars. */
import type { Said } from '../columns.ts';
import { type Cells, filled } from './filled.ts';

/** True for a row of rounds or of acquisitions, by its headings. */
export const isOpenCrunchbase = (cells: Cells): boolean =>
  cells.has('companypermalink') && (cells.has('fundedat') || cells.has('acquiredat'));

/** The words of its columns. */
export function openCrunchbaseWords(cells: Cells): Said {
  const company = cells.get('companyname') ?? '';
  if (cells.has('acquiredat'))
    return {
      company: '',
      target: company,
      ...filled('date', cells.get('acquiredat')),
      ...filled('amount', cells.get('priceamount')),
      ...filled('currency', cells.get('pricecurrencycode')),
    };
  const amount = cells.get('raisedamountusd');
  return {
    company,
    round: roundIn(cells),
    ...filled('date', cells.get('fundedat')),
    ...(amount && { amount, currency: 'USD' }),
  };
}

const ROUNDS: ReadonlyMap<string, string> = new Map([
  // One of several rounds: nobody says which.
  ['series-c+', 'series_unknown'],
  ['crowdfunding', 'equity_crowdfunding'],
  ['post-ipo', 'post_ipo_equity'],
  ['other', 'undisclosed'],
  ['', 'undisclosed'],
]);

/** "venture" with the code "B" is a Series B. */
function roundIn(cells: Cells): string {
  const code = cells.get('fundingroundcode') ?? '';
  const type = cells.get('fundingroundtype') ?? '';
  if (/^[A-J]$/i.test(code)) return `Series ${code}`;
  return ROUNDS.get(type) ?? type;
}

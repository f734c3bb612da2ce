/** Rows of PitchBook’s exports of deals: sums in millions of the currency that a heading names, US dollars where it names none. */
import type { Said } from '../columns.ts';
import { roundOf } from '../said-words.ts';
import { type Cells, filled } from './filled.ts';

/** True for a row of such an export, by its headings. */
export const isPitchBook = (cells: Cells): boolean =>
  cells.has('dealid') && (cells.has('companies') || cells.has('dealtype'));

/** The words of its columns. */
export function pitchBookWords(cells: Cells): Said {
  const type = cells.get('dealtype') ?? '';
  return {
    ...filled('date', cells.get('dealdate')),
    ...filled('id', cells.get('dealid')),
    ...filled('summary', cells.get('dealsynopsis')),
    ...filled('status', statusOf(cells.get('dealstatus') ?? '')),
    ...sizeIn(cells),
    ...(IS_PURCHASE.test(type) ? purchaseIn(cells) : roundIn(cells, type)),
  };
}

const IS_PURCHASE = /merger|acquisition|buyout|lbo/i;

const companyIn = (cells: Cells) => cells.get('companies') ?? cells.get('companyname') ?? '';
const backersIn = (cells: Cells) => cells.get('investors') || cells.get('newinvestors');

const purchaseIn = (cells: Cells): Said => ({
  company: '',
  round: '',
  target: companyIn(cells),
  ...filled('acquirer', cells.get('acquirers') || backersIn(cells)),
});

function roundIn(cells: Cells, type: string): Said {
  const worth = millionsUnder(cells, 'postvaluation');
  const named = cells.get('series') || cells.get('vcround') || type || cells.get('dealclass') || '';
  return {
    company: companyIn(cells),
    round: roundNamed(named),
    ...filled('lead_investor', cells.get('leadsoleinvestors')),
    ...filled('investor', backersIn(cells)),
    ...(worth && { valuation: `${worth.currency} ${worth.figure}`, basis: 'post_money' }),
  };
}

function sizeIn(cells: Cells): Said {
  const size = millionsUnder(cells, 'dealsize');
  if (!size) return {};
  const about = /estimate/i.test(cells.get('dealsizestatus') ?? '') ? 'about ' : '';
  return { amount: `${about}${size.currency} ${size.figure}`, currency: size.currency };
}

/** "Series B-1" and "Seed Round" name a round, "Early Stage VC" the kind of one; of another kind nobody names any. */
function roundNamed(named: string): string {
  const letter = /\bseries\s+([a-j])(?![a-z])/i.exec(named) ?? /^([A-J])\d?$/.exec(named);
  if (letter) return `Series ${letter[1]}`;
  return roundOf(named) ?? KINDS.find(([words]) => words.test(named))?.[1] ?? 'undisclosed';
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/seed/i, 'seed'],
  [/angel/i, 'angel'],
  [/convertible/i, 'convertible_note'],
  [/debt|loan|bond/i, 'debt_financing'],
  [/pipe|public investment/i, 'post_ipo_equity'],
  [/secondary/i, 'secondary_market'],
  [/grant/i, 'grant'],
  [/growth|private equity/i, 'private_equity'],
  [/\bvc\b|venture/i, 'series_unknown'],
];

const STATUSES: readonly (readonly [RegExp, string])[] = [
  [/complet/i, 'completed'],
  [/fail|cancel/i, 'failed'],
  [/rumou?r/i, 'rumoured'],
];

const statusOf = (said: string): string =>
  said && (STATUSES.find(([words]) => words.test(said))?.[1] ?? 'announced');

const CURRENCY = /^m?(usd|eur|gbp|sek|chf|jpy|cad|aud|inr|cny)m?$/;

/** "Deal Size", "Deal Size (million, EUR)"; null where the cell holds no figure. */
function millionsUnder(cells: Cells, heading: string): { figure: string; currency: string } | null {
  for (const [name, cell] of cells) {
    if (!name.startsWith(heading) || !/^[\d.,\s]+$/.test(cell)) continue;
    const unit = name.slice(heading.length).replace(/^in|millions?|mn/g, '');
    const code = CURRENCY.exec(unit)?.[1];
    if (code || unit === '' || unit === 'm')
      return { figure: `${cell}m`, currency: (code ?? 'usd').toUpperCase() };
  }
  return null;
}

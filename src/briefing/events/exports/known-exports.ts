/** Exports of the funding databases: they have no type, title or publisher, which their own columns supply. */

import { headingKey, type Said, saidIn } from '../columns.ts';
import { isOpenCrunchbase, openCrunchbaseWords } from './crunchbase-open.ts';
import { titleOf } from './deal-titles.ts';
import { type Cells, filled } from './filled.ts';
import { isPitchBook, pitchBookWords } from './pitchbook.ts';

interface KnownExport {
  publisher: string;
  /** True for a row of such an export, by its headings. */
  fits(cells: Cells): boolean;
  /** The words of the columns that nobody else has. */
  more(cells: Cells): Said;
}

const EXPORTS: readonly KnownExport[] = [
  {
    publisher: 'Crunchbase',
    fits: (cells) => cells.has('transactionname') && cells.has('transactionnameurl'),
    more(cells) {
      const address = cells.get('transactionnameurl') ?? '';
      const dollars = cells.get('moneyraisedinusd') ?? cells.get('moneyraisedcurrencyinusd');
      const raised = cells.get('moneyraised') || cells.get('price');
      return {
        ...(address && { id: address, sources: address }),
        ...(!raised && dollars && { amount: dollars, currency: 'USD' }),
        ...filled('country', lastPart(cells.get('organizationlocation'))),
        ...filled('summary', cells.get('organizationdescription')),
      };
    },
  },
  {
    publisher: 'Dealroom',
    fits: (cells) =>
      cells.has('dealroomurl') || cells.has('profileurl') || cells.has('eachroundtype'),
    more: (cells) => ({
      ...filled('company', cells.get('name')),
      ...filled('sources', cells.get('dealroomurl') ?? cells.get('profileurl')),
      ...filled('round', cells.get('eachroundtype') ?? cells.get('lastround')),
      ...filled('date', cells.get('eachrounddate') ?? cells.get('lastfundingdate')),
      ...filled('investor', cells.get('eachroundinvestors')),
      ...filled('summary', cells.get('tagline')),
      ...millions(cells),
    }),
  },
  { publisher: 'PitchBook', fits: isPitchBook, more: pitchBookWords },
  { publisher: 'Crunchbase', fits: isOpenCrunchbase, more: openCrunchbaseWords },
];

/** The row of a known export in the words of the form, with type, title and publisher; null for any other row. */
export function saidByExport(row: Readonly<Record<string, string>>): Said | null {
  const cells = new Map(
    Object.entries(row).map(([heading, cell]) => [headingKey(heading), cell.trim()] as const),
  );
  const found = EXPORTS.find(({ fits }) => fits(cells));
  if (!found) return null;
  const { title: _title, ...general } = saidIn(row);
  const said: Said = { ...general, ...found.more(cells), publisher: found.publisher };
  const type = said.acquirer || said.target ? 'acquisition' : 'funding_round';
  return { date: 'unknown', ...said, type, title: titleOf(said) };
}

/** "Amount (EUR m)", "EACH ROUND AMOUNT" (millions too): figures in millions of a currency that the heading or a column names. */
function millions(cells: Cells): Said {
  for (const [heading, cell] of cells) {
    const [, code] = /^(?:each round)?amount(?:raised)?(?:in)?(eur|usd|gbp)m?$/.exec(heading) ?? [];
    if (code && cell) return { amount: inMillions(cell), currency: code.toUpperCase() };
  }
  const each = cells.get('eachroundamount');
  if (!each) return {};
  return { amount: inMillions(each), ...filled('currency', cells.get('eachroundcurrency')) };
}

const inMillions = (figure: string) => (/^[\d.,]+$/.test(figure) ? `${figure}m` : figure);

/** "Berlin, Berlin, Germany, Europe": the country is the last but the continent. */
function lastPart(location: string | undefined): string | undefined {
  const parts = location?.split(',').map((part) => part.trim()) ?? [];
  return parts.length >= 3 ? parts.at(-2) : undefined;
}

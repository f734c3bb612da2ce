/** The words of a file's columns in the words of the event form: what a person calls them, and the headings of known exports. */
import { currencyOf } from '../../domain/money/currency.ts';
import { EXPONENTS } from '../../domain/money/units.ts';
import type { FieldName } from '../event-form/field.ts';

/** An event as a file has it, in the words of the form; `id` and `knownOn` are of the file alone. */
export type Said = Partial<Record<FieldName | 'id' | 'knownOn' | 'currency', string>>;

/** Headings in lower case without blanks, by the field that each fills. */
const HEADINGS: Readonly<Partial<Record<keyof Said, string>>> = {
  id: 'id eventid',
  knownOn: 'knownon known knownsince',
  type: 'type eventtype kindofevent whathappened',
  status: 'status stage',
  title: 'title headline event name titel rubrik überschrift タイトル 見出し',
  summary: 'summary description notes',
  date: 'date occurredon announceddate announcedon announced dateannounced announcementdate eventdate dealdate closedate closingdate day lastrounddate lastfundingdate datum tag 日付 発表日 調達日',
  company:
    'company companies subject organization organisation organizationname companyname portfoliocompany startup unternehmen firma gesellschaft bolag företag société entreprise 企業名 会社名 企業 会社',
  acquirer: 'acquirer acquirers acquirername buyer buyers käufer erwerber köpare',
  target: 'target acquiree acquireename zielunternehmen',
  lead_investor:
    'leadinvestor leadinvestors lead leads ledby hauptinvestor hauptinvestoren huvudinvesterare リード投資家',
  investor:
    'investor investors otherinvestors investornames keyinvestors investoren weitereinvestoren investerare övrigainvesterare investisseurs 投資家 引受先',
  partner: 'partner partners',
  supplier: 'supplier suppliers',
  customer: 'customer customers',
  regulator: 'regulator',
  plaintiff: 'plaintiff plaintiffs',
  defendant: 'defendant defendants',
  victim: 'victim victims affected',
  actor: 'actor',
  people: 'people persons',
  round:
    'round roundtype fundinground fundingtype investmenttype dealtype deal series lastround lastroundtype runde finanzierungsrunde runda finansieringsrunda ラウンド シリーズ',
  qualifier: 'roundqualifier partoftheround',
  amount:
    'amount moneyraised amountraised dealamount dealsize dealvalue roundsize size value price raised lastroundsize lastroundamount betrag volumen summe kaufpreis belopp köpeskilling montant 金額 調達額',
  currency: 'currency amountcurrency moneyraisedcurrency pricecurrency währung valuta 通貨',
  kind: 'amountkind',
  valuation:
    'valuation postmoneyvaluation postvaluation postmoney premoneyvaluation prevaluation premoney bewertung värdering 評価額 時価総額',
  basis: 'basis valuationbasis',
  lawName: 'lawname law',
  instrument: 'instrument officialtitle',
  officialReference: 'officialreference reference docket',
  jurisdiction: 'jurisdiction',
  sector: 'sector',
  topics: 'topics topic',
  country: 'country hqcountry hq headquarters location land sitz säte pays 国',
  sources:
    'source sources url link links address sourceurl sourcelink quelle quellen källa källor länk 出典 ソース',
  publisher: 'publisher',
};

const FIELDS = new Map(
  Object.entries(HEADINGS).flatMap(([field, headings]) =>
    headings.split(' ').map((heading) => [heading, field as keyof Said] as const),
  ),
);

/** A heading as it is looked up: "Money Raised Currency (in USD)" is `moneyraisedcurrencyinusd`. */
export const headingKey = (heading: string): string =>
  heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** "150M post-money" for 150M under "Post Valuation". */
function withBasis(cell: string, heading: string): string {
  const [, basis] = /^(post|pre)(?:money|val)/.exec(headingKey(heading)) ?? [];
  return basis && /\d/.test(cell) && !/money/i.test(cell) ? `${cell} ${basis}-money` : cell;
}

/** A heading that names the unit of its figures: "Size (USD m)", "Betrag (Mio. €)", "Raised, $bn". */
const WITH_UNIT =
  /^(.{1,40}?) ?[([,] ?(?:in )?(US\$|[$€£¥₹]|[A-Z]{3})? ?([A-Za-z]{1,8}|百万|億)?\.? ?([$€£]|[A-Z]{3}|円)?[)\]]?$/u;
/** Figures alone, with what is said of how exact they are. */
const FIGURE = /^([~≈<>]?) ?(\d[\d.,' ]*\+?)$/;

interface Heading {
  field: keyof Said;
  /** Written around a figure that stands alone below the heading. */
  currency: string;
  unit: string;
}

/** The field of a heading, and the unit that it names; null for one that nothing is known of. */
function headingOf(heading: string): Heading | null {
  const whole = FIELDS.get(headingKey(heading));
  if (whole) return { field: whole, currency: '', unit: '' };
  const [, name = '', before = '', unit = '', behind = ''] = WITH_UNIT.exec(heading.trim()) ?? [];
  const field = FIELDS.get(headingKey(name));
  if (field !== 'amount' && field !== 'valuation') return null;
  const isCode = unit !== '' && !EXPONENTS.has(unit.toLowerCase()) && currencyOf(unit) !== null;
  return { field, currency: before || behind || (isCode ? unit : ''), unit: isCode ? '' : unit };
}

/** The fields that the headings of a row name, filled or not. */
export const fieldsOf = (cells: Readonly<Record<string, string>>): ReadonlySet<keyof Said> =>
  new Set(Object.keys(cells).flatMap((heading) => headingOf(heading)?.field ?? []));

/** The cells of a row whose headings are known, by field; of two columns for one field the first that is filled. */
export function saidIn(cells: Readonly<Record<string, string>>): Said {
  const said: Said = {};
  for (const [heading, cell] of Object.entries(cells)) {
    const known = headingOf(heading);
    if (known && cell.trim() !== '' && !said[known.field])
      said[known.field] = withBasis(withUnit(cell.trim(), known), heading);
  }
  return said;
}

/** "USD 20,000 m" for 20,000 under "Size (USD m)". */
function withUnit(cell: string, { currency, unit }: Heading): string {
  const [, about = '', figure = ''] = FIGURE.exec(cell) ?? [];
  if (figure === '' || (currency === '' && unit === '')) return cell;
  return `${about}${currency} ${figure} ${unit}`.trim();
}

/** True for a line of a text that has two headings or more of a table, between commas, semicolons, tabs, bars or wide gaps. */
export function hasKnownHeadings(line: string): boolean {
  const known = line.split(/[,;|\t]| {2,}/).filter((cell) => headingOf(cell) !== null);
  return known.length > 1;
}

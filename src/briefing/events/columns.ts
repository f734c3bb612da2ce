/** The words of a file's columns in the words of the event form: what a person calls them, and the headings of known exports. */
import type { FieldName } from '../event-form/field.ts';

/** An event as a file has it, in the words of the form; `id` and `knownOn` are of the file alone. */
export type Said = Partial<Record<FieldName | 'id' | 'knownOn' | 'currency', string>>;

/** Headings in lower case without blanks, by the field that each fills. */
const HEADINGS: Readonly<Partial<Record<keyof Said, string>>> = {
  id: 'id eventid',
  knownOn: 'knownon known knownsince',
  type: 'type eventtype kindofevent whathappened',
  status: 'status stage',
  title: 'title headline event name',
  summary: 'summary description notes',
  date: 'date occurredon announceddate announcedon dateannounced eventdate dealdate closedate closingdate day',
  company:
    'company companies subject organization organisation organizationname companyname portfoliocompany startup',
  acquirer: 'acquirer acquirers acquirername buyer buyers',
  target: 'target acquiree acquireename',
  lead_investor: 'leadinvestor leadinvestors lead ledby',
  investor: 'investor investors otherinvestors investornames',
  partner: 'partner partners',
  supplier: 'supplier suppliers',
  customer: 'customer customers',
  regulator: 'regulator',
  plaintiff: 'plaintiff plaintiffs',
  defendant: 'defendant defendants',
  victim: 'victim victims affected',
  actor: 'actor',
  people: 'people persons',
  round: 'round roundtype fundingtype investmenttype dealtype series',
  qualifier: 'roundqualifier partoftheround',
  amount: 'amount moneyraised amountraised dealsize dealvalue roundsize price raised',
  currency: 'currency amountcurrency moneyraisedcurrency pricecurrency',
  kind: 'amountkind',
  valuation:
    'valuation postmoneyvaluation postvaluation postmoney premoneyvaluation prevaluation premoney',
  basis: 'basis valuationbasis',
  lawName: 'lawname law',
  instrument: 'instrument officialtitle',
  officialReference: 'officialreference reference docket',
  jurisdiction: 'jurisdiction',
  sector: 'sector',
  topics: 'topics topic',
  country: 'country hqcountry',
  sources: 'source sources url link address sourceurl sourcelink',
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

/** The cells of a row whose headings are known, by field; of two columns for one field the first that is filled. */
export function saidIn(cells: Readonly<Record<string, string>>): Said {
  const said: Said = {};
  for (const [heading, cell] of Object.entries(cells)) {
    const field = FIELDS.get(headingKey(heading));
    if (field && cell.trim() !== '' && !said[field]) said[field] = withBasis(cell.trim(), heading);
  }
  return said;
}

/** True for a line of a text that has two headings or more of a table, between commas, semicolons or tabs. */
export function hasKnownHeadings(line: string): boolean {
  const known = line.split(/[,;\t]/).filter((cell) => FIELDS.has(headingKey(cell)));
  return known.length > 1;
}

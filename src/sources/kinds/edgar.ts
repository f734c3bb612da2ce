/** Filings of one company with the SEC, by the forms that tell news: 8-K, S-1, D and their amendments. */
import { z } from 'zod';
import type { Statement } from '../../contracts/sources/item.ts';
import type { SourceKind } from '../../contracts/sources/reading.ts';
import { itemWith, readJsonAnswer } from '../formats/json-answer.ts';
import { stated } from '../formats/statement.ts';
import { writtenAs } from '../formats/written-item.ts';

const settingsSchema = z.strictObject({
  /** The company’s number at the SEC. */
  cik: z.number().int().positive().max(9_999_999_999),
});

const column = z.array(z.string());
const schema = z.object({
  cik: z.union([z.string(), z.number()]),
  name: z.string(),
  filings: z.object({
    recent: z.object({
      accessionNumber: column,
      filingDate: column,
      acceptanceDateTime: column.default([]),
      form: column,
      primaryDocument: column,
      primaryDocDescription: column.default([]),
      items: column.default([]),
    }),
  }),
});

/** The items of an 8-K by their numbers, in the form’s own words, with what some of them state. */
const ITEMS: ReadonlyMap<string, { says: string; states?: Pick<Statement, 'type' | 'status'> }> =
  new Map([
    ['1.01', { says: 'a material agreement' }],
    ['1.02', { says: 'the end of a material agreement' }],
    [
      '1.03',
      { says: 'bankruptcy or receivership', states: { type: 'other', status: 'announced' } },
    ],
    [
      '1.05',
      {
        says: 'a material cybersecurity incident',
        states: { type: 'security_incident', status: 'confirmed' },
      },
    ],
    ['2.01', { says: 'the completion of an acquisition or a sale' }],
    ['2.02', { says: 'results of operations', states: { type: 'earnings', status: 'announced' } }],
    ['2.03', { says: 'a direct financial obligation' }],
    ['2.05', { says: 'the costs of an exit or disposal' }],
    ['2.06', { says: 'material impairments' }],
    ['3.01', { says: 'a notice of delisting' }],
    ['3.02', { says: 'an unregistered sale of shares' }],
    [
      '4.02',
      {
        says: 'that earlier financial statements are not to be relied on',
        states: { type: 'other', status: 'announced' },
      },
    ],
    ['5.01', { says: 'a change in control' }],
    ['5.02', { says: 'a change of directors or officers, or of their pay' }],
    ['7.01', { says: 'a Regulation FD disclosure' }],
    ['8.01', { says: 'other events' }],
  ]);

const FORMS: ReadonlyMap<string, string> = new Map([
  ['8-K', 'reports an event'],
  ['6-K', 'reports to investors abroad'],
  ['S-1', 'registers shares for sale'],
  ['F-1', 'registers shares for sale'],
  ['D', 'raises money without registration'],
  ['10-K', 'files its annual report'],
  ['10-Q', 'files its quarterly report'],
]);

const edgar: SourceKind = {
  name: 'edgar',
  summary: 'Filings of a company with the SEC: 8-K, S-1, Form D',
  accept: 'application/json',
  recognises({ hostname, pathname, searchParams }) {
    if (!/^(?:www|data)\.sec\.gov$/.test(hostname)) return null;
    const said = /^\/submissions\/CIK(\d+)\.json$/.exec(pathname)?.[1];
    const cik = Number(said ?? searchParams.get('CIK') ?? Number.NaN);
    return settingsSchema.safeParse({ cik }).data ?? null;
  },
  asks({ settings }) {
    const { cik } = settingsSchema.parse(settings);
    return `https://data.sec.gov/submissions/CIK${String(cik).padStart(10, '0')}.json`;
  },
  read: (answer) => readJsonAnswer(answer, { schema, name: 'SEC', items: filingsOf }),
};

export default edgar;

function filingsOf({ cik, name, filings: { recent } }: z.infer<typeof schema>) {
  return recent.accessionNumber.flatMap((number, at) => {
    const form = recent.form[at] ?? '';
    const says = FORMS.get(form.replace(/\/A$/, ''));
    if (says === undefined) return [];
    const folder = `${Number(cik)}/${number.replaceAll('-', '')}`;
    const numbers = recent.items[at]?.split(',').map((one) => one.trim()) ?? [];
    const items = numbers.flatMap((one) => ITEMS.get(one) ?? []);
    const reported = items.map((item) => item.says).join(', ');
    const what = [
      recent.primaryDocDescription[at],
      recent.items[at] && `items ${recent.items[at]}`,
    ];
    const title = `${name} ${reported ? `reports ${reported}` : says} (${form})`;
    // An amended filing tells no news: its first version did.
    const told = form.endsWith('/A') ? undefined : items.find(({ states }) => states)?.states;
    return itemWith({
      id: number,
      links: [
        `https://www.sec.gov/Archives/edgar/data/${folder}/${recent.primaryDocument[at] ?? ''}`,
      ],
      title: writtenAs(title, 'plain'),
      published: [recent.acceptanceDateTime[at], recent.filingDate[at]],
      summary: writtenAs(what.filter(Boolean).join(', '), 'plain'),
      ...(told && { states: statementOf(name, number, told) }),
    });
  });
}

/** The event that the number of an item names by itself; of an agreement or a purchase it does not say with whom. */
const statementOf = (
  company: string,
  filing: string,
  said: Pick<Statement, 'type' | 'status'>,
): Statement =>
  stated({
    ...said,
    parties: [{ company, role: said.type === 'security_incident' ? 'victim' : 'subject' }],
    reference: `SEC ${filing}`,
    // Results without their figures wait for a look.
    isAbout: said.type !== 'earnings',
  });

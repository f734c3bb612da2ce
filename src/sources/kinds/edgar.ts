/** Filings of one company with the SEC, by the forms that tell news: 8-K, S-1, D and their amendments. */
import { z } from 'zod';
import type { SourceKind } from '../../contracts/sources/reading.ts';
import { itemWith, readJsonAnswer } from '../formats/json-answer.ts';
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
    const what = [
      recent.primaryDocDescription[at],
      recent.items[at] && `items ${recent.items[at]}`,
    ];
    return itemWith({
      id: number,
      links: [
        `https://www.sec.gov/Archives/edgar/data/${folder}/${recent.primaryDocument[at] ?? ''}`,
      ],
      title: writtenAs(`${name} ${says} (${form})`, 'plain'),
      published: [recent.acceptanceDateTime[at], recent.filingDate[at]],
      summary: writtenAs(what.filter(Boolean).join(', '), 'plain'),
    });
  });
}

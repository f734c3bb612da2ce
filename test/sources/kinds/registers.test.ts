import { expect, it } from 'vitest';
import type { SourceKind } from '../../../src/contracts/sources/reading.ts';
import edgar from '../../../src/sources/kinds/edgar.ts';
import eurLex from '../../../src/sources/kinds/eur-lex.ts';
import federalRegister from '../../../src/sources/kinds/federal-register.ts';
import riksdag from '../../../src/sources/kinds/riksdag.ts';
import status from '../../../src/sources/kinds/status.ts';
import ukBills from '../../../src/sources/kinds/uk-bills.ts';

/** A kind, how it is asked, an answer in the form that its publisher documents, and the item that it gives. */
interface Case {
  kind: SourceKind;
  address?: string;
  settings?: Record<string, unknown>;
  asks: string;
  answer: unknown;
  item: object;
}

const CASES: readonly Case[] = [
  {
    kind: status,
    asks: 'https://status.example.com/api/v2/incidents.json',
    answer: {
      page: { name: 'Contoso' },
      incidents: [
        {
          id: 'i1',
          name: 'Elevated errors',
          status: 'resolved',
          impact: 'major',
          created_at: '2026-03-12T07:30:00.000Z',
          resolved_at: '2026-03-12T09:00:00.000Z',
          incident_updates: [
            { status: 'resolved', body: 'All is well.', created_at: '2026-03-12T09:00:00.000Z' },
          ],
        },
      ],
    },
    item: {
      id: 'i1',
      title: 'Contoso: Elevated errors',
      link: 'https://status.example.com/incidents/i1',
      published: '2026-03-12T07:30:00Z',
      publisher: 'Contoso',
      summary: 'Contoso: Elevated errors (major, resolved)',
      text: expect.stringContaining('All is well.'),
      states: expect.objectContaining({
        type: 'outage',
        status: 'resolved',
        parties: [{ company: 'Contoso', role: 'victim' }],
      }),
    },
  },
  {
    kind: federalRegister,
    settings: { term: 'artificial intelligence', agencies: ['commerce-department'] },
    asks: 'documents.json?order=newest&per_page=50&conditions%5Bterm%5D=artificial+intelligence&conditions%5Bagencies%5D%5B%5D=commerce-department&fields',
    answer: {
      results: [
        {
          document_number: '2026-04321',
          title: 'Export of artificial intelligence',
          type: 'Proposed Rule',
          abstract: 'It asks for comments.',
          html_url: 'https://www.federalregister.gov/d/2026-04321',
          publication_date: '2026-03-12',
          effective_on: null,
          comments_close_on: '2026-05-11',
          agency_names: ['Commerce Department'],
        },
      ],
    },
    item: {
      id: '2026-04321',
      title: 'Export of artificial intelligence',
      link: 'https://www.federalregister.gov/d/2026-04321',
      published: '2026-03-12',
      text: 'Proposed Rule of Commerce Department.\nIt asks for comments.\nComments close on 2026-05-11.',
      states: expect.objectContaining({ status: 'proposed', commentsCloseOn: '2026-05-11' }),
    },
  },
  {
    kind: edgar,
    settings: { cik: 1045810 },
    asks: 'https://data.sec.gov/submissions/CIK0001045810.json',
    answer: {
      cik: '0001045810',
      name: 'Northwind',
      filings: {
        recent: {
          accessionNumber: ['0001045810-26-000007', '0001045810-26-000006'],
          filingDate: ['2026-03-12', '2026-03-11'],
          acceptanceDateTime: ['2026-03-12T16:05:11.000Z', ''],
          form: ['4', '8-K'],
          primaryDocument: ['a.xml', 'b.htm'],
          primaryDocDescription: ['FORM 4', 'CURRENT REPORT'],
          items: ['', '2.02,9.01'],
        },
      },
    },
    item: {
      id: '0001045810-26-000006',
      title: 'Northwind reports results of operations (8-K)',
      link: 'https://www.sec.gov/Archives/edgar/data/1045810/000104581026000006/b.htm',
      published: '2026-03-11',
      summary: 'CURRENT REPORT, items 2.02,9.01',
      states: expect.objectContaining({
        type: 'earnings',
        parties: [{ company: 'Northwind', role: 'subject' }],
      }),
    },
  },
  {
    kind: riksdag,
    settings: { search: 'artificiell intelligens' },
    asks: 'dokumentlista/?sok=artificiell+intelligens&doktyp=prop%2Cbet&sort=datum&sortorder=desc&utformat=json',
    answer: {
      dokumentlista: {
        dokument: [
          {
            dok_id: 'HD03101',
            doktyp: 'prop',
            rm: '2025/26',
            beteckning: '101',
            titel: 'En lag om artificiell intelligens',
            datum: '2026-03-12',
            publicerad: '2026-03-12 10:11:12',
            summary: 'Regeringen föreslår en lag.',
            dokument_url_html: '//data.riksdagen.se/dokument/HD03101.html',
          },
        ],
      },
    },
    item: {
      id: 'HD03101',
      title: 'En lag om artificiell intelligens',
      link: 'https://data.riksdagen.se/dokument/HD03101.html',
      published: '2026-03-12',
      states: expect.objectContaining({ status: 'proposed', reference: 'Prop. 2025/26:101' }),
    },
  },
  {
    kind: ukBills,
    settings: { search: 'artificial intelligence' },
    asks: 'Bills?SearchTerm=artificial+intelligence&SortOrder=DateUpdatedDescending',
    answer: {
      items: [
        {
          billId: 3519,
          shortTitle: 'AI Bill',
          originatingHouse: 'Commons',
          lastUpdate: '2026-03-12T11:22:33.1234567',
          isAct: false,
          currentStage: { description: '2nd reading', house: 'Lords' },
        },
      ],
    },
    item: {
      id: 'https://bills.parliament.uk/bills/3519#2nd reading, Lords',
      title: 'AI Bill: 2nd reading, Lords',
      link: 'https://bills.parliament.uk/bills/3519',
      published: '2026-03-12T11:22:33Z',
      states: expect.objectContaining({ status: 'passed_one_chamber', jurisdiction: 'GB' }),
    },
  },
  {
    kind: eurLex,
    settings: { words: 'Artificial intelligence' },
    asks: encodeURIComponent('"artificial intelligence"'),
    answer: {
      results: {
        bindings: [
          {
            celex: { value: '32024R1689' },
            title: { value: 'AI Act' },
            date: { value: '2024-06-13' },
          },
        ],
      },
    },
    item: {
      id: '32024R1689',
      title: 'AI Act',
      link: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32024R1689',
      published: '2024-06-13',
      states: expect.objectContaining({ status: 'enacted', reference: 'CELEX 32024R1689' }),
    },
  },
];

const HOME = 'https://status.example.com';

it.each(CASES)('The kind $kind.name asks as its publisher says, and reads what comes', (one) => {
  const source = { address: one.address ?? HOME, settings: one.settings ?? {} };
  const asked = one.kind.asks?.(source, Date.UTC(2026, 2, 12)) ?? '';
  expect(asked.replaceAll('%20', '+')).toContain(one.asks.replaceAll('%20', '+'));
  const bytes = new TextEncoder().encode(JSON.stringify(one.answer));
  const reading = one.kind.read({ address: asked, bytes, contentType: null }, source);
  expect('items' in reading && reading.items).toEqual([expect.objectContaining(one.item)]);
});

const LEGISLATURES = CASES.filter(({ kind }) => kind.stages);

it.each(LEGISLATURES)(
  'The kind $kind.name states no stage that it does not name as one it can know',
  (one) => {
    const source = { address: HOME, settings: one.settings ?? {} };
    const bytes = new TextEncoder().encode(JSON.stringify(one.answer));
    const reading = one.kind.read({ address: HOME, bytes, contentType: null }, source);
    const stated = 'items' in reading ? reading.items.flatMap(({ states }) => states ?? []) : [];
    expect(stated).not.toEqual([]);
    for (const { status: stage } of stated) expect(one.kind.stages).toContain(stage);
  },
);

it.each(CASES)(
  'The kind $kind.name tells an answer of another form, a page and an empty one',
  (one) => {
    const source = { address: HOME, settings: one.settings ?? {} };
    const read = (text: string) =>
      one.kind.read(
        { address: HOME, bytes: new TextEncoder().encode(text), contentType: null },
        source,
      );
    expect(read('{"error": "quota"}')).toEqual({ unread: 'unreadable' });
    expect(read('<html>')).toEqual({ unread: 'page', feeds: [] });
    expect(read('')).toEqual({ unread: 'empty' });
  },
);

it('The Federal Register without a document that fits is read all the same', () => {
  const bytes = new TextEncoder().encode('{"count": 0, "description": "Documents"}');
  const source = { address: HOME, settings: { term: 'a word that nobody says' } };
  const reading = federalRegister.read({ address: HOME, bytes, contentType: null }, source);
  expect(reading).toMatchObject({ items: [] });
});

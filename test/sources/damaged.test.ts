import { describe, expect, it } from 'vitest';
import type { FileEntry } from '../../src/contracts/file-entry.ts';
import { readEntries } from '../../src/sources/entries.ts';

async function entriesOf(bytes: Buffer): Promise<FileEntry[]> {
  const input = (async function* () {
    yield bytes;
  })();
  const entries: FileEntry[] = [];
  for await (const entry of readEntries('-', input)) entries.push(entry);
  return entries;
}
const cellsOf = (entries: readonly FileEntry[]) =>
  entries.map((entry) => (entry.kind === 'row' ? entry.cells : entry));

const bytesOf = (text: string, letters: Readonly<Record<string, number>>) =>
  Buffer.from([...text].map((sign) => letters[sign] ?? sign.charCodeAt(0)));
const MAC = { é: 0x8e, ö: 0x9a, ü: 0x9f, '’': 0xd5, '™': 0xaa };
const WINDOWS = { é: 0xe9, ö: 0xf6, ü: 0xfc, '’': 0x92, '™': 0x99 };

describe('a damaged table', () => {
  it.each([
    ['an old Mac, with its ends of lines', MAC, '\r'],
    ['a Mac', MAC, '\n'],
    ['Windows', WINDOWS, '\r\n'],
  ])('A table in the letters of %s is read as it was written', async (_of, letters, end) => {
    const text = ['company;city', 'Café Malmö;München', 'Jake’s;Göteborg™', ''].join(end);
    const read = cellsOf(await entriesOf(bytesOf(text, letters)));
    expect(read).toEqual([
      { company: 'Café Malmö', city: 'München' },
      { company: 'Jake’s', city: 'Göteborg™' },
    ]);
  });

  it('A table below a title and other lines of one cell is found, and its lines keep their numbers', async () => {
    const text =
      'Deals of the week\nDownloaded 12 Mar 2026,,,\n\nDeal ID,Companies,Deal Size\n1,Acme,30\n';
    expect(await entriesOf(Buffer.from(text))).toEqual([
      { line: 5, kind: 'row', cells: { 'Deal ID': '1', Companies: 'Acme', 'Deal Size': '30' } },
    ]);
  });

  it('A table with merged headings has those of its columns, and of two that are alike the one above them too', async () => {
    const text = 'Company,,Investor,\nName,City,Name,City\nAcme,Lund,Birch,Oslo\n';
    expect(cellsOf(await entriesOf(Buffer.from(text)))).toEqual([
      {
        'Company Name': 'Acme',
        'Company City': 'Lund',
        'Investor Name': 'Birch',
        'Investor City': 'Oslo',
      },
    ]);
  });

  it('A line whose bytes are no letters of any kind is named, and the next one read', async () => {
    const bytes = Buffer.concat([
      Buffer.from('title,note\n'),
      Buffer.from([0x41, 0x00, 0x01, 0xff, 0x2c, 0x0a]),
      Buffer.from('b,c\n'),
    ]);
    const [bad, good] = await entriesOf(bytes);
    expect(bad).toMatchObject({ line: 2, kind: 'unreadable' });
    expect(good).toMatchObject({ line: 3, kind: 'row' });
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import type { FileEntry } from '../../src/contracts/file-entry.ts';
import { readEntries } from '../../src/sources/entries.ts';

const folder = mkdtempSync(join(tmpdir(), 'entries-'));
afterAll(() => rmSync(folder, { recursive: true }));

const all = async (entries: AsyncIterable<FileEntry>) => {
  const found: FileEntry[] = [];
  for await (const entry of entries) found.push(entry);
  return found;
};

/** The entries of bytes that come in pieces. */
const entriesOf = (given: string | Buffer, piece = 7) => {
  const bytes = Buffer.from(given);
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, index) =>
    bytes.subarray(index * piece, (index + 1) * piece),
  );
  return all(readEntries('-', Readable.from(pieces)));
};

const inShort = (entries: readonly FileEntry[]) =>
  entries.map((entry) =>
    entry.kind === 'unreadable'
      ? `${entry.line}: ${entry.why}`
      : `${entry.line}: ${JSON.stringify(entry.kind === 'row' ? entry.cells : entry.value)}`,
  );

describe('a file of events', () => {
  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with its mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16 as PowerShell writes it', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    [
      'UTF-16, the other half first',
      (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    ],
  ])('A file of events is read in %s', async (_name, encoded) => {
    const lines = '{"title":"Räksmörgås"}\r\n\r\n{"title":"智谱"}';
    expect(inShort(await entriesOf(encoded(lines)))).toEqual([
      '1: {"title":"Räksmörgås"}',
      '3: {"title":"智谱"}',
    ]);
  });

  it('A file of events names the lines that are no JSON, no event or no text, and goes on', async () => {
    const lines = ['{"a":1}', 'no JSON', '[1]', '{"b":2}'].map((line) => Buffer.from(`${line}\n`));
    const bytes = Buffer.concat([
      ...lines,
      Buffer.from([0x41, 0xff, 0x0a]),
      Buffer.from('{"c":3}'),
    ]);
    expect(inShort(await entriesOf(bytes))).toEqual([
      '1: {"a":1}',
      '2: is not JSON',
      '3: is not an event',
      '4: {"b":2}',
      '5: is neither UTF-8 nor UTF-16; save the file as UTF-8',
      '6: {"c":3}',
    ]);
  });

  it.each([
    [
      'on one line',
      '[{"a":[1,"]},{"]},{"b":{"c":"\\\\"}}]',
      ['1: {"a":[1,"]},{"]}', '1: {"b":{"c":"\\\\"}}'],
    ],
    ['on a line each', '[\n{"a":1},\n{"b":2}\n]\n', ['2: {"a":1}', '3: {"b":2}']],
    ['over lines', '[\n  {\n    "a": [\n      { "b": 1 }\n    ]\n  }\n]', ['2: {"a":[{"b":1}]}']],
    ['without an end', '[\n{"a":1},\n{"b":', ['2: {"a":1}', '3: is not JSON']],
    [
      'with a damaged element',
      '[\n{"a":1,\n{"b":2},\n{"c":"x,\n{"d":4}\n]',
      ['2: is not JSON', '3: {"b":2}', '4: is not JSON', '5: {"d":4}'],
    ],
    ['without elements', '[]', []],
  ])('A file of events is read as a JSON array %s', async (_what, text, expected) => {
    expect(inShort(await entriesOf(text))).toEqual(expected);
  });

  it('A file of events is read as a table by commas, semicolons or tabs, with quotes and line breaks in cells', async () => {
    const rows = [',', ';', '\t'].map((sign) =>
      ['title,note', '"Acme, ""the"" one","two\nlines"', 'plain,5" screen', '']
        .join('\n')
        .replaceAll(',', sign),
    );
    for (const [index, text] of rows.entries()) {
      const sign = [',', ';', '\t'][index]!;
      expect(inShort(await entriesOf(text))).toEqual([
        JSON.stringify({ title: `Acme${sign} "the" one`, note: 'two\nlines' }).replace(/^/, '2: '),
        JSON.stringify({ title: 'plain', note: '5" screen' }).replace(/^/, '4: '),
      ]);
    }
  });

  it('A file of events is read as a table below rows of empty cells', async () => {
    const [first, ...more] = await entriesOf(',,\n , ,\ntype,title,\nproduct,Acme,\n');
    expect(first).toMatchObject({
      line: 4,
      kind: 'row',
      cells: { type: 'product', title: 'Acme' },
    });
    expect(more).toEqual([]);
  });

  it('A file of events that has a column twice is read where the two agree, and row by row refused where not', async () => {
    const found = await entriesOf('title,date,title\nA,1,A\nB,2,\n,3,C\nD,4,E\n');
    expect(found.map((entry) => (entry.kind === 'row' ? entry.cells.title : entry))).toEqual([
      ...['A', 'B', 'C'],
      { line: 5, kind: 'unreadable', why: 'has two values under “title”' },
    ]);
  });

  it('A file of events loses one row to a quote that nobody closed, and none after it', async () => {
    const rows = Array.from({ length: 250 }, (_, index) => `row ${index},x`);
    rows[40] = '"row 40,x';
    rows[41] = 'row 41';
    const entries = await entriesOf(['title,note', ...rows].join('\n'), 1_000);
    expect(entries.filter(({ kind }) => kind === 'row')).toHaveLength(248);
    expect(inShort(entries.filter(({ kind }) => kind !== 'row'))).toEqual([
      '42: has a quote that is not closed',
      '43: has 1 cells under 2 headings',
    ]);
  });

  it.each([
    ['lists', '{"title":', '[', ']'],
    ['objects', '{"title":', '{"a":', '}'],
  ])(
    'A file of events names the line that has a hundred thousand %s in one another, and goes on',
    async (_what, head, opening, ending) => {
      const deep = `${head}${opening.repeat(1e5)}1${ending.repeat(1e5)}}`;
      const why = 'has lists or objects in one another, more than 32 deep';
      const lines = await entriesOf(`{"a":1}\n${deep}\n{"b":2}`, 1e5);
      expect(inShort(lines)).toEqual(['1: {"a":1}', `2: ${why}`, '3: {"b":2}']);
      const elements = await entriesOf(`[{"a":1},\n${deep},\n{"b":2}]`, 1e5);
      expect(inShort(elements)).toEqual(['1: {"a":1}', `2: ${why}`, '3: {"b":2}']);
    },
  );

  it.each([
    ['JSON lines', '{"a":1}\n', '{"b":2}\n', ['1: {"a":1}', '3: {"b":2}', '4: {"b":2}']],
    ['a JSON array', '[{"a":1},\n', '{"b":2},\n', ['1: {"a":1}', '3: {"b":2}', '4: {"b":2}']],
  ])(
    'A file of events loses a line of more than 64 million letters, which is named, and none after it: %s',
    async (_what, head, line, expected) => {
      const piece = Buffer.alloc(4 * 2 ** 20, 'x');
      async function* chunks() {
        yield Buffer.from(head);
        for (let count = 0; count < 17; count++) yield piece;
        yield Buffer.from(`\n${line}`);
        yield Buffer.from(line);
      }
      const entries = inShort(await all(readEntries('-', chunks())));
      const long = entries.findIndex((entry) => entry.startsWith('2: is longer than 64 million'));
      expect(entries.toSpliced(long, 1)).toEqual(expected);
    },
  );

  it('A file of events in UTF-16 without an end of line is held no longer than the limit', async () => {
    const piece = Buffer.alloc(8 * 2 ** 20, 'x\0');
    async function* chunks() {
      yield Buffer.from('{"a":1}\n', 'utf16le');
      for (let count = 0; count < 17; count++) yield piece;
    }
    const [first, last, ...rest] = inShort(await all(readEntries('-', chunks())));
    expect([first, rest]).toEqual(['1: {"a":1}', []]);
    expect(last).toMatch(/^2: is longer than 64 million letters; write one event a line/);
  });

  it('A file of events that is not there is named', async () => {
    await expect(all(readEntries(join(folder, 'none.csv'), Readable.from([])))).rejects.toThrow(
      /none\.csv does not exist\. Name a file of JSON lines, of a JSON array, or of a table/,
    );
    writeFileSync(join(folder, 'empty'), '\n\n');
    expect(await all(readEntries(join(folder, 'empty'), Readable.from([])))).toEqual([]);
  });
});

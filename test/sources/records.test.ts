import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { readRecords } from '../../src/sources/records.ts';
import { amount, record } from '../helpers/samples/records.ts';

const folder = mkdtempSync(join(tmpdir(), 'records-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
function fileOf(text: string): string {
  count += 1;
  const file = join(folder, `${count}.jsonl`);
  writeFileSync(file, text);
  return file;
}
const one = JSON.stringify(record({ id: 'one' }));

describe('a file of records', () => {
  it('A file of records is read line by line, empty ones left out', () => {
    const file = fileOf(`${one}\n\n${one.replace('"one"', '"two"')}\n`);
    expect([...readRecords(file)].map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it('A file of records is read as far as it is asked for', () => {
    const [first] = readRecords(fileOf(`${one}\nno JSON`));
    expect(first?.id).toBe('one');
  });

  it.each([
    [
      'is not JSON',
      'no JSON',
      /, line 2 is not JSON\. Each line is one event, as `export` writes them/,
    ],
    ['is no event', '{"id": "x"}', /, line 2 is not an event: .*knownOn/],
    [
      'has a revision of before it was known',
      JSON.stringify(
        record({
          id: 'x',
          knownOn: '2026-06-12',
          revisions: [{ knownOn: '2026-01-01', why: 'typed wrongly', changes: {} }],
        }),
      ),
      /2026-01-01 is before 2026-06-12, when the event became known/,
    ],
    [
      'has an amount below zero',
      JSON.stringify(record({ id: 'x', amount: amount(-5) })),
      /an amount is not below zero/,
    ],
    ['has a million brackets', '['.repeat(1e6), /, line 2 is not JSON\./],
    [
      'has a million brackets in a field',
      `{"id":"x","title":${'['.repeat(1e6)}${']'.repeat(1e6)}}`,
      /, line 2 is not an event: .*title/,
    ],
    [
      'is thirty megabytes long',
      one.replace('Acme raises', `Acme ${'x'.repeat(30_000_000)} raises`),
      /, line 2 is not an event: .*140 characters.*title/,
    ],
    [
      'has a status of another type',
      one.replace('completed', 'ruled'),
      /“ruled” is not a status of funding_round; use rumoured/,
    ],
  ])('A file of records names the line that %s, and what to do', (_what, text, message) => {
    const read = () => [...readRecords(fileOf(`${one}\n${text}`))];
    expect(read).toThrow(InputError);
    expect(read).toThrow(message);
  });

  it('A file of records may begin with the mark of UTF-8, and is refused where it is another encoding', () => {
    expect([...readRecords(fileOf(`\ufeff${one}`))].map(({ id }) => id)).toEqual(['one']);
    const file = fileOf('');
    writeFileSync(file, Buffer.from([0x41, 0x63, 0xff, 0x6d]));
    expect(() => [...readRecords(file)]).toThrow(/is not UTF-8 throughout\. Save it as UTF-8/);
  });

  it('A file of records is refused before it is read where memory has no room for it', () => {
    const file = fileOf('');
    truncateSync(file, 2 ** 30);
    expect(() => [...readRecords(file)]).toThrow(
      /is larger than 200 MB\. Split it between two lines, and import one part after the other/,
    );
  });

  it('A file of records says of a file that is not there what to name instead', () => {
    expect(() => [...readRecords(join(folder, 'none.jsonl'))]).toThrow(
      /none\.jsonl can’t be read \(ENOENT\)\. Name a file of JSON lines/,
    );
  });
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { LoadError } from '../../src/errors.ts';
import { readBundle } from '../../src/sources/bundle.ts';
import { ROOT } from '../helpers/house/house.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-'));
  cpSync(join(ROOT, 'data'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Changes one file of the copy. */
function edit(file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
const line = (text: string, number: number, change: (line: string) => string) =>
  text
    .split('\n')
    .map((each, index) => (index === number - 1 ? change(each) : each))
    .join('\n');

function thrownBy(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was thrown');
}

describe('the bundled data', () => {
  it('The bundled data opens whole', () => {
    const bundle = readBundle(folder);
    expect(bundle.records.length).toBeGreaterThan(0);
    expect(bundle.companies.length).toBeGreaterThan(0);
    expect(bundle.reference.sectors.length).toBeGreaterThan(0);
  });

  it('The bundled data has a version that every change of a file changes, and nothing else does', () => {
    const before = readBundle(folder).version;
    expect(readBundle(folder).version).toBe(before);
    writeFileSync(join(folder, 'NOTES.md'), 'no data');
    expect(readBundle(folder).version).toBe(before);
    edit('companies.jsonl', (text) => text.replace('5Y Capital', '5Y'));
    expect(readBundle(folder).version).not.toBe(before);
  });

  it('The bundled data lets lines be empty', () => {
    const { length } = readBundle(folder).records;
    edit('events/people.jsonl', (text) => `\n${text}\n\n`);
    expect(readBundle(folder).records).toHaveLength(length);
  });
});

describe('a line that does not fit', () => {
  const opened = () => {
    const bundle = readBundle(folder);
    return [bundle.records, bundle.companies];
  };

  it.each([
    [
      'is not JSON',
      (text: string) => `${text}}`,
      /^data\/events\/people\.jsonl, line 2: is not JSON \(/,
    ],
    [
      'lacks a field that every event says',
      (text: string) => text.replace('"title": ', '"summary": '),
      /line 2: [\s\S]*title/,
    ],
    [
      'has a field that no event has',
      (text: string) => text.replace('"people": ', '"persons": '),
      /line 2: [\s\S]*persons/,
    ],
    [
      'has a status of another type',
      (text: string) => text.replace(/"status": "\w+"/, '"status": "in_force"'),
      /line 2: [\s\S]*“in_force” is not a status of people; use announced, reported/,
    ],
    [
      'has a day that no calendar has',
      (text: string) => text.replace(/"knownOn": "[\d-]+"/, '"knownOn": "2026-02-30"'),
      /line 2: [\s\S]*knownOn/,
    ],
    [
      'has a title past 140 characters',
      (text: string) => text.replace(/"title": "[^"]+"/, `"title": "${'x'.repeat(141)}"`),
      /line 2: [\s\S]*title/,
    ],
    [
      'has a conflict that none of its sources tells',
      (text: string) =>
        text.replace(
          '"conflicts": []',
          '"conflicts": [{"field": "title", "claim": "c", "value": null, "unit": null, "publisher": "Reuters"}]',
        ),
      /line 2: [\s\S]*“Reuters” says otherwise of title and is none of the sources; add its source/,
    ],
  ])(
    'A line that does not fit is named with its file and number where it %s',
    (_what, change, message) => {
      edit('events/people.jsonl', (text) => line(text, 2, change));
      const error = thrownBy(opened);
      expect(error).toBeInstanceOf(LoadError);
      expect(error.message).toMatch(message);
    },
  );

  it('A line that does not fit is named in every kind of file', () => {
    edit('companies.jsonl', (text) => line(text, 3, () => '{"id": "x"}'));
    expect(opened).toThrow(/^data\/companies\.jsonl, line 3: /);
  });

  it.each([
    ['publishers.jsonl', 'line 1: ', (text: string) => line(text, 1, () => '[]')],
    [
      'fx.csv',
      'line 2: “2024-12-31,AED,much” is not date,currency,usd_per_unit',
      (text: string) => line(text, 2, () => '2024-12-31,AED,much'),
    ],
    ['sectors.json', 'is not JSON', () => '{'],
    ['regions.json', '', () => '{}'],
    ['coverage.json', 'through', () => '{"through": "June 2026"}'],
  ])('A line that does not fit stops the opening for %s', (file, message, change) => {
    edit(file, change);
    const said = thrownBy(() => readBundle(folder)).message;
    expect(said).toContain(`data/${file}`);
    expect(said).toContain(message);
  });

  it('A line that does not fit is not the only thing that is missed: so is a file', () => {
    rmSync(join(folder, 'fx.csv'));
    expect(() => readBundle(folder)).toThrow('data/fx.csv: the file is missing');
  });
});

describe('reading lines', () => {
  it('Reading lines numbers them as an editor does, empty ones included', () => {
    const { publishers } = readBundle(folder).reference;
    edit('publishers.jsonl', (text) => text.replace('\n', '\n\n'));
    expect(readBundle(folder).reference.publishers).toEqual(publishers);
    edit('publishers.jsonl', (text) => text.replace('\n\n', '\n\n[]\n'));
    expect(() => readBundle(folder)).toThrow(/^data\/publishers\.jsonl, line 3: /);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SourceKind } from '../../src/contracts/sources/reading.ts';
import { loadKinds } from '../../src/runtime/load.ts';
import { DATA_DIR, openBundle } from '../../src/sources/bundle.ts';
import { readSourceList } from '../../src/sources/source-list.ts';

const folder = mkdtempSync(join(tmpdir(), 'source-list-'));
afterAll(() => rmSync(folder, { recursive: true }));
let kinds: readonly SourceKind[] = [];
beforeAll(async () => {
  kinds = await loadKinds();
});
const { reference } = openBundle();

it('The list that comes with the program is whole: labs, authorities, filings, press, in several languages', () => {
  const list = readSourceList(join(DATA_DIR, 'sources.yml'), { kinds, reference });
  const of = (language: string) => list.filter((source) => source.language === language).length;
  expect(list.length).toBeGreaterThanOrEqual(60);
  expect([of('de') >= 3, of('sv') >= 3]).toEqual([true, true]);
  expect(new Set(list.map(({ kind }) => kind))).toEqual(new Set(kinds.map(({ name }) => name)));
});

const line = (more: string) =>
  `- {kind: feed, address: https://a.example.com/x, publisher: TechCrunch, language: en, topics: [chips], trust: trade, confirmed: {how: remembered, on: 2026-03-12}${more}}`;

it.each([
  ['a kind that does not exist', line('').replace('feed', 'gopher'), 'has the kind gopher'],
  ['a topic that nobody has', line('').replace('chips', 'cheese'), 'has the topic cheese'],
  [
    'a publisher that is not listed',
    line('').replace('TechCrunch', 'Nowhere'),
    'publishers.jsonl lacks: Nowhere',
  ],
  [
    'another trust than its publisher',
    line('').replace('trade', 'filing'),
    'publishers.jsonl says trade',
  ],
  ['the same source twice', `${line('')}\n${line('')}`, 'is listed twice'],
  [
    'settings that its kind can’t use',
    line(', settings: {cik: no}').replace('feed', 'edgar'),
    'edgar can’t use',
  ],
  [
    'a field that is unknown',
    line(', colour: red'),
    'source 1, https://a.example.com/x, has colour, which no source has',
  ],
  ['a field that is missing', line('').replace('trust: trade, ', ''), 'example.com/x, lacks trust'],
  [
    'an address in other words',
    line('').replace('https', 'ftp'),
    'says what can’t be used as address',
  ],
  [
    'nothing in it',
    'sources: []',
    'does not hold a list of sources; data/sources.yml shows the form',
  ],
  [
    'an address that nobody answers for',
    line('').replace(/, confirmed.*(?=\})/, ''),
    'lacks confirmed',
  ],
  ['a file that is no YAML', '- {', 'can’t be read'],
])('A list with %s is refused', (_what, text, why) => {
  const file = join(folder, 'list.yml');
  writeFileSync(file, text);
  expect(() => readSourceList(file, { kinds, reference })).toThrow(why);
});

it.each(['', ', confirmed: yes', ', confirmed: true', ', confirmed: rumoured'])(
  'A list of one’s own says how its addresses are known in any words, or not at all: “%s”',
  (confirmed) => {
    const file = join(folder, 'own.yml');
    writeFileSync(file, line('').replace(/, confirmed.*(?=\})/, confirmed));
    const [own] = readSourceList(file, { kinds, reference, isOwn: true });
    expect(own).toMatchObject({ publisher: 'TechCrunch', trust: 'trade' });
    expect(own).not.toHaveProperty('confirmed');
  },
);

it('A list that can’t be read is refused in a sentence, without a code of the system', () => {
  const own = { kinds, reference, isOwn: true };
  const none = join(folder, 'none.yml');
  expect(() => readSourceList(none, own)).toThrow(
    `${none} does not exist. Name a list in the form of data/sources.yml.`,
  );
  expect(() => readSourceList(folder, own)).toThrow(`${folder} is a folder. Name a list`);
});

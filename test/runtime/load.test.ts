import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { LoadError } from '../../src/errors.ts';
import { loadCommands, loadSections } from '../../src/runtime/load.ts';
import { ROOT } from '../helpers/house/house.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder of leaves: file name → the source of its default export. */
function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'leaves-'));
  folders.push(folder);
  for (const [file, source] of Object.entries(files)) writeFileSync(join(folder, file), source);
  return folder;
}

const COMMAND = (name: string, more = '') =>
  `export default { name: '${name}', summary: 'S', usage: '',
    examples: [{ ask: '', answers: 'a' }], input: () => null, run: async () => ({}), ${more} };`;
const SECTION = (name: string, order: number, more = '') =>
  `export default { name: '${name}', heading: 'H', order: ${order}, covers: 'c', gather: () => [], ${more} };`;

describe('finding the leaves', () => {
  it('Finding the leaves finds every file of commands/ and digests/', async () => {
    const names = (folder: string) =>
      readdirSync(join(ROOT, folder)).map((file) => file.replace(/\.ts$/, ''));
    const commands = await loadCommands();
    const sections = await loadSections();
    expect(commands.map(({ name }) => name)).toEqual(names('commands').sort());
    expect(sections.map(({ name }) => name).sort()).toEqual(names('digests').sort());
  });

  it('Finding the leaves puts sections into the order of the digest', async () => {
    const folder = folderOf({ 'late.ts': SECTION('late', 20), 'soon.ts': SECTION('soon', 10) });
    expect((await loadSections(folder)).map(({ name }) => name)).toEqual(['soon', 'late']);
  });

  it('Finding the leaves leaves alone what is no TypeScript', async () => {
    const folder = folderOf({ 'a.ts': COMMAND('a'), 'notes.md': 'no leaf' });
    expect(await loadCommands(folder)).toHaveLength(1);
  });
});

describe('a leaf that does not fit', () => {
  it.each([
    ['has no default export', 'export const name = 1;', /^a\.ts does not default-export a leaf/],
    ['lacks what a command must have', `export default { name: 'a' };`, /summary[\s\S]*run/],
    ['has a field too many', COMMAND('a', 'icon: 1'), /^a\.ts .*icon/s],
    ['has a name that can’t be typed', COMMAND('A b'), /^a\.ts .*a lower-case word/s],
    ['has a summary past 100 characters', COMMAND('a', `summary: '${'x'.repeat(101)}'`), /summary/],
    ['has no example', COMMAND('a', 'examples: []'), /examples/],
    ['has a run that does not run', COMMAND('a', 'run: 1'), /a function/],
    [
      'goes by another name than its file',
      COMMAND('b'),
      /^a\.ts calls itself “b”: name the file b\.ts\.$/,
    ],
    ['does not parse', 'export default {', /^a\.ts can’t be read: /],
    ['fails while it loads', `throw new Error('boom');`, /^a\.ts can’t be read: boom$/],
  ])(
    'A leaf that does not fit stops the start with file and reason where it %s',
    async (_what, source, reason) => {
      const loaded = loadCommands(folderOf({ 'a.ts': source }));
      await expect(loaded).rejects.toThrow(LoadError);
      await expect(loaded).rejects.toThrow(reason);
    },
  );

  it.each([
    ['an order that is no number', SECTION('a', 1, `order: 'first'`)],
    ['a third reply', SECTION('a', 1, 'reply: 3')],
    ['no heading', SECTION('a', 1, `heading: ''`)],
  ])('A leaf that does not fit stops the start for a section with %s', async (_what, source) => {
    await expect(loadSections(folderOf({ 'a.ts': source }))).rejects.toThrow(/^a\.ts /);
  });
});

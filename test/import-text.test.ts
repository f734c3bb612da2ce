import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { terminalOver } from './helpers/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-text-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { briefing } = terminalOver(join(folder, 'log.db'));

it('A text is imported by what is read from it: what the log tells already is held back, the rest is saved with its source', async () => {
  const file = join(folder, 'briefing.md');
  const told = 'Google agreed to buy Wiz for $32 billion.';
  const bought = 'Ordovane acquires Lumiq for $45 million.';
  writeFileSync(file, `- ${told}\n- ${bought}\n- Nscale raised $700 million in a Series D.\n`);
  const run = await briefing(['import', file, '--text', 'A Briefing', '--published', '2026-03-12']);
  expect(run.out).toMatch(/^2 added, 0 revised, 0 unchanged\.\n/);
  expect(run.out).toContain('Line 1 looks like E');
  const answer = await briefing(['ask', '/ai-company Ordovane', '--now', '2026-03-14']);
  expect(answer.out).toContain('Ordovane acquires Lumiq for $45 million');
  const placed = await briefing([
    'ask',
    '/ai-rounds region:europe sector:cloud min:700m max:700m',
    '--now',
    '2026-03-14',
  ]);
  expect(placed.out).toMatch(/Nscale +Series D +\$700M/);
});

import { afterAll, expect, it } from 'vitest';
import { JULY, openLog } from '../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

it('A round that closed without a stated day is no open rumour in a list with days', async () => {
  const { text } = await log.ask('/ai-rounds company:DeepSeek since:2026-01', JULY);
  expect(text).toContain('Jun 2026, rumoured, since completed');
  expect(text).not.toContain('Jun 2026, rumoured ·');
});

it('A law that had another stage in the days asked for is told with both, and that titles are of today', async () => {
  const { text } = await log.ask('/ai-regulation since:2025-11 until:2025-11', JULY);
  expect(text).toContain('19 Nov 2025, proposed, since passed');
  expect(text).toContain('Headings and titles tell of today.');
  const { text: now } = await log.ask('/ai-regulation since:2026-06-29', JULY);
  expect(now).not.toContain('Headings and titles tell of today.');
});

it('A sum of debt financings says how much debt is part of other rounds', async () => {
  const { text } = await log.ask('/ai-rounds round:debt since:2026-01', JULY);
  expect(text).toContain(
    'Another $2.2B of debt is part of other rounds, which are not listed here: $3.21B of debt in all.',
  );
  const { text: all } = await log.ask('/ai-rounds since:2026-01', JULY);
  expect(all).not.toContain('part of other rounds');
});

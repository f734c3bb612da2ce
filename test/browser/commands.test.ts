/** Every slash command, asked at the composer, with what can be done to its answer. */
import { describe, expect, it } from 'vitest';
import { ask, column } from './scenes/answers.ts';
import { seeDigest } from './scenes/digest.ts';
import { browserStage } from './stage/stage.ts';

const stage = browserStage();
const arrive = stage.share();

/** A line, and words that its answer has. */
const LINES: [string, string][] = [
  ['/briefing', 'What you can ask'],
  ['/ai-company Anthropic', 'Latest valuation'],
  ['/ai-deals type:acquisition since:2026-02', 'Purchases closed'],
  ['/ai-digest preview', 'Preview, only you see this'],
  ['/ai-event history E12', 'Shield AI raises $240M Series F'],
  ['/ai-help', 'Type help after any command'],
  ['/ai-regulation jurisdiction:EU', 'Coming dates (6)'],
  ['/ai-rounds since:2026-01', 'Capital per month'],
  ['/ai-search distillation', '1 event for “distillation”'],
];

describe('a slash command', () => {
  it.each(LINES)('The command %s is answered to the asker alone', async (line, words) => {
    const screen = await arrive();
    await seeDigest(screen);
    await ask(screen, line, words);
  });

  it('A command is completed from its first letters, with a hint of what comes after it', async () => {
    const screen = await arrive();
    await seeDigest(screen);
    await screen.composer.pressSequentially('/ai-r');
    const offered = screen.completions.getByRole('option');
    await offered.filter({ hasText: '/ai-regulation' }).waitFor();
    expect(await offered.count()).toBe(2);
    await offered.filter({ hasText: '/ai-rounds' }).click();
    expect(await screen.composer.inputValue()).toBe('/ai-rounds ');
    await screen.page.getByText('[filters]').first().waitFor();
  });

  it('A table of several pages in an answer is sorted by the amount as money is', async () => {
    const screen = await arrive();
    await seeDigest(screen);
    const answer = await ask(screen, '/ai-rounds since:2026-01', 'Rounds and valuations');
    const table = answer.getByRole('table').filter({ hasText: 'Lead' });
    const first = await column(table, 'Company');
    expect(first[0]).toBe('Nebius');
    await answer.getByRole('button', { name: 'Next page' }).click();
    const second = await column(table, 'Company');
    expect(first.filter((company) => second.includes(company))).toEqual([]);
    await answer.getByRole('button', { name: 'Previous page' }).click();
    const amount = table.getByRole('columnheader', { name: 'Amount' });
    await amount.getByRole('button').click();
    await amount.getByRole('button').click();
    expect((await column(table, 'Amount'))[0]).toBe('$110B');
    expect(await amount.getAttribute('aria-sort')).toBe('descending');
  });

  it('A chart in an answer says its figures to those who can’t see it', async () => {
    const screen = await arrive();
    await seeDigest(screen);
    const answer = await ask(screen, '/ai-company Anthropic', 'Latest valuation');
    const chart = answer.getByRole('figure', { name: 'Valuation, post-money, US$ billion' });
    await chart.waitFor();
    expect(await chart.getByRole('table').textContent()).toMatch(/Sep 2025183.*380/);
    expect((await chart.locator('svg').boundingBox())?.height).toBeGreaterThan(100);
  });
});

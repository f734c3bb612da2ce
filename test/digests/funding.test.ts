import { afterAll, describe, expect, it } from 'vitest';
import section from '../../digests/funding.ts';
import { renderText } from '../../src/page/plain-text.ts';
import { openLog, ownLines, under } from '../helpers/log.ts';
import { change, evidence } from '../helpers/samples/tracked.ts';

const log = await openLog();
afterAll(() => log.close());

const week = () => log.digest('2026-03-05T08:00:00Z', '2026-03-12T08:00:00Z');

describe('the funding section', () => {
  it('The funding section takes rounds and valuations that are neither rumoured nor unconfirmed', () => {
    expect(section.takes?.(change())).toBe(true);
    expect(section.takes?.(change({ type: 'valuation' }))).toBe(true);
    expect(section.takes?.(change({ status: 'rumoured' }))).toBe(false);
    expect(section.takes?.(change({ evidence: evidence('unconfirmed', 0) }))).toBe(false);
    expect(section.takes?.(change({ type: 'acquisition' }))).toBe(false);
  });

  it('The funding section has the first reply for itself: every round in one table, those of the channel with their numbers', async () => {
    const page = await week();
    const [first] = page.thread ?? [];
    expect(first?.[0]).toEqual({ kind: 'heading', text: 'Funding' });
    const [table] = under(page, 'Funding');
    if (table?.kind !== 'table') throw new Error('no table');
    const rounds = ownLines(page).filter(
      ({ type, status, evidence: { word } }) =>
        type === 'funding_round' && status !== 'rumoured' && word !== 'unconfirmed',
    );
    expect(table.caption).toBe(`Funding rounds (${rounds.length})`);
    expect(table.rows.map((row) => Number(row[0]))).toEqual(
      rounds.map((round) => page.events.indexOf(round) + 1),
    );
    expect(table.rowHeader).toBe(1);
  });

  it('The funding section draws capital by sector, each deal once, the largest first', async () => {
    const [chart] = under(await week(), 'Funding').filter((part) => part.kind === 'chart');
    if (chart?.kind !== 'chart') throw new Error('no chart');
    expect(chart.title).toBe('Capital by sector, US$ million');
    const values = chart.series[0]?.values ?? [];
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(6113);
  });

  it('The funding section says what its total leaves out', async () => {
    expect(renderText(await week())).toMatch(/Not counted: .*1 in listed companies/);
  });

  it('The funding section says nothing where there is no round', async () => {
    const page = await log.digest('2026-03-04T08:00:00Z', '2026-03-05T08:00:00Z');
    expect(renderText(page)).toContain('Nothing new: funding rounds, ');
  });
});

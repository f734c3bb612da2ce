import { afterAll, describe, expect, it } from 'vitest';
import section from '../../digests/rumours.ts';
import { openLog, ownLines } from '../helpers/log.ts';
import { change, evidence } from '../helpers/samples/tracked.ts';

const log = await openLog();
afterAll(() => log.close());

describe('the section of rumours', () => {
  it('The section of rumours takes a rumour, and whatever became of one', () => {
    expect(section.takes?.(change({ status: 'rumoured' }))).toBe(true);
    expect(section.takes?.(change({ status: 'completed' }, { status: 'rumoured' }))).toBe(true);
    expect(section.takes?.(change({ status: 'failed' }, { status: 'rumoured' }))).toBe(true);
    expect(section.takes?.(change({ status: 'completed' }, { status: 'announced' }))).toBe(false);
    expect(section.takes?.(change())).toBe(false);
  });

  it('The section of rumours takes a rumour that nobody vouches for too: its line says that it is unconfirmed', () => {
    const claim = change({ status: 'rumoured', evidence: evidence('unconfirmed', 0) });
    expect(section.takes?.(claim)).toBe(true);
  });

  it('The section of rumours never tells a rumour in the past tense: its line says that it is one', async () => {
    const page = await log.digest('2026-04-01T08:00:00Z', '2026-05-20T08:00:00Z');
    const rumours = ownLines(page).filter((event) => event.status === 'rumoured');
    expect(rumours.length).toBeGreaterThan(0);
    const lines = [...page.parts, ...(page.thread ?? []).flat()].flatMap((part) =>
      part.kind === 'lines' ? part.lines : [],
    );
    for (const rumour of rumours) {
      const line = lines.find((candidate) => candidate.headline === rumour.title);
      expect(String(line?.tail[0])).toMatch(/^rumoured/);
    }
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import section from '../../digests/unconfirmed.ts';
import { EVENT_TYPES } from '../../src/domain/event/vocabulary.ts';
import { linesUnder, openLog } from '../helpers/log.ts';
import { change, evidence } from '../helpers/samples/tracked.ts';

const log = await openLog();
afterAll(() => log.close());

describe('the section of unconfirmed claims', () => {
  it('The section of unconfirmed claims takes every claim that nobody vouches for, of any type, and nothing else', () => {
    for (const type of EVENT_TYPES) {
      expect(section.takes?.(change({ type, evidence: evidence('unconfirmed', 0) }))).toBe(true);
      expect(section.takes?.(change({ type }))).toBe(false);
    }
  });

  it('The section of unconfirmed claims stands last, each line marked', async () => {
    const page = await log.digest('2026-03-05T08:00:00Z', '2026-03-12T08:00:00Z');
    const last = page.events.slice(-linesUnder(page, section.heading).length);
    expect(last.map((event) => event.title)).toEqual(linesUnder(page, section.heading));
    expect(last.every((event) => event.evidence.word === 'unconfirmed')).toBe(true);
  });

  it('The section of unconfirmed claims is not looked for when it is quiet', async () => {
    expect(section.covers).toBe('');
  });

  it('The section of unconfirmed claims counts in words', () => {
    expect(section.count?.([{ number: 1, news: change(), folded: false }])).toBe(
      '1 unconfirmed claim',
    );
  });
});

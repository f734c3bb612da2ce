import { afterAll, describe, expect, it } from 'vitest';
import section from '../../digests/unconfirmed.ts';
import { EVENT_TYPES } from '../../src/domain/event/vocabulary.ts';
import { openLog, ownLines, partsOf } from '../helpers/log.ts';
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

  it('The section of unconfirmed claims tells many of them in one line that leads to all', async () => {
    const page = await log.digest('2026-03-05T08:00:00Z', '2026-03-12T08:00:00Z');
    const line = partsOf(page, 'lines')
      .flatMap((part) => part.lines)
      .find(({ headline }) => headline === '10 claims that nobody confirms yet');
    const numbers = page.events
      .filter((event) => event.evidence.word === 'unconfirmed' && event.status !== 'rumoured')
      .filter((event) => !ownLines(page).includes(event))
      .map(({ number }) => `E${number}`);
    expect(line?.menu?.items).toMatchObject([{ label: 'Show all 10' }]);
    const [show] = line?.menu?.items ?? [];
    const asked = show?.kind === 'ask' ? show.ask.replace(/^.*:/, '').split(',') : [];
    expect(numbers).toEqual(expect.arrayContaining(asked));
    expect(asked).toHaveLength(10);
  });

  it('The section of unconfirmed claims tells a few line by line, each marked', async () => {
    const page = await log.digest('2026-02-27T08:00:00Z', '2026-02-28T08:00:00Z');
    const claims = page.events.filter((event) => event.evidence.word === 'unconfirmed');
    expect(claims.length).toBeLessThan(3);
    for (const claim of claims) expect(ownLines(page)).toContain(claim);
  });

  it('The section of unconfirmed claims is not looked for when it is quiet', async () => {
    expect(section.covers).toBe('');
  });

  it('The section of unconfirmed claims counts in words', () => {
    expect(section.count?.([{ number: 1, news: change(), isFolded: false }])).toBe(
      '1 unconfirmed claim',
    );
  });
});

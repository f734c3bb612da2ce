import { afterAll, describe, expect, it } from 'vitest';
import section from '../../digests/infrastructure.ts';
import { EVENT_TYPES } from '../../src/domain/event/vocabulary.ts';
import { linesUnder, openLog, ownLines } from '../helpers/log.ts';
import { change, evidence } from '../helpers/samples/tracked.ts';

const log = await openLog();
afterAll(() => log.close());

const TYPES: readonly string[] = ['infrastructure'];

describe('the infrastructure section', () => {
  it('The infrastructure section takes news of its types, and of no other', () => {
    const taken = EVENT_TYPES.filter((type) =>
      section.takes?.(change({ type, status: 'announced' })),
    );
    expect(taken).toEqual(EVENT_TYPES.filter((type) => TYPES.includes(type)));
  });

  it('The infrastructure section leaves claims that nobody vouches for to their own section', () => {
    const claims = EVENT_TYPES.map((type) =>
      change({ type, evidence: evidence('unconfirmed', 0) }),
    );
    expect(claims.filter((claim) => section.takes?.(claim))).toEqual([]);
  });

  it('The infrastructure section tells in the thread, one line each, what the channel does not show', async () => {
    const page = await log.digest('2026-02-18T08:00:00Z', '2026-02-26T08:00:00Z');
    const own = ownLines(page).filter(
      (event) => TYPES.includes(event.type) && event.evidence.word !== 'unconfirmed',
    );
    const inChannel = page.events.slice(0, 5);
    const expected = own.filter(
      (event) => !inChannel.includes(event) && event.status !== 'rumoured',
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(linesUnder(page, section.heading)).toEqual(
      expected.map(({ title }) => expect.stringContaining(title)),
    );
  });

  it('The infrastructure section counts in words', () => {
    expect(section.count?.([{ number: 1, news: change(), isFolded: false }])).toBe(
      '1 infrastructure deal',
    );
  });
});

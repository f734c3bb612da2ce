import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkspaceSource } from '../../../src/contracts/sources/followed.ts';
import { EVERYTHING, type Scope } from '../../../src/domain/schedule/scope.ts';
import { renderText } from '../../../src/page/plain-text.ts';
import { type Log, openLog } from '../../helpers/log.ts';
import { followed } from '../../helpers/samples/stories/followed.ts';
import { story } from '../../helpers/samples/stories/waiting.ts';

let log: Log;
beforeAll(async () => {
  log = await openLog('2026-11-29T09:00:00Z');
});
afterAll(() => log.close());

const HOUR = 3_600_000;
const QUIET = Date.parse('2026-03-08T03:00:00Z');
const AUTUMN = Date.parse('2026-11-12T08:00:00Z');
const names = ['Acme', 'Birch', 'Cedar', 'Dogwood'];

/** The digest of the last hour before a moment, of a workspace that follows these, with so many stories told by now. */
function digest(
  to: number,
  sources: readonly WorkspaceSource[],
  { stories = 0, scope = EVERYTHING }: { stories?: number; scope?: Scope } = {},
) {
  const candidates = names.slice(0, stories).map((name, index) => ({
    ...story(name, -index),
    number: index + 1,
    toldAt: to - 60_000,
    version: 1,
    state: { kind: 'waiting' as const },
  }));
  return log.router.digest({
    log: log.reader(new Date(to).toISOString()),
    zone: 'Europe/Stockholm',
    scope,
    from: to - HOUR,
    to,
    sources: { followed: async () => [...sources] },
    review: {
      waiting: async ({ limit }) => ({
        candidates: candidates.slice(0, limit),
        total: stories,
        oldest: to,
      }),
    },
  });
}

const text = async (...given: Parameters<typeof digest>) =>
  renderText((await digest(...given)).page);
const labels = async (...given: Parameters<typeof digest>) =>
  (await digest(...given)).page.actions.map((action) => ('label' in action ? action.label : ''));

const failing = followed('CNBC', QUIET, {
  failures: 9,
  failingSince: QUIET - 50 * HOUR,
  trouble: 'status 403',
});
const still = followed('Still', QUIET - 20 * HOUR, { readAt: QUIET - 19 * HOUR });

describe('the footer of a digest', () => {
  it('A quiet digest says what was read and what fails, and offers to look at it', async () => {
    const sources = [followed('A', QUIET, { newest: '2026-03-08T02:10:00Z' }), failing];
    expect(await text(QUIET, sources)).toContain(
      '1 of 2 sources read, newest item 03:10; failing: CNBC (since Fri, 403)',
    );
    expect(await labels(QUIET, sources)).toEqual(['Check feeds']);
  });

  it('A digest of a time in which no feed was read never says that nothing happened, and is never left out', async () => {
    const composed = await digest(QUIET, [still]);
    expect(composed.page.headline).toBe(
      'No feed has been read since Sat 7 Mar, 09:00, so this is not “nothing happened”.',
    );
    expect(renderText(composed.page)).not.toContain('Nothing new');
    expect(await composed.isEmpty()).toBe(false);
  });

  it('What was read and not reviewed is told apart, three of it as read, in no total and never as a headline', async () => {
    const said = await text(QUIET, [followed('A', QUIET)], { stories: 4 });
    expect(said).toMatch(/^Nothing new since Sun 8 Mar, 03:00\./);
    expect(said).toContain(
      'Read, not yet reviewed: 4. As read: Acme raises $5M; Birch raises $5M; Cedar raises $5M.',
    );
    expect(said).not.toContain('Dogwood');
    expect(await labels(QUIET, [followed('A', QUIET)], { stories: 4 })).toEqual(['Review']);
  });

  it('A channel that follows something else is not told of what waits', async () => {
    const scope = { ...EVERYTHING, sectors: ['chips'] };
    expect(await text(QUIET, [followed('A', QUIET)], { stories: 4, scope })).not.toContain(
      'not yet reviewed',
    );
  });

  it('A digest that tells nothing may be left out where all was read, and not where something new waits or was first read', async () => {
    const read = followed('A', QUIET);
    const first = followed('A', QUIET, { firstRead: { at: QUIET - 60_000, items: 30 } });
    // Coming dates would be told too.
    const scope = { ...EVERYTHING, sections: ['funding'] };
    const empty = async (source: WorkspaceSource, stories = 0) =>
      (await digest(QUIET, [source], { stories, scope })).isEmpty();
    expect(await empty(read)).toBe(true);
    expect(await empty(read, 1)).toBe(false);
    expect(await empty(first)).toBe(false);
  });

  it('A digest after the bundled log’s end tells days that nobody read from those on which sources are read', async () => {
    const since = (hours: number) => followed('A', AUTUMN, {}, { addedAt: AUTUMN - hours * HOUR });
    expect(await text(AUTUMN, [])).toContain(
      'No feed is connected; the bundled log ends on 30 June',
    );
    expect(await labels(AUTUMN, [])).toEqual(['Connect starter feeds']);
    expect(await text(AUTUMN, [since(900)])).toMatch(/^Nothing new since Thu 12 Nov, 08:00\./);
    expect(await text(AUTUMN, [since(900)])).not.toContain('bundled');
    const begun = await text(AUTUMN, [since(0.5)]);
    expect(begun).toMatch(/^Nothing new since Thu 12 Nov, 08:30\./);
    expect(begun).toContain('sources are read since Thu 12 Nov, 08:30');
  });
});

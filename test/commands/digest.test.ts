import { afterAll, describe, expect, it } from 'vitest';
import { GUEST, MARCH, openLog } from '../helpers/log.ts';
import { sentAs, settled } from '../helpers/samples/posted.ts';

const log = await openLog();
afterAll(() => log.close());

const NOW = Date.parse(MARCH);
const DAY = 86_400_000;
const QUIET = { id: 'C8', name: 'quiet' };
const post = async (line: string, options = {}) =>
  (await log.ask(line, MARCH, { channel: QUIET, ...options })).page.actions.find(
    ({ kind }) => kind === 'post_digest',
  );

describe('/ai-digest', () => {
  it('/ai-digest previews the last day, where nothing was posted before', async () => {
    const { page, text } = await log.ask('/ai-digest');
    expect(text).toContain('Preview, only you see this.');
    expect(await post('/ai-digest')).toMatchObject({ from: NOW - DAY, to: NOW, asOf: NOW });
    expect(page.events.length).toBeGreaterThan(0);
  });

  it.each([
    ['no channel', null],
    ['a direct message', 'D1'],
  ])('/ai-digest offers no post where there is %s', async (_where, here) => {
    expect(await post('/ai-digest preview', { channel: undefined, here })).toBeUndefined();
    const { text, isUnderstood } = await log.ask('/ai-digest now', MARCH, { here });
    expect(isUnderstood).toBe(false);
    expect(text).toBe(
      'There is no channel here to post in. Type /ai-digest now in the channel that should get it.',
    );
  });

  it('/ai-digest covers the week of a day, and says of other words which times it may cover', async () => {
    for (const line of ['/ai-digest preview week of 5 March 2026', '/ai-digest week of 5 March'])
      expect((await log.ask(line)).text).toContain('week of 2–8 March 2026');
    expect((await log.ask('/ai-digest preview week of March')).text).toContain(
      'is not a time of a digest. Use a length of time (36h, 7d, 2w) or days (yesterday, last week, week of 5 March, 2026-03-12)',
    );
  });

  it('/ai-digest previews since the last one posted, where there was one', async () => {
    const to = NOW - 3 * DAY;
    const posted = { dueAt: to, channel: 'C7', window: { from: to - DAY, to } };
    await settled(log.ledger, posted, sentAs('1.1', 'C7'));
    const channel = { id: 'C7', name: 'deals' };
    expect(await post('/ai-digest preview', { channel })).toMatchObject({ from: to });
  });

  it.each([
    ['7d', 7 * DAY],
    ['36h', 1.5 * DAY],
    ['2w', 14 * DAY],
  ])('/ai-digest takes a window of %s', async (window, length) => {
    expect(await post(`/ai-digest preview ${window}`)).toMatchObject({ from: NOW - length });
    expect(await post(`/ai-digest ${window}`)).toMatchObject({ from: NOW - length });
  });

  it('/ai-digest asks before it posts, naming the channel and how much', async () => {
    const channel = { id: 'C1', name: 'deals' };
    const { page, text } = await log.ask('/ai-digest now', MARCH, { channel });
    expect(text).toContain(
      `Post this in #deals? ${page.events.length} events since Wed 11 Mar, 09:00. Nothing is posted yet; only you see this.`,
    );
    expect(page.actions[0]).toMatchObject({ kind: 'post_digest', label: 'Post to #deals' });
  });

  it('/ai-digest composes the very digest that a schedule would', async () => {
    const { page } = await log.ask('/ai-digest preview 7d');
    const digest = await log.digest('2026-03-05T09:00:00Z', MARCH);
    expect(page.events).toEqual(digest.events);
    expect(page.thread).toEqual(digest.thread);
    expect(page.headline).toBe(digest.headline);
  });

  it('/ai-digest preview takes the filters of a schedule for this once, and offers no post of what it leaves out', async () => {
    const channel = { id: 'C1', name: 'deals' };
    const { page } = await log.ask('/ai-digest preview 7d min:1bn', MARCH, { channel });
    expect(JSON.stringify(page.parts)).toContain('Narrowed for this once: Everything · from $1B.');
    expect(page.actions.map(({ kind }) => kind)).not.toContain('post_digest');
    const { text } = await log.ask('/ai-digest preview 7d secter:chips', MARCH, { channel });
    expect(text).toContain('/ai-digest preview 7d sector:chips');
  });

  it('/ai-digest lets guests preview and not post, saying who can', async () => {
    expect((await log.ask('/ai-digest preview', MARCH, { asker: GUEST })).isUnderstood).toBe(true);
    const { text, isUnderstood } = await log.ask('/ai-digest now', MARCH, { asker: GUEST });
    expect(isUnderstood).toBe(false);
    expect(text).toBe(
      'Guests and people of other organisations can’t post a digest. Any member of this workspace can.',
    );
  });

  it.each(['tomorrow', 'preview 7d quickly', 'preview soon', 'now 0d'])(
    '/ai-digest refuses %j, and says what to type',
    async (args) => {
      const { text, isUnderstood } = await log.ask(`/ai-digest ${args}`);
      expect(isUnderstood).toBe(false);
      expect(text).toMatch(args === 'tomorrow' ? /Use preview, now, schedule/ : /7d/);
    },
  );
});

import { describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../../playground/index.ts';
import { asks, newIn, type Stage, stage } from '../../helpers/slack.ts';
import { NSCALE } from '../forms/forms.ts';

const CHANNEL = '#ai-briefing';
const MINUTE = 60_000;

/** The messages that everybody in the channel sees. */
const publicIn = (scene: Stage, channel = CHANNEL) =>
  scene.space
    .as('bjorn')
    .sees(channel)
    .filter((message) => !message.ephemeral);

describe('[Show 20 more]', () => {
  it('[Show 20 more] answers the next stretch, at the moment of the first', async () => {
    const scene = await stage();
    const [first] = await asks(scene, 'ana', '/ai-rounds');
    const [event] = (
      await scene.store.append('T0LOCALTEAM', [
        { event: NSCALE, patch: { title: 'Changed since' }, who: 'x', why: 'y' },
      ])
    ).slice();
    expect(event?.title).toBe('Changed since');
    await scene.space.clock.advance(MINUTE);
    const fresh = newIn(scene, 'ana', CHANNEL);
    await scene.space.as('ana').press(first as SeenMessage, 'Show 20 more');
    const [more] = await fresh.wait();
    expect(more?.words).toMatch(/, 21–40 of \d+\n/);
    expect(more).toMatchObject({ ephemeral: true });
  });

  it('[Show 20 more] says that an answer is old after half an hour, and asks again', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const [first] = await asks(scene, 'ana', '/ai-rounds');
    await scene.space.clock.advance(31 * MINUTE);
    const fresh = newIn(scene, 'ana', CHANNEL);
    await ana.press(first as SeenMessage, 'Show 20 more');
    const [old] = await fresh.wait();
    expect(old?.words).toBe('This answer is older than 30 minutes.\n[Ask again]');
    const again = newIn(scene, 'ana', CHANNEL);
    await ana.press(old as SeenMessage, 'Ask again');
    expect((await again.wait())[0]?.words).toMatch(/, 1–20 of \d+\n/);
  });
});

describe('a digest asked for now', () => {
  it('A digest asked for now asks first, then is posted once with its thread, and noted', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const [question] = await asks(scene, 'ana', '/ai-digest now 7d', CHANNEL, 2);
    expect(question?.words).toContain('Nothing is posted yet; only you see this.');
    expect(publicIn(scene)).toEqual([]);
    await Promise.all([
      ana.press(question as SeenMessage, 'Post to #ai-briefing'),
      ana.press(question as SeenMessage, 'Post to #ai-briefing'),
    ]);
    await scene.space.until(() => ana.sees(CHANNEL)[0]?.words === 'Posted in #ai-briefing.');
    await scene.space.settled();
    const posted = publicIn(scene);
    expect(posted).toHaveLength(1);
    expect(posted[0]?.words).toMatch(/^AI Briefing · week of 5–12 March 2026/);
    expect(posted[0]?.words).not.toContain('only you see this');
    expect(posted[0]?.thread.length).toBeGreaterThan(0);
    const ledger = scene.store.ledger('T0LOCALTEAM');
    const noted = await ledger.deliveries.lastSent('C0LOCALBRIEF', null);
    expect(noted).toMatchObject({ ts: posted[0]?.ts, origin: null });
    expect(noted?.window?.to).toBe(Date.parse('2026-03-12T07:59:00Z'));
    expect((await ledger.deliveries.issue(noted!.id))?.told.length).toBeGreaterThan(5);
  });

  it('A digest asked for now next covers what has become known since the last one', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const [question] = await asks(scene, 'ana', '/ai-digest now');
    await ana.press(question as SeenMessage, 'Post to #ai-briefing');
    await scene.space.until(() => publicIn(scene).length === 1);
    await scene.space.settled();
    await scene.space.clock.set(new Date('2026-03-12T20:00:00Z'));
    const [next] = await asks(scene, 'ana', '/ai-digest preview');
    expect(next?.words).toContain('since Thu 12 Mar, 08:59');
  });

  it('A digest asked for now is old after half an hour and asks again for the same length of time', async () => {
    const scene = await stage();
    const [question] = await asks(scene, 'ana', '/ai-digest now 36h');
    await scene.space.clock.advance(31 * MINUTE);
    const fresh = newIn(scene, 'ana', CHANNEL);
    await scene.space.as('ana').press(question as SeenMessage, 'Post to #ai-briefing');
    const [old] = await fresh.wait();
    expect(old?.words).toContain('This answer is older than 30 minutes.');
    const button = old?.blocks.at(-1)?.elements as { value: string }[];
    expect(button[0]?.value).toContain('/ai-digest now 36h');
    expect(publicIn(scene)).toEqual([]);
  });

  it('A digest asked for now can be posted again after a refusal', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const [question] = await asks(scene, 'ana', '/ai-digest now', '#deals');
    await ana.press(question as SeenMessage, 'Post to #deals');
    const refused = 'the app is not a member';
    await scene.space.until(() => ana.sees('#deals').find(({ words }) => words.includes(refused)));
    await ana.invite('#deals');
    await ana.press(question as SeenMessage, 'Post to #deals');
    await scene.space.until(() => publicIn(scene, '#deals').length === 1);
  });

  it('A digest asked for now is not posted where it can’t be written down, and says so', async () => {
    const scene = await stage({
      store: (store) => ({
        ...store,
        ledger: (workspace) => {
          const ledger = store.ledger(workspace);
          const enqueue = () => Promise.reject(new Error('no room for "somebody’s words"'));
          return { ...ledger, outbox: { ...ledger.outbox, enqueue } };
        },
      }),
    });
    const ana = scene.space.as('ana');
    const [question] = await asks(scene, 'ana', '/ai-digest now');
    await ana.press(question as SeenMessage, 'Post to #ai-briefing');
    const said = await scene.space.until(() =>
      ana.sees(CHANNEL).find(({ words }) => /Reference/.test(words)),
    );
    expect(said.words).toMatch(/Nothing was saved\. Reference [2-9A-Z]{4}\.$/);
    expect(publicIn(scene)).toEqual([]);
    expect(JSON.stringify(scene.logged)).not.toContain('somebody’s words');
  });
});

import { describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../src/playground/index.ts';
import { asks, newIn, type Stage, stage } from '../helpers/slack.ts';

const CHANNEL = '#ai-briefing';

/** What everybody in a channel sees. */
const publicIn = ({ space }: Stage, channel = CHANNEL) =>
  space
    .as('bjorn')
    .sees(channel)
    .filter(({ ephemeral }) => !ephemeral);

const until = (scene: Stage, iso: string) => scene.space.clock.set(new Date(iso));

describe('a schedule made in Slack', () => {
  it('says when it goes out next, and goes out then', async () => {
    const scene = await stage();
    const [made] = await asks(scene, 'ana', '/ai-digest schedule weekdays 09:00');
    expect(made?.words).toContain('Scheduled as D1.');
    expect(made?.words).toContain('D1, #ai-briefing · weekdays 09:00, Stockholm · Everything');
    expect(made?.text).toContain(
      'Next: Thu 12 Mar, 09:00; Fri 13 Mar, 09:00; Mon 16 Mar, 09:00 (Stockholm).',
    );
    expect(publicIn(scene)).toEqual([]);
    await until(scene, '2026-03-12T08:00:00Z');
    expect(publicIn(scene).map(({ words }) => words.split('\n')[0])).toEqual([
      'AI Briefing · Thursday 12 March 2026',
    ]);
    await until(scene, '2026-03-16T08:00:00Z');
    expect(publicIn(scene)).toHaveLength(3);
  });

  it('keeps still while it is paused, and tells all of it afterwards', async () => {
    const scene = await stage();
    await asks(scene, 'ana', '/ai-digest schedule daily 09:00');
    const [paused] = await asks(scene, 'ana', '/ai-digest pause');
    expect(paused?.words).toContain('D1 is paused.');
    await until(scene, '2026-03-14T10:00:00Z');
    expect(publicIn(scene)).toEqual([]);
    const fresh = newIn(scene, 'ana', CHANNEL);
    await scene.space.as('ana').press(paused as SeenMessage, 'Resume');
    expect((await fresh.wait())[0]?.words).toContain('D1 goes on.');
    await scene.space.settled();
    await until(scene, '2026-03-15T08:00:00Z');
    const [digest, ...more] = publicIn(scene);
    expect(more).toEqual([]);
    expect(digest?.text).toContain('since Wed 11 Mar, 09:00');
  });

  it('is there once, however often the same is asked for', async () => {
    const scene = await stage();
    await asks(scene, 'ana', '/ai-digest schedule weekdays 09:00');
    const [again] = await asks(scene, 'carmen', '/ai-digest schedule weekdays 9am Stockholm');
    expect(again?.words).toContain('That is D1 already.');
    await until(scene, '2026-03-12T08:00:00Z');
    expect(publicIn(scene)).toHaveLength(1);
  });

  it('waits where the app is no member, and says how to let it in', async () => {
    const scene = await stage();
    const [made] = await asks(scene, 'ana', '/ai-digest schedule weekdays 09:00', '#deals');
    expect(made?.words).toContain(
      'I can’t post in #deals: the app is not a member. Type /invite @AI Briefing there; the schedule waits.',
    );
    await scene.space.as('ana').invite('#deals');
    await until(scene, '2026-03-12T08:00:00Z');
    expect(publicIn(scene, '#deals').some(({ words }) => words.startsWith('AI Briefing ·'))).toBe(
      true,
    );
  });

  it('stays with its private channel', async () => {
    const scene = await stage();
    const [made] = await asks(scene, 'ana', '/ai-digest schedule weekdays 09:00', '#leads');
    expect(made?.words).toContain('D1, #leads · ');
    expect(made?.words).not.toContain('not a member');
    const [elsewhere] = await asks(scene, 'carmen', '/ai-digest pause D1');
    expect(elsewhere?.words).toContain('“D1” is no schedule.');
    const [owner] = await asks(scene, 'ana', '/ai-digest pause D1');
    expect(owner?.words).toContain('D1 is paused.');
  });
});

import { describe, expect, it } from 'vitest';
import { createScheduling } from '../../../src/scheduling/index.ts';
import { minuteTicker } from '../../../src/scheduling/ticker.ts';
import { closedWith, heldBy } from '../../helpers/samples/pauses.ts';
import { asks, loggerInto, type Stage } from '../../helpers/slack.ts';
import { ANA, BRIEF, FRIDAY, planned, scheduleOf, TEAM, toAna } from './planned.ts';

/** Until Ana has had so many direct messages, and what sent them is over. */
async function told(scene: Stage, count: number): Promise<void> {
  await scene.space.until(() => toAna(scene).length === count);
  await scene.schedule.wake();
}
const digests = ({ space }: Pick<Stage, 'space'>, channel = '#ai-briefing') =>
  space.as('ana').sees(channel).length;

describe('a channel that takes no digest any more', () => {
  it('A channel that takes no digest any more because it is archived pauses it at once, tells its owner once, and lets it go on when it is unarchived', async () => {
    const scene = await planned();
    await scene.space.archive('#ai-briefing');
    await told(scene, 1);
    expect(toAna(scene)[0]).toBe(
      'The digest in #ai-briefing is paused. The channel is archived: somebody has to unarchive it.\nThen resume it: /ai-digest resume D1. Nothing is lost: its next digest includes everything since the last one.',
    );
    expect((await scheduleOf(scene))?.paused?.cause).toEqual(closedWith('is_archived', 0).cause);
    await scene.space.clock.set(FRIDAY);
    expect(digests(scene)).toBe(1);

    await scene.space.unarchive('#ai-briefing');
    await told(scene, 2);
    expect(toAna(scene)[1]).toBe(
      'The digest in #ai-briefing is active again: the channel is no longer archived.\nNext digest: Sat 14 Mar, 09:00 (Stockholm), #ai-briefing.',
    );
    await scene.space.clock.set(new Date('2026-03-14T08:00:00Z'));
    expect(digests(scene)).toBe(2);
    expect(scene.space.as('ana').sees('#ai-briefing')[1]?.words).toContain('Covers Thu 12 Mar');
    expect(toAna(scene)).toHaveLength(2);
  });

  it.each([
    ['is deleted', 'channel_not_found', (scene: Stage) => scene.space.remove('#ai-briefing')],
    [
      'sent the app away',
      'not_in_channel',
      (s: Stage) => s.space.as('bjorn').remove('#ai-briefing'),
    ],
  ])(
    'A channel that takes no digest any more because it %s pauses it, and its owner knows why',
    async (_what, word, happen) => {
      const scene = await planned();
      await happen(scene);
      await told(scene, 1);
      expect((await scheduleOf(scene))?.paused?.cause).toEqual(closedWith(word, 0).cause);
      expect(toAna(scene)[0]).toMatch(/^The digest in #ai-briefing is paused\. The (channel|app) /);
      await scene.space.clock.set(FRIDAY);
      const kept = { kinds: ['digest'], firstOnly: true, limit: 9 } as const;
      expect(await scene.store.ledger(TEAM).deliveries.list(kept)).toHaveLength(1);
    },
  );

  it('A channel that takes no digest any more stays paused when somebody paused it before it was archived', async () => {
    const scene = await planned();
    const paused = heldBy(ANA, 0);
    await scene.store.plans(TEAM).changeSchedule(scene.id, { paused, nextDue: null });
    await scene.space.archive('#ai-briefing');
    await scene.space.unarchive('#ai-briefing');
    await scene.space.settled();
    expect((await scheduleOf(scene))?.paused).toEqual(paused);
    expect(toAna(scene)).toEqual([]);
  });
});

it('A channel that is renamed keeps its digest, under its new name', async () => {
  const scene = await planned();
  await scene.space.rename('#ai-briefing', 'ai-news');
  const name = async () => (await scheduleOf(scene))?.channelName;
  await scene.space.settled();
  expect(await name()).toBe('ai-news');
  await scene.space.clock.set(FRIDAY);
  expect(digests(scene, '#ai-news')).toBe(2);
  expect(toAna(scene)).toEqual([]);
});

describe('a channel that turns private', () => {
  const isPrivate = async (scene: Stage & { id: string }) => (await scheduleOf(scene))?.isPrivate;
  const turnPrivate = ({ space }: Stage) =>
    Object.assign(space.state.channels[BRIEF] ?? {}, { kind: 'private' });

  it('A channel that turns private hides its digest from whoever is elsewhere, once the next one was posted', async () => {
    const scene = await planned();
    expect(await isPrivate(scene)).toBe(false);
    turnPrivate(scene);
    await scene.space.clock.set(FRIDAY);
    await scene.schedule.wake();
    expect(await isPrivate(scene)).toBe(true);
    const [list] = await asks(scene, 'carmen', '/ai-digest list', '#general');
    expect(list?.words).toContain('1 schedule of private channels is left out.');
    expect(list?.words).not.toContain('ai-briefing');
  });

  it.each([
    ['is renamed', (scene: Stage) => scene.space.rename('#ai-briefing', 'ai-briefing')],
    ['is asked in', (scene: Stage) => asks(scene, 'ana', '/ai-digest resume D1')],
  ])('A channel that turns private is noticed when it %s', async (_when, happen) => {
    const scene = await planned();
    turnPrivate(scene);
    await happen(scene);
    await scene.space.settled();
    await scene.space.until(async () => (await isPrivate(scene)) === true);
    expect(await isPrivate(scene)).toBe(true);
  });
});

it('A channel that Slack does not describe just now is not taken for one that turned private', async () => {
  const scene = await planned();
  scene.space.faults.always('conversations.info', { kind: 'error', error: 'fatal_error' });
  await scene.space.as('ana').mention('#ai-briefing', 'digest resume D1');
  await scene.space.settled();
  const calls = () => scene.space.traffic.calls('conversations.info').length;
  await expect.poll(calls).toBeGreaterThan(1);
  expect((await scheduleOf(scene))?.isPrivate).toBe(false);
});

describe('the end of an installation', () => {
  it.each(['uninstall', 'revoke'] as const)(
    'The end of an installation by %s stops everything at once, and is to be seen',
    async (end) => {
      const scene = await planned();
      await scene.space[end]();
      await scene.space.until(() => !scene.app.ready());
      await scene.space.settled();
      const cause = { kind: 'app_closed', word: 'tokens_revoked' };
      expect((await scheduleOf(scene))?.paused?.cause).toEqual(cause);
      const calls = scene.space.traffic.calls('chat.postMessage').length;
      await scene.space.clock.set(FRIDAY);
      expect(scene.space.traffic.calls('chat.postMessage')).toHaveLength(calls);
      expect(await scene.schedule.health()).toBe(
        'Slack refuses the app (tokens_revoked): nothing is sent',
      );
      const errors = scene.logged.filter(({ level }) => level === 'error');
      expect(errors.map(({ sentence }) => sentence)).toContain(
        'Slack refuses the app: nothing is sent',
      );
    },
  );

  it('The end of an installation is over with the next start on a good token: what stopped goes on, nothing lost', async () => {
    const scene = await planned();
    await scene.space.revoke();
    await scene.space.until(() => !scene.app.ready());
    await scene.space.clock.set(FRIDAY);
    await scene.schedule.end();
    scene.space.reinstall();
    const { store, router, space } = scene;
    const shared = { store, router, clock: space.clock, logger: loggerInto(scene.logged) };
    const timeless = { by: 'the next', stopwatch: () => 0, configured: null };
    const again = createScheduling({ ...shared, ...timeless });
    await again.begin(scene.app.poster, minuteTicker(space.clock));
    expect((await scheduleOf(scene))?.paused).toBeNull();
    await scene.space.clock.set(new Date('2026-03-14T08:00:00Z'));
    // Friday's, which could not be sent in time, and Saturday's.
    expect(digests(scene)).toBe(3);
    expect(await again.health()).toBe('ok');
    await again.end();
  });

  it('The end of an installation is not meant where only a person’s own token was revoked', async () => {
    const scene = await planned();
    await scene.space.sendEvent({ type: 'tokens_revoked', tokens: { oauth: [ANA] } });
    await scene.space.settled();
    expect(scene.app.ready()).toBe(true);
    expect((await scheduleOf(scene))?.paused).toBeNull();
    expect(await asks(scene, 'ana', '/ai-help')).toHaveLength(1);
  });
});

it('An owner reads why a post was refused without Slack’s ids', async () => {
  const scene = await planned();
  scene.space.faults.next('chat.postMessage', { kind: 'error', error: 'restricted_action' });
  await scene.space.clock.set(FRIDAY);
  expect(toAna(scene)[0]).toMatch(
    /^The digest in #ai-briefing is paused\. The channel’s settings don’t let the app post: a workspace admin can change them\./,
  );
});

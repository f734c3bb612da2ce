import { describe, expect, it } from 'vitest';
import { heldBy } from '../../helpers/samples/pauses.ts';
import { asks } from '../../helpers/slack.ts';
import { ANA, BRIEF, FRIDAY, planned, scheduleOf, TEAM, toAna } from './planned.ts';

describe('an owner whose account is closed', () => {
  it('An owner whose account is closed leaves the digest going: its thread says who can take it over, and whoever changes it does', async () => {
    const scene = await planned();
    const { space, store } = scene;
    const plans = store.plans(TEAM);
    await plans.addWatch({ target: ANA, terms: { words: ['chips'] }, owner: ANA }, 0);
    await plans.addWatch({ target: BRIEF, terms: { words: ['zorblatt'] }, owner: ANA }, 0);
    await space.deactivate('ana');
    const bjorn = space.as('bjorn');
    const [said] = await space.until(() => {
      const { thread = [] } = bjorn.sees('#ai-briefing')[0] ?? {};
      return thread.some(({ words }) => words.startsWith('Digest D1')) && thread.slice(-1);
    });
    expect(said?.words).toBe(
      'Digest D1 is still active, but the account of the person who planned it is closed.\nUntil somebody takes it over, nobody hears when it fails. To take it over, change, pause or resume it: /ai-digest edit D1',
    );
    expect((await scheduleOf(scene))?.owner).toBeNull();
    expect((await plans.watches()).map(({ paused }) => paused?.cause)).toEqual([
      { kind: 'account_closed' },
      undefined,
    ]);
    await scene.schedule.wake();
    await space.clock.set(FRIDAY);
    expect(bjorn.sees('#ai-briefing')).toHaveLength(2);
  });

  it('An owner whose account is closed and who comes back has watches and digests again, is told once, and takes none from whoever took it over', async () => {
    const scene = await planned();
    const { space, store } = scene;
    const now = space.clock.now().getTime();
    const plans = store.plans(TEAM);
    await plans.addWatch({ target: ANA, terms: { words: ['chips'] }, owner: ANA }, now);
    const taken = await plans.addWatch({ target: ANA, terms: { words: ['law'] }, owner: ANA }, now);
    await plans.pauseWatch(taken.id, heldBy(ANA, 0));
    const d1 = await scheduleOf(scene);
    if (!d1) throw new Error('no digest');
    const { timing, scope, layout, since, nextDue } = d1;
    const own = { timing, scope, layout, since, nextDue, owner: ANA };
    await plans.addSchedule({ ...own, channel: ANA, channelName: null }, now);
    const back = async (told: number) => {
      await space.reactivate('ana');
      await space.sendEvent({ type: 'user_change', user: { id: ANA, deleted: false } });
      await space.until(() => toAna(scene).length === told);
      await scene.schedule.wake();
    };
    await space.deactivate('ana');
    await space.until(async () => (await scheduleOf(scene))?.owner === null);
    await back(1);
    expect((await scheduleOf(scene))?.owner).toBe(ANA);
    expect((await plans.watches()).map(({ paused }) => paused?.cause.kind)).toEqual([
      undefined,
      'person',
    ]);
    expect(toAna(scene)).toEqual([
      'Your account is open again. Alerts of W1 are active again. The digests in your direct messages are active again: D2. You are again the person who hears when D1 in #ai-briefing can’t be posted.\nNext digest: Fri 13 Mar, 09:00 (Stockholm), your direct messages.\nTo see or change your watches: /ai-watch list',
    ]);
    await space.clock.advance(60_000);
    await space.deactivate('ana');
    await space.until(async () => (await scheduleOf(scene))?.owner === null);
    await asks(scene, 'bjorn', '/ai-digest pause D1');
    await back(2);
    expect((await scheduleOf(scene))?.owner).not.toBe(ANA);
  });

  it('An owner whose account is closed is no owner whose profile has merely changed', async () => {
    const scene = await planned();
    const user = { id: ANA, deleted: false };
    await scene.space.sendEvent({ type: 'user_change', user });
    await scene.space.settled();
    expect((await scheduleOf(scene))?.owner).toBe(ANA);
  });
});

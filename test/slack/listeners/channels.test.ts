import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/schedule/scope.ts';
import { cronTiming, nextDue } from '../../../src/domain/schedule/timing.ts';
import { closedWith } from '../../helpers/samples/pauses.ts';
import { asks, type Stage, stage } from '../../helpers/slack.ts';

const TEAM = 'T0LOCALTEAM';
const ANA = 'U0LOCALANA';
const TIMING = cronTiming('0 9 * * *', 'Europe/Stockholm');
const FRIDAY = new Date('2026-03-13T08:00:00Z');
const THURSDAY = new Date('2026-03-12T08:01:00Z');

/** A workspace whose digest Ana has planned in #leads, which is private, after its first morning. */
async function planned(): Promise<Stage & { id: string }> {
  const scene = await stage();
  const now = scene.space.clock.now().getTime();
  const { id } = await scene.store.plans(TEAM).addSchedule(
    {
      channel: 'C0LOCALLEADS',
      channelName: 'leads',
      owner: ANA,
      timing: TIMING,
      scope: EVERYTHING,
      layout: 'auto' as const,
      since: now - 86_400_000,
      nextDue: nextDue(TIMING, now),
    },
    now,
  );
  await scene.space.clock.set(THURSDAY);
  return { ...scene, id };
}

const scheduleOf = ({ store, id }: Stage & { id: string }) => store.plans(TEAM).schedule(id);
const wordsIn = ({ space }: Stage, channel: string) =>
  space
    .as('ana')
    .sees(channel)
    .map(({ words }) => words);

describe('a channel whose id changes', () => {
  it('A channel whose id changes keeps its digest, and the next one goes to the new id', async () => {
    const scene = await planned();
    const to = await scene.space.shareOutside('#leads');
    await scene.space.until(async () => (await scheduleOf(scene))?.channel === to);
    await scene.schedule.wake();
    expect(await scheduleOf(scene)).toMatchObject({ channel: to, paused: null });
    await scene.space.clock.set(FRIDAY);
    expect(wordsIn(scene, '#leads')).toHaveLength(2);
    expect(wordsIn(scene, '#leads')[1]).toContain('Thu 12 Mar, 09:00 Stockholm time');
    expect(wordsIn(scene, '@bot')).toEqual([]);
  });

  it('A channel whose id changes gets the digest that was refused before Slack told of it', async () => {
    const scene = await planned();
    scene.space.faults.next('chat.postMessage', { kind: 'error', error: 'channel_not_found' });
    await scene.space.clock.set(FRIDAY);
    expect((await scheduleOf(scene))?.paused?.cause).toEqual(
      closedWith('channel_not_found', 0).cause,
    );
    await scene.space.shareOutside('#leads');
    await scene.space.until(() => wordsIn(scene, '@bot').length === 2);
    await scene.schedule.wake();
    expect(wordsIn(scene, '#leads')).toHaveLength(2);
    expect(wordsIn(scene, '@bot')[1]).toContain(
      'The digest in #leads is active again: the app can post in the channel again.',
    );
  });
});

describe('the app that is invited to a channel', () => {
  it('The app that is invited to a channel goes on where it was sent away, and says so in one line', async () => {
    const scene = await planned();
    const ana = scene.space.as('ana');
    await ana.remove('#leads');
    await scene.space.until(() => wordsIn(scene, '@bot').length === 1);
    await scene.schedule.wake();
    const before = wordsIn(scene, '#leads').length;
    await ana.invite('#leads');
    await scene.space.until(() => wordsIn(scene, '#leads').length > before);
    await scene.schedule.wake();
    expect(wordsIn(scene, '#leads').slice(before)).toEqual([
      'D1 is active again. Next digest: Fri 13 Mar, 09:00 (Stockholm), #leads.',
    ]);
    expect((await scheduleOf(scene))?.paused).toBeNull();
    const said = Object.values(scene.space.state.messages).find((messages) =>
      messages.some(({ user }) => user === 'USLACKBOT'),
    );
    expect(said?.map(({ user }) => user)).toEqual(['USLACKBOT']);
  });

  it('The app that is invited to a channel goes on too where it learnt by a refusal that it had been sent away', async () => {
    const scene = await planned();
    const ana = scene.space.as('ana');
    await ana.remove('#leads', { unheard: true });
    await scene.space.settled();
    expect((await scheduleOf(scene))?.paused).toBeNull();
    await scene.space.clock.set(FRIDAY);
    await scene.space.until(() => wordsIn(scene, '@bot').length === 1);
    // Of a private channel that the app is not in, Slack says that there is none.
    expect((await scheduleOf(scene))?.paused?.cause).toEqual(
      closedWith('channel_not_found', 0).cause,
    );
    await ana.invite('#leads');
    await scene.space.until(() => wordsIn(scene, '#leads').length === 3);
    expect(wordsIn(scene, '#leads').join('\n')).toContain('D1 is active again.');
    expect(wordsIn(scene, '#leads').join('\n')).toContain('AI Briefing · Friday 13 March 2026');
  });

  it('The app that is invited to a channel without a digest offers to schedule one, and only there', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    await ana.invite('#deals');
    const [line] = await scene.space.until(() => {
      const seen = ana.sees('#deals');
      return seen.length > 0 && seen;
    });
    expect(line?.words).toBe('No digest is scheduled in this channel yet.\n[Schedule a digest]');
    if (!line) throw new Error('no line');
    await ana.press(line, 'Schedule a digest');
    await scene.space.until(() => wordsIn(scene, '#deals').length === 2);
    expect(ana.sees('#deals')[1]).toMatchObject({ ephemeral: true });
    expect(wordsIn(scene, '#deals')[1]).toContain('Three digests to choose from');
    await scene.space.sendEvent({
      type: 'member_joined_channel',
      user: ANA,
      channel: 'C0LOCALBRIEF',
      channel_type: 'C',
    });
    await scene.space.settled();
    expect(wordsIn(scene, '#ai-briefing')).toEqual([]);
  });

  it('The app that is invited to a channel whose schedule waits for it says nothing of its own', async () => {
    const scene = await stage();
    const now = scene.space.clock.now().getTime();
    await scene.store.plans(TEAM).addSchedule(
      {
        channel: 'C0LOCALDEALS',
        channelName: 'deals',
        owner: ANA,
        timing: TIMING,
        scope: EVERYTHING,
        layout: 'auto' as const,
        since: now - 86_400_000,
        nextDue: nextDue(TIMING, now),
      },
      now,
    );
    await scene.space.as('ana').invite('#deals');
    await scene.space.settled();
    await scene.schedule.wake();
    expect(wordsIn(scene, '#deals')).toEqual([]);
  });
});

describe('a direct message of people', () => {
  it('A direct message of two people is offered no post of an answer', async () => {
    const scene = await stage();
    const [answer] = await asks(scene, 'ana', '/ai-rounds', '@bjorn');
    expect(answer?.words).toContain('[Show 20 more]');
    expect(answer?.words).not.toContain('Post to');
    const [inChannel] = await asks(scene, 'ana', '/ai-rounds');
    expect(inChannel?.words).toContain('[Post to channel]');
  });

  it('A direct message of several people gets no schedule and no alerts, and says so plainly', async () => {
    const scene = await stage();
    const { space } = scene;
    const leads = space.state.channels.C0LOCALLEADS;
    if (!leads) throw new Error('no channel');
    leads.name = 'mpdm-ana--bjorn--carmen-1';
    const said =
      'The app can’t post in a group direct message. Type this in a channel that it is a member of.';
    for (const line of ['/ai-digest schedule weekdays 09:00', '/ai-watch add here Nvidia'])
      expect((await asks(scene, 'ana', line, 'C0LOCALLEADS'))[0]?.words).toBe(said);
    expect(await scene.store.plans(TEAM).schedules()).toEqual([]);
    expect(await scene.store.plans(TEAM).watches()).toEqual([]);
  });
});

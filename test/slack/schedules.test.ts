import { describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../playground/index.ts';
import { EVERYTHING } from '../../src/domain/schedule/scope.ts';
import { asks, newIn, type Stage, stage } from '../helpers/slack.ts';

const CHANNEL = '#ai-briefing';

/** The messages that everybody in a channel sees. */
const publicIn = ({ space }: Stage, channel = CHANNEL) =>
  space
    .as('bjorn')
    .sees(channel)
    .filter(({ ephemeral }) => !ephemeral);

/** Moves the clock, once the schedule has looked at what was saved with the answers. */
async function until({ space, schedule }: Stage, iso: string): Promise<void> {
  await space.settled();
  await schedule.wake();
  await space.clock.set(new Date(iso));
}

describe('a schedule made in Slack', () => {
  it('A schedule made in Slack says when it goes out next, and goes out then', async () => {
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

  it('A schedule made in Slack keeps still while it is paused, and tells all of it afterwards', async () => {
    const scene = await stage();
    await asks(scene, 'ana', '/ai-digest schedule daily 09:00');
    const [paused] = await asks(scene, 'ana', '/ai-digest pause');
    expect(paused?.words).toContain('D1 is paused.');
    await until(scene, '2026-03-14T10:00:00Z');
    expect(publicIn(scene)).toEqual([]);
    const fresh = newIn(scene, 'ana', CHANNEL);
    await scene.space.as('ana').press(paused as SeenMessage, 'Resume');
    expect((await fresh.wait())[0]?.words).toContain('D1 is active again.');
    await scene.space.settled();
    await until(scene, '2026-03-15T08:00:00Z');
    const [digest, ...more] = publicIn(scene);
    expect(more).toEqual([]);
    expect(digest?.text).toContain('since Wed 11 Mar, 09:00');
  });

  it('A schedule made in Slack is there once, however often the same is asked for', async () => {
    const scene = await stage();
    await asks(scene, 'ana', '/ai-digest schedule weekdays 09:00');
    const [again] = await asks(scene, 'carmen', '/ai-digest schedule weekdays 9am Stockholm');
    expect(again?.words).toContain('This schedule exists already: D1.');
    await until(scene, '2026-03-12T08:00:00Z');
    expect(publicIn(scene)).toHaveLength(1);
  });

  it('A schedule made in Slack is saved where the app is a member alone, and what stops there when it leaves goes on when it is back', async () => {
    const scene = await stage();
    const line = '/ai-digest schedule weekdays 09:00';
    const [refused] = await asks(scene, 'ana', line, '#deals');
    expect(refused?.words).toContain(
      `I can’t post in #deals: the app is not a member, so nothing is saved. Type /invite @AI Briefing there, then: ${line} Europe/Stockholm`,
    );
    const plans = scene.store.plans(scene.space.state.team.id);
    expect(await plans.schedules()).toEqual([]);
    // As one that is older than this, and of which Slack said nothing then.
    const rule = { kind: 'weekdays', times: ['09:00'] } as const;
    const deals = Object.values(scene.space.state.channels).find(({ name }) => name === 'deals');
    const made = await plans.addSchedule(
      {
        channel: deals!.id,
        channelName: 'deals',
        owner: null,
        layout: 'auto' as const,
        scope: EVERYTHING,
        timing: { rule, zone: 'Europe/Stockholm', quiet: [] },
        since: Date.parse('2026-03-11T08:00:00Z'),
        nextDue: Date.parse('2026-03-12T08:00:00Z'),
      },
      Date.parse('2026-03-11T08:00:00Z'),
    );
    await scene.schedule.wake();
    const cause = { kind: 'channel_closed', word: 'not_in_channel' };
    expect((await plans.schedule(made.id))?.paused?.cause).toEqual(cause);
    const [list] = await asks(scene, 'ana', '/ai-digest list');
    expect(list?.words).toContain('The app is not a member of the channel');
    const [still] = await asks(scene, 'ana', '/ai-digest resume D1', '#deals');
    expect(still?.words).toContain('the app is not a member, so D1 stays paused.');
    await scene.space.as('ana').invite('#deals');
    await until(scene, '2026-03-12T08:00:00Z');
    expect(publicIn(scene, '#deals').some(({ words }) => words.startsWith('AI Briefing ·'))).toBe(
      true,
    );
  });

  it('A schedule made in Slack stays with its private channel', async () => {
    const scene = await stage();
    const [made] = await asks(scene, 'ana', '/ai-digest schedule weekdays 09:00', '#leads');
    expect(made?.words).toContain('D1, #leads · ');
    expect(made?.words).not.toContain('not a member');
    const [elsewhere] = await asks(scene, 'carmen', '/ai-digest pause D1');
    expect(elsewhere?.words).toContain('“D1” is not a schedule.');
    const [owner] = await asks(scene, 'ana', '/ai-digest pause D1');
    expect(owner?.words).toContain('D1 is paused.');
  });

  it('A schedule made in Slack lists in the weekly what the daily had, marked so', async () => {
    const scene = await stage();
    await asks(scene, 'ana', '/ai-digest schedule daily 09:00');
    const [made] = await asks(scene, 'ana', '/ai-digest schedule investor weekly fri 16:00');
    expect(made?.words).toContain('D1 goes out here too.');
    await until(scene, '2026-03-13T15:00:00Z');
    const posted = publicIn(scene);
    expect(posted).toHaveLength(3);
    const weekly = posted.at(-1)!;
    expect(weekly.words).toMatch(/^AI Briefing · week of/);
    expect(weekly.words).toMatch(/in the digest of (?:Thu 12|Fri 13) Mar/);
  });

  it('A digest that is posted on request is not posted again by a second press where the answer is lost', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const { faults, clock, traffic } = scene.space;
    const [question] = await asks(scene, 'ana', '/ai-digest now 30d');
    const body = '<html>gateway</html>';
    faults.next('chat.postMessage', { kind: 'garbage_body', applied: true, body });
    await ana.press(question as SeenMessage, 'Post to #ai-briefing');
    const said = await scene.space.until(() =>
      ana.sees(CHANNEL).find(({ words }) => words.includes('Slack did not say whether')),
    );
    expect(said.words).toContain('The app is checking, and will not post it twice.');
    expect(ana.sees(CHANNEL).some(({ words }) => words.includes('Nothing was'))).toBe(false);
    await ana.press(question as SeenMessage, 'Post to #ai-briefing').catch(() => {});
    await clock.advance(60_000);
    await scene.space.settled();
    expect(publicIn(scene)).toHaveLength(1);
    const first = traffic.calls('chat.postMessage').filter((call) => !('thread_ts' in call));
    expect(first).toHaveLength(1);
  });

  it('A schedule made in Slack is posted early on request, and goes on from there', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const [made] = await asks(scene, 'ana', '/ai-digest schedule policy weekly fri 09:00');
    let fresh = newIn(scene, 'ana', CHANNEL);
    await ana.press(made as SeenMessage, 'Post now');
    const [question] = await fresh.wait();
    expect(question?.words).toContain('Post this in #ai-briefing?');
    fresh = newIn(scene, 'bjorn', CHANNEL);
    await ana.press(question as SeenMessage, 'Post to #ai-briefing');
    const [posted] = await fresh.wait();
    await scene.space.settled();
    expect(posted?.words).not.toContain('rounds');
    const ledger = scene.store.ledger(scene.space.state.team.id);
    const [schedule] = await scene.store.plans(scene.space.state.team.id).schedules();
    const sent = await ledger.deliveries.lastSent(schedule!.channel, schedule!.id);
    expect(sent?.window).toEqual({
      from: schedule?.since,
      to: Date.parse('2026-03-12T07:59:00Z'),
    });
    await until(scene, '2026-03-13T08:00:00Z');
    const next = await ledger.deliveries.lastSent(schedule!.channel, schedule!.id);
    expect(next?.window?.from).toBe(sent?.window?.to);
  });

  it('A schedule made in Slack is not paused by what somebody posts by hand and Slack refuses', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const [made] = await asks(scene, 'ana', '/ai-digest schedule weekdays 09:00');
    const fresh = newIn(scene, 'ana', CHANNEL);
    await ana.press(made as SeenMessage, 'Post now');
    const [question] = await fresh.wait();
    scene.space.faults.next('chat.postMessage', { kind: 'error', error: 'not_in_channel' });
    await ana.press(question as SeenMessage, 'Post to #ai-briefing');
    const refused = 'Type /invite @AI Briefing there.';
    await scene.space.until(() => ana.sees(CHANNEL).find(({ words }) => words.includes(refused)));
    await scene.space.settled();
    const [schedule] = await scene.store.plans(scene.space.state.team.id).schedules();
    expect(schedule?.paused).toBe(null);
    await until(scene, '2026-03-12T08:00:00Z');
    expect(publicIn(scene)).toHaveLength(1);
  });

  it('A schedule made in Slack loses nothing where a shorter stretch of it was posted meanwhile', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    await asks(scene, 'ana', '/ai-digest schedule weekly fri 09:00');
    const [question] = await asks(scene, 'ana', '/ai-digest now 1h');
    const fresh = newIn(scene, 'bjorn', CHANNEL);
    await ana.press(question as SeenMessage, 'Post to #ai-briefing');
    await fresh.wait();
    await scene.space.settled();
    await until(scene, '2026-03-13T08:00:00Z');
    const ledger = scene.store.ledger(scene.space.state.team.id);
    const [schedule] = await scene.store.plans(scene.space.state.team.id).schedules();
    const sent = await ledger.deliveries.lastSent(schedule!.channel, schedule!.id);
    expect(sent?.window?.from).toBe(schedule?.since);
  });

  it('A schedule made in Slack is found from the Home tab', async () => {
    const scene = await stage();
    await asks(scene, 'ana', '/ai-digest schedule weekdays 09:00');
    const ana = scene.space.as('ana');
    await ana.openHome();
    const home = await scene.space.until(() => ana.home());
    const fresh = newIn(scene, 'ana', '@bot');
    await ana.press(home, 'Schedules');
    expect((await fresh.wait())[0]?.words).toContain('weekdays 09:00, Stockholm');
  });

  it('A schedule made in Slack asks Slack about the channel where that is told, and never for a lookup', async () => {
    const scene = await stage();
    const calls = () => scene.space.traffic.calls('conversations.info').length;
    for (const line of ['/ai-company Anthropic', '/ai-digest', '/ai-digest list'])
      await asks(scene, 'ana', line);
    expect(calls()).toBe(0);
    await asks(scene, 'ana', '/ai-digest schedule weekdays 09:00');
    // Once for the answer, and once by what posts there from now on.
    await expect.poll(calls).toBe(2);
  });

  it('A schedule made in Slack is made where Slack does not describe the channel', async () => {
    const scene = await stage();
    scene.space.faults.always('conversations.info', { kind: 'error', error: 'missing_scope' });
    const [made] = await asks(scene, 'ana', '/ai-digest schedule weekdays 09:00');
    expect(made?.words).toContain('D1, #ai-briefing · weekdays 09:00');
    expect(made?.words).not.toContain('not a member');
    const [secret] = await asks(scene, 'ana', '/ai-digest schedule weekdays 09:00', '#leads');
    expect(secret?.words).toContain('D2, its channel · weekdays 09:00');
    const [elsewhere] = await asks(scene, 'carmen', '/ai-digest list');
    expect(elsewhere?.words).toContain('1 schedule of private channels is left out.');
  });
});

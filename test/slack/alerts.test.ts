import { describe, expect, it } from 'vitest';
import type { Stage } from '../helpers/slack.ts';
import { asks, newIn, stage } from '../helpers/slack.ts';
import { add, CHANNEL, fill, modal } from './forms/forms.ts';

const WEEKDAYS = { channel: 'C0LOCALBRIEF', cron: '0 9 * * 1-5', zone: 'Europe/Stockholm' };
const minutes = (count: number) => count * 60_000;

/** The messages that the bot has posted in a channel for everybody, oldest first. */
const posted = ({ space }: Stage, channel: string) =>
  space
    .as('bjorn')
    .sees(channel)
    .filter(({ ephemeral }) => !ephemeral);

describe('an alert over the real protocol', () => {
  it('An alert over the real protocol is in the direct messages of who watches as soon as another member has saved the event', async () => {
    const scene = await stage();
    const [answer] = await asks(scene, 'bjorn', '/ai-watch add Aker ASA');
    expect(answer?.words).toContain('You watch Aker ASA (W1).');
    const fresh = newIn(scene, 'bjorn', '@bot');
    await add(scene);
    const [alert] = await fresh.wait();
    expect(alert?.text.slice(0, 90)).toContain('Helix Forge raises $120M Series A');
    expect(alert?.words).toContain('You watch Aker ASA (W1).');
    await scene.space.clock.advance(minutes(30));
    expect(scene.space.as('bjorn').sees('@bot')).toHaveLength(1);
  });

  it('An alert over the real protocol stands in the channel that watches, and the next digest there marks its line', async () => {
    const scene = await stage({ schedule: { configured: WEEKDAYS } });
    await asks(scene, 'bjorn', '/ai-watch add here Aker ASA');
    await add(scene);
    await scene.space.until(() => posted(scene, CHANNEL).length === 1);
    await scene.space.settled();
    await scene.schedule.wake();
    expect(posted(scene, CHANNEL)[0]?.words).toContain('This channel watches Aker ASA (W1).');
    await scene.space.clock.advance(minutes(5));
    const digest = posted(scene, CHANNEL).slice(1);
    const words = digest.flatMap((each) => [each.words, ...each.thread.map((it) => it.words)]);
    // A sixth line stands in the thread's table of rounds.
    expect(words.join('\n')).toMatch(
      /\n6 \| Helix Forge \| .* · single source · E\d+ · alerted Thu 08:59\n/,
    );
  });

  it('An alert over the real protocol pauses its watch at the press of its button', async () => {
    const scene = await stage();
    await asks(scene, 'bjorn', '/ai-watch add Aker ASA');
    await add(scene);
    const bjorn = scene.space.as('bjorn');
    const [alert] = await scene.space.until(
      () => bjorn.sees('@bot').length > 0 && bjorn.sees('@bot'),
    );
    const fresh = newIn(scene, 'bjorn', '@bot');
    await bjorn.press(alert!, 'Pause W1');
    expect((await fresh.wait())[0]?.words).toContain('Paused: Aker ASA (W1).');
    const [watch] = await scene.store.plans(scene.space.state.team.id).watches();
    expect(watch?.paused?.cause).toEqual({ kind: 'person', person: 'U0LOCALBJORN' });
  });
});

describe('a channel that takes no alerts', () => {
  it('A channel that takes no alerts pauses its watches, and their owner is told once how they go on', async () => {
    const scene = await stage();
    const carmen = scene.space.as('carmen');
    for (const terms of ['Aker ASA', 'min:100m'])
      await asks(scene, 'carmen', `/ai-watch add here ${terms}`);
    await carmen.remove(CHANNEL);
    const fresh = newIn(scene, 'carmen', '@bot');
    await add(scene);
    const [notice] = await fresh.wait();
    expect(notice?.text).toContain(
      'Alerts of W1, W2 are paused. The app is not a member of the channel: type /invite @AI Briefing there.',
    );
    expect(notice?.words).toContain('/ai-watch resume W1 · /ai-watch resume W2');
    await scene.space.clock.advance(minutes(30));
    expect(carmen.sees('@bot')).toHaveLength(1);
  });
});

describe('following from a menu', () => {
  it('Following from a menu watches the company that a line is about', async () => {
    const scene = await stage();
    const [answer] = await asks(scene, 'bjorn', '/ai-search Promptfoo');
    const line = answer?.blocks.find((block) => block.accessory) as {
      accessory: { action_id: string };
    };
    const fresh = newIn(scene, 'bjorn', CHANNEL);
    await scene.space.as('bjorn').choose(answer!, line.accessory.action_id, 'Follow OpenAI');
    expect((await fresh.wait())[0]?.words).toContain('You watch OpenAI (W1).');
  });
});

describe('the form for how alerts come', () => {
  /** Watches, then opens the form. */
  async function opened(scene: Stage) {
    const [answer] = await asks(scene, 'bjorn', '/ai-watch add Aker ASA');
    await scene.space.as('bjorn').press(answer!, 'Alert settings…');
    return modal(scene, 'Your alerts', 'bjorn');
  }

  it('The form for how alerts come says that the same start and end are no quiet hours, and what is wrong where it stands', async () => {
    const scene = await stage();
    const view = await opened(scene);
    expect(view.blocks.map((block) => (block.hint as { text?: string })?.text)).toContain(
      'With the same start and end there are no quiet hours.',
    );
    await fill(scene, { 'Alerts a day': 'all', 'Time zone': 'Europe/Stokholm' }, 'bjorn');
    await scene.space.as('bjorn').submit(view);
    expect(scene.space.as('bjorn').modal()?.errors).toEqual({
      budget: '“all” is not a number of alerts. Use 1 to 50.',
      zone: '“Europe/Stokholm” is not a time zone. Did you mean Europe/Stockholm?',
    });
  });

  it('The form for how alerts come keeps alerts of the night for the end of the quiet hours', async () => {
    const scene = await stage();
    const view = await opened(scene);
    const hours = {
      'Quiet from': '22:00',
      'Quiet until': '10:30',
      'Time zone': 'europe/stockholm',
    };
    await fill(scene, hours, 'bjorn');
    const fresh = newIn(scene, 'bjorn', CHANNEL);
    await scene.space.as('bjorn').submit(view);
    expect((await fresh.wait())[0]?.words).toBe(
      'Saved. At most 5 alerts a day, none from 22:00 to 10:30, Stockholm time.',
    );
    await add(scene);
    await scene.space.settled();
    expect(scene.space.as('bjorn').sees('@bot')).toEqual([]);
    await scene.space.clock.set(new Date('2026-03-12T09:30:00Z'));
    expect(scene.space.as('bjorn').sees('@bot')[0]?.words).toContain('Helix Forge');
  });

  it('The form for how alerts come is for admins and curators, of a channel, where the workspace says so', async () => {
    const scene = await stage();
    await asks(scene, 'carmen', '/ai-watch add here Aker ASA');
    // Her button is older than the rule by which it is refused.
    const [list] = await asks(scene, 'carmen', '/ai-watch list');
    await scene.store
      .plans(scene.space.state.team.id)
      .saveSettings({ planners: 'curators', curators: [] });
    const [now] = await asks(scene, 'carmen', '/ai-watch list');
    expect(now?.words).not.toContain('Alerts in #ai-briefing…');
    const fresh = newIn(scene, 'carmen', CHANNEL);
    await scene.space.as('carmen').press(list!, 'Alerts in #ai-briefing…');
    expect((await fresh.wait())[0]?.words).toContain('Here only admins and curators can');
    expect(scene.space.as('carmen').modal()).toBeUndefined();
  });
});

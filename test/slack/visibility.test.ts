/** The whole app, five kinds of people and every door: what each of them can read of plans that are not theirs. */
import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../src/domain/schedule/scope.ts';
import { cronTiming, nextDue } from '../../src/domain/schedule/timing.ts';
import type { Action, Page } from '../../src/page/page.ts';
import { homeView } from '../../src/slack/listeners/home.ts';
import { renderSlack } from '../../src/slack/render/render.ts';
import { type Stage, stage } from '../helpers/slack.ts';

const TEAM = 'T0LOCALTEAM';
const LEADS = 'C0LOCALLEADS';
const GENERAL = 'C0LOCALGENERAL';

/** Where each of them is asked from: a channel that they are in, and that none of the plans is of. */
const PEOPLE = {
  admin: { name: 'bjorn', from: '#ai-briefing' },
  owner: { name: 'ana', from: '#ai-briefing' },
  member: { name: 'carmen', from: '#ai-briefing' },
  guest: { name: 'gus', from: '#ai-briefing' },
  stranger: { name: 'uma', from: '#partners' },
} as const;
type Kind = keyof typeof PEOPLE;
const KINDS = ['admin', 'owner', 'member', 'guest', 'stranger'] as const;

/** The plans, each due at a minute of its own: of the configuration, of Ana in a private channel, of Ana in a public one. */
const PLANS = {
  configured: { channel: LEADS, minute: 22, number: 1, isFor: [] },
  own: { channel: LEADS, minute: 44, number: 2, isFor: ['owner'] },
  open: { channel: GENERAL, minute: 33, number: 3, isFor: ['admin', 'owner', 'member'] },
} as const;
type Plan = (typeof PLANS)[keyof typeof PLANS];
const isFor = (plan: Plan, kind: Kind) => plan.isFor.some((each) => each === kind);
const visibleTo = (kind: Kind) => Object.values(PLANS).filter((plan) => isFor(plan, kind));
const hiddenFrom = (kind: Kind) => Object.values(PLANS).filter((plan) => !isFor(plan, kind));

/** Words that give a plan away to somebody: its number, its moments in any zone of whole hours, and its channel, unless a plan that is theirs is of that too. */
function tells({ number, minute, channel }: Plan, kind: Kind): RegExp {
  const isKnown = visibleTo(kind).some((plan) => plan.channel === channel);
  const place = channel === LEADS ? `${LEADS}|leads\\b` : `${GENERAL}|#general`;
  return new RegExp(`\\bD${number}\\b|\\d\\d:${minute}\\b${isKnown ? '' : `|${place}`}`);
}

const numbers = Object.values(PLANS).map(({ number }) => `D${number}`);

/** The lines of every command and verb that could tell of a plan, without what changes one that is theirs. */
const LINES = [
  ...[
    '',
    'list',
    'export',
    'status',
    'retry',
    'preview',
    'now',
    'why 1',
    'schedule',
    'schedule investor',
  ],
  ...['copy', 'copy from #lead', 'copy from #leads', 'pause', 'edit', 'preview D9', 'edit D9'],
  ...numbers.flatMap((number) => ['preview', 'now', 'edit'].map((verb) => `${verb} ${number}`)),
].map((args) => `digest ${args}`.trim());
const OTHER_LINES = ['', 'help', 'watch list', 'watch test', 'settings', 'event add'];

async function planned(): Promise<Stage & { ids: string[] }> {
  const zone = 'Europe/Stockholm';
  const configured = { channel: LEADS, cron: '22 9 * * *', zone };
  const scene = await stage({ schedule: { configured } });
  const { space, store } = scene;
  await space.as('ana').invite('#general');
  const now = space.clock.now().getTime();
  for (const { channel, minute } of [PLANS.own, PLANS.open]) {
    const timing = cronTiming(`${minute} 9 * * *`, zone);
    const due = { since: now - 86_400_000, nextDue: nextDue(timing, now) };
    const name = channel === LEADS ? 'leads' : 'general';
    const what = { channel, channelName: name, owner: 'U0LOCALANA', timing, ...due };
    await store.plans(TEAM).addSchedule({ ...what, scope: EVERYTHING, layout: 'auto' }, now);
  }
  // Each has posted its first digest.
  await space.clock.set(new Date('2026-03-12T08:50:00Z'));
  await scene.schedule.wake();
  const ids = (await store.plans(TEAM).schedules()).map(({ id }) => id);
  return { ...scene, ids };
}

/** All that the bot has shown somebody so far, outside of the channels whose plans it tells of; typed words that come back are left out. */
function shownTo({ space }: Stage, kind: Kind): string {
  const { name } = PEOPLE[kind];
  const person = space.as(name);
  const channels = ['#ai-briefing', '#partners', '@bot'].flatMap((channel) => {
    try {
      return person.sees(channel);
    } catch {
      return [];
    }
  });
  const messages = channels.flatMap((each) => [each, ...each.thread]);
  const bots = messages.filter(({ from }) => from === 'Bot');
  const views = [person.home(), person.modal()].filter((view) => view !== undefined);
  const words = [...bots, ...views]
    .map(({ words, blocks }) => `${words} ${JSON.stringify(blocks)}`)
    .filter((each) => !each.includes(FORGED));
  return words.join('\n').replaceAll(/“[^”]*”|There is no schedule of [^.]*\./g, '');
}

/** The plans that somebody has read of though they are not theirs, with the words that told it. */
const leaksTo = (scene: Stage, kind: Kind): string[] =>
  hiddenFrom(kind).flatMap((plan) => {
    const shown = shownTo(scene, kind);
    const at = tells(plan, kind).exec(shown)?.index;
    return at === undefined ? [] : [`${kind}: … ${shown.slice(Math.max(0, at - 150), at + 60)} …`];
  });

/** Stands on what the test shows in the bot's name. */
const FORGED = 'Forged';
const pageOf = (actions: Action[]): Page => ({
  ...{ headline: FORGED, parts: [], actions, events: [] },
});

describe('plans that are not theirs', () => {
  it.each(KINDS)(
    'Plans that are not theirs are told in no answer to a command of the %s',
    async (kind) => {
      const scene = await planned();
      const { name, from } = PEOPLE[kind];
      const person = scene.space.as(name);
      // An answer that repeats a number or a name says no more than what was typed.
      for (const line of [...LINES, ...OTHER_LINES].filter(
        (each) => kind === 'owner' || !/ D[1-3]$|leads$/.test(each),
      ))
        await person.slash('/briefing', line, { channel: from });
      await scene.space.settled();
      expect(leaksTo(scene, kind)).toEqual([]);
      for (const plan of visibleTo(kind)) expect(shownTo(scene, kind)).toMatch(tells(plan, kind));
    },
  );

  it.each(KINDS)(
    'Plans that are not theirs are neither named nor changed where the %s types their numbers',
    async (kind) => {
      const scene = await planned();
      const { name, from } = PEOPLE[kind];
      const plans = scene.store.plans(TEAM);
      for (const { number } of hiddenFrom(kind))
        for (const verb of [
          'preview',
          'now',
          'edit',
          'pause',
          'resume',
          'remove',
          'copy from #leads',
        ]) {
          const before = await plans.schedules();
          await scene.space.as(name).slash('/ai-digest', `${verb} D${number}`, { channel: from });
          await scene.space.settled();
          expect(await plans.schedules()).toEqual(before);
        }
      const shown = shownTo(scene, kind);
      for (const { minute } of hiddenFrom(kind))
        expect(shown).not.toMatch(new RegExp(`\\d\\d:${minute}\\b`));
    },
  );

  it('Plans that are not theirs are told to nobody in the answers to a mention, whoever asks in front of them', async () => {
    const scene = await planned();
    for (const [who, channel] of [
      ['ana', '#ai-briefing'],
      ['ana', '#partners'],
      ['bjorn', '#ai-briefing'],
    ] as const)
      for (const line of [...LINES, ...OTHER_LINES].filter((each) => !/ D[1-3]$|leads$/.test(each)))
        await scene.space.as(who).mention(channel, line);
    await scene.space.settled();
    for (const kind of ['admin', 'member'] as const) expect(leaksTo(scene, kind)).toEqual([]);
    // What a member may see stands in front of guests, where a member asks for it: the private ones never do.
    for (const kind of ['guest', 'stranger'] as const) {
      const shown = shownTo(scene, kind);
      for (const plan of [PLANS.configured, PLANS.own])
        expect(shown).not.toMatch(tells(plan, 'guest'));
      expect(shown.split('only you see this')).toHaveLength(1);
    }
  });

  it.each(KINDS)(
    'Plans that are not theirs are told neither by the Home tab of the %s nor by its buttons',
    async (kind) => {
      const scene = await planned();
      const { name } = PEOPLE[kind];
      const person = scene.space.as(name);
      await person.openHome();
      const home = await scene.space.until(() => person.home());
      expect(home.words.includes('Next digest:')).toBe(kind !== 'guest' && kind !== 'stranger');
      for (const label of ['Preview the digest', 'Schedules']) await person.press(home, label);
      await scene.space.settled();
      expect(leaksTo(scene, kind)).toEqual([]);
    },
  );

  it.each(KINDS)(
    'Plans that are not theirs are told by no forged button of the %s',
    async (kind) => {
      const scene = await planned();
      const { space, ids } = scene;
      const { name, from } = PEOPLE[kind];
      const person = space.as(name);
      const asOf = space.clock.now().getTime();
      const asks = ['status', 'retry', 'why 1', 'list', 'export', 'preview', 'now', 'copy'];
      const opens = ids.map((id) => ({ kind: 'open' as const, view: 'schedule', about: id }));
      const target = { kind: 'open' as const, view: 'target', about: LEADS };
      const window = { from: asOf - 3_600_000, to: asOf, asOf };
      const posts = ids.map((schedule) => ({ kind: 'post_digest' as const, ...window, schedule }));
      const forged = [
        ...asks.map((args) => ({ kind: 'ask' as const, ask: `/ai-digest ${args}` })),
        ...[...opens, target, ...posts],
      ].map((action, place): Action => ({ ...action, label: `No ${place}` }));
      const theirs = new Set(
        (await scene.store.plans(TEAM).schedules())
          .filter(({ number }) => visibleTo(kind).some((plan) => plan.number === number))
          .map(({ id }) => id),
      );
      const calls = () => space.traffic.calls('chat.postMessage').length;
      for (const action of forged) {
        const isTheirs = 'about' in action && theirs.has(String(action.about));
        if (isTheirs) continue;
        const view = homeView(pageOf([action]), asOf);
        await scene.app.client.views.publish({ user_id: person.person.id, view });
        const home = await space.until(() => person.home());
        await person.press(home, action.label);
        const [message] = renderSlack(pageOf([action]), { asOf });
        const channel = from === '#partners' ? 'C0LOCALPARTNER' : 'C0LOCALBRIEF';
        await scene.app.client.chat.postEphemeral({
          channel,
          user: person.person.id,
          ...message,
          text: FORGED,
        });
        const last = person.sees(from).at(-1);
        if (last && action.kind !== 'ask') await person.press(last, action.label);
        await space.settled();
        const modal = person.modal();
        if (modal) await person.close(modal, { all: true });
        expect(leaksTo(scene, kind)).toEqual([]);
      }
      expect(calls()).toBeGreaterThan(0);
      expect(
        person.sees(from).filter(({ ephemeral, from: who }) => !ephemeral && who === 'Bot'),
      ).toEqual([]);
    },
  );

  it('Plans that are not theirs are in no answer that somebody shares, the owner neither', async () => {
    const scene = await planned();
    const { space, app } = scene;
    const asOf = space.clock.now().getTime();
    for (const line of ['/ai-digest list', '/ai-digest export', '/ai-watch list']) {
      const action = { kind: 'share' as const, label: 'Share', ask: line, asOf };
      const [message] = renderSlack(pageOf([action]), { asOf });
      const whom = { channel: 'C0LOCALBRIEF', user: 'U0LOCALANA' };
      await app.client.chat.postEphemeral({ ...whom, ...message, text: FORGED });
      const last = space.as('ana').sees('#ai-briefing').at(-1);
      if (!last) throw new Error('no message');
      await space.as('ana').press(last, 'Share');
      await space.settled();
    }
    for (const kind of ['admin', 'member'] as const) expect(leaksTo(scene, kind)).toEqual([]);
    for (const plan of [PLANS.configured, PLANS.own])
      expect(shownTo(scene, 'guest')).not.toMatch(tells(plan, 'guest'));
  });
});

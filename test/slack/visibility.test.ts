/** The whole app, five kinds of people and every door. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Action } from '../../src/page/page.ts';
import { homeView } from '../../src/slack/listeners/home.ts';
import { renderSlack } from '../../src/slack/render/render.ts';
import {
  FORGED,
  hiddenFrom,
  KINDS,
  type Kind,
  LEADS,
  LINES,
  leaksTo,
  OTHER_LINES,
  PEOPLE,
  PLANS,
  pageOf,
  planned,
  shownTo,
  TEAM,
  tells,
  visibleTo,
} from '../helpers/samples/secret-plans.ts';

/** One workspace for all but the owner of the plans: nothing that they do may change one, or tell of it. */
const ends: (() => void | Promise<void>)[] = [];
let shared: ReturnType<typeof planned> | undefined;
const lookedAt = (kind: Kind) => {
  if (kind === 'owner') return planned();
  shared ??= planned((end) => ends.unshift(end));
  return shared;
};
afterAll(async () => {
  for (const end of ends) await end();
});

describe('plans that are not theirs', () => {
  it.each(KINDS)(
    'Plans that are not theirs are told in no answer to a command of the %s',
    async (kind) => {
      const scene = await lookedAt(kind);
      const { name, from } = PEOPLE[kind];
      const person = scene.space.as(name);
      // An answer that repeats a number or a name says no more than what was typed.
      for (const line of [...LINES, ...OTHER_LINES].filter(
        (each) => kind === 'owner' || !/ D[1-3]$|leads$/.test(each),
      ))
        await person.slash('/briefing', line, { channel: from, forged: true });
      await scene.space.settled();
      expect(leaksTo(scene, kind)).toEqual([]);
      for (const plan of visibleTo(kind)) expect(shownTo(scene, kind)).toMatch(tells(plan, kind));
    },
  );

  it.each(KINDS)(
    'Plans that are not theirs are neither named nor changed where the %s types their numbers',
    async (kind) => {
      const scene = await lookedAt(kind);
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
          await scene.space
            .as(name)
            .slash('/ai-digest', `${verb} D${number}`, { channel: from, forged: true });
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
      const scene = await lookedAt(kind);
      const { name } = PEOPLE[kind];
      const person = scene.space.as(name);
      await person.openHome();
      const home = await scene.space.until(() => person.home());
      expect(home.words.includes('D3, #general')).toBe(kind !== 'guest' && kind !== 'stranger');
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

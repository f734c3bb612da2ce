import { describe, expect, it } from 'vitest';
import type { Fault, SeenMessage } from '../../../playground/index.ts';
import type { NewRevision } from '../../../src/contracts/store.ts';
import type { SchedulerContext } from '../../../src/scheduling/planner.ts';
import { correctionPlanner } from '../../../src/scheduling/planners/corrections.ts';
import { openBundle } from '../../../src/sources/bundle.ts';
import { amount } from '../../helpers/samples/records.ts';
import { asks, loggerInto, type Stage, stage } from '../../helpers/slack.ts';

const CHANNEL = '#ai-briefing';
const TEAM = 'T0LOCALTEAM';
const NEBIUS = 'nvidia-nebius-2b-2026-03';
const MINUTE = 60_000;
const configured = { channel: 'C0LOCALBRIEF', cron: '0 9 * * *', zone: 'Europe/Stockholm' };
const dollars = (value: number) => ({ ...amount(value), kind: 'investment' as const });

const posted = ({ space }: Stage): SeenMessage[] =>
  space
    .as('bjorn')
    .sees(CHANNEL)
    .filter((message) => !message.ephemeral);
const corrections = (message: SeenMessage | undefined) =>
  (message?.thread ?? [])
    .map(({ words }) => words)
    .filter((words) => words.startsWith('Correction'));

/** The app at nine in Stockholm, when its digest has gone out or tried to. */
async function atNine(prepare: (scene: Stage) => void = () => {}): Promise<Stage> {
  const scene = await stage({ schedule: { configured } });
  prepare(scene);
  await scene.space.clock.set(new Date('2026-03-12T08:00:00Z'));
  await scene.space.settled();
  return scene;
}

async function revise(
  { store }: Stage,
  patch: NewRevision['patch'] = { amount: dollars(2.2e9) },
): Promise<void> {
  await store.append(TEAM, [{ event: NEBIUS, patch, who: 'Ana', why: 'Nebius says so' }]);
}

async function turn(scene: Stage): Promise<void> {
  await scene.schedule.wake();
  await scene.space.settled();
}

const contextOf = (
  { store, app, router, space }: Stage,
  given: Partial<SchedulerContext> = {},
): SchedulerContext => ({
  store,
  router,
  clock: space.clock,
  poster: app.poster,
  logger: loggerInto([]),
  plans: store.plans(TEAM),
  ...store.ledger(TEAM),
  ...given,
});

describe('the corrections of what was told', () => {
  it('The corrections of what was told are written down once, however often and by whomever they are looked for', async () => {
    const scene = await atNine();
    await revise(scene);
    const planners = [1, 2].map(() => correctionPlanner(contextOf(scene)));
    const now = scene.space.clock.now().getTime();
    await Promise.all(planners.map((planner) => planner.plan(now)));
    await turn(scene);
    await turn(scene);
    expect(corrections(posted(scene)[0])).toHaveLength(1);
  });

  it('The corrections of what was told are marked on the line by the next turn, where the program ended before it could be', async () => {
    const scene = await atNine();
    await revise(scene);
    const dying = { ...scene.app.poster, edit: () => Promise.reject(new Error('the end')) };
    const planner = correctionPlanner(contextOf(scene, { poster: dying }));
    await expect(planner.plan(scene.space.clock.now().getTime())).rejects.toThrow('the end');
    await turn(scene);
    expect(corrections(posted(scene)[0])).toHaveLength(1);
    expect(posted(scene)[0]?.words).toContain(' · corrected 12 Mar: amount $2B → $2.2B');
  });

  it.each<[string, Fault]>([
    ['asks to wait', { kind: 'rate_limited', retryAfter: 30 }],
    ['does not say whether it did', { kind: 'garbage_body', applied: false, body: '<html>' }],
  ])(
    'The corrections of what was told are marked on the line by the next turn, where Slack %s',
    async (_what, fault) => {
      const scene = await atNine();
      await revise(scene);
      scene.space.faults.next('chat.update', fault);
      await turn(scene);
      expect(posted(scene)[0]?.words).not.toContain(' · corrected 12 Mar');
      await turn(scene);
      expect(corrections(posted(scene)[0])).toHaveLength(1);
      expect(posted(scene)[0]?.words).toContain(' · corrected 12 Mar: amount $2B → $2.2B');
    },
  );

  it('The corrections of what was told are made of the rest where one of them fails, and of that one by the next turn', async () => {
    const scene = await atNine();
    await revise(scene);
    const wiz = { event: 'google-wiz-closed', patch: { amount: dollars(33e9) } };
    await scene.store.append(TEAM, [{ ...wiz, who: 'Ana', why: 'so' }]);
    const { outbox, ...context } = contextOf(scene);
    let calls = 0;
    const once: SchedulerContext['outbox']['enqueue'] = (...given) =>
      calls++ === 0 ? Promise.reject(new Error('no room')) : outbox.enqueue(...given);
    const planner = correctionPlanner({ ...context, outbox: { ...outbox, enqueue: once } });
    await expect(planner.plan(scene.space.clock.now().getTime())).rejects.toThrow('no room');
    expect(calls).toBe(2);
    await turn(scene);
    expect(corrections(posted(scene)[0])).toHaveLength(2);
  });

  it('The corrections of what was told stand in the thread of what told it last, and in no other of the channel', async () => {
    const scene = await atNine();
    await scene.space.clock.advance(MINUTE);
    const ana = scene.space.as('ana');
    const [question] = await asks(scene, 'ana', '/ai-digest now 2d', CHANNEL, 2);
    await ana.press(question!, 'Post to #ai-briefing');
    await scene.space.until(() => posted(scene).length === 2);
    await scene.space.settled();
    await revise(scene);
    await turn(scene);
    expect(posted(scene).map((message) => corrections(message).length)).toEqual([0, 1]);
  });

  it('The corrections of what was told include what the data says otherwise of a day long past', async () => {
    const scene = await atNine();
    const bundle = openBundle();
    const records = bundle.records.map((each) =>
      each.id === NEBIUS ? { ...each, amount: dollars(2.2e9) } : each,
    );
    await scene.space.clock.advance(10 * MINUTE);
    await scene.store.load({ ...bundle, version: 'corrected', records });
    await turn(scene);
    expect(corrections(posted(scene)[0])).toEqual([
      'Correction: “Nvidia invests $2B in Nebius” (Thu 12 Mar, line 2): amount $2B → $2.2B. AI Briefing data, 12 Mar 2026: corrected in the data.',
    ]);
  });

  it('The corrections of what was told include what was corrected while a digest waited to be sent', async () => {
    const scene = await atNine(({ space }) =>
      space.faults.next('chat.postMessage', { kind: 'rate_limited', retryAfter: 600 }),
    );
    await scene.space.clock.advance(MINUTE);
    await revise(scene);
    await turn(scene);
    expect(posted(scene)).toEqual([]);
    await scene.space.clock.advance(15 * MINUTE);
    await scene.space.settled();
    expect(posted(scene)[0]?.words).toContain('Nvidia invests $2B in Nebius');
    expect(corrections(posted(scene)[0])).toHaveLength(1);
  });

  it.each(['reopened', 'joined'] as const)(
    'The corrections of what was told in a channel that was shut then stand on the line once it is %s',
    async (again) => {
      const scene = await atNine();
      const room = scene.space.state.channels.C0LOCALBRIEF!;
      room.is_archived = true;
      await revise(scene);
      await turn(scene);
      await scene.space.clock.advance(10 * MINUTE);
      await turn(scene);
      room.is_archived = false;
      await turn(scene);
      expect(posted(scene)[0]?.words).not.toContain('corrected');
      await scene.schedule[again]('C0LOCALBRIEF');
      expect(posted(scene)[0]?.words).toContain(' · corrected 12 Mar: amount $2B → $2.2B');
    },
  );

  it('The corrections of what was told are looked for again when something is next known', async () => {
    const scene = await atNine();
    const now = scene.space.clock.now().getTime();
    const next = await correctionPlanner(contextOf(scene)).next(now);
    expect(next).toBe(await scene.store.nextKnown(TEAM, now));
    expect(next).toBeGreaterThan(now);
  });
});

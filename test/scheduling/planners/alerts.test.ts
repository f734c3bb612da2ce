import { describe, expect, it } from 'vitest';
import type { TrackedEvent } from '../../../src/domain/event/event.ts';
import { EVERYTHING } from '../../../src/domain/schedule/scope.ts';
import { cronTiming } from '../../../src/domain/schedule/timing.ts';
import { alertPlanner } from '../../../src/scheduling/planners/alerts.ts';
import { heldBy } from '../../helpers/samples/pauses.ts';
import { amount, record } from '../../helpers/samples/records.ts';
import { ANA, DEALS, inShort, type Watching, watching } from '../../helpers/samples/watching.ts';

const ACME = { company: { id: 'acme', name: 'Acme' } };
const START = '2026-03-12T09:00:00Z';
const open = (records: Parameters<typeof watching>[2] = []) =>
  watching(alertPlanner, START, records);

/** Writes down a digest of #deals that tells an event. */
async function digestOf({ ledger }: Watching, event: TrackedEvent, due: string): Promise<void> {
  const line = { number: 1, event: event.id, revisedAt: event.revisedAt, text: event.title };
  const told = [{ ...line, section: '', because: '', score: [] }];
  const page = { headline: event.title, parts: [], actions: [], events: [] };
  const dueAt = Date.parse(due);
  const digest = { kind: 'digest', key: 'digest', origin: null, channel: DEALS } as const;
  await ledger.outbox.enqueue(
    { deliveries: [{ ...digest, dueAt, drawing: {} }], issue: { page, asOf: dueAt, told } },
    dueAt,
  );
}

describe('an alert', () => {
  it('An alert goes out once, at once, and says whose watch it is for', async () => {
    const scene = await open();
    await scene.watch(ACME);
    await scene.watch({ minUsd: 1_000_000 });
    await scene.event();
    await scene.turn('2026-03-12T09:00:30Z');
    await scene.turn('2026-03-12T09:01:00Z');
    const said = await scene.said();
    expect(inShort(said)).toEqual(['03-12 09:00 sent: Acme raises $10M']);
    expect(said[0]?.page.parts).toContainEqual({
      kind: 'context',
      text: 'You watch Acme (W1), anything ≥ $1M (W2).',
    });
  });

  it('An alert goes to each target that watches', async () => {
    const scene = await open();
    await scene.watch(ACME);
    await scene.watch({ words: ['round'] }, DEALS);
    await scene.event();
    await scene.turn('2026-03-12T09:00:30Z');
    const targets = (await scene.said()).map(({ delivery }) => delivery.channel);
    expect(targets.sort()).toEqual([DEALS, ANA]);
  });

  it('An alert comes for nothing that was known before the watch', async () => {
    const scene = await open([record({ id: 'old', knownOn: '2026-03-11' })]);
    scene.clock.set('2026-03-12T09:10:00Z');
    await scene.event();
    scene.clock.set('2026-03-12T09:11:00Z');
    await scene.watch(ACME);
    await scene.turn('2026-03-12T09:11:30Z');
    expect(await scene.said()).toEqual([]);
  });

  it('An alert comes for none that does not fit all terms, words among them', async () => {
    const scene = await open();
    await scene.watch({ ...ACME, words: ['nobody', 'audit'] });
    await scene.watch({ ...ACME, sector: 'chips' });
    await scene.event({ summary: 'Nobody in particular led.' });
    await scene.event({ title: 'Beta raises $1M', sector: 'chips', parties: [] });
    await scene.turn('2026-03-12T09:00:30Z');
    expect(await scene.said()).toEqual([]);
    await scene.event({ summary: 'An audit by nobody.' });
    await scene.turn('2026-03-12T09:01:30Z');
    expect(await scene.said()).toHaveLength(1);
  });

  it('An alert finds what another copy of the bot wrote with a moment that was looked at already', async () => {
    const scene = await open();
    await scene.watch(ACME);
    await scene.turn('2026-03-12T09:05:00Z');
    scene.clock.set('2026-03-12T09:03:30Z');
    await scene.event();
    await scene.turn('2026-03-12T09:05:20Z');
    expect(await scene.said()).toHaveLength(1);
  });

  it('An alert does not repeat what the channel’s digest of this very moment tells, and tells its changes', async () => {
    const scene = await open();
    await scene.watch(ACME, DEALS);
    const event = await scene.event();
    await digestOf(scene, event, '2026-03-12T09:00:00Z');
    await scene.turn('2026-03-12T09:00:00Z');
    expect(inShort(await scene.said())).toEqual(['03-12 09:00 skipped: Acme raises $10M']);
    scene.clock.set('2026-03-12T10:00:00Z');
    await scene.change(event, { amount: amount(12_000_000) });
    await scene.turn('2026-03-12T10:00:30Z');
    expect(inShort(await scene.said()).at(-1)).toBe('03-12 10:00 sent: Update: Acme raises $10M');
  });

  it('An alert is looked for when something next becomes known, where anybody watches', async () => {
    const scene = await open([record({ id: 'later', knownOn: '2026-03-20' })]);
    const now = Date.parse(START);
    expect(await scene.planner.next(now)).toBe(null);
    const watch = await scene.watch(ACME);
    expect(await scene.planner.next(now)).toBe(Date.parse('2026-03-21T00:00:00Z'));
    await scene.plans.pauseWatch(watch.id, heldBy(ANA, now));
    expect(await scene.planner.next(now)).toBe(null);
  });
});

describe('an event that changes', () => {
  it('An event that changes is one Update when it changes materially, and nothing when it says the same in other words', async () => {
    const scene = await open();
    await scene.watch(ACME);
    const event = await scene.event();
    await scene.turn('2026-03-12T09:00:30Z');
    scene.clock.set('2026-03-12T15:00:00Z');
    await scene.change(event, { summary: 'Retold.' });
    await scene.turn('2026-03-12T15:00:30Z');
    scene.clock.set('2026-03-12T16:00:00Z');
    await scene.change(event, { amount: amount(12_000_000) });
    await scene.turn('2026-03-12T16:00:30Z');
    const said = await scene.said();
    expect(inShort(said)).toEqual([
      '03-12 09:00 sent: Acme raises $10M',
      '03-12 16:00 sent: Update: Acme raises $10M',
    ]);
    expect(JSON.stringify(said[1]?.page)).toContain('Changed: amount: $10M → $12M.');
  });

  it('An event that changes waits for the cooldown, and is told as it stands then', async () => {
    const scene = await open();
    await scene.watch(ACME);
    const event = await scene.event();
    await scene.turn('2026-03-12T09:00:00Z');
    for (const [minute, millions] of [
      ['10', 11],
      ['20', 12],
    ] as const) {
      scene.clock.set(`2026-03-12T09:${minute}:00Z`);
      await scene.change(event, { amount: amount(millions * 1_000_000) });
      await scene.turn(`2026-03-12T09:${minute}:30Z`);
    }
    const waiting = '03-12 13:00 pending: Update: Acme raises $10M';
    expect(inShort(await scene.said())).toEqual(['03-12 09:00 sent: Acme raises $10M', waiting]);
    await scene.turn('2026-03-12T13:00:00Z');
    const [, update] = await scene.said();
    expect(update?.delivery.state).toBe('sent');
    expect(JSON.stringify(update?.page)).toContain('amount: $10M → $12M');
  });

  it('An event that changes is not told when it is put right within the cooldown', async () => {
    const scene = await open();
    await scene.watch(ACME);
    const event = await scene.event();
    await scene.turn('2026-03-12T09:00:00Z');
    scene.clock.set('2026-03-12T09:10:00Z');
    await scene.change(event, { amount: amount(11_000_000) });
    await scene.turn('2026-03-12T09:10:30Z');
    scene.clock.set('2026-03-12T09:20:00Z');
    await scene.change(event, { amount: amount(10_000_000) });
    await scene.turn('2026-03-12T09:20:30Z');
    await scene.turn('2026-03-12T09:21:00Z');
    const [, update, ...more] = await scene.said();
    expect([update?.delivery.state, more]).toEqual(['skipped', []]);
    expect(update?.delivery.cause).toEqual({ kind: 'obsolete' });
  });

  it('An event that changes is told as withdrawn to who was told of it, and to nobody else', async () => {
    const scene = await open();
    await scene.watch(ACME);
    const event = await scene.event();
    await scene.turn('2026-03-12T09:00:00Z');
    await scene.watch(ACME, DEALS);
    scene.clock.set('2026-03-12T15:00:00Z');
    await scene.change(event, { withdrawn: true });
    await scene.turn('2026-03-12T15:00:30Z');
    const said = await scene.said();
    expect(inShort(said)).toEqual([
      '03-12 09:00 sent: Acme raises $10M',
      '03-12 15:00 sent: Update, withdrawn: Acme raises $10M',
    ]);
    expect(said[1]?.delivery.channel).toBe(ANA);
  });

  it('An event that changes is corrected for who was told a figure that it has no more', async () => {
    const scene = await open();
    await scene.watch({ minUsd: 5_000_000 });
    const event = await scene.event();
    await scene.turn('2026-03-12T09:00:00Z');
    scene.clock.set('2026-03-12T15:00:00Z');
    await scene.change(event, { amount: amount(1_000_000) });
    await scene.turn('2026-03-12T15:00:30Z');
    expect((await scene.said()).map(({ page }) => page.headline)).toEqual([
      'Acme raises $10M',
      'Update: Acme raises $10M',
    ]);
  });
});

describe('quiet hours', () => {
  const night = { quiet: { from: '22:00', to: '07:00' } };

  it('Quiet hours keep an alert for their end, which then tells the event as it stands', async () => {
    const scene = await open();
    await scene.watch(ACME, ANA, night);
    scene.clock.set('2026-03-12T23:00:00Z');
    const event = await scene.event();
    await scene.turn('2026-03-12T23:00:30Z');
    scene.clock.set('2026-03-12T23:30:00Z');
    await scene.change(event, { title: 'Acme raises $11M', amount: amount(11_000_000) });
    await scene.turn('2026-03-12T23:30:30Z');
    expect(inShort(await scene.said())).toEqual(['03-13 06:00 pending: Acme raises $11M']);
    await scene.turn('2026-03-13T06:00:00Z');
    expect(inShort(await scene.said())).toEqual(['03-13 06:00 sent: Acme raises $11M']);
  });

  it('Quiet hours keep nothing for later that was withdrawn meanwhile', async () => {
    const scene = await open();
    await scene.watch(ACME, ANA, night);
    scene.clock.set('2026-03-12T23:00:00Z');
    const event = await scene.event();
    await scene.turn('2026-03-12T23:00:30Z');
    scene.clock.set('2026-03-12T23:30:00Z');
    await scene.change(event, { withdrawn: true });
    await scene.turn('2026-03-13T06:00:00Z');
    expect((await scene.said()).map(({ delivery }) => delivery.state)).toEqual(['skipped']);
  });

  it('Quiet hours let what the channel’s digest told meanwhile be', async () => {
    const scene = await open();
    await scene.watch(ACME, DEALS, night);
    scene.clock.set('2026-03-12T23:00:00Z');
    const event = await scene.event();
    await scene.turn('2026-03-12T23:00:30Z');
    await digestOf(scene, event, '2026-03-13T05:00:00Z');
    await scene.turn('2026-03-13T06:00:00Z');
    const [alert] = await scene.said();
    expect(alert?.delivery).toMatchObject({ state: 'skipped', cause: { kind: 'in_digest' } });
  });
});

describe('the budget of a day', () => {
  it('The budget of a day lets the last alert say so, and folds the rest into one message of the next morning', async () => {
    const scene = await open();
    await scene.watch(ACME, ANA, { budget: 2 });
    for (const count of [1, 2, 3, 4]) await scene.event({ title: `Acme event ${count}` });
    await scene.turn('2026-03-12T09:00:30Z');
    await scene.turn('2026-03-12T09:01:00Z');
    const said = await scene.said();
    expect(inShort(said)).toEqual([
      '03-12 09:00 sent: Acme event 1',
      '03-12 09:00 sent: Acme event 2',
      '03-12 09:00 skipped: Acme event 3',
      '03-12 09:00 skipped: Acme event 4',
      '03-13 07:00 pending: Acme event 3; Acme event 4. Past the 2 alerts of Thursday 12 Mar.',
    ]);
    expect(JSON.stringify(said[1]?.page)).toContain(
      'That was alert 2 of 2 today; more come in one message, Fri 13 Mar, 08:00.',
    );
    const at = Date.parse('2026-03-13T07:00:00Z');
    const rest = { kind: 'message', at, zone: 'Europe/Stockholm' };
    expect(said[2]?.delivery.cause).toEqual({ kind: 'past_budget', budget: 2, rest });
    await scene.turn('2026-03-13T07:00:00Z');
    expect((await scene.said()).at(-1)?.delivery.state).toBe('sent');
    await scene.event({ title: 'Acme event 5' });
    await scene.turn('2026-03-13T07:01:00Z');
    expect((await scene.said()).at(-1)?.delivery.state).toBe('sent');
  });

  it('The budget of a day tells what was folded as it stands when it goes out, and not what was withdrawn', async () => {
    const scene = await open();
    await scene.watch(ACME, ANA, { budget: 1 });
    await scene.event();
    const wrong = await scene.event({ title: 'Acme is sold' });
    const moved = await scene.event({ title: 'Acme hires' });
    await scene.turn('2026-03-12T09:00:30Z');
    scene.clock.set('2026-03-12T10:00:00Z');
    await scene.change(wrong, { withdrawn: true });
    await scene.change(moved, { title: 'Acme hires two', status: 'announced' });
    await scene.turn('2026-03-12T10:00:30Z');
    const folded = (await scene.said()).at(-1);
    expect(folded?.page.headline).toBe('Acme hires two. Past the 1 alert of Thursday 12 Mar.');
  });

  it('The budget of a day leaves the rest to the digest of a channel that has one', async () => {
    const scene = await open();
    await scene.watch(ACME, DEALS, { budget: 1 });
    await scene.plans.addSchedule(
      {
        ...{ channel: DEALS, channelName: 'deals', owner: null, layout: 'auto', since: 0 },
        ...{ timing: cronTiming('0 9 * * *', 'UTC'), scope: EVERYTHING, nextDue: 1 },
      },
      0,
    );
    await scene.event();
    await scene.event({ title: 'Acme hires' });
    await scene.turn('2026-03-12T09:00:30Z');
    const said = await scene.said();
    expect(inShort(said)).toEqual([
      '03-12 09:00 sent: Acme raises $10M',
      '03-12 09:00 skipped: Acme hires',
    ]);
    expect(JSON.stringify(said[0]?.page)).toContain(
      'That was alert 1 of 1 here today; more wait for the next digest.',
    );
    expect(said[1]?.delivery.cause).toMatchObject({ budget: 1, rest: { kind: 'digest' } });
  });
});

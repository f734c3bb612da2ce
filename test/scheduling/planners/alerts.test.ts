import { describe, expect, it } from 'vitest';
import { heldBy } from '../../helpers/samples/pauses.ts';
import { amount, record } from '../../helpers/samples/records.ts';
import { ANA, DEALS, inShort } from '../../helpers/samples/watching.ts';
import { ACME, digestOf, open, START } from './alerting.ts';

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

  it('An alert comes for what is imported with the day of some days ago, and for nothing older than 14 days', async () => {
    const scene = await open();
    await scene.watch(ACME);
    await scene.turn('2026-03-12T09:00:30Z');
    const imported = ['2026-03-02', '2026-02-01'].map((knownOn) =>
      record({ id: knownOn, title: `Acme of ${knownOn}`, knownOn }),
    );
    await scene.store.import('T1', imported, 'import');
    await scene.turn('2026-03-12T09:01:00Z');
    expect(inShort(await scene.said())).toEqual(['03-12 09:01 sent: Acme of 2026-03-02']);
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

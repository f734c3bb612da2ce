import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/schedule/scope.ts';
import { cronTiming } from '../../../src/domain/schedule/timing.ts';
import { amount } from '../../helpers/samples/records.ts';
import { ANA, DEALS, inShort } from '../../helpers/samples/watching.ts';
import { ACME, digestOf, open } from './alerting.ts';

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
        channel: DEALS,
        channelName: 'deals',
        owner: null,
        layout: 'auto',
        since: 0,
        timing: cronTiming('0 9 * * *', 'UTC'),
        scope: EVERYTHING,
        nextDue: 1,
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

import { describe, expect, it } from 'vitest';
import type { NewRevision } from '../../../src/contracts/store.ts';
import type { EventFields } from '../../../src/domain/event/event.ts';
import { amount, fields, source } from '../../helpers/samples/records.ts';
import { inShort } from '../../helpers/samples/watching.ts';
import { ACME, open } from './alerting.ts';

const DESK = 'T0';
const wire = source('Wire', { url: 'https://wire.example/acme' });
const post = source('Post', { url: 'https://post.example/acme' });
const by = { who: 'cleo', why: 'read' };

/** A workspace that watches Acme and reads the shared desk. */
async function reading() {
  const scene = await open();
  await scene.store.nameDesk(DESK);
  await scene.watch(ACME);
  await scene.turn('2026-03-12T09:00:10Z');
  const write = async (revision: Omit<NewRevision, 'who' | 'why'>) =>
    (await scene.store.append(DESK, [{ ...by, ...revision }]))[0]!;
  const accept = (given: Partial<EventFields> = {}, into: string | null = null) => {
    const told = fields({ sources: [wire], ...given });
    const patch = into === null ? told : { sources: told.sources };
    return write({ event: into, patch, accepted: told });
  };
  return { ...scene, accept, write };
}

describe('an alert of what the shared desk tells', () => {
  it('A watch fires once for an event of the shared desk, whatever further sources the desk adds', async () => {
    const scene = await reading();
    const { id } = await scene.accept();
    await scene.turn('2026-03-12T09:00:30Z');
    await scene.accept({ sources: [wire, post] }, id);
    await scene.turn('2026-03-12T09:01:30Z');
    await scene.turn('2026-03-12T15:00:00Z');
    expect(inShort(await scene.said())).toEqual(['03-12 09:00 sent: Acme raises $10M']);
  });

  it('A watch that fired for an event of the shared desk tells of its correction, and of its withdrawal there', async () => {
    const scene = await reading();
    const { id } = await scene.accept();
    await scene.turn('2026-03-12T09:00:30Z');
    scene.clock.set('2026-03-12T15:00:00Z');
    await scene.write({ event: id, patch: { amount: amount(12_000_000) } });
    await scene.turn('2026-03-12T15:00:10Z');
    scene.clock.set('2026-03-12T21:00:00Z');
    await scene.write({ event: id, patch: { withdrawn: true } });
    await scene.turn('2026-03-12T21:00:10Z');
    expect(inShort(await scene.said())).toEqual([
      '03-12 09:00 sent: Acme raises $10M',
      '03-12 15:00 sent: Update: Acme raises $10M',
      '03-12 21:00 sent: Update, withdrawn: Acme raises $10M',
    ]);
  });

  it('A watch does not fire for what the workspace had in its own log before the shared desk told it', async () => {
    const scene = await reading();
    await scene.event({ sources: [post] });
    await scene.turn('2026-03-12T09:00:30Z');
    const { id } = await scene.accept({ title: 'Acme closes a $10M round' });
    await scene.turn('2026-03-12T09:01:00Z');
    scene.clock.set('2026-03-12T15:00:00Z');
    await scene.write({ event: id, patch: { amount: amount(12_000_000) } });
    await scene.turn('2026-03-12T15:00:10Z');
    expect(inShort(await scene.said())).toEqual(['03-12 09:00 sent: Acme raises $10M']);
  });

  it('A watch does not fire for an event of the shared desk that was withdrawn here, whatever the desk says of it later', async () => {
    const scene = await reading();
    const { id } = await scene.accept({ parties: [], title: 'Somebody raises $10M' });
    await scene.store.append('T1', [{ ...by, event: id, patch: { withdrawn: true } }]);
    await scene.turn('2026-03-12T09:00:30Z');
    scene.clock.set('2026-03-12T15:00:00Z');
    const parties = fields({}).parties;
    await scene.write({ event: id, patch: { parties, amount: amount(12_000_000) } });
    await scene.turn('2026-03-12T15:00:10Z');
    expect(await scene.said()).toEqual([]);
  });

  it('A watch does not fire for what the shared desk tells while the workspace declines it, then or when it reads it again', async () => {
    const scene = await reading();
    await scene.plans.readDesk(false);
    await scene.accept();
    await scene.turn('2026-03-12T09:09:00Z');
    scene.clock.set('2026-03-12T09:10:00Z');
    await scene.plans.readDesk(true);
    await scene.turn('2026-03-12T09:10:10Z');
    expect(await scene.said()).toEqual([]);
    await scene.accept({ title: 'Acme buys a mill', type: 'acquisition', amount: null });
    await scene.turn('2026-03-12T09:11:00Z');
    expect(inShort(await scene.said())).toEqual(['03-12 09:11 sent: Acme buys a mill']);
  });
});

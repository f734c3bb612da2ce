import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Asker } from '../../../../src/contracts/command.ts';
import { EVERYBODY } from '../../../../src/contracts/reader.ts';
import { renderText } from '../../../../src/page/plain-text.ts';
import { settleShared } from '../../../../src/runtime/sources/shared.ts';
import { type Log, MARCH, openLogOf } from '../../../helpers/log.ts';
import { following, itemOf, sourceOf } from '../../../helpers/samples/stories/reading.ts';
import { bundle } from '../../../helpers/stores/store.ts';

const [DESK, READER, DECLINER] = ['T0', 'T1', 'T2'];
const ADMIN: Asker = { id: 'U9', name: 'björn', standing: 'admin' };
const ROUND = 'Ordovane raises $40 million in Series B funding led by Lumiq';
const NOON = '2026-03-12T12:00:00Z';

let log: Log;
let read: Awaited<ReturnType<typeof following>>;
beforeAll(async () => {
  log = await openLogOf(bundle([]), MARCH);
  read = await following(log, [sourceOf('TechCrunch'), sourceOf('Wire Desk')], [READER, DESK]);
});
afterAll(() => log.close());

/** Asks as somebody of a workspace. */
function ask(workspace: string, line: string, asker: Asker = ADMIN) {
  const { store } = log;
  return log.ask(line, MARCH, {
    asker,
    plans: store.plans(workspace),
    log: store.reader({ workspace, asOf: Date.parse(MARCH), audience: EVERYBODY }),
    review: store.review(workspace),
    revise: (changes) =>
      store.append(
        workspace,
        changes.map((change) => ({ ...change, who: asker.name })),
      ),
  });
}

async function digestOf(workspace: string, from: string, to: string) {
  const window = { from: Date.parse(from), to: Date.parse(to) };
  const reader = log.store.reader({ workspace, asOf: window.to, audience: EVERYBODY });
  return renderText((await log.router.digest({ log: reader, zone: 'UTC', ...window })).page);
}

describe('a shared desk among workspaces', () => {
  it('Without a desk nothing is said of one, and nothing can be chosen', async () => {
    expect((await ask(READER, '/ai-settings')).text).not.toMatch(/desk/i);
    expect((await ask(READER, '/ai-settings desk off')).text).toContain('has no shared desk');
  });

  it('A story that the desk accepts is told to whoever reads it, once, and is known there when it is told again', async () => {
    await log.store.nameDesk(DESK);
    await log.store.plans(DECLINER).readDesk(false);
    await read('TechCrunch', [itemOf('TechCrunch', ROUND)], MARCH);
    const accepted = await ask(DESK, '/ai-review accept R1');
    expect(accepted.text).toContain('All workspaces that read the shared desk see it now.');
    const found = await ask(READER, '/ai-rounds ordovane');
    expect(found.page.events).toMatchObject([{ title: expect.stringContaining('Ordovane') }]);
    const number = found.page.events[0]?.number;
    const history = (await ask(READER, `/ai-event history E${number}`)).text;
    expect(history).toContain('Shared desk: accepted by the desk');
    expect(history).not.toContain('björn');
    expect((await ask(DECLINER, '/ai-rounds ordovane')).page.events).toEqual([]);
    expect(await digestOf(READER, '2026-03-12T08:00:00Z', NOON)).toContain('Ordovane');
    expect(await digestOf(READER, NOON, '2026-03-13T12:00:00Z')).not.toContain('Ordovane');
    const told = itemOf('TechCrunch', ROUND, { summary: 'Told again.' });
    expect(await read('TechCrunch', [told], NOON)).toMatchObject({ told: 2 });
  });

  it('A story that the desk has accepted waits no more where the desk is read, unless somebody there takes that back', async () => {
    const waits = async (workspace: string) => (await log.store.review(workspace).counts()).waiting;
    expect([await waits(READER), await waits(DESK)]).toEqual([1, 0]);
    const { store, bundle: data } = log;
    const settle = () =>
      settleShared({ store, bundle: data, clock: { now: () => new Date(MARCH) } });
    expect([await settle(), await settle(), await waits(READER)]).toEqual([1, 0, 0]);
    expect((await ask(READER, '/ai-review R1')).text).toMatch(/told as E\d+ by the shared desk/);
    const more = 'Ordovane raises $40 million in Series B funding from Lumiq';
    // Two independent origins are enough for the rules that the desk begins with.
    const further = await read('Wire Desk', [itemOf('Wire Desk', more)], NOON);
    expect(further).toMatchObject({ told: 1, accepted: 1 });
    expect([await waits(READER), await waits(DESK)]).toEqual([0, 0]);
    await ask(READER, '/ai-review undo R1');
    expect(await waits(READER)).toBe(1);
    expect((await ask(READER, '/ai-rounds ordovane')).page.events).toHaveLength(1);
  });

  it('A story that the desk takes back is withdrawn for whoever reads it', async () => {
    await ask(DESK, '/ai-review undo R1');
    expect((await ask(READER, '/ai-rounds ordovane')).page.events).toEqual([]);
    await ask(DESK, '/ai-review accept R1');
    expect((await ask(READER, '/ai-rounds ordovane')).page.events).toHaveLength(1);
  });

  it('The settings say how a workspace stands to the desk, and let admins decline it', async () => {
    expect((await ask(DESK, '/ai-settings')).text).toContain('This workspace is the shared desk:');
    expect((await ask(DESK, '/ai-settings desk off')).text).toContain('is the shared desk itself');
    expect((await ask(READER, '/ai-settings')).text).toContain(
      'What the shared desk accepts is read here, beside the bundled log.',
    );
    const member: Asker = { id: 'U1', name: 'ana', standing: 'member' };
    expect((await ask(READER, '/ai-settings desk off', member)).text).toContain('Only admins');
    expect((await ask(READER, '/ai-coverage')).text).toContain(
      'The shared desk is read here: 1 event since 12 Mar 2026, accepted by its review.',
    );
    expect((await ask(READER, '/ai-coverage')).text).toContain('No law is in the log');
    expect((await ask(READER, '/ai-settings desk off')).text).toContain(
      'This workspace declines the shared desk',
    );
    expect((await ask(READER, '/ai-rounds ordovane')).page.events).toEqual([]);
    expect((await ask(READER, '/ai-settings desk maybe')).text).toContain('Use on or off');
    expect((await ask(READER, '/ai-settings desk on')).text).toContain('Saved.');
    expect((await ask(READER, '/ai-rounds ordovane')).page.events).toHaveLength(1);
  });

  it('A digest of a workspace that reads the desk does not say that nothing is read', async () => {
    const [from, to] = ['2027-01-01T00:00:00Z', '2027-01-02T00:00:00Z'];
    const words = 'Feeds: none connected here; news is what the shared desk accepts';
    expect(await digestOf(READER, from, to)).toContain(words);
    expect(await digestOf(READER, from, to)).not.toContain('ends on');
    expect(await digestOf(DECLINER, from, to)).toContain('the bundled log ends on 31 December');
  });

  it('A story that a workspace accepted before the desk did is told there once', async () => {
    const round = 'Brightwater raises $25 million in Series A funding led by Lumiq';
    await read('Wire Desk', [itemOf('Wire Desk', round)], MARCH);
    for (const workspace of [READER, DESK]) {
      const { candidates } = await log.store
        .review(workspace)
        .waiting({ offset: 0, limit: 9, now: Date.parse(MARCH) });
      const story = candidates.find(({ fields }) => fields.title.includes('Brightwater'));
      const accepted = await ask(workspace, `/ai-review accept R${story?.number}`);
      expect(accepted.text).toMatch(/^Accepted E\d+/);
    }
    const mentions = async (workspace: string) =>
      (await digestOf(workspace, '2026-03-12T08:00:00Z', NOON)).split('Brightwater').length;
    expect(await mentions(READER)).toBe(await mentions(DESK));
    expect((await ask(READER, '/ai-rounds brightwater')).page.events).toHaveLength(1);
  });
});

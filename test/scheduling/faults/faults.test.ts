import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../playground/index.ts';
import { resumeSchedule } from '../../../src/briefing/schedules/resume.ts';
import { type Machine, startMachine } from '../../helpers/machine.ts';
import type { Step } from '../../helpers/processes/mortal.ts';
import { closedWith } from '../../helpers/samples/pauses.ts';
import { expectToldOnce } from '../../helpers/samples/told-once.ts';

const POST = 'chat.postMessage';

/** Status 200 with a body that is none of Slack's, of a message that is posted. */
const garbage = (body: string) => ({ kind: 'garbage_body', applied: true, body }) as const;

/** An answer that ends in its middle, of a message that is posted. */
const broken = (ending: 'reset' | 'silence') =>
  ({ kind: 'cut_body', applied: true, ending }) as const;

/** A Thursday morning with seven stories, at whose digest something goes wrong, and the Friday after it. */
async function twoMornings(
  machine: Machine,
  wrong: { before?(): Promise<void> | void; after?(): Promise<void> | void },
): Promise<void> {
  await machine.news(7);
  await machine.until('2026-03-12T08:59:00Z');
  await wrong.before?.();
  await machine.until('2026-03-12T09:00:00Z');
  await wrong.after?.();
  await machine.until('2026-03-12T10:00:00Z');
  await machine.news(2);
  await machine.until('2026-03-13T10:00:00Z');
}

async function expectBoth(machine: Machine): Promise<void> {
  const shown = { ...machine, store: machine.copy().store };
  expect(await expectToldOnce(shown)).toEqual({ digests: 2, events: 9 });
}

describe('a channel gets each digest once, and every event', () => {
  it('A channel gets each digest once, and every event when nothing goes wrong', async () => {
    const machine = await startMachine();
    await twoMornings(machine, {});
    await expectBoth(machine);
  });

  it.each<[string, Step, number]>([
    ['before the digest is written down', 'before enqueue', 1],
    ['after the digest is written down', 'after enqueue', 1],
    ['before its first message is claimed', 'before claim', 1],
    ['after its first message is claimed', 'after claim', 1],
    ['before its first message goes out', 'before post', 1],
    ['after Slack has its first message, and before anybody knows', 'after post', 1],
    ['when its first message is settled', 'after settle', 1],
    ['between two parts, before the second is claimed', 'before claim', 2],
    ['between two parts, before the second goes out', 'before post', 2],
    ['after Slack has the second part, and before anybody knows', 'after post', 2],
  ])(
    'A channel gets each digest once, and every event when the program is killed %s',
    async (_when, step, nth) => {
      const machine = await startMachine();
      await twoMornings(machine, {
        before: () => machine.copy().life.endAt(step, nth),
        async after() {
          expect(machine.copy().life.isOver()).toBe(true);
          await machine.restart();
        },
      });
      await expectBoth(machine);
    },
  );

  it.each<[string, Fault]>([
    ['asks to wait', { kind: 'rate_limited', retryAfter: 90 }],
    ['breaks with 500 and does nothing', { kind: 'status', status: 500, applied: false }],
    ['breaks with 500 and has the message', { kind: 'status', status: 500, applied: true }],
    [
      'says internal_error and has the message',
      { kind: 'error', error: 'internal_error', applied: true },
    ],
    ['does not answer in time and does nothing', { kind: 'stall', applied: false }],
    ['does not answer in time and has the message', { kind: 'stall', applied: true }],
    ['asks with status 200 to wait', { kind: 'rate_limited', retryAfter: null, status: 200 }],
    ['asks to wait for 31 years', { kind: 'rate_limited', retryAfter: 999_999_999 }],
    ['is migrated to an organisation', { kind: 'error', error: 'team_added_to_org' }],
    ['answers with a page, and has the message', garbage('<html>gateway</html>')],
    ['answers with half of an object, and has the message', garbage('{"ok":true')],
    ['answers with nothing, and has the message', garbage('')],
    ['answers with an empty object, and has the message', garbage('{}')],
    ['answers without an id, and has the message', garbage('{"ok":true}')],
    ['answers with a null, and has the message', garbage('null')],
    ['answers with a page, and does nothing', { ...garbage('<html>'), applied: false }],
    ['breaks off in the answer, and has the message', broken('reset')],
    ['falls silent in the answer, and has the message', broken('silence')],
    ['cuts the connection and does nothing', { kind: 'cut', applied: false }],
    ['cuts the connection and has the message', { kind: 'cut', applied: true }],
  ])(
    'A channel gets each digest once, and every event when Slack %s, at the first message and at a part',
    async (_what, fault) => {
      const silent =
        fault.kind === 'stall' || (fault.kind === 'cut_body' && fault.ending !== 'reset');
      const machine = await startMachine({ patience: silent ? 300 : 10_000 });
      const { faults } = machine.space;
      await twoMornings(machine, {
        before() {
          faults.next(POST, fault);
          machine.whenShown(1, () => faults.next(POST, fault));
        },
      });
      expect(faults.take(POST)).toBeUndefined();
      expect(machine.logged.filter(({ sentence }) => sentence === 'not delivered')).toHaveLength(2);
      await expectBoth(machine);
    },
  );

  it('A channel gets each digest once, and every event when the answer is lost, and Slack can’t be asked about it for a while', async () => {
    const machine = await startMachine();
    const { faults } = machine.space;
    await twoMornings(machine, {
      before() {
        faults.next(POST, { kind: 'cut', applied: true });
        faults.always('conversations.history', { kind: 'status', status: 503 });
      },
      async after() {
        await machine.until('2026-03-12T09:50:00Z');
        faults.clear();
      },
    });
    await expectBoth(machine);
  });

  it.each([
    ['before the digest', 0],
    ['between its first message and its part', 1],
  ])(
    'A channel gets each digest once, and every event when the channel is archived %s, then opened again and resumed',
    async (_when, posts) => {
      const machine = await startMachine();
      const { space, workspace, channel } = machine;
      const room = space.state.channels[channel]!;
      await machine.news(7);
      await machine.until('2026-03-12T08:59:00Z');
      const archive = () => {
        room.is_archived = true;
      };
      if (posts === 0) archive();
      else machine.whenShown(posts, archive);
      await machine.until('2026-03-12T09:30:00Z');
      expect((await machine.planned()).paused?.cause).toEqual(closedWith('is_archived', 0).cause);
      room.is_archived = false;
      const { store, schedule } = machine.copy();
      const own = await machine.planned();
      await resumeSchedule(
        { plans: store.plans(workspace), ...store.ledger(workspace) },
        own,
        machine.now(),
      );
      await schedule.wake();
      await machine.until('2026-03-12T10:00:00Z');
      await machine.news(2);
      await machine.until('2026-03-13T10:00:00Z');
      await expectBoth(machine);
      const notices = await store
        .ledger(workspace)
        .deliveries.list({ kinds: ['notice'], limit: 9 });
      expect(notices).toHaveLength(1);
    },
  );

  it.each([
    ['and the program goes on', false],
    ['and the program is started anew', true],
  ])(
    'A channel gets each digest once, and every event when the token is revoked between two parts, then restored %s',
    async (_how, anew) => {
      const machine = await startMachine();
      const { space } = machine;
      const revoked: Fault = { kind: 'error', error: 'token_revoked' };
      await machine.news(7);
      machine.whenShown(1, () => {
        for (const method of [POST, 'auth.test']) space.faults.always(method, revoked);
      });
      await machine.until('2026-03-12T09:30:00Z');
      const revokedApp = { kind: 'app_closed', word: 'token_revoked' };
      expect((await machine.planned()).paused?.cause).toEqual(revokedApp);
      space.faults.clear();
      if (anew) await machine.restart();
      await machine.until('2026-03-12T10:00:00Z');
      expect((await machine.planned()).paused).toBeNull();
      await machine.news(2);
      await machine.until('2026-03-13T10:00:00Z');
      await expectBoth(machine);
    },
  );

  it.each<[string, Step]>([
    ['as the digest is due', 'before enqueue'],
    ['as a message is claimed', 'before claim'],
    ['as Slack has a message and it is to be noted', 'after post'],
  ])(
    'A channel gets each digest once, and every event when the database is locked by another program %s',
    async (_when, step) => {
      // Nobody waits: the lock lasts for minutes of the machine's clock.
      const machine = await startMachine({ busyTimeout: 0 });
      const other = new Database(machine.file);
      await twoMornings(machine, {
        before: () => machine.copy().life.at(step, () => void other.exec('begin immediate')),
        async after() {
          await machine.until('2026-03-12T09:03:00Z');
          other.exec('rollback');
        },
      });
      other.close();
      expect(JSON.stringify(machine.logged)).toContain('storage_busy');
      await expectBoth(machine);
    },
  );
});

import { describe, expect, it, onTestFinished } from 'vitest';
import type { DeliveryOutcome } from '../../../src/contracts/delivery.ts';
import type { Schedule } from '../../../src/contracts/schedule.ts';
import { EVERYTHING } from '../../../src/domain/schedule/scope.ts';
import { cronTiming } from '../../../src/domain/schedule/timing.ts';
import { GUEST, type Log, openLog } from '../../helpers/log.ts';
import { closedWith } from '../../helpers/samples/pauses.ts';
import { sentAs, settled } from '../../helpers/samples/posted.ts';

const NOW = '2026-03-12T12:00:00Z';
const at = (moment: string) => Date.parse(moment);
const channel = { id: 'C1', name: 'deals' };

/** A log with an ordinary weekday digest at nine in Stockholm, in C1. */
async function context(): Promise<Log & { schedule: Schedule }> {
  const log = await openLog();
  onTestFinished(() => log.close());
  const timing = cronTiming('0 9 * * 1-5', 'Europe/Stockholm');
  const schedule = await log.context.plans.addSchedule(
    {
      channel: 'C1',
      channelName: 'deals',
      owner: 'U1',
      timing,
      scope: EVERYTHING,
      layout: 'auto',
      since: 0,
      nextDue: at('2026-03-13T08:00:00Z'),
    },
    at(NOW),
  );
  return { ...log, schedule };
}

const post = (log: Log & { schedule: Schedule }, due: string, settlement: DeliveryOutcome) =>
  settled(log.ledger, { origin: log.schedule.id, dueAt: at(due) }, settlement);

const ask = (log: Log, words = 'status', options = {}) =>
  log.ask(`/ai-digest ${words}`, NOW, { here: 'C1', channel, ...options });

const REFUSED: DeliveryOutcome = {
  state: 'failed',
  cause: { kind: 'refused', word: 'msg_too_long' },
};

describe('/ai-digest status', () => {
  it('/ai-digest status shows what was sent when, and the next three', async () => {
    const log = await context();
    await post(log, '2026-03-11T08:00:00Z', sentAs('1.1'));
    await post(log, '2026-03-12T08:00:00Z', sentAs('2.1'));
    const { page, text } = await ask(log);
    expect(text).toContain('Digests in #deals: none failed.');
    expect(text).toMatch(
      /Next: .*Fri 13 Mar, 09:00.* \(D1\) · .*Mon 16 Mar, 09:00.* \(D1\) · .*Tue 17 Mar, 09:00/,
    );
    expect(text).toContain('The last 2 digests, Stockholm time\nDue | State | Lines');
    expect(text).toMatch(
      /Thu 12 Mar, 09:00 \| sent 09:00:04 \| 0\nWed 11 Mar, 09:00 \| sent 09:00:04/,
    );
    expect(page.actions).toEqual([]);
  });

  it('/ai-digest status says of one digest that it is the last', async () => {
    const log = await context();
    await post(log, '2026-03-12T08:00:00Z', sentAs('1.1'));
    expect((await ask(log)).text).toContain('The last digest, Stockholm time\nDue | State | Lines');
  });

  it('/ai-digest status shows the last ten, and says in words what became of each', async () => {
    const log = await context();
    const waits = at('2026-03-12T08:00:34Z');
    await post(log, '2026-03-12T08:00:00Z', {
      state: 'pending',
      nextAt: waits,
      cause: { kind: 'rate_limited' },
    });
    await post(log, '2026-03-11T08:00:00Z', {
      state: 'unknown',
      nextAt: null,
      cause: { kind: 'unreadable', word: 'no_answer' },
    });
    await post(log, '2026-03-10T08:00:00Z', {
      state: 'skipped',
      cause: { kind: 'missed' },
    });
    for (let day = 1; day < 10; day++)
      await post(log, `2026-03-0${day}T08:00:00Z`, sentAs(`${day}.1`));
    const { text } = await ask(log);
    expect(text).toContain('The last 10 digests');
    expect(text).toContain('| waiting: Slack asked to wait until 09:00:34 |');
    expect(text).toContain('| Slack did not say whether it arrived |');
    expect(text).toContain(
      '| skipped: Nothing could be sent at that time. Its news comes with the next digest. |',
    );
    expect(text).not.toContain('Mon 2 Mar');
  });

  it('/ai-digest status says what failed, and offers to try it again while nothing came after it', async () => {
    const log = await context();
    await post(log, '2026-03-12T08:00:00Z', REFUSED);
    const failed = await ask(log);
    expect(failed.text).toContain('Digests in #deals: 1 digest failed.');
    expect(failed.text).toContain(
      'The digest of Thu 12 Mar, 09:00 failed: The message is too long for Slack. It can be tried again.',
    );
    expect(failed.page.actions).toEqual([
      { kind: 'ask', label: 'Try again', ask: '/ai-digest retry' },
    ]);
    await post(log, '2026-03-12T09:00:00Z', sentAs('9.1'));
    const told = await ask(log);
    expect(told.text).toContain('Its news came with the digest after it.');
    expect(told.page.actions).toEqual([]);
  });

  it('/ai-digest status says why a digest is paused, and how it goes on', async () => {
    const log = await context();
    const paused = closedWith('is_archived', at('2026-03-12T08:00:00Z'));
    await log.context.plans.changeSchedule(log.schedule.id, { paused, nextDue: null });
    const { page, text } = await ask(log);
    expect(text).toContain('Nothing goes out: every digest here is paused.');
    expect(text).toContain(
      'D1, #deals: paused since Thu 12 Mar, 09:00. The channel is archived: somebody has to unarchive it. To resume it: /ai-digest resume D1',
    );
    expect(page.actions).toEqual([
      { kind: 'ask', label: 'Resume D1', ask: '/ai-digest resume D1' },
    ]);
  });

  it('/ai-digest status says that nothing is scheduled or was posted, and offers to schedule a digest', async () => {
    const log = await context();
    const { page, text } = await ask(log, 'status', { here: 'C2', channel: undefined });
    expect(text).toContain('Digests in this channel: none failed.');
    expect(text).toContain('No digest is scheduled here.\nNothing was posted here yet.');
    expect(page.actions).toEqual([
      { kind: 'ask', label: 'Schedule a digest', ask: '/ai-digest schedule' },
    ]);
  });

  it('/ai-digest status counts the alerts of a month, a person’s in their direct messages', async () => {
    const log = await context();
    const alert = { kind: 'alert' as const, channel: 'U1', dueAt: at('2026-03-12T08:00:00Z') };
    await settled(log.ledger, { ...alert, key: 'a1' }, sentAs('3.1', 'D1'));
    await settled(log.ledger, { ...alert, key: 'a2' }, REFUSED);
    await settled(log.ledger, { ...alert, key: 'a3', dueAt: at('2026-01-12T08:00:00Z') }, REFUSED);
    const { text } = await ask(log, 'status', { here: 'D1', channel: undefined });
    expect(text).toContain('Alerts of 30 days: 1 sent, 1 failed.');
    expect((await ask(log)).text).not.toContain('Alerts');
  });

  it('/ai-digest status tells of all channels where there is none, as in a terminal', async () => {
    const log = await context();
    await post(log, '2026-03-12T08:00:00Z', sentAs('2.1'));
    const { text } = await ask(log, 'status', { here: null, channel: undefined });
    expect(text).toContain('Digests in this workspace: none failed.');
    expect(text).toContain('Thu 12 Mar, 09:00');
  });

  it('/ai-digest status takes nothing after it', async () => {
    const log = await context();
    expect((await ask(log, 'status of yesterday')).text).toMatch(/: \/ai-digest status$/);
  });
});

describe('/ai-digest retry', () => {
  it('/ai-digest retry lets what failed be sent again, once, and what is missing of the last one', async () => {
    const log = await context();
    const id = await post(log, '2026-03-12T08:00:00Z', REFUSED);
    const { page, text } = await ask(log, 'retry');
    expect(text).toContain('1 message will be tried again now.');
    expect(page.planned).toBe(true);
    expect(await log.ledger.deliveries.delivery(id)).toMatchObject({ state: 'pending' });
    const again = await ask(log, 'retry');
    expect(again.text).toBe('There is nothing to try again here.');
    expect(again.page.planned).toBeUndefined();
  });

  it('/ai-digest retry sends the missing message of a thread', async () => {
    const log = await context();
    const { ledger } = log;
    const dueAt = at('2026-03-12T08:00:00Z');
    const shared = { kind: 'digest', origin: log.schedule.id, channel: 'C1', dueAt } as const;
    const messages = ['a', 'b', 'c'].map((key) => ({ ...shared, key, drawing: {} }));
    const id = await ledger.outbox.enqueue({ deliveries: messages }, dueAt);
    for (const part of await ledger.deliveries.parts(id!)) {
      const claimed = await ledger.queue.claim(part.id, 'a test', dueAt);
      const last = part.key === 'c';
      await ledger.queue.settle(claimed!.delivery, last ? REFUSED : sentAs(part.key), dueAt);
    }
    expect((await ask(log)).text).toMatch(
      /sent 09:00:00 \(1 of 3 messages not .*\nA message in the thread of the digest of Thu 12 Mar, 09:00 failed/,
    );
    expect((await ask(log, 'retry')).text).toContain('1 message will be tried again now.');
    const states = (await ledger.deliveries.parts(id!)).map(({ state }) => state);
    expect(states).toEqual(['sent', 'sent', 'pending']);
  });

  it('/ai-digest retry leaves what a paused digest failed to send to resuming it', async () => {
    const log = await context();
    await post(log, '2026-03-12T08:00:00Z', REFUSED);
    const paused = closedWith('is_archived', at(NOW));
    await log.context.plans.changeSchedule(log.schedule.id, { paused, nextDue: null });
    expect((await ask(log, 'retry')).text).toBe('There is nothing to try again here.');
  });

  it('/ai-digest retry is not for guests, and not by name', async () => {
    const log = await context();
    expect((await ask(log, 'retry', { asker: GUEST })).text).toMatch(
      /^Guests .* can’t send a digest again/,
    );
    expect((await ask(log, 'retry D1')).text).toMatch(
      /This retries everything that failed here: \/ai-digest retry$/,
    );
  });
});

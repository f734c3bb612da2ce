/** Digests that Slack does not take: the owner is told once, whatever the number of days. */
import { describe, expect, it } from 'vitest';
import { type Machine, type MachineOptions, startMachine } from '../../helpers/machine.ts';

const POST = 'chat.postMessage';
const ANA = 'U0LOCALANA';

/** A channel whose digests are Ana's, nine o'clock each weekday. */
const owned = (options: MachineOptions = {}) =>
  startMachine({ ...options, planned: { owner: ANA, ...options.planned } });

/** The app's direct messages to Ana. */
const told = ({ space }: Machine) =>
  space
    .as('ana')
    .sees('@bot')
    .map(({ words }) => words);

/** A morning with news, whose digest meets what `wrong` asks for. */
async function morning(machine: Machine, day: number, wrong: () => void, news = 2) {
  await machine.news(news);
  await machine.until(`2026-03-${day}T08:59:00Z`);
  wrong();
  await machine.until(`2026-03-${day}T12:00:00Z`);
}

describe('a digest that Slack refuses', () => {
  it('A digest that Slack refuses is told to its owner once, with what to do, and not again on the next day', async () => {
    const machine = await owned();
    const { faults } = machine.space;
    const shown = () => machine.space.as('bjorn').sees('#ai-briefing');
    const refuse = () => faults.next(POST, { kind: 'error', error: 'something_new' });
    await morning(machine, 12, refuse);
    await morning(machine, 13, refuse);
    expect(told(machine)).toEqual([
      'The digest in #ai-briefing was not posted.\nSlack refused it. The app does not post it again. Its news comes with the next digest. To try it again, type this in the channel: /ai-digest retry',
    ]);
    expect(shown()).toEqual([]);
    await morning(machine, 16, () => {});
    expect(shown()).toHaveLength(1);
    await morning(machine, 17, refuse);
    expect(told(machine)).toHaveLength(2);
  });

  it('A digest that Slack refuses for another reason is told again', async () => {
    const machine = await owned();
    const refuse = (error: string) => () =>
      machine.space.faults.next(POST, { kind: 'error', error });
    await morning(machine, 12, refuse('something_new'));
    await morning(machine, 13, refuse('metadata_too_large'));
    expect(told(machine)).toHaveLength(2);
    expect(told(machine).join()).toContain('Slack could not read what the app sent.');
  });

  it('A digest whose replies a channel does not take is told once', async () => {
    const machine = await owned();
    const { faults } = machine.space;
    const error = 'restricted_action_non_threadable_channel';
    let shown = 0;
    const refuseReplies = () => {
      shown = (machine.space.state.messages[machine.channel] ?? []).length;
      machine.whenShown(shown + 1, () => faults.next(POST, { kind: 'error', error }));
    };
    await morning(machine, 12, refuseReplies, 7);
    await morning(machine, 13, refuseReplies, 7);
    expect(told(machine)).toEqual([
      'The digest in #ai-briefing was posted without a part of its thread.\nThe channel takes no replies in threads: choose a digest that fits in one message, or another channel. The app leaves the replies out. To see what was posted and what was not, type this in the channel: /ai-digest status',
    ]);
  });

  it('A digest that Slack puts off for half a day is told to its owner', async () => {
    const machine = await owned();
    const { faults } = machine.space;
    await morning(machine, 12, () =>
      faults.always(POST, { kind: 'rate_limited', retryAfter: 3_600 }),
    );
    await machine.until('2026-03-12T21:30:00Z');
    faults.clear();
    await machine.until('2026-03-13T08:00:00Z');
    expect(told(machine)).toEqual([
      'The digest in #ai-briefing was not posted.\nIt could not be sent in time. Its news comes with the next digest. To have it sooner, type this in the channel: /ai-digest now',
    ]);
  });

  it('A digest of which nobody will ever know is told as that', async () => {
    const machine = await owned();
    const { faults } = machine.space;
    await morning(machine, 12, () => {
      faults.next(POST, { kind: 'cut', applied: true });
      faults.always('conversations.history', { kind: 'error', error: 'missing_scope' });
    });
    const [only, ...more] = told(machine);
    expect(more).toEqual([]);
    expect(only).toContain('The digest in #ai-briefing may be missing.');
    expect(only).toContain('Slack did not say whether it arrived');
  });
});

describe('a digest whose answer is lost', () => {
  it('A digest whose answer is lost is found in a busy channel where the history may be read once a minute', async () => {
    const machine = await owned();
    const { space, channel } = machine;
    await morning(machine, 12, () => {
      space.faults.limitHistory();
      space.faults.next(POST, { kind: 'cut', applied: true });
      machine.whenShown(1, () => {
        const list = space.state.messages[channel]!;
        const second = Math.floor(Number(list[0]!.ts));
        for (let nth = 0; nth < 60; nth++) {
          const ts = `${second + 1}.${String(nth).padStart(6, '0')}`;
          list.push({ type: 'message', user: ANA, channel, text: 'hello', ts });
        }
      });
    });
    const { deliveries } = machine.copy().store.ledger(machine.workspace);
    const [digest, ...more] = await deliveries.list({
      kinds: ['digest'],
      firstOnly: true,
      limit: 9,
    });
    expect(more).toEqual([]);
    expect(digest).toMatchObject({ state: 'sent', attempts: 1 });
    expect(digest!.sentAt! - digest!.dueAt).toBeLessThan(15 * 60_000);
    expect(told(machine)).toEqual([]);
  });
});

/** Alerts that Slack does not take: the owners of their watches are told once. */
import { describe, expect, it } from 'vitest';
import { type Machine, startMachine } from '../../helpers/machine.ts';

const POST = 'chat.postMessage';
const ANA = 'U0LOCALANA';

/** A watch of Ana's for the channel, after the morning's digest. */
async function watching(): Promise<Machine> {
  const machine = await startMachine();
  const { channel, workspace, space } = machine;
  await machine.until('2026-03-12T10:00:00Z');
  const watch = { target: channel, terms: {}, owner: ANA };
  await machine.copy().store.plans(workspace).addWatch(watch, space.clock.now().getTime());
  await machine.look();
  return machine;
}

/** News at a minute, whose alert meets an error. */
async function refused(machine: Machine, minute: number, error: string) {
  machine.space.faults.next(POST, { kind: 'error', error });
  await machine.news(1);
  await machine.look();
  await machine.until(`2026-03-12T10:${minute}:00Z`);
}

const told = ({ space }: Machine) =>
  space
    .as('ana')
    .sees('@bot')
    .map(({ words }) => words);

describe('an alert that Slack refuses', () => {
  it('An alert that Slack refuses is told to the owner of its watch with what it says, and the next not again', async () => {
    const machine = await watching();
    await refused(machine, 20, 'something_new');
    await refused(machine, 40, 'something_new');
    expect(told(machine)).toHaveLength(1);
    expect(told(machine)[0]).toMatch(
      /^An alert of W1 was not posted\.\nSlack refused it\. It says: .*Story/,
    );
    await machine.news(1);
    await machine.look();
    await machine.until('2026-03-12T10:50:00Z');
    await refused(machine, 59, 'something_new');
    expect(told(machine)).toHaveLength(2);
  });

  it('An alert that Slack refuses for another reason is told again', async () => {
    const machine = await watching();
    await refused(machine, 20, 'something_new');
    await refused(machine, 40, 'metadata_too_large');
    expect(told(machine)).toHaveLength(2);
  });

  it('An alert of which nobody will ever know is told as that', async () => {
    const machine = await watching();
    machine.space.faults.always('conversations.history', { kind: 'error', error: 'missing_scope' });
    machine.space.faults.next(POST, { kind: 'cut', applied: true });
    await machine.news(1);
    await machine.look();
    await machine.until('2026-03-12T10:40:00Z');
    expect(told(machine)).toHaveLength(1);
    expect(told(machine)[0]).toContain('An alert of W1 may be missing.\nSlack did not say whether');
  });
});

/** Digests that Slack does not take as they are drawn: every line arrives all the same. */
import { describe, expect, it } from 'vitest';
import { type Machine, startMachine } from '../../helpers/machine.ts';
import { fields, source } from '../../helpers/samples/records.ts';

const POST = 'chat.postMessage';

/** A morning with seven stories; `wrong` is asked for just before their digest. */
async function morning(wrong: (machine: Machine) => void): Promise<Machine> {
  const machine = await startMachine();
  await machine.news(7);
  await machine.until('2026-03-12T08:59:00Z');
  wrong(machine);
  await machine.until('2026-03-12T10:00:00Z');
  return machine;
}

const refusing = (error: string, times: number) => (machine: Machine) => {
  for (let nth = 0; nth < times; nth++) machine.space.faults.next(POST, { kind: 'error', error });
};

/** The numbers of the stories, in the order in which the channel and its thread first show them. */
function storiesOf({ space, channel }: Machine): string[] {
  const shown = (space.state.messages[channel] ?? []).map(({ blocks, text }) =>
    JSON.stringify(blocks ?? text),
  );
  const stories = [...shown.join('').matchAll(/Story (\d+) breaks/g)];
  return [...new Set(stories.map(([, story]) => String(story)))];
}

describe('a digest that Slack does not take as it is drawn', () => {
  it.each([
    ['refuses its blocks once', refusing('invalid_blocks', 1)],
    ['finds the blocks too long, and three of their parts', refusing('msg_blocks_too_long', 4)],
    ['finds the message too long', refusing('msg_too_long', 1)],
    ['does not let its links be shared', refusing('slack_connect_file_link_sharing_blocked', 1)],
    [
      'takes no block at all',
      ({ space }: Machine) =>
        space.faults.refuseBlocks('header', 'section', 'context', 'rich_text', 'actions'),
    ],
  ])('A digest arrives whole and in its order where Slack %s', async (_what, wrong) => {
    const right = storiesOf(await morning(() => {}));
    const machine = await morning(wrong);
    expect(machine.space.faults.take(POST)).toBeUndefined();
    expect(machine.logged.map(({ sentence }) => sentence)).not.toContain('a delivery failed here');
    expect(right).toHaveLength(7);
    expect(storiesOf(machine)).toEqual(right);
    expect(machine.space.as('bjorn').sees('#ai-briefing')).toHaveLength(1);
    const { deliveries } = machine.copy().store.ledger(machine.workspace);
    const all = await deliveries.list({ kinds: ['digest'], limit: 99 });
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['sent']));
  });
});

describe('a digest with a link that leads nowhere', () => {
  it('A digest with a link that leads nowhere shows its words, and keeps the links and the drawing of the rest', async () => {
    const machine = await startMachine();
    const { store } = machine.copy();
    const sources = [
      source('Dotted Daily', { url: 'https://news..example.com/x' }),
      source('Plain Post', { url: 'https://post.example/1' }),
    ];
    for (const [nth, each] of sources.entries()) {
      const patch = fields({
        type: 'security_incident',
        status: 'reported',
        title: `Story ${nth} breaks`,
        occurredOn: { date: '2026-03-12', precision: 'day' },
        sources: [each],
      });
      await store.append(machine.workspace, [{ event: null, patch, who: 'ana', why: 'news' }]);
    }
    await machine.until('2026-03-12T10:00:00Z');
    const calls = machine.space.traffic.calls(POST);
    expect(calls).toHaveLength(1);
    const said = JSON.stringify(calls[0]?.blocks);
    for (const { publisher } of sources) expect(said).toContain(publisher);
    expect(said).toContain('https://post.example/1');
    expect(said).not.toContain('news..example');
    expect(machine.space.as('bjorn').sees('#ai-briefing')[0]?.blocks).not.toEqual([]);
  });
});

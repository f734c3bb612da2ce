import { describe, expect, it } from 'vitest';
import type { Message } from '../../playground/index.ts';
import { startMachine } from '../helpers/machine.ts';
import { expectToldOnce } from '../helpers/samples/told-once.ts';

/** A channel with two digests, all well. */
async function told() {
  const machine = await startMachine();
  await machine.news(7);
  await machine.until('2026-03-12T10:00:00Z');
  await machine.news(2);
  await machine.until('2026-03-13T10:00:00Z');
  const { store } = machine.copy();
  const shown = { ...machine, store };
  const messages = machine.space.state.messages[machine.channel]!;
  return { machine, store, messages, look: () => expectToldOnce(shown) };
}

describe('what says that a channel was told everything once', () => {
  it('What says that a channel was told everything once counts what is there', async () => {
    const { look } = await told();
    expect(await look()).toEqual({ digests: 2, events: 9 });
  });

  it.each<[string, (messages: Message[]) => unknown]>([
    ['a message twice', (messages) => messages.push({ ...messages[0]!, ts: '1.1' })],
    ['a message less', (messages) => messages.splice(1, 1)],
    [
      'an event less',
      (messages) => {
        messages[0]!.text = messages[0]!.text.replace(/^1\. .*$/m, '');
      },
    ],
    [
      'an event twice',
      (messages) => {
        messages[1]!.text += '\n8. Story 1 breaks · again';
      },
    ],
  ])('The checker is not content with %s', async (_what, spoil) => {
    const { messages, look } = await told();
    spoil(messages);
    await expect(look()).rejects.toThrow();
  });

  it('What says that a channel was told everything once is not content with an event that became known in a window after its digest was written', async () => {
    const { machine, look } = await told();
    await machine.jump(-2 * 3_600_000);
    await machine.news(1);
    await expect(look()).rejects.toThrow('each event is told once');
  });
});

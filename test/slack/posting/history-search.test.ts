import { describe, expect, it, onTestFinished } from 'vitest';
import { createClock, startWorkspace } from '../../../playground/index.ts';
import { createClients } from '../../../src/slack/api/clients.ts';
import { createPoster } from '../../../src/slack/posting/poster.ts';
import { INSTALLED } from '../../helpers/installed.ts';
import { loggerInto } from '../../helpers/logged.ts';

const CHANNEL = 'C0LOCALBRIEF';
const MINUTE = 60_000;

/** A poster of an app whose reading of the history is limited, and a message of its own under others. */
async function limited({ after = 0, before = 0, thread = false } = {}) {
  const space = await startWorkspace({ ...INSTALLED, clock: createClock(new Date()) });
  onTestFinished(() => space.close());
  const clients = createClients(space, loggerInto([]));
  const team = space.state.team.id;
  const poster = createPoster({
    languageOf: async () => 'en',
    clients,
    identity: () => ({ team, enterprise: null, botId: 'B', botUser: 'U' }),
  });
  const since = space.clock.now().getTime();
  const at = (key: string, ts: string | null) => ({ channel: CHANNEL, thread: ts, key });
  const drawing = { text: 'News', blocks: [] };
  await poster.post(drawing, at('root', null));
  const [root] = space.state.messages[CHANNEL]!;
  const wanted = at('wanted', thread ? root!.ts : null);
  await poster.post(drawing, wanted);
  const own = space.state.messages[CHANNEL]!.at(-1)!;
  const seconds = Number(own.ts.split('.')[0]);
  const chatter = (count: number, second: number) =>
    Array.from({ length: count }, (_, index) => ({
      type: 'message' as const,
      user: 'U0LOCALANA',
      channel: CHANNEL,
      text: 'hello',
      ...(thread && { thread_ts: root!.ts }),
      ts: `${second}.${String(index).padStart(6, '0')}`,
    }));
  const roots = own === root ? [] : [root!];
  space.state.messages[CHANNEL] = [
    ...roots,
    ...chatter(before, seconds - 30),
    own,
    ...chatter(after, seconds + 2),
  ];
  space.faults.limitHistory();
  /** Looks each minute until it is known; the number of looks, and what came of them. */
  async function looks(address = wanted, from = since) {
    for (let count = 1; count < 40; count++) {
      const found = await poster.find(address, from);
      if (found.kind !== 'unsure') return { count, found };
      expect(found.seconds).toBeGreaterThan(0);
      await space.clock.advance(MINUTE);
    }
    return null;
  }
  return { space, own, looks, at };
}

describe('a search of one request a minute and 15 messages', () => {
  it('A search finds at once what stands at its own time', async () => {
    const { own, looks } = await limited({ before: 200 });
    const { count, found } = (await looks())!;
    expect({ count, found }).toEqual({
      count: 1,
      found: { kind: 'found', ts: own.ts, channel: CHANNEL },
    });
  });

  it.each([
    ['a channel', false],
    ['a thread', true],
  ])(
    'A search in %s goes on where it was interrupted, and never begins anew',
    async (_where, thread) => {
      const { space, own, looks } = await limited(
        thread ? { thread, before: 70 } : { thread, after: 70 },
      );
      const { count, found } = (await looks())!;
      expect(found).toMatchObject({ kind: 'found', ts: own.ts });
      expect(count).toBeLessThanOrEqual(6);
      const method = thread ? 'conversations.replies' : 'conversations.history';
      const answered = space.traffic
        .entries()
        .filter(({ name, outcome }) => name === method && outcome === 'ok');
      const edges = answered.map(({ request }) => {
        const { latest, oldest } = request as { latest: string; oldest: string };
        return thread ? oldest : latest;
      });
      expect(new Set(edges).size).toBe(edges.length);
    },
  );

  it('A search says that a message is absent when it has read everything, and not before', async () => {
    const { looks, at } = await limited({ after: 20, before: 20 });
    const { count, found } = (await looks(at('another', null)))!;
    expect(found).toEqual({ kind: 'absent' });
    expect(count).toBeGreaterThan(4);
  });

  it('A search finds what stands an hour from its time, as where a clock jumped', async () => {
    const { own, looks, space } = await limited({ after: 20 });
    const { found } = (await looks(undefined, space.clock.now().getTime() + 60 * MINUTE))!;
    expect(found).toMatchObject({ kind: 'found', ts: own.ts });
  });
});

/** Two copies of the app on one PostgreSQL: Slack gives a request to either, and at times to both. */
import { describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../playground/index.ts';
import { twoCopies } from '../helpers/app-copies.ts';
import { TRANSPORTS } from '../helpers/slack.ts';

const CHANNEL = '#ai-briefing';
const TEAM = 'T0LOCALTEAM';

type Stage = Awaited<ReturnType<typeof twoCopies>>;

const seen = ({ space }: Stage) => space.as('ana').sees(CHANNEL);
const posted = (scene: Stage) => seen(scene).filter(({ ephemeral }) => !ephemeral);

/** Both copies over HTTP, the first of them receiving. */
async function overHttp(): Promise<Stage> {
  const scene = await twoCopies('signed HTTP');
  scene.copies[0]?.receives();
  return scene;
}

/** The last request once more, at the other copy, which does with it whatever it does. */
async function again({ space, copies }: Stage) {
  copies[1]?.receives();
  const answer = await space.http.replayLast();
  await copies[1]?.stop();
  await space.settled();
  return answer;
}

async function asked(scene: Stage, text: string): Promise<SeenMessage> {
  const before = seen(scene).length;
  await scene.space.as('ana').slash('/ai-rounds', text, { channel: CHANNEL });
  return scene.space.until(() => seen(scene).slice(before)[0]);
}

describe('a request that reaches two copies', () => {
  it('A command that reaches two copies is answered once', async () => {
    const scene = await overHttp();
    const { words } = await asked(scene, '');
    expect(words).toContain('1 round, $2B');
    expect(await again(scene)).toMatchObject({ status: 200 });
    expect(seen(scene)).toHaveLength(1);
  });

  it('A mention that reaches two copies is answered once', async () => {
    const scene = await overHttp();
    await scene.space.as('ana').mention(CHANNEL, 'rounds');
    const thread = () => seen(scene)[0]?.thread ?? [];
    await scene.space.until(() => thread().length > 0);
    await again(scene);
    expect(thread()).toHaveLength(1);
  });

  it('A press that reaches two copies posts once and answers once', async () => {
    const scene = await overHttp();
    const answer = await asked(scene, '');
    await scene.space.as('ana').press(answer, 'Post to channel');
    await scene.space.until(() => posted(scene).length === 1);
    const answers = () => scene.space.traffic.calls('response_url').length;
    await scene.space.until(() => answers() === 2);
    await again(scene);
    expect(posted(scene)).toHaveLength(1);
    expect(answers()).toBe(2);
  });

  it('A message of a listening channel that reaches two copies gets one reply', async () => {
    const scene = await overHttp();
    const ana = scene.space.as('ana');
    await ana.slash('/ai-event', 'listen', { channel: CHANNEL });
    await scene.space.until(() => seen(scene).length > 1);
    const message = await ana.say(CHANNEL, 'Acme Robotics raised $120M in a Series B.');
    const thread = () => seen(scene).find(({ ts }) => ts === message.ts)?.thread ?? [];
    await scene.space.until(() => thread().length > 0);
    await again(scene);
    expect(thread()).toHaveLength(1);
  });

  it('A form that reaches two copies is saved once', async () => {
    const scene = await overHttp();
    const ana = scene.space.as('ana');
    await ana.slash('/ai-watch', 'add Acme', { channel: CHANNEL });
    const watch = await scene.space.until(() => seen(scene)[0]);
    await ana.press(watch, 'Alert settings…');
    const form = await scene.space.until(() => ana.modal());
    await ana.type(form, 'Alerts a day', '7');
    await ana.submit(form);
    const saved = () => seen(scene).filter(({ words }) => words.startsWith('Saved.'));
    await scene.space.until(() => saved().length > 0);
    expect((await again(scene)).body).toContain('This form was sent twice. The first one counts.');
    expect(saved()).toHaveLength(1);
  });
});

describe('two presses at once', () => {
  it.each(TRANSPORTS)(
    'Two presses at once that two copies get over %s post one answer',
    async (transport) => {
      const scene = await twoCopies(transport);
      const [one, two] = scene.copies;
      if (transport === 'signed HTTP') one?.receives();
      const answer = await asked(scene, '');
      const ana = scene.space.as('ana');
      const first = ana.press(answer, 'Post to channel');
      if (transport === 'signed HTTP') two?.receives();
      await Promise.all([first, ana.press(answer, 'Post to channel')]);
      await scene.space.until(() => posted(scene).length > 0);
      await scene.space.settled();
      expect(posted(scene)).toHaveLength(1);
      const kept = { kinds: ['answer'], firstOnly: true, limit: 9 } as const;
      expect(await one?.store.ledger(TEAM).deliveries.list(kept)).toHaveLength(1);
    },
  );
});

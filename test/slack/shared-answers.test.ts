/** Answers in a channel after somebody shared them: kept, and corrected when their events change. */
import { describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../playground/index.ts';
import { amount } from '../helpers/samples/records.ts';
import { asks, type Stage, type StageOptions, stage } from '../helpers/slack.ts';

const CHANNEL = '#ai-briefing';
const TEAM = 'T0LOCALTEAM';
const MINUTE = 60_000;
const POST = 'Post to channel';

/** The messages that everybody in the channel sees. */
const publicIn = (scene: Stage, channel = CHANNEL) =>
  scene.space
    .as('bjorn')
    .sees(channel)
    .filter((message) => !message.ephemeral);

/** Presses the button, and waits for a private message of these words. */
async function pressed(scene: Stage, answer: SeenMessage | undefined, words: string) {
  await scene.space.as('ana').press(answer!, POST);
  return scene.space.until(() =>
    scene.space
      .as('ana')
      .sees(CHANNEL)
      .find((message) => message.words.includes(words)),
  );
}

const kept = ({ store }: Stage) =>
  store.ledger(TEAM).deliveries.list({ kinds: ['answer'], firstOnly: true, limit: 9 });

describe('an answer that was shared', () => {
  const NEBIUS = 'nvidia-nebius-2b-2026-03';

  /** An answer about Nebius is in the channel. */
  async function sharing(options: StageOptions = {}): Promise<Stage> {
    const scene = await stage(options);
    const [answer] = await asks(scene, 'ana', '/ai-search nebius since:2026-03-01');
    await pressed(scene, answer, 'Posted in #ai-briefing.');
    return scene;
  }

  async function revise(scene: Stage): Promise<void> {
    const patch = { amount: { ...amount(2.2e9), kind: 'investment' as const } };
    await scene.store.append(TEAM, [{ event: NEBIUS, patch, who: 'Ana', why: 'Nebius says so' }]);
    await scene.schedule.wake();
    await scene.space.settled();
  }

  const SENTENCE = '“Nvidia invests $2B in Nebius” (answer of Thu 12 Mar): amount $2B → $2.2B.';

  it('A shared answer is kept with what it told', async () => {
    const scene = await sharing();
    const [delivery, ...others] = await kept(scene);
    expect(others).toEqual([]);
    expect(delivery).toMatchObject({ state: 'sent', ts: publicIn(scene)[0]?.ts });
    expect(delivery?.origin).toBe('U0LOCALANA');
    const issue = await scene.store.ledger(TEAM).deliveries.issue(delivery!.id);
    expect(issue?.told).toContainEqual(
      expect.objectContaining({
        event: NEBIUS,
        text: 'Nvidia invests $2B in Nebius',
        because: 'Ana Lindqvist posted this answer.',
      }),
    );
  });

  it('A shared answer gets a line in its thread when an event of it is corrected, and the next digest lists it', async () => {
    const configured = { channel: 'C0LOCALBRIEF', cron: '0 9 * * *', zone: 'Europe/Stockholm' };
    const scene = await sharing({ schedule: { configured } });
    await revise(scene);
    expect(publicIn(scene)[0]?.thread.map(({ words }) => words)).toEqual([
      `Correction: ${SENTENCE} Ana, 12 Mar 2026: Nebius says so.`,
    ]);
    await scene.schedule.wake();
    expect(publicIn(scene)[0]?.thread).toHaveLength(1);
    await scene.space.clock.set(new Date('2026-03-12T08:00:00Z'));
    await scene.space.until(() => publicIn(scene).length === 2);
    await scene.space.settled();
    const digest = publicIn(scene)[1];
    const words = [digest?.words, ...(digest?.thread ?? []).map((it) => it.words)];
    expect(words.join('\n')).toContain(SENTENCE);
  });

  it('A digest that told it too is corrected as ever, and the next digest lists it once', async () => {
    const configured = { channel: 'C0LOCALBRIEF', cron: '0 9 * * *', zone: 'Europe/Stockholm' };
    const scene = await stage({ schedule: { configured } });
    await scene.space.clock.set(new Date('2026-03-12T08:00:00Z'));
    await scene.space.until(() => publicIn(scene).length === 1);
    const [answer] = await asks(scene, 'ana', '/ai-search nebius since:2026-03-01');
    await pressed(scene, answer, 'Posted in #ai-briefing.');
    await revise(scene);
    const said = publicIn(scene).map(({ thread }) =>
      thread.filter(({ words }) => words.startsWith('Correction: ')),
    );
    expect(said.map((lines) => lines.length)).toEqual([1, 1]);
    expect(publicIn(scene)[0]?.words).toContain(' · corrected 12 Mar: amount $2B → $2.2B');
    await scene.space.clock.set(new Date('2026-03-13T08:00:00Z'));
    await scene.space.until(() => publicIn(scene).length === 3);
    const next = publicIn(scene)[2]?.words ?? '';
    expect(next.match(/amount \$2B → \$2\.2B/g)).toHaveLength(1);
    expect(next).toContain('(Thu 12 Mar, line 2)');
  });

  it('An answer that is shared after a correction is corrected at once', async () => {
    const scene = await stage();
    const [answer] = await asks(scene, 'ana', '/ai-search nebius since:2026-03-01');
    await scene.space.clock.advance(MINUTE);
    await revise(scene);
    await scene.space.clock.advance(10 * MINUTE);
    await pressed(scene, answer, 'Posted in #ai-briefing.');
    expect(publicIn(scene)[0]?.words).not.toContain('$2.2B');
    await scene.space.clock.advance(2 * MINUTE);
    await scene.space.until(() => publicIn(scene)[0]?.thread.length === 1);
    expect(publicIn(scene)[0]?.thread[0]?.words).toContain(SENTENCE);
  });
});

import { describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../src/playground/index.ts';
import { newIn, type Stage, stage } from '../helpers/slack.ts';
import { fill, modal } from './views/forms.ts';

const CHANNEL = '#ai-briefing';
const configured = { channel: 'C0LOCALBRIEF', cron: '0 9 * * *', zone: 'Europe/Stockholm' };
const at = (moment: string) => new Date(moment);

/** The digests of the channel as everybody sees them, the newest last. */
const digests = ({ space }: Stage): SeenMessage[] =>
  space
    .as('bjorn')
    .sees(CHANNEL)
    .filter((message) => !message.ephemeral);

/** The app on the morning after its first digest. */
async function morning(): Promise<Stage> {
  const scene = await stage({ schedule: { configured } });
  await scene.space.clock.set(at('2026-03-12T08:00:00Z'));
  await scene.space.settled();
  return scene;
}

describe('a digest', () => {
  it('smoke', async () => {
    const scene = await morning();
    const [posted] = digests(scene);
    console.log(
      posted?.words,
      posted?.thread.map((t) => t.words),
    );
    console.log(scene.logged.filter((l) => l.level !== 'info'));
    const ledger = scene.store.ledger('T0LOCALTEAM');
    const issue = await ledger.issue((await ledger.lastSent('C0LOCALBRIEF', null))!.id);
    console.log(issue?.told);
    await scene.store.append('T0LOCALTEAM', [
      {
        event: issue!.told[0]!.event,
        patch: {
          amount: {
            value: 33e9,
            currency: 'USD',
            kind: 'deal_value',
            qualifier: 'exact',
            valueTo: null,
          },
        },
        who: 'Ana Lindqvist',
        why: 'the company corrected it.',
      },
    ]);
    await scene.schedule.nudge();
    await scene.space.settled();
    const [again] = digests(scene);
    console.log(
      again?.words,
      again?.thread.map((t) => t.words),
    );
    await scene.space.clock.set(at('2026-03-13T08:00:00Z'));
    await scene.space.settled();
    console.log(
      digests(scene).at(-1)?.words,
      digests(scene)
        .at(-1)
        ?.thread.map((t) => t.words),
    );
    console.log(scene.logged.filter((l) => l.level !== 'info'));
  });
});

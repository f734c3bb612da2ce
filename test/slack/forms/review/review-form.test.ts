import { describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../../../playground/index.ts';
import { openBundle } from '../../../../src/sources/bundle.ts';
import { following, itemOf, sourceOf } from '../../../helpers/samples/stories/reading.ts';
import { asks, stageOfFile } from '../../../helpers/slack.ts';
import { CHANNEL, fill, modal } from '../forms.ts';

const scene = stageOfFile();
const SOURCES = [sourceOf('TechCrunch'), sourceOf('The Register')];

async function read(titles: readonly string[]): Promise<void> {
  const { store, space } = scene();
  const { companies, reference } = openBundle();
  const room = { store, bundle: { companies, reference } };
  const reads = await following(room, SOURCES, [space.state.team.id]);
  const items = titles.map((title) => itemOf('TechCrunch', title));
  await reads('TechCrunch', items, space.clock.now().toISOString());
}

const ana = () => scene().space.as('ana');
const shown = (words: string): Promise<SeenMessage> =>
  scene().space.until(
    () =>
      ana()
        .sees(CHANNEL)
        .find((message) => message.words.includes(words)),
    { what: `a message with ${words}` },
  );

describe('the review in Slack', () => {
  it('The review is worked off in the place of its card: accepted, edited, and told on the Home tab', async () => {
    await read([
      'Ordovane raises $40 million in Series B funding led by Lumiq',
      'Birchwell to acquire Tarnok for $45 million',
      'Kestrel Forge raises $9 million in seed funding',
    ]);
    await ana().openHome();
    await scene().space.until(() => ana().home()?.words.includes('Read, not yet reviewed: 3.'));
    const [card] = await asks(scene(), 'ana', '/ai-review', CHANNEL);
    expect(card?.words).toContain('“Ordovane raises $40 million');
    await ana().press(card as SeenMessage, 'Accept');
    const second = await shown('; 2 left.');
    // The card that was worked off is gone.
    expect(
      ana()
        .sees(CHANNEL)
        .filter(({ words }) => words.includes('to review')),
    ).toHaveLength(1);
    const title = second.words.includes('Kestrel Forge') ? 'Kestrel Forge' : 'Birchwell';
    await ana().press(second, 'Edit');
    const form = await modal(scene(), 'What you save goes into the log.');
    expect(form.words).toContain('Read from “');
    await fill(scene(), { Title: `${title} in other words` });
    await ana().submit(form);
    const saved = await shown('; 1 left.');
    const [, event = ''] = /Accepted (E\d+); 1 left/.exec(saved.words) ?? [];
    const [found] = await asks(scene(), 'bjorn', `/ai-event ${event}`, CHANNEL);
    expect(found?.words).toContain(`${title} in other words`);
  });
});

import { describe, expect, it } from 'vitest';
import type { SeenMessage, SeenView } from '../../../playground/index.ts';
import { asks, newIn, stageOfFile } from '../../helpers/slack.ts';
import { CHANNEL, fill, modal } from './forms.ts';

const scene = stageOfFile();
const ana = () => scene().space.as('ana');
const QUESTION = 'Change the question';

/** Chooses an entry of the menu that changes a question; the place of that menu is found by its first words. */
async function change(message: SeenMessage, entry: string) {
  const blocks = message.blocks as {
    elements?: {
      placeholder?: { text: string };
      action_id: string;
      options: { text: { text: string }; value: string }[];
    }[];
  }[];
  const menu = blocks
    .flatMap(({ elements = [] }) => elements)
    .find(({ placeholder }) => placeholder?.text === QUESTION);
  const option = menu?.options.find(({ text }) => text.text === entry);
  if (!menu || !option) throw new Error(`no entry “${entry}” in ${JSON.stringify(menu?.options)}`);
  return ana().choose(message, menu.action_id, [option.value]);
}

describe('the menu that changes a question', () => {
  it('The menu that changes a question asks it again without a part, and opens its parts in a form', async () => {
    const [answer] = await asks(scene(), 'ana', '/ai-rounds seed rounds in europe over $100M');
    const fresh = newIn(scene(), 'ana', CHANNEL);
    await change(answer!, 'Without “≥ $100M”');
    const [again] = await fresh.wait();
    expect(again?.words).toContain(
      'understood: Seed · Europe (EU, UK, Switzerland, Norway) · known by',
    );
    await change(again!, 'Change it in a form');
    const form = await modal(scene(), 'Round');
    expect(form.title).toBe(QUESTION);
    expect(form.words).toContain('seed');
    await fill(scene(), { Region: 'atlantis' });
    await ana().submit(ana().modal() as SeenView);
    const { errors } = ana().modal() as SeenView;
    expect(Object.values(errors)).toEqual([expect.stringContaining('“atlantis” is not a region')]);
    await fill(scene(), { Region: 'us', 'Anything else': 'largest 2' });
    const next = newIn(scene(), 'ana', CHANNEL);
    await ana().submit(ana().modal() as SeenView);
    const [changed] = await next.wait();
    expect(changed?.words).toContain('understood: Seed · United States · largest first · top 2');
  });

  it('The menu that changes a question takes back what was left out', async () => {
    const [answer] = await asks(scene(), 'ana', '/ai-rounds seed without space');
    const fresh = newIn(scene(), 'ana', CHANNEL);
    await change(answer!, 'Take back “without Space”');
    expect((await fresh.wait())[0]?.words).toContain('understood: Seed · known by');
  });

  it('The menu that changes a question never offers a search for nothing', async () => {
    const [answer] = await asks(scene(), 'ana', '/ai-search wafer');
    expect(JSON.stringify(answer?.blocks)).not.toContain('Without “wafer”');
    expect(JSON.stringify(answer?.blocks)).toContain('Change it in a form');
  });
});

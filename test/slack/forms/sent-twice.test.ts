import { expect, it } from 'vitest';
import type { SeenView } from '../../../playground/index.ts';
import { asks, newIn, stage } from '../../helpers/slack.ts';
import { CHANNEL, fill, modal } from './forms.ts';

/** The forms that a command's answer opens: what opens each, what is typed, and what is said when it is saved. */
const FORMS = {
  schedule: {
    command: '/ai-digest schedule investor',
    button: 'Change…',
    title: 'Schedule a digest',
    words: { When: 'weekly mon 8.30' },
    saved: /Scheduled as D\d+\.|That is D\d+ already\./,
  },
  settings: {
    command: '/ai-settings',
    button: 'Change…',
    title: 'Settings',
    words: { 'Who plans digests': 'curators' },
    saved: /^Saved\./,
  },
  alerts: {
    command: '/ai-watch add Aker ASA',
    button: 'Alert settings…',
    title: 'Your alerts',
    words: { 'Alerts a day': '7' },
    saved: /^Saved\. At most 7 alerts a day/,
  },
};

it.each(Object.entries(FORMS))(
  'The form for %s saves and answers once when it is sent twice at once, and again later',
  async (_name, { command, button, title, words, saved }) => {
    const scene = await stage();
    const bjorn = scene.space.as('bjorn');
    const [answer] = await asks(scene, 'bjorn', command);
    await bjorn.press(answer!, button);
    await modal(scene, title, 'bjorn');
    await fill(scene, words, 'bjorn');
    const view = bjorn.modal() as SeenView;
    const fresh = newIn(scene, 'bjorn', CHANNEL);
    const outcomes = await Promise.all([bjorn.submit(view), bjorn.submit(view)]);
    await fresh.wait();
    outcomes.push(await bjorn.submit(view));
    await scene.space.settled();
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(bjorn.sees(CHANNEL).filter((each) => saved.test(each.words))).toHaveLength(1);
  },
);

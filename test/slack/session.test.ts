import { describe, expect, it } from 'vitest';
import type { SeenMessage, SeenView } from '../../playground/index.ts';
import { asks, newIn, type Stage, stage, TRANSPORTS } from '../helpers/slack.ts';

const CHANNEL = '#ai-briefing';

/** The messages that everybody in the channel sees. */
const publicIn = ({ space }: Stage) =>
  space
    .as('bjorn')
    .sees(CHANNEL)
    .filter((message) => !message.ephemeral);

/** The modal on top, once it shows some words. */
const modal = ({ space }: Stage, words: string): Promise<SeenView> =>
  space.until(
    () => {
      const view = space.as('ana').modal();
      return view && `${view.title}\n${view.words}`.includes(words) ? view : undefined;
    },
    { what: `a modal with ${words}` },
  );

describe.each(TRANSPORTS)('a morning over %s', (transport) => {
  it('A morning looks things up, posts, adds, corrects, reads the history, posts the digest', async () => {
    const scene = await stage({ transport });
    const { space } = scene;
    const ana = space.as('ana');

    // Lookups, with paging and a post to the channel.
    const [company] = await asks(scene, 'ana', '/ai-company Anthropic');
    expect(company?.words).toMatch(/^Anthropic\n/);
    const [rounds] = await asks(scene, 'ana', '/ai-rounds');
    let fresh = newIn(scene, 'ana', CHANNEL);
    await ana.press(rounds as SeenMessage, 'Show 20 more');
    expect((await fresh.wait())[0]?.words).toMatch(/, 21–40 of \d+\n/);
    const [deals] = await asks(scene, 'ana', '/ai-deals type:acquisition since:2026-03');
    expect(deals?.words).toContain('Wiz');
    const [law] = await asks(scene, 'ana', '/ai-regulation jurisdiction:EU');
    expect(law?.words).toContain('2 Aug 2026');
    const [found] = await asks(scene, 'ana', '/ai-search distillation');
    expect(found?.words).toContain('“distillation”');
    expect(publicIn(scene)).toEqual([]);
    await ana.press(deals as SeenMessage, 'Post to channel');
    const [posted] = await space.until(() => publicIn(scene).length === 1 && publicIn(scene));
    expect(posted?.words).toContain(
      'Ana Lindqvist asked `/ai-deals type:acquisition since:2026-03`',
    );

    // An event: wrong first, then right.
    await ana.slash('/ai-event', 'add', { channel: CHANNEL });
    const blank = await modal(scene, 'Add an event');
    await ana.choose(blank, 'event_type', 'acquisition');
    const form = await modal(scene, 'Acquirer');
    await ana.choose(form, 'status', 'announced');
    const words = {
      title: 'Helix Forge buys Quill Robotics',
      summary: 'The robot maker takes over a rival.',
      date: '12 Mar',
      acquirer: 'Helix Forge',
      target: 'Quill Robotics',
      amount: 'a lot',
      sources: 'https://example.com/helix',
    };
    for (const [field, text] of Object.entries(words)) await ana.type(form, field, text);
    await ana.submit(form);
    expect(Object.keys(ana.modal()?.errors ?? {})).toEqual(['amount']);
    await ana.type(form, 'amount', 'about €20m');
    await ana.submit(form);
    const asked = await modal(scene, 'New in the log: “Helix Forge”, “Quill Robotics”.');
    fresh = newIn(scene, 'ana', CHANNEL);
    await ana.submit(asked);
    const [saved] = await fresh.wait();
    const [, ref = ''] = /Saved as (E\d+)\./.exec(saved?.words ?? '') ?? [];
    expect(saved?.words).toContain('about €20M, deal value');

    // The same again: a likely duplicate, its source added.
    await ana.slash('/ai-event', 'add', { channel: CHANNEL });
    await ana.choose(await modal(scene, 'Add an event'), 'event_type', 'acquisition');
    const second = await modal(scene, 'Acquirer');
    await ana.choose(second, 'status', 'announced');
    for (const [field, text] of Object.entries({
      ...words,
      amount: '€20m',
      sources: 'https://example.org/quill',
    }))
      await ana.type(second, field, text);
    await ana.submit(second);
    await ana.choose(await modal(scene, `Looks like ${ref}`), 'duplicate', ref);
    fresh = newIn(scene, 'ana', CHANNEL);
    await ana.submit(second);
    expect((await fresh.wait())[0]?.words).toContain(`Added as a source of ${ref}.`);

    // A correction, and the history that shows it.
    await space.clock.advance(60_000);
    await ana.slash('/ai-event', `edit ${ref}`, { channel: CHANNEL });
    const edit = await modal(scene, `Edit ${ref}`);
    await ana.type(edit, 'amount', '€25m');
    await ana.type(edit, 'why', 'the company said so');
    fresh = newIn(scene, 'ana', CHANNEL);
    await ana.submit(edit);
    await fresh.wait();
    const [history] = await asks(scene, 'bjorn', `/ai-event history ${ref}`);
    expect(history?.words).toContain(
      'Ana Lindqvist: the company said so. amount: about €20M → €25M',
    );
    expect(history?.words).toContain('2 sources');

    // The digest asks, then is posted once with its thread, the new event in it.
    const [question] = await asks(scene, 'ana', '/ai-digest now 7d');
    await ana.press(question as SeenMessage, 'Post to #ai-briefing');
    const digest = await space.until(() => publicIn(scene)[1]);
    expect(digest.words).toMatch(/^AI Briefing · week of/);
    const replies = () => (publicIn(scene)[1]?.thread ?? []).map((reply) => reply.words);
    await space.until(() =>
      [digest.words, ...replies()].join('\n').includes('Helix Forge buys Quill Robotics'),
    );

    // Home, and a question in the digest's thread.
    await ana.openHome();
    expect((await space.until(() => ana.home())).words).toContain('New in the last 24 hours');
    await ana.mention(CHANNEL, `event history ${ref}`, digest);
    await space.until(() =>
      publicIn(scene)[1]?.thread.some((reply) => reply.words.startsWith(`${ref} · Helix Forge`)),
    );

    expect(scene.logged.filter(({ level }) => level !== 'info')).toEqual([]);
    await space.settled();
    const late = space.traffic
      .entries()
      .filter(
        ({ kind, outcome, took = 0 }) => kind === 'envelope' && (outcome !== 'ok' || took > 1000),
      );
    expect(late).toEqual([]);
  });
});

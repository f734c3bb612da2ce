import { describe, expect, it } from 'vitest';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import { asks, newIn, type Stage, stage } from '../../helpers/slack.ts';
import { CHANNEL, eventsNow, fill, modal, NSCALE, refOf } from './forms.ts';

describe('the form of an edit', () => {
  async function openEdit(scene: Stage, ref: string, who = 'ana') {
    await scene.space.as(who).slash('/ai-event', `edit ${ref}`, { channel: CHANNEL });
    return modal(scene, `Edit ${ref}`, who);
  }
  const eventNow = ({ store, space }: Stage, ref: string) =>
    store
      .reader({
        workspace: space.state.team.id,
        asOf: space.clock.now().getTime(),
        audience: EVERYBODY,
      })
      .event(ref);

  it('The form of an edit changes what was typed and nothing else, in an event full of what the form does not show', async () => {
    const scene = await stage();
    const { events } = await eventsNow(scene);
    const rich =
      events.find(
        (event) =>
          event.figures.length && event.links.length && event.conflicts.length && event.amount,
      ) ?? events.find((event) => event.figures.length && event.links.length);
    const ref = `E${rich?.number}`;
    const view = await openEdit(scene, ref);
    expect(view.values.title?.title?.value).toBe(rich?.title);
    await fill(scene, {
      Title: 'A corrected title',
      'Why this change': 'the company corrected it',
    });
    const fresh = newIn(scene, 'ana', CHANNEL);
    await scene.space.as('ana').submit(view);
    const [saved] = await fresh.wait();
    expect(saved?.words).toContain(`Saved ${ref}.`);
    expect(saved?.words).toContain('Ana Lindqvist: the company corrected it. title:');
    const now = await eventNow(scene, ref);
    expect(now).toEqual({ ...rich, title: 'A corrected title', revisedAt: now?.revisedAt });
    // Another workspace still reads the bundled words.
    const elsewhere = scene.store.reader({
      workspace: 'TOTHER',
      asOf: now?.revisedAt as number,
      audience: EVERYBODY,
    });
    expect((await elsewhere.event(ref))?.title).toBe(rich?.title);
  });

  it('The form of an edit keeps effective dates, and those not yet known, when one is added', async () => {
    const scene = await stage();
    const { events } = await eventsNow(scene);
    const law = events.find((event) => event.effectiveOn.length > 2);
    const view = await openEdit(scene, `E${law?.number}`);
    const shown = String(view.values.effective?.effective?.value);
    await fill(scene, {
      'Effective dates': `${shown}\n1 Jan 2029: a later duty (proposed)`,
      'Why this change': 'a new proposal',
    });
    const fresh = newIn(scene, 'ana', CHANNEL);
    await scene.space.as('ana').submit(view);
    await fresh.wait();
    const now = await eventNow(scene, `E${law?.number}`);
    expect(now?.effectiveOn).toEqual([
      ...(law?.effectiveOn ?? []),
      { date: '2029-01-01', label: 'a later duty', standing: 'proposed', knownOn: '2026-03-12' },
    ]);
  });

  it('The form of an edit says that nothing was changed, and asks why when something was', async () => {
    const scene = await stage();
    const ref = await refOf(scene, NSCALE);
    const ana = scene.space.as('ana');
    const view = await openEdit(scene, ref);
    await fill(scene, { 'Why this change': 'no reason' });
    await ana.submit(view);
    const notice = await modal(scene, 'Nothing was changed, so nothing was saved.');
    expect(notice).toMatchObject({ title: 'Not saved', below: 1 });
    await ana.close(notice);
    await fill(scene, { Title: 'Another title', 'Why this change': '' });
    // A field that is not called optional: Slack does not send the form without it.
    expect(await ana.submit(view)).toMatchObject({ sent: false });
    await fill(scene, { 'Why this change': ' ' });
    await ana.submit(view);
    expect(ana.modal()?.errors).toEqual({
      why: 'Say why, in a few words: the history shows it.',
    });
  });

  it('The form of an edit says so when the words are others and the event says it already', async () => {
    const scene = await stage();
    const ref = await refOf(scene, NSCALE);
    const view = await openEdit(scene, ref);
    await fill(scene, { Date: '2026-03-09', 'Why this change': 'no reason' });
    const fresh = newIn(scene, 'ana', CHANNEL);
    await scene.space.as('ana').submit(view);
    expect((await fresh.wait())[0]?.words).toContain(`${ref} says that already.`);
  });

  it('The form of an edit withdraws an event and restores it', async () => {
    const scene = await stage();
    const ref = await refOf(scene, NSCALE);
    const ana = scene.space.as('ana');
    for (const [tick, sentence] of [
      ['yes', 'Withdrawn: '],
      ['', 'Restored: '],
    ] as const) {
      const view = await openEdit(scene, ref);
      await fill(scene, { Withdrawn: tick, 'Why this change': 'a test' });
      const fresh = newIn(scene, 'ana', CHANNEL);
      await ana.submit(view);
      expect((await fresh.wait())[0]?.words).toContain(`${sentence}${ref}.`);
      expect((await eventNow(scene, ref))?.withdrawn).toBe(tick === 'yes');
      await scene.space.clock.advance(1000);
    }
  });

  it('The form of an edit shows what somebody else changed meanwhile, and keeps both words', async () => {
    const scene = await stage();
    const ref = await refOf(scene, NSCALE);
    const [ana, bjorn] = [scene.space.as('ana'), scene.space.as('bjorn')];
    const slow = await openEdit(scene, ref);
    const quick = await openEdit(scene, ref, 'bjorn');
    await fill(
      scene,
      { Title: 'Björn’s title', Summary: 'Björn’s summary.', 'Why this change': 'first' },
      'bjorn',
    );
    await bjorn.submit(quick);
    await fill(scene, { Title: 'Ana’s title', 'Why this change': 'second' });
    await ana.submit(slow);
    const again = await modal(scene, 'was changed while this form was open');
    expect(again.words).toContain('Title is now “Björn’s title”');
    expect(again.values.title?.title?.value).toBe('Ana’s title');
    const fresh = newIn(scene, 'ana', CHANNEL);
    await ana.submit(slow);
    await fresh.wait();
    expect(await eventNow(scene, ref)).toMatchObject({
      title: 'Ana’s title',
      summary: 'Björn’s summary.',
    });
  });

  it('The form of an edit opens from “Correct it” of any line', async () => {
    const scene = await stage();
    const [answer] = await asks(scene, 'ana', '/ai-search nscale');
    const line = answer?.blocks.find((block) => 'accessory' in block) as {
      accessory: { action_id: string };
    };
    await scene.space.as('ana').choose(answer!, line.accessory.action_id, 'Correct it');
    expect((await modal(scene, 'Edit E')).title).toMatch(/^Edit E\d+$/);
  });
});

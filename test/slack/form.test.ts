import { describe, expect, it } from 'vitest';
import { EVENT_TYPES } from '../../src/briefing/event.ts';
import { fingerprints, writtenForm } from '../../src/briefing/form.ts';
import { inspectView, type SeenView } from '../../src/playground/index.ts';
import { readMeta } from '../../src/slack/views/form-state.ts';
import { formView } from '../../src/slack/views/form-view.ts';
import { openBundle } from '../../src/sources/bundle.ts';
import { asks, newIn, type Stage, stage } from '../helpers/slack.ts';

const CHANNEL = '#ai-briefing';

/** The modal that somebody has open, once it shows some words. */
async function modal({ space }: Stage, words: string, who = 'ana'): Promise<SeenView> {
  const shown = () => {
    const view = space.as(who).modal();
    return view && `${view.title}\n${view.words}`.includes(words) && view;
  };
  return space.until(shown, { what: `a modal with ${words}` });
}

/** Types into fields, chooses in menus, by label. */
async function fill(scene: Stage, words: Record<string, string>, who = 'ana'): Promise<void> {
  const person = scene.space.as(who);
  for (const [label, value] of Object.entries(words)) {
    const view = person.modal() as SeenView;
    const block = view.blocks.find((each) => (each.label as { text?: string })?.text === label);
    if (!block) throw new Error(`no field ${label} in ${view.words}`);
    const { type } = block.element as { type: string };
    if (type === 'plain_text_input') await person.type(view, label, value);
    else if (type === 'checkboxes') await person.choose(view, label, value ? [value] : []);
    else await person.choose(view, label, value);
  }
}

async function openAdd(scene: Stage, who = 'ana'): Promise<SeenView> {
  await scene.space.as(who).slash('/ai-event', 'add', { channel: CHANNEL });
  return modal(scene, 'Add an event', who);
}

async function chooseType(scene: Stage, type: string, field: string): Promise<void> {
  await fill(scene, { 'What happened': type });
  await modal(scene, field);
}

const helix = {
  'Where it stands': 'Completed',
  Title: 'Helix Forge raises $120M Series A',
  Summary: 'The robot maker closes its first large round.',
  Date: '11 Mar',
  Company: 'Helix Forge',
  'Lead investors': 'Aker ASA',
  Amount: '$120m',
  Sources: 'https://example.com/helix',
};

/** Opens the form, fills it and sends it. */
async function add(scene: Stage, words: Record<string, string> = {}): Promise<SeenView> {
  await openAdd(scene);
  await chooseType(scene, 'Funding round', 'Lead investors');
  await fill(scene, { ...helix, ...words });
  const view = scene.space.as('ana').modal() as SeenView;
  await scene.space.as('ana').submit(view);
  return view;
}

describe('the form of a new event', () => {
  it('shows errors at their fields, keeps what was typed, then saves and says so where it was asked for', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const view = await add(scene, { Amount: 'lots', Date: '03/04/2026' });
    const errors = ana.modal()?.errors ?? {};
    expect(errors.amount).toMatch(/lots.*Use 500m, \$1\.5bn or €20 million/);
    expect(errors.date).toMatch(
      /is either 3 Apr 2026 or 4 Mar 2026|is either 4 Mar 2026 or 3 Apr 2026/,
    );
    expect(Object.keys(errors).sort()).toEqual(['amount', 'date']);
    await fill(scene, { Amount: 'about $120m', Date: '11 Mar 2026' });
    const fresh = newIn(scene, 'ana', CHANNEL);
    await ana.submit(view);
    const [saved] = await fresh.wait();
    expect(ana.modal()).toBeUndefined();
    expect(saved).toMatchObject({ ephemeral: true });
    expect(saved?.words).toMatch(/Saved as E\d+\./);
    expect(saved?.words).toContain('New in the log: “Helix Forge”.');
    expect(saved?.words).toContain('about $120M');
    expect(saved?.words).toContain('Ana Lindqvist: added in Slack');
    const [found] = await asks(scene, 'bjorn', '/ai-company Helix Forge');
    expect(found?.words).toContain('Helix Forge raises $120M Series A');
  });

  it('keeps what was typed when the type changes, and brings it back when it changes back', async () => {
    const scene = await stage();
    await openAdd(scene);
    await fill(scene, { Title: 'Google buys Helix Forge' });
    await chooseType(scene, 'Funding round', 'Lead investors');
    await fill(scene, { 'Lead investors': 'Aker ASA' });
    await chooseType(scene, 'Acquisition', 'Acquirer');
    const view = scene.space.as('ana').modal();
    expect(view?.values.title?.title?.value).toBe('Google buys Helix Forge');
    expect(view?.words).not.toContain('Lead investors');
    await chooseType(scene, 'Funding round', 'Lead investors');
    const again = scene.space.as('ana').modal();
    expect(again?.values.lead_investor?.lead_investor?.value).toBe('Aker ASA');
    expect(again?.values.title?.title?.value).toBe('Google buys Helix Forge');
  });

  it('brings the fields of a type that was sent before they were there', async () => {
    const scene = await stage();
    const view = await openAdd(scene);
    scene.space.faults.always('views.update', { kind: 'error', error: 'internal_error' });
    await fill(scene, {
      'What happened': 'Acquisition',
      Title: 'Google buys Helix Forge',
      Summary: 'It does.',
      Date: '11 Mar',
      Sources: 'https://example.com/a',
    });
    await scene.space.as('ana').submit(view);
    const shown = await modal(scene, 'Acquirer');
    expect(shown.values.summary?.summary?.value).toBe('It does.');
  });

  it('shows a likely duplicate before saving, and adds its source when told so', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const nscale = {
      Title: 'Nscale closes record Series C',
      Company: 'nscale',
      Date: '10 Mar 2026',
      Amount: '$2bn',
      Sources: 'https://example.com/nscale',
    };
    const view = await add(scene, nscale);
    const asked = await modal(scene, 'Looks like E186, Nscale Series C, 9 Mar 2026.');
    expect(asked.words).toContain('Add as a source of E186 / Save as new');
    expect(asked.values.title?.title?.value).toBe(nscale.Title);
    await ana.choose(asked, 'duplicate', 'E186');
    const fresh = newIn(scene, 'ana', CHANNEL);
    await ana.submit(view);
    const [saved] = await fresh.wait();
    expect(saved?.words).toContain('Added as a source of E186.');
    expect(saved?.words).toContain('example.com');
    expect(saved?.words).toContain('Techzine');
    expect(saved?.words).toContain('Ana Lindqvist: another source: example.com');
    const { events } = await rounds(scene);
    expect(events.filter((event) => event.title.startsWith('Nscale closes'))).toEqual([]);
    const kept = await scene.store
      .reader({ workspace: null, asOf: scene.space.clock.now().getTime() })
      .event('E186');
    expect(kept?.sources.some((source) => source.url?.includes('example.com'))).toBe(false);
  });

  it('saves a likely duplicate as new when told so', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const view = await add(scene, { Company: 'Nscale', Date: '10 Mar 2026', Amount: '$2bn' });
    const asked = await modal(scene, 'Looks like E186');
    // The question must be answered before Slack sends the form at all.
    expect(await ana.submit(view)).toMatchObject({ sent: false });
    await ana.choose(asked, 'duplicate', 'Save as new');
    const fresh = newIn(scene, 'ana', CHANNEL);
    await ana.submit(view);
    expect((await fresh.wait())[0]?.words).toMatch(/Saved as E(?!186)\d+\./);
  });

  it('saves once when it is sent twice', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    await openAdd(scene);
    await chooseType(scene, 'Funding round', 'Lead investors');
    await fill(scene, helix);
    const view = ana.modal() as SeenView;
    const fresh = newIn(scene, 'ana', CHANNEL);
    const outcomes = await Promise.all([ana.submit(view), ana.submit(view)]);
    await fresh.wait();
    await ana.submit(view);
    await scene.space.settled();
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
    expect(ana.sees(CHANNEL).filter((each) => each.words.includes('Saved as'))).toHaveLength(1);
    const { events } = await rounds(scene);
    expect(events.filter((event) => event.title === helix.Title)).toHaveLength(1);
  });

  it('says that a name is near one that the log knows', async () => {
    const scene = await stage();
    const fresh = newIn(scene, 'ana', CHANNEL);
    await add(scene, { Company: 'Antropic', Date: '11 Mar 2019', Amount: '$1m' });
    const view = await scene.space.until(
      () => scene.space.as('ana').modal() ?? (fresh && scene.space.as('ana').sees(CHANNEL)[0]),
    );
    if ('callbackId' in view) {
      await scene.space.as('ana').choose(view, 'duplicate', 'new');
      await scene.space.as('ana').submit(view);
    }
    const [saved] = await fresh.wait();
    expect(saved?.words).toContain('“Antropic” is new in the log, which also knows Anthropic.');
  });
});

/** All rounds that the workspace knows now. */
function rounds({ store, space }: Stage) {
  const view = { workspace: space.state.team.id, asOf: space.clock.now().getTime() };
  return store.reader(view).find({}, { offset: 0, limit: Number.POSITIVE_INFINITY });
}

describe('the form of an edit', () => {
  async function openEdit(scene: Stage, ref: string, who = 'ana') {
    await scene.space.as(who).slash('/ai-event', `edit ${ref}`, { channel: CHANNEL });
    return modal(scene, `Edit ${ref}`, who);
  }
  const eventNow = ({ store, space }: Stage, ref: string) =>
    store.reader({ workspace: space.state.team.id, asOf: space.clock.now().getTime() }).event(ref);

  it('changes what was typed and nothing else, in an event full of what the form does not show', async () => {
    const scene = await stage();
    const { events } = await rounds(scene);
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
    const elsewhere = scene.store.reader({ workspace: 'TOTHER', asOf: now?.revisedAt as number });
    expect((await elsewhere.event(ref))?.title).toBe(rich?.title);
  });

  it('keeps effective dates, and those not yet known, when one is added', async () => {
    const scene = await stage();
    const { events } = await rounds(scene);
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

  it('says that nothing was changed, and asks why when something was', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const view = await openEdit(scene, 'E186');
    await ana.submit(view);
    const notice = await modal(scene, 'Nothing was changed, so nothing was saved.');
    expect(notice).toMatchObject({ title: 'Not saved', below: 1 });
    await ana.close(notice);
    await fill(scene, { Title: 'Another title' });
    await ana.submit(view);
    expect(ana.modal()?.errors).toEqual({
      why: 'Say why, in a few words: it stands in the history.',
    });
  });

  it('says so when the words are others and the event says it already', async () => {
    const scene = await stage();
    const view = await openEdit(scene, 'E186');
    await fill(scene, { Date: '2026-03-09', 'Why this change': 'no reason' });
    const fresh = newIn(scene, 'ana', CHANNEL);
    await scene.space.as('ana').submit(view);
    expect((await fresh.wait())[0]?.words).toContain('E186 says that already.');
  });

  it('withdraws an event and restores it', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    for (const [tick, sentence] of [
      ['yes', 'Withdrawn: E186.'],
      ['', 'Restored: E186.'],
    ] as const) {
      const view = await openEdit(scene, 'E186');
      await fill(scene, { Withdrawn: tick, 'Why this change': 'a test' });
      const fresh = newIn(scene, 'ana', CHANNEL);
      await ana.submit(view);
      expect((await fresh.wait())[0]?.words).toContain(sentence);
      expect((await eventNow(scene, 'E186'))?.withdrawn).toBe(tick === 'yes');
      await scene.space.clock.advance(1000);
    }
  });

  it('shows what somebody else changed meanwhile, and keeps both words', async () => {
    const scene = await stage();
    const [ana, bjorn] = [scene.space.as('ana'), scene.space.as('bjorn')];
    const slow = await openEdit(scene, 'E186');
    const quick = await openEdit(scene, 'E186', 'bjorn');
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
    expect(await eventNow(scene, 'E186')).toMatchObject({
      title: 'Ana’s title',
      summary: 'Björn’s summary.',
    });
  });

  it('opens from “Correct it” of any line', async () => {
    const scene = await stage();
    const [answer] = await asks(scene, 'ana', '/ai-search nscale');
    const line = answer?.blocks.find((block) => 'accessory' in block) as {
      accessory: { action_id: string };
    };
    await scene.space.as('ana').choose(answer!, line.accessory.action_id, 'Correct it');
    expect((await modal(scene, 'Edit E')).title).toMatch(/^Edit E\d+$/);
  });
});

describe('the form', () => {
  it('opens from the shortcut, and confirms in its own place', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    await ana.shortcut('add_event');
    await modal(scene, 'Add an event');
    await chooseType(scene, 'Funding round', 'Lead investors');
    await fill(scene, helix);
    await ana.submit(ana.modal() as SeenView);
    expect((await modal(scene, 'Saved as E')).title).toBe('Saved');
  });

  it('opens from a message with its text, its links and its own address', async () => {
    const scene = await stage();
    const bjorn = scene.space.as('bjorn');
    const message = await bjorn.say(
      CHANNEL,
      'Helix Forge raised $120M & more. See https://example.com/helix.',
    );
    await scene.space.as('ana').messageShortcut('track_event', message);
    const view = await modal(scene, 'Add an event');
    expect(view.values.title?.title?.value).toBe('Helix Forge raised $120M & more.');
    expect(view.values.summary?.summary?.value).toBe(
      'Helix Forge raised $120M & more. See https://example.com/helix.',
    );
    expect(String(view.values.sources?.sources?.value).split('\n')).toEqual([
      'https://example.com/helix',
      expect.stringContaining('/archives/C0LOCALBRIEF/p'),
    ]);
  });

  it('opens with the name of an unknown company', async () => {
    const scene = await stage();
    const [answer] = await asks(scene, 'ana', '/ai-company Zorblatt Industries');
    await scene.space.as('ana').press(answer!, 'Add it');
    await modal(scene, 'Add an event');
    await chooseType(scene, 'Funding round', 'Lead investors');
    expect(scene.space.as('ana').modal()?.values.company?.company?.value).toBe(
      'Zorblatt Industries',
    );
  });

  it.each(['gus', 'sam'])(
    'does not open for %s, who may only ask, and says who can',
    async (who) => {
      const scene = await stage();
      const channel = who === 'sam' ? '#partners' : CHANNEL;
      const [refusal] = await asks(scene, who, '/ai-event add', channel);
      const sentence =
        'Guests and people of other organisations can’t change the log. Any member of this workspace can.';
      expect(refusal?.words).toBe(sentence);
      await scene.space.as(who).shortcut('add_event');
      expect((await modal(scene, sentence, who)).callbackId).toBe('');
      const [answer] = await asks(scene, who, '/ai-company Anthropic', channel);
      expect(answer?.words).toContain('Anthropic');
    },
  );

  it('refuses somebody who became a guest while it was open', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    await openAdd(scene);
    await chooseType(scene, 'Funding round', 'Lead investors');
    await fill(scene, helix);
    const person = scene.space.state.people.U0LOCALANA;
    if (person) person.is_restricted = true;
    await scene.space.clock.advance(11 * 60_000);
    await ana.submit(ana.modal() as SeenView);
    await modal(scene, 'can’t change the log');
  });

  it('is said to be late when Slack does not open it any more', async () => {
    const scene = await stage();
    scene.space.faults.next('views.open', { kind: 'error', error: 'expired_trigger_id' });
    const [late] = await asks(scene, 'ana', '/ai-event add');
    expect(late?.words).toMatch(
      /^Slack opens a form only within three seconds, once\. .* Reference [2-9A-Z]{4}\.$/,
    );
  });

  it('confirms in a direct message when its channel can’t be answered any more', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    await openAdd(scene);
    await chooseType(scene, 'Funding round', 'Lead investors');
    await fill(scene, helix);
    await scene.space.clock.advance(31 * 60_000);
    const fresh = newIn(scene, 'ana', '@bot');
    await ana.submit(ana.modal() as SeenView);
    expect((await fresh.wait())[0]?.words).toMatch(/Saved as E\d+\./);
  });
});

describe('every form', () => {
  it('is one that Slack takes, for every event of the log and every type', async () => {
    const { store, space } = await stage({ unstarted: true });
    const asOf = space.clock.now().getTime();
    const { events } = await store
      .reader({ workspace: null, asOf })
      .find({}, { offset: 0, limit: Number.POSITIVE_INFINITY });
    const { world } = openBundle();
    const room = { world, today: '2026-03-12', knownOn: '2026-03-12' };
    const drawings = [
      ...EVENT_TYPES.map((type) => ({ room: { ...room, type, event: null }, typed: {} })),
      ...events.map((event) => ({
        room: { ...room, type: event.type, event },
        typed: writtenForm(event),
      })),
    ];
    for (const { room, typed } of drawings) {
      const meta = {
        opened: fingerprints(typed),
        url: `https://example.com/${'x'.repeat(150)}`,
        kept: { title: 'x'.repeat(3000) },
      };
      const duplicates = [1, 2, 3].map((n) => ({ number: `E${n}`, name: 'y'.repeat(300) }));
      const view = formView({ room, typed, meta, duplicates, notice: 'z'.repeat(4000) });
      expect([room.event?.id, inspectView(view as never, {})]).toEqual([room.event?.id, []]);
      expect(view.private_metadata?.length).toBeLessThanOrEqual(3000);
      expect(readMeta(view.private_metadata ?? '').opened).toEqual(meta.opened);
    }
  });
});

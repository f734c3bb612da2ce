import { describe, expect, it } from 'vitest';
import { inspectView, type SeenView } from '../../../playground/index.ts';
import { fingerprints } from '../../../src/briefing/command/changed-fields.ts';
import { OPEN_TO_ALL } from '../../../src/briefing/command/visible-to.ts';
import { shownFields, writtenForm } from '../../../src/briefing/event-form/fields.ts';
import { confirmation } from '../../../src/briefing/events/confirmation.ts';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import { EVENT_TYPES } from '../../../src/domain/event/vocabulary.ts';
import { readState } from '../../../src/slack/forms/form-state.ts';
import { formView } from '../../../src/slack/forms/form-view.ts';
import { openBundle } from '../../../src/sources/bundle.ts';
import { asks, newIn, redescribe, stage } from '../../helpers/slack.ts';
import { CHANNEL, chooseType, fill, helix, modal, openAdd, save } from './forms.ts';

describe('the form', () => {
  it('The form opens from the shortcut, and confirms in its own place', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    await ana.shortcut('add_event');
    await modal(scene, 'Add an event');
    await chooseType(scene, 'Funding round', 'Lead investors');
    await fill(scene, helix);
    await save(scene);
    expect((await modal(scene, 'Saved as E')).title).toBe('Saved');
  });

  it('The form opens from a message with a sentence of our own, its links and its own address', async () => {
    const scene = await stage();
    const bjorn = scene.space.as('bjorn');
    const message = await bjorn.say(
      CHANNEL,
      'Helix Forge raised $120M & more. See https://example.com/helix.',
    );
    await scene.space.as('ana').messageShortcut('track_event', message);
    const view = await modal(scene, 'Add an event');
    expect(view.values.title?.title?.value).toBe('Helix Forge raises $120M');
    expect(view.values.summary?.summary?.value).toBe('Helix Forge raises $120M.');
    expect(view.words).toContain('Read from “Helix Forge raised $120M & more.');
    expect(String(view.values.sources?.sources?.value).split('\n')).toEqual([
      'https://example.com/helix',
      expect.stringContaining('/archives/C0LOCALBRIEF/p'),
    ]);
  });

  it('The form opens filled with what is read from a message or typed behind add, and says below each field from which words', async () => {
    const scene = await stage();
    const news = 'Acme Robotics raised $120M in a Series B led by Aker ASA.';
    const message = await scene.space.as('bjorn').say(CHANNEL, news);
    const ana = scene.space.as('ana');
    await ana.messageShortcut('track_event', message);
    const tracked = await modal(scene, 'Filled from these words. Check each field.');
    expect(tracked.values.company?.company?.value).toBe('Acme Robotics');
    expect(tracked.values.amount?.amount?.value).toBe('$120M');
    expect(tracked.values.lead_investor?.lead_investor?.value).toBe('Aker ASA');
    expect(tracked.words).toContain('Read from “$120M”');
    expect(tracked.words).toContain('Read from “Aker ASA”');
    const other = 'Beacon Labs raised $90M in a Series B.';
    await ana.slash('/ai-event', `add ${other}`, { channel: CHANNEL });
    const typed = await modal(scene, 'Read from “$90M”');
    expect(typed.values.amount?.amount?.value).toBe('$90M');
    expect(typed.values.title?.title?.value).toBe('Beacon Labs raised $90M in a Series B');
  });

  it('The form opens with the country and the sector that the log knows of the company which a text names', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    await ana.slash('/ai-event', 'add Mistral AI raised $90M in a Series D.', { channel: CHANNEL });
    const { values } = await modal(scene, 'Read from “$90M”');
    expect(Object.assign({}, ...Object.values(values))).toMatchObject({
      country: { value: 'France' },
      sector: { selected_option: { value: 'foundation_models' } },
    });
  });

  it('The form opens with the name of an unknown company', async () => {
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
    'The form does not open for %s, who may only ask, and says who can',
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

  it('The form refuses somebody who became a guest while it was open', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    await openAdd(scene);
    await chooseType(scene, 'Funding round', 'Lead investors');
    await fill(scene, helix);
    await redescribe(scene, 'U0LOCALANA', { is_restricted: true });
    await ana.submit(ana.modal() as SeenView);
    await modal(scene, 'can’t change the log');
  });

  it.each(['expired_trigger_id', 'exchanged_trigger_id'])(
    'The form says what happened when Slack does not open it: %s',
    async (error) => {
      const scene = await stage();
      scene.space.faults.next('views.open', { kind: 'error', error });
      const [late] = await asks(scene, 'ana', '/ai-event add');
      expect(late?.words).toMatch(
        /^Slack opens a form only within three seconds, once\. .* Reference [2-9A-Z]{4}\.$/,
      );
    },
  );

  it('The form confirms in a direct message when its channel can’t be answered any more', async () => {
    const scene = await stage();
    await openAdd(scene);
    await chooseType(scene, 'Funding round', 'Lead investors');
    await fill(scene, helix);
    await scene.space.clock.advance(31 * 60_000);
    const fresh = newIn(scene, 'ana', '@bot');
    await save(scene);
    expect((await fresh.wait())[0]?.words).toMatch(/Saved as E\d+\./);
  });
});

describe('every form', () => {
  it('Every form is one that Slack takes, for every event of the log and every type', async () => {
    const { store, space } = await stage({ unstarted: true });
    const asOf = space.clock.now().getTime();
    const { events } = await store
      .reader({ workspace: null, asOf, audience: EVERYBODY })
      .find({}, { offset: 0, limit: Number.POSITIVE_INFINITY });
    const { reference } = openBundle();
    const isKnownName = () => false;
    const room = {
      reference,
      today: '2026-03-12',
      knownOn: '2026-03-12',
      isKnownName,
      visible: OPEN_TO_ALL,
    };
    const drawings = [
      ...EVENT_TYPES.map((type) => ({ room: { ...room, type, event: null }, typed: {} })),
      ...events.map((event) => ({
        room: { ...room, type: event.type, event },
        typed: writtenForm(event),
      })),
    ];
    const company = { id: 'c', name: 'k'.repeat(300) };
    const names = Array.from({ length: 20 }, (_, n) => ({
      typed: `${n}${'n'.repeat(300)}`,
      ...(n < 7 ? { company, isNear: true } : { company: null, isNear: false }),
    }));
    for (const { room, typed } of drawings) {
      const meta = {
        opened: fingerprints(typed),
        url: `https://example.com/${'x'.repeat(150)}`,
        kept: { title: 'x'.repeat(3000) },
      };
      const why = 'w'.repeat(300);
      const duplicates = [1, 2, 3].map((n) => ({ number: `E${n}`, name: 'y'.repeat(300), why }));
      const content = { title: `Edit E${events.length}`, fields: shownFields(room) };
      const again = { ...confirmation(duplicates, names, { marks: [], typed }), marks: {} };
      const view = formView({ id: 'event', content, typed, meta, again });
      expect([room.event?.id, inspectView(view as never, {})]).toEqual([room.event?.id, []]);
      expect(view.private_metadata?.length).toBeLessThanOrEqual(3000);
      const sent = { private_metadata: view.private_metadata ?? '', state: { values: {} } };
      expect(readState(sent).meta.opened).toEqual(meta.opened);
    }
  });
});

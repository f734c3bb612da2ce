import { describe, expect, it } from 'vitest';
import type { SeenView } from '../../../playground/index.ts';
import { asks, newIn, stageOfFile } from '../../helpers/slack.ts';
import { rowsOf } from '../../helpers/stores/rows.ts';
import { CHANNEL, eventsNow, fill, modal, NSCALE, refOf } from './forms.ts';

const BRIEFING = [
  'Morning everyone, this is what I heard at lunch today.',
  'Acme Robotics raised $120M in a Series B led by Aker ASA.',
  'Ordovane acquires Lumiq for $45 million.',
  'On 9 March 2026 Nscale raised $2 billion in a Series C led by Aker ASA and 8090 Industries.',
  'The canteen has new chairs, by the way, and they squeak.',
].join('\n');

const scene = stageOfFile();

/** The box below the line of an event. */
function boxOf(view: SeenView, line: string) {
  const at = view.blocks.findIndex((block) => JSON.stringify(block.text ?? '').includes(line));
  const { block_id, elements } = view.blocks[at + 1] as {
    block_id: string;
    elements: { action_id: string; options: { value: string }[] }[];
  };
  const [box] = elements;
  if (!box) throw new Error(`no box below ${line} in ${view.words}`);
  return { place: { block_id, action_id: box.action_id }, value: box.options[0]?.value ?? '' };
}

/** Ticks the event whose line says so. */
async function tick(line: string): Promise<void> {
  const ana = scene().space.as('ana');
  const view = ana.modal() as SeenView;
  const { place, value } = boxOf(view, line);
  await ana.choose(view, place, [value]);
}

async function openList(): Promise<SeenView> {
  // The list of the test before looks the same.
  const ana = scene().space.as('ana');
  const left = ana.modal();
  if (left) await ana.close(left, { all: true });
  const message = await scene().space.as('bjorn').say(CHANNEL, BRIEFING);
  await ana.messageShortcut('track_event', message);
  return modal(scene(), '3 events read');
}

describe('the list of a message that tells several events', () => {
  it('The list of a message has each event in a sentence of our own with its words, and what the log has marked and not ticked', async () => {
    const view = await openList();
    const nscale = await refOf(scene(), NSCALE);
    expect(view.words).toContain('Acme Robotics raises $120M, Series B, led by Aker ASA');
    expect(view.words).toContain('“Acme Robotics raised $120M in a Series B led by Aker ASA.”');
    expect(view.words).toContain(`Already in the log: ${nscale}.`);
    const ticked = Object.values(view.values).flatMap((block) =>
      Object.values(block).flatMap(({ selected_options }) => selected_options ?? []),
    );
    expect(ticked).toHaveLength(2);
    expect(view.words).toContain('Read, not tracked: 2 sentences');
    expect(view.words).toContain('The canteen has new chairs, by the way, and they squeak.');
  });

  it('The list of a message saves what is ticked, once however often it is sent, and says what came of each', async () => {
    const view = await openList();
    const nscale = await refOf(scene(), NSCALE);
    await tick('Nscale');
    const before = (await eventsNow(scene())).total;
    const fresh = newIn(scene(), 'ana', CHANNEL);
    const ana = scene().space.as('ana');
    await Promise.all([ana.submit(view), ana.submit(view)]);
    const [report] = await fresh.wait();
    expect(report?.words).toContain('3 events saved.');
    expect(report?.words).toMatch(/Acme Robotics raises \$120M.*Saved as E\d+/);
    expect(report?.words).toMatch(/Ordovane to acquire Lumiq for \$45M.*Saved as E\d+/);
    expect(report?.words).toContain(`Added as a source of ${nscale}`);
    expect((await eventsNow(scene())).total).toBe(before + 2);
    const [kept] = await asks(scene(), 'ana', '/ai-company Ordovane');
    expect(kept?.words).toContain('Ordovane to acquire Lumiq for $45M');
  });

  it('The list of a message says that an event is in the log by now, in place of saving it twice', async () => {
    const view = await openList();
    expect(view.words.match(/Already in the log: E\d+/g)).toHaveLength(3);
    const fresh = newIn(scene(), 'ana', CHANNEL);
    await tick('Ordovane');
    await scene()
      .space.as('ana')
      .submit(scene().space.as('ana').modal() as SeenView);
    expect((await fresh.wait())[0]?.words).toContain('1 event saved.');
    const late = await openList();
    expect(late.words).toContain('Already in the log');
  });

  it('The list of a message opens the form on one of its events, on top, and on a sentence that tells none', async () => {
    await openList();
    const ana = scene().space.as('ana');
    const list = ana.modal() as SeenView;
    await ana.press(list, 'Make an event');
    const form = await modal(scene(), 'Add an event');
    expect(form.words).toContain('this is what I heard at lunch today');
    expect(form.values.title?.title?.value ?? '').toBe('');
    await fill(scene(), { 'What happened': 'Other event' });
    const typed = await modal(scene(), 'Status');
    expect(typed.words).toContain('this is what I heard at lunch today');
    await ana.close(typed);
    expect(ana.modal()?.title).toBe('3 events read');
    await ana.press(ana.modal() as SeenView, 'Edit');
    const edit = await modal(scene(), 'Filled from these words');
    expect(edit.values.title?.title?.value).toBe(
      'Acme Robotics raises $120M, Series B, led by Aker ASA',
    );
  });

  it('The words of a message are shown while somebody decides, and a day later they are nowhere in the log', async () => {
    const list = await openList();
    const words = 'they squeak';
    expect(rowsOf(scene().file).includes(words)).toBe(true);
    await scene().space.clock.advance(24 * 3_600_000);
    // A clock that goes by itself ticks at every minute; this one, when something is due.
    await scene().schedule.wake();
    const rows = rowsOf(scene().file);
    expect([rows.includes(words), rows.includes('raised $120M in a')]).toEqual([false, false]);
    await scene().space.as('ana').submit(list);
    const gone = await modal(scene(), 'were kept for a day at most, and are gone');
    expect(gone.title).toBe('Not saved');
  });
});

/** Filling the event form as a person does. */

import type { SeenView } from '../../../playground/index.ts';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import type { Stage } from '../../helpers/slack.ts';

export const CHANNEL = '#ai-briefing';

/** The modal that somebody has open, once it shows some words. */
export async function modal({ space }: Stage, words: string, who = 'ana'): Promise<SeenView> {
  const shown = () => {
    const view = space.as(who).modal();
    return view && `${view.title}\n${view.words}`.includes(words) && view;
  };
  return space.until(shown, { what: `a modal with ${words}` });
}

/** Types into fields, chooses in menus, by label. */
export async function fill(
  scene: Stage,
  words: Record<string, string>,
  who = 'ana',
): Promise<void> {
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

export async function openAdd(scene: Stage, who = 'ana'): Promise<SeenView> {
  await scene.space.as(who).slash('/ai-event', 'add', { channel: CHANNEL });
  return modal(scene, 'Add an event', who);
}

export async function chooseType(scene: Stage, type: string, field: string): Promise<void> {
  await fill(scene, { 'What happened': type });
  await modal(scene, field);
}

/** A round that the log does not know, by the form's labels. */
export const helix = {
  Status: 'Completed',
  Title: 'Helix Forge raises $120M Series A',
  Summary: 'The robot maker closes its first large round.',
  Date: '11 Mar',
  Company: 'Helix Forge',
  'Lead investors': 'Aker ASA',
  Amount: '$120m',
  Sources: 'https://example.com/helix',
};

/** Sends the form that somebody has open, once more where it asks about new company names alone. */
export async function save({ space }: Stage, who = 'ana'): Promise<SeenView> {
  const person = space.as(who);
  const view = person.modal() as SeenView;
  await person.submit(view);
  const asked = person.modal();
  if (asked?.title === 'New company names') await person.submit(asked);
  return view;
}

/** Opens the form, fills it and saves it. */
export async function add(scene: Stage, words: Record<string, string> = {}): Promise<SeenView> {
  await openAdd(scene);
  await chooseType(scene, 'Funding round', 'Lead investors');
  await fill(scene, { ...helix, ...words });
  return save(scene);
}

/** The number that lines have for an event of the log, by its id: "E346". */
export async function refOf({ store, space }: Stage, id: string): Promise<string> {
  const asOf = space.clock.now().getTime();
  const view = { workspace: space.state.team.id, asOf, audience: EVERYBODY };
  const event = await store.reader(view).event(id);
  if (!event) throw new Error(`no event ${id}`);
  return `E${event.number}`;
}

/** The round of Nscale, which happened on 9 March 2026. */
export const NSCALE = 'nscale-series-c-2026-03';

/** All events that the workspace knows now. */
export function eventsNow({ store, space }: Stage) {
  const asOf = space.clock.now().getTime();
  const view = { workspace: space.state.team.id, asOf, audience: EVERYBODY };
  return store.reader(view).find({}, { offset: 0, limit: Number.POSITIVE_INFINITY });
}

/** Writes what a form says, and words what came of it. */

import type { NewRevision } from '../../contracts/store.ts';
import type { EventFields, TrackedEvent } from '../../domain/event/event.ts';
import { same } from '../../domain/event/versions.ts';
import { UserError } from '../../errors.ts';
import type { Page, Part } from '../../page/page.ts';
import type { Tools } from '../../slack/handling/services.ts';
import type { Inquiry } from '../../slack/people/request.ts';
import { type Patch, withSources } from '../event-form/form.ts';
import { eventNumber } from '../wording/event-words.ts';
import type { Named } from './find-duplicates.ts';

/** What was saved, in a sentence, and what to know of it. */
export interface Saved {
  event: TrackedEvent;
  sentence: string;
  notes: readonly string[];
}

/** Saves a new event. */
export async function saveNew(
  tools: Tools,
  inquiry: Inquiry,
  fields: EventFields,
  names: readonly Named[],
): Promise<Saved> {
  const event = await append(tools, inquiry, { event: null, patch: fields, why: 'added in Slack' });
  return { event, sentence: `Saved as ${eventNumber(event)}.`, notes: newNames(names) };
}

/** Saves the change of an event. */
export async function saveEdit(
  tools: Tools,
  inquiry: Inquiry,
  edited: TrackedEvent,
  patch: Patch,
  why: string,
): Promise<Saved> {
  const event = await append(tools, inquiry, { event: edited.id, patch, why });
  const names = Object.keys(patch) as (keyof Patch)[];
  if (names.every((name) => same(event[name], edited[name])))
    return { event, sentence: `${eventNumber(event)} says that already.`, notes: [] };
  const deed =
    patch.withdrawn === undefined ? 'Saved' : patch.withdrawn ? 'Withdrawn:' : 'Restored:';
  return { event, sentence: `${deed} ${eventNumber(event)}.`, notes: [] };
}

/** Adds a form's sources to an event that tells the same. Throws UserError where it has them all. */
export async function saveSource(
  tools: Tools,
  inquiry: Inquiry,
  known: TrackedEvent,
  fields: EventFields,
): Promise<Saved> {
  const sources = withSources(known.sources, fields.sources);
  const fresh = sources.slice(known.sources.length).map(({ publisher }) => publisher);
  if (fresh.length === 0)
    throw new UserError(
      `${eventNumber(known)} has this source already. Nothing was saved; give another address, or close the form.`,
    );
  const why = `another source: ${[...new Set(fresh)].join(', ')}`.slice(0, 300);
  const event = await append(tools, inquiry, { event: known.id, patch: { sources }, why });
  return { event, sentence: `Added as a source of ${eventNumber(event)}.`, notes: [] };
}

async function append(
  { store, home, logger }: Tools,
  { somebody }: Inquiry,
  revision: Omit<NewRevision, 'who'>,
): Promise<TrackedEvent> {
  const written = { ...revision, who: somebody.asker.name };
  const [event] = (await store.append(home().team, [written])) as [TrackedEvent];
  logger.info({ user: somebody.asker.id, event: event.id }, 'An event was written');
  return event;
}

/** Names that were typed for the first time: a typing error would make a company of its own. */
function newNames(names: readonly Named[]): string[] {
  const near = names
    .filter((name) => name.near)
    .map(
      ({ typed, company }) => `“${typed}” is new in the log, which also knows ${company?.name}.`,
    );
  const fresh = names.filter(({ company }) => !company).map(({ typed }) => `“${typed}”`);
  return [...near, ...(fresh.length ? [`New in the log: ${fresh.join(', ')}.`] : [])];
}

/** The event as saved, with its history, under a sentence that says so. */
export async function savedPage(tools: Tools, inquiry: Inquiry, saved: Saved): Promise<Page> {
  const asOf = tools.clock.now().getTime();
  const log = tools.store.reader({ workspace: tools.home().team, asOf });
  const { page } = await tools.desk.ask(
    tools.desk.line('event', `history ${eventNumber(saved.event)}`),
    { ...inquiry.asking, log },
  );
  const said = [saved.sentence, ...saved.notes].map((text): Part => ({ kind: 'notice', text }));
  return {
    ...page,
    headline: `${saved.sentence} ${page.headline}`,
    parts: [...said, ...page.parts],
  };
}

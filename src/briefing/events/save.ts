/** Saves what somebody says of an event, and words what came of it; forms, and whatever else writes, come through here. */
import type { NewRevision, Store } from '../../contracts/store.ts';
import type { EventFields, TrackedEvent } from '../../domain/event/event.ts';
import { same } from '../../domain/event/versions.ts';
import { UserError } from '../../errors.ts';
import type { Patch } from '../event-form/field.ts';
import { withSources } from '../event-form/sources.ts';
import { eventNumber } from '../wording/event-words.ts';
import type { Named } from './find-duplicates.ts';

/** On whose behalf something is written, and where. */
export interface Authorship {
  store: Pick<Store, 'append'>;
  workspace: string;
  /** The author's name, kept with each revision. */
  author: string;
}

/** What was saved, in a sentence, and what to know of it. */
export interface Saved {
  event: TrackedEvent;
  sentence: string;
  notes: readonly string[];
}

/** Saves a new event. */
export async function saveNew(
  by: Authorship,
  fields: EventFields,
  names: readonly Named[],
): Promise<Saved> {
  const event = await append(by, { event: null, patch: fields, why: 'added in Slack' });
  return { event, sentence: `Saved as ${eventNumber(event)}.`, notes: newNames(names) };
}

/** Saves the change of an event. */
export async function saveEdit(
  by: Authorship,
  edited: TrackedEvent,
  patch: Patch,
  why: string,
): Promise<Saved> {
  const event = await append(by, { event: edited.id, patch, why });
  const names = Object.keys(patch) as (keyof Patch)[];
  if (names.every((name) => same(event[name], edited[name])))
    return { event, sentence: `${eventNumber(event)} says that already.`, notes: [] };
  const deed =
    patch.withdrawn === undefined ? 'Saved' : patch.withdrawn ? 'Withdrawn:' : 'Restored:';
  return { event, sentence: `${deed} ${eventNumber(event)}.`, notes: [] };
}

/** Adds a form's sources to an event that tells the same. Throws UserError where it has them all. */
export async function saveSource(
  by: Authorship,
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
  const event = await append(by, { event: known.id, patch: { sources }, why });
  return { event, sentence: `Added as a source of ${eventNumber(event)}.`, notes: [] };
}

async function append(
  { store, workspace, author }: Authorship,
  revision: Omit<NewRevision, 'who'>,
): Promise<TrackedEvent> {
  const [event] = (await store.append(workspace, [{ ...revision, who: author }])) as [TrackedEvent];
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

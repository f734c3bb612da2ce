/** Saves what somebody says of an event, and words what came of it; forms, and whatever else writes, come through here. */
import type { Reader } from '../../contracts/reader.ts';
import type { NewRevision, Store } from '../../contracts/store.ts';
import { keysOf, present } from '../../domain/collections.ts';
import type { EventFields, TrackedEvent } from '../../domain/event/event.ts';
import { type Patch, same } from '../../domain/event/versions.ts';
import { UserError } from '../../errors.ts';
import { withSources } from '../event-form/sources.ts';
import { eventNumber } from '../wording/event-words.ts';
import { admitted } from './door.ts';
import { AS_NEW, type Duplicate, findDuplicates, type Named } from './find-duplicates.ts';

/** On whose behalf something is written, and where. */
interface Authorship {
  store: Pick<Store, 'append'>;
  workspace: string;
  /** The author's name, kept with each revision. */
  author: string;
}

/** An event that was saved, with a sentence that says so, and what to know of it. */
export interface Saved {
  event: TrackedEvent;
  sentence: string;
  notes: readonly string[];
}

/** Somebody's answer about likely duplicates. */
export interface Decision {
  /** The numbers asked about, as E214. */
  asked: readonly string[];
  /** One of them, whose event the sources are added to; AS_NEW; or nothing yet. */
  answer: string | undefined;
}

/**
 * Saves a new event, or adds its sources to the one that somebody says it is. Saves nothing and gives the likely
 * duplicates where nobody has been asked about one of them yet. Throws UserError where that event has the sources.
 */
export async function saveNew(
  by: Authorship,
  given: EventFields,
  log: Reader,
  { asked, answer }: Decision,
): Promise<Saved | { duplicates: readonly Duplicate[] }> {
  const fields = admitted(given);
  const { names, duplicates } = await findDuplicates(fields, log);
  const isAsked = duplicates.every(({ number }) => asked.includes(number));
  if (!isAsked || (duplicates.length > 0 && !answer)) return { duplicates };
  if (!answer || answer === AS_NEW || !asked.includes(answer)) return saveFresh(by, fields, names);
  const known = await log.event(answer);
  if (known) return saveSource(by, known, fields);
  throw new UserError(`${answer} is not in the log any more. Nothing was saved.`);
}

async function saveFresh(
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
  given: Patch,
  why: string,
): Promise<Saved> {
  const patch = admitted(given);
  const event = await append(by, { event: edited.id, patch, why });
  const names = keysOf(patch);
  if (names.every((name) => same(event[name], edited[name])))
    return { event, sentence: `${eventNumber(event)} says that already.`, notes: [] };
  const deed =
    patch.withdrawn === undefined ? 'Saved' : patch.withdrawn ? 'Withdrawn:' : 'Restored:';
  return { event, sentence: `${deed} ${eventNumber(event)}.`, notes: [] };
}

/** Adds the sources to an event that tells the same. */
async function saveSource(
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
  const [event] = await store.append(workspace, [{ ...revision, who: author }]);
  return present(event, 'the saved event');
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

/** Saves what somebody says of an event, and words what came of it; forms, and whatever else writes, come through here. */
import type { Reader } from '../../contracts/reader.ts';
import type { LastLook, NewRevision, Store } from '../../contracts/store.ts';
import { keysOf, present } from '../../domain/collections.ts';
import type { EventFields, Party, TrackedEvent } from '../../domain/event/event.ts';
import { type Patch, same } from '../../domain/event/versions.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { UserError } from '../../errors.ts';
import { eventNumber } from '../wording/event-words.ts';
import {
  type Confirmation,
  type Confirmed,
  chosenDuplicate,
  chosenNames,
  confirmation,
} from './confirmation.ts';
import { asDuplicate } from './matching/duplicate.ts';
import { match } from './matching/match.ts';
import { type Named, namesIn } from './matching/names.ts';
import { mayJoin, retelling } from './matching/retelling.ts';
import { retoldWhy, retoldWords } from './matching/retold-words.ts';
import { normalized } from './normalized.ts';
import { withDenial } from './reading/denied.ts';

/** On whose behalf something is written, and where. */
interface Authorship {
  store: Pick<Store, 'append'>;
  workspace: string;
  /** The author's name, kept with each revision. */
  author: string;
}

/** The log, and the controlled lists by which what is saved is compared with it. */
interface SaveContext {
  log: Reader;
  reference: ReferenceData;
}

/** An event that was saved, with a sentence that says so, and what to know of it. */
export interface Saved {
  event: TrackedEvent;
  sentence: string;
  notes: readonly string[];
  /** Names that nobody in the log had before. */
  fresh: readonly string[];
}

/**
 * Saves a new event, or adds its sources to the one that somebody says it is. Saves nothing and asks where it may be
 * one of the log, or names companies that the log does not know, and nobody has been asked about that yet. Throws
 * UserError where the known event has the sources.
 */
export async function saveNew(
  by: Authorship,
  given: EventFields,
  context: SaveContext,
  confirmed: Confirmed,
): Promise<Saved | Confirmation> {
  const { log, reference } = context;
  const typed = withDenial(normalized(given));
  const fields = withNames(typed, chosenNames(confirmed, await namesIn(typed, log)));
  const number = chosenDuplicate(confirmed);
  if (number !== null) return saveRetelling(by, await known(number, log), fields, context);
  const { names, alike } = await match(fields, context);
  const before = confirmation(alike.map(asDuplicate), names, confirmed);
  if (before) return before;
  const asked: Confirmation[] = [];
  const saved = await saveFresh(by, fields, names, async (latest) => {
    const { alike } = await match(fields, { log: latest, reference });
    const asks = confirmation(alike.map(asDuplicate), [], confirmed);
    if (asks) asked.push(asks);
    return asks !== null;
  });
  return saved ?? present(asked[0], 'the question about what came before');
}

/**
 * Saves an event that somebody has ticked in a list, as a new one; or, where they were shown that it is `sameAs` one of
 * the log, its sources with that. Throws UserError where it is one of the log by now, or where that has the sources.
 */
export async function saveTicked(
  by: Authorship,
  given: EventFields,
  context: SaveContext,
  sameAs: string | null,
): Promise<Saved> {
  const fields = withDenial(normalized(given));
  if (sameAs !== null) return saveRetelling(by, await known(sameAs, context.log), fields, context);
  const names = await mustBeNew(fields, context);
  const { reference } = context;
  const saved = await saveFresh(by, fields, names, async (log) => {
    await mustBeNew(fields, { log, reference });
    return false;
  });
  return present(saved, 'the saved event');
}

/** The names of an event that the log does not have. @throws {UserError} for one that it has */
async function mustBeNew(fields: EventFields, context: SaveContext): Promise<readonly Named[]> {
  const { decision, names, alike } = await match(fields, context);
  const [same] = alike.map(asDuplicate);
  if (decision !== 'same' || !same) return names;
  throw new UserError(`${same.number}, ${same.name}, tells this already. Not saved again.`);
}

async function known(number: string, log: Reader): Promise<TrackedEvent> {
  const event = await log.event(number);
  if (event) return event;
  throw new UserError(`${number} is not in the log any more. Nothing was saved.`);
}

/** The fields with other names for some of their companies. */
function withNames<Fields extends Patch>(
  fields: Fields,
  names: ReadonlyMap<string, string>,
): Fields {
  const { parties } = fields;
  if (!parties || names.size === 0) return fields;
  const named = ({ company, role }: Party) => ({ company: names.get(company) ?? company, role });
  return { ...fields, parties: parties.map(named) };
}

/** Saves a new event; null where the last look lets nothing be written. */
async function saveFresh(
  by: Authorship,
  fields: EventFields,
  names: readonly Named[],
  unless: LastLook,
): Promise<Saved | null> {
  const fresh = { event: null, patch: fields, why: 'added in Slack', who: by.author, unless };
  const [event] = await by.store.append(by.workspace, [fresh]);
  return event ? { event, sentence: `Saved as ${eventNumber(event)}.`, ...newNames(names) } : null;
}

/** Saves the change of an event; saves nothing and asks where it names companies that the log does not know. */
export async function saveEdit(
  by: Authorship,
  edited: TrackedEvent,
  change: { given: Patch; why: string },
  log: Reader,
  confirmed: Confirmed,
): Promise<Saved | Confirmation> {
  const typed = normalized(change.given);
  const had = new Set(edited.parties.map(({ company }) => company));
  const fresh = (typed.parties ?? []).filter(({ company }) => !had.has(company));
  const before = await namesIn({ parties: fresh }, log);
  const chosen = chosenNames(confirmed, before);
  const patch = withNames(typed, chosen);
  const names = before.filter((name) => !chosen.has(name.typed));
  const asks = confirmation([], names, confirmed);
  if (asks) return asks;
  const event = await append(by, { event: eventNumber(edited), patch, why: change.why });
  const changed = keysOf(patch);
  if (changed.every((name) => same(event[name], edited[name])))
    return { event, sentence: `${eventNumber(event)} says that already.`, ...NOTHING_NEW };
  const deed =
    patch.withdrawn === undefined ? 'Saved' : patch.withdrawn ? 'Withdrawn:' : 'Restored:';
  return { event, sentence: `${deed} ${eventNumber(event)}.`, ...newNames(names) };
}

/** Adds to an event what a further telling of it says. @throws {UserError} where more people would see it than were chosen, and where the event says all of it */
async function saveRetelling(
  by: Authorship,
  known: TrackedEvent,
  fields: EventFields,
  { reference }: SaveContext,
): Promise<Saved> {
  if (!mayJoin(fields, known))
    throw new UserError(
      `More people see ${eventNumber(known)} than you chose, and they would see this source. Choose them at “Visible to” to add it, or save the event as new.`,
    );
  const { patch, effects } = retelling(fields, known, reference);
  if (effects.length === 0)
    throw new UserError(
      `${eventNumber(known)} has this source already. Nothing was saved; give another address, or close the form.`,
    );
  const event = await append(by, { event: eventNumber(known), patch, why: retoldWhy(effects) });
  const { sentence, notes } = retoldWords(event, effects);
  return { event, sentence, notes, fresh: [] };
}

async function append(
  { store, workspace, author }: Authorship,
  revision: Omit<NewRevision, 'who'>,
): Promise<TrackedEvent> {
  const [event] = await store.append(workspace, [{ ...revision, who: author }]);
  return present(event, 'the saved event');
}

const NOTHING_NEW = { notes: [], fresh: [] } as const;

/** Names that were typed for the first time: a typing error would make a company of its own. */
function newNames(names: readonly Named[]): Pick<Saved, 'notes' | 'fresh'> {
  const near = names
    .filter((name) => name.isNear)
    .map(
      ({ typed, company }) => `“${typed}” is new in the log, which also knows ${company?.name}.`,
    );
  return { notes: near, fresh: names.filter(({ company }) => !company).map(({ typed }) => typed) };
}

/** "New in the log: “Acme”, “Birch Capital”."; nothing where no name is. */
export function freshWords(names: readonly string[]): string[] {
  const quoted = [...new Set(names)].map((name) => `“${name}”`);
  return quoted.length > 0 ? [`New in the log: ${quoted.join(', ')}.`] : [];
}

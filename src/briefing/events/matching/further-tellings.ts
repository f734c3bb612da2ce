/** Lines of an import that tell what is told already: each becomes a further source of that event. */
import type { Reader } from '../../../contracts/reader.ts';
import type { Store } from '../../../contracts/store.ts';
import type { EventFields, EventRecord } from '../../../domain/event/event.ts';
import type { ReferenceData } from '../../../domain/reference/reference-data.ts';
import { eventNumber } from '../../wording/event-words.ts';
import { mayJoin, retelling } from './retelling.ts';
import { retoldWhy } from './retold-words.ts';

/** A line that tells the same as an event of the log, by its number, or as another line, by the id of its record. */
export interface FurtherTelling {
  line: number;
  record: EventRecord;
  of: string;
}

/** Where they are written, and by whom. */
interface TellingContext {
  store: Pick<Store, 'append'>;
  reference: ReferenceData;
  workspace: string;
  who: string;
  /** The log as it is. */
  log(): Pick<Reader, 'event'>;
}

/** The outcome of lines, each with the rest of a sentence about it. */
interface ToldFurther {
  sources: { line: number; why: string }[];
  held: { line: number; why: string }[];
  /** Lines of which the events say everything. */
  unchanged: number;
}

/** Adds what lines say to the events that they tell; with `dryRun`, says of which. */
export async function tellFurther(
  lines: readonly FurtherTelling[],
  context: TellingContext,
  dryRun: boolean,
): Promise<ToldFurther> {
  const told: ToldFurther = { sources: [], held: [], unchanged: 0 };
  for (const further of lines) {
    const { line, of } = further;
    const outcome = dryRun ? { told: `tells the same as ${of}` } : await added(further, context);
    if ('why' in outcome) told.held.push({ line, why: outcome.why });
    else if (outcome.told === null) told.unchanged += 1;
    else told.sources.push({ line, why: outcome.told });
  }
  return told;
}

/** Nothing was told where the event says all of it; or why it was not added. */
type Outcome = { told: string | null } | { why: string };

async function added(
  { record, of }: FurtherTelling,
  { store, reference, workspace, who, log }: TellingContext,
): Promise<Outcome> {
  const event = await log().event(of);
  if (!event) return { why: 'tells what is not in the log any more' };
  const fields = lastSaid(record);
  if (!mayJoin(fields, event))
    return { why: `tells the same as ${eventNumber(event)}, which more people see` };
  const { patch, effects } = retelling(fields, event, reference);
  if (effects.length === 0) return { told: null };
  const number = eventNumber(event);
  const change = retoldWhy(effects);
  await store.append(workspace, [{ event: number, patch, who, why: `imported: ${change}` }]);
  return { told: `tells ${number}, ${event.title}: ${change}` };
}

/** All that a record says in the end. */
function lastSaid({ id: _id, knownOn: _on, revisions, ...fields }: EventRecord): EventFields {
  return Object.assign(fields, ...revisions.map(({ changes }) => changes));
}

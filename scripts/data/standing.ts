/** The bundled events as they stand at the end of what was read, with what their sources are worth. */
import { closes } from '../../src/domain/event/closing.ts';
import type { EventFields, EventRecord, Evidence, Source } from '../../src/domain/event/event.ts';
import { evidenceOf } from '../../src/domain/event/evidence.ts';
import { stagesOf } from '../../src/domain/event/stages.ts';
import { stageDay } from '../../src/domain/event/versions.ts';
import {
  PUBLISHER_KINDS,
  type PublisherKind,
  type ReferenceData,
} from '../../src/domain/reference/reference-data.ts';
import { startOfDayUtc } from '../../src/domain/time/calendar.ts';

/** An event with all its revisions, and what is computed from it. */
export interface StandingEvent {
  id: string;
  fields: EventFields;
  evidence: Evidence;
  /** The kind of its best source; null where none of its publishers is rated. */
  bestKind: PublisherKind | null;
  /** Whole US dollars; null where it states no amount, or one without a rate. */
  dollars: number | null;
  /** The day on which its status became known, `YYYY-MM-DD`. */
  statusSince: string;
  /** True of a rumour whose end another event tells. */
  isClosed: boolean;
}

/** The events of the records, each with its last revision. */
export function standingEvents(
  records: readonly EventRecord[],
  reference: ReferenceData,
): StandingEvent[] {
  const events = records.map((record) => standing(record, reference));
  const told = new Set(events.flatMap(({ fields }) => closes(fields)));
  const settled = new Set(
    events.flatMap(({ fields }) => (fields.status === 'rumoured' ? [] : (fields.dealId ?? []))),
  );
  return events.map((event) => ({
    ...event,
    isClosed: told.has(event.id) || settled.has(event.fields.dealId ?? ''),
  }));
}

function standing(record: EventRecord, reference: ReferenceData): StandingEvent {
  const changes = record.revisions.map((revision) => revision.changes);
  const { id, knownOn, revisions: _, ...first } = record;
  const fields: EventFields = Object.assign({}, first, ...changes);
  const moved = record.revisions.findLast((revision) => revision.changes.status !== undefined);
  const told = [record, ...record.revisions].map((step) => ({
    knownOn: step.knownOn,
    patch: 'changes' in step ? step.changes : step,
  }));
  const day = fields.occurredOn?.precision === 'day' ? fields.occurredOn.date : knownOn;
  return {
    id,
    fields,
    evidence: evidenceOf(fields, reference.publisherKind, stageDay(fields, stagesOf(told))),
    bestKind: bestKindOf(fields.sources, reference),
    dollars: fields.amount ? (reference.inDollars(fields.amount, day)?.value ?? null) : null,
    statusSince: moved?.knownOn ?? knownOn,
    isClosed: false,
  };
}

function bestKindOf(sources: readonly Source[], { publisherKind }: ReferenceData) {
  const kinds = new Set(sources.map(({ publisher }) => publisherKind(publisher)));
  return PUBLISHER_KINDS.find((kind) => kinds.has(kind)) ?? null;
}

/** The days between two days. */
export const daysFrom = (day: string, to: string): number =>
  (startOfDayUtc(to) - startOfDayUtc(day)) / 86_400_000;

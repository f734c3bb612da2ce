/** Decisions about stories: accepted into the log, dismissed, taken back. Of several who decide at once one does. */
import type { EventChange } from '../../../contracts/command.ts';
import type { Reader } from '../../../contracts/reader.ts';
import type {
  CandidateState,
  Decider,
  DismissReason,
  ReviewCandidate,
  ReviewQueue,
} from '../../../contracts/sources/review.ts';
import { present } from '../../../domain/collections.ts';
import type { EventFields, TrackedEvent } from '../../../domain/event/event.ts';
import type { ReferenceData } from '../../../domain/reference/reference-data.ts';
import { shortened } from '../../../domain/text/cutting.ts';
import { dayInZone } from '../../../domain/time/calendar.ts';
import { UserError } from '../../../errors.ts';
import { eventNumber } from '../../wording/event-words.ts';
import { type Alike, match } from '../matching/match.ts';
import { retelling } from '../matching/retelling.ts';
import { retoldWhy } from '../matching/retold-words.ts';
import { normalized } from '../normalized.ts';
import { undone } from '../undoing.ts';
import { storyNumber } from './stories.ts';

/** Whoever decides, with the log as everybody in the workspace sees it. */
export interface DecidingContext {
  queue: ReviewQueue;
  log: Reader;
  reference: ReferenceData;
  by: Decider;
  /** Epoch milliseconds. */
  now: number;
  /** Writes to the log in the name of whoever decides, all or none. */
  write(changes: readonly EventChange[]): Promise<TrackedEvent[]>;
}

/** The event that a story is taken for: the one of the log by its number or as it was just read, a new one, or whichever the matching says. */
export type TakenFor =
  | { kind: 'matched' | 'new' }
  | { kind: 'event'; number: string }
  | { kind: 'read'; event: TrackedEvent };

/** The end of a decision. */
export type Decision =
  | { outcome: 'accepted'; event: TrackedEvent; isNew: boolean }
  | { outcome: 'dismissed' | 'reopened' }
  /** It may be the same as an event of the log: somebody must say. */
  | { outcome: 'asks'; alike: readonly Alike[] }
  /** An event came into the log at the same moment that is the same, or may be: the story waits again. */
  | { outcome: 'overtaken'; rival: Alike }
  /** Somebody has decided before. */
  | { outcome: 'decided'; state: CandidateState };

/** Accepts a story: it becomes an event, or a further source of the one that tells it. */
export async function accept(
  candidate: ReviewCandidate,
  takenFor: TakenFor,
  context: DecidingContext,
): Promise<Decision> {
  const { queue, by, now } = context;
  const into = await targetOf(candidate, takenFor, context);
  if (into.kind === 'asks') return { outcome: 'asks', alike: into.alike };
  const accepting = { kind: 'accepting', by, at: now, ...before(candidate.state) } as const;
  if (!(await queue.decide(candidate, accepting, now))) return decidedBefore(candidate, queue);
  const held = { ...candidate, version: candidate.version + 1, state: accepting };
  const { event, rival } = await written(candidate, into, context);
  if (!event) {
    await queue.decide(held, { kind: 'waiting', ...before(candidate.state) }, now);
    return { outcome: 'overtaken', rival };
  }
  const isNew = into.event === null;
  const { id, number, revisedAt } = event;
  const accepted = { event: id, number, isNew, written: revisedAt };
  await queue.decide(held, { kind: 'accepted', by, at: now, ...accepted }, now);
  return { outcome: 'accepted', event, isNew };
}

/** The event that a story was once, which its state remembers. */
function before(state: CandidateState): { was?: number } {
  if (state.kind === 'accepted') return state.isNew ? { was: state.number } : {};
  return state.was === undefined ? {} : { was: state.was };
}

/** The event that was taken back with an earlier decision; null where there was none, or somebody has restored it. */
async function takenBack({ state }: ReviewCandidate, log: Reader): Promise<TrackedEvent | null> {
  const { was } = before(state);
  const event = was === undefined ? null : await log.event(`E${was}`);
  return event?.withdrawn ? event : null;
}

/** The event that a story goes into, null for a new one, with those that it is known not to be. */
interface Into {
  event: TrackedEvent | null;
  others: readonly Alike[];
}

type Target = ({ kind: 'into' } & Into) | { kind: 'asks'; alike: Alike[] };

async function targetOf(
  { fields }: ReviewCandidate,
  takenFor: TakenFor,
  { log, reference }: DecidingContext,
): Promise<Target> {
  if (takenFor.kind === 'event')
    return { kind: 'into', event: await openEvent(takenFor.number, log), others: [] };
  if (takenFor.kind === 'read') return { kind: 'into', event: takenFor.event, others: [] };
  const alike = await alikeTo(fields, log, reference);
  if (takenFor.kind === 'new') return { kind: 'into', event: null, others: alike };
  const [likest] = alike;
  if (likest?.likeness.decision === 'same')
    return { kind: 'into', event: likest.event, others: [] };
  return alike.length > 0 ? { kind: 'asks', alike } : { kind: 'into', event: null, others: [] };
}

/** The events that everybody in the workspace sees and that may tell the same, the likest first. */
async function alikeTo(
  fields: EventFields,
  log: Reader,
  reference: ReferenceData,
): Promise<Alike[]> {
  const { alike } = await match(fields, { log, reference, isPrinted: true });
  return alike.filter(({ event }) => event.visibility === 'workspace');
}

/** An event that everybody in the workspace sees. @throws {UserError} for any other */
async function openEvent(number: string, log: Reader): Promise<TrackedEvent> {
  const event = await log.event(number);
  if (event?.visibility === 'workspace') return event;
  throw new UserError(`${number} is not an event that everybody here sees. Nothing was changed.`);
}

/** Writes the story; gives the event, or the one that came into the log before it at the same moment. */
async function written(
  candidate: ReviewCandidate,
  { event, others }: Into,
  { reference, write, now, by, log }: DecidingContext,
): Promise<{ event: TrackedEvent; rival?: undefined } | { event?: undefined; rival: Alike }> {
  const fields = outBy(normalized(candidate.fields), now);
  const why = whyOf(candidate, by);
  const { patch, effects } = event ? retelling(fields, event, reference) : EMPTY;
  if (event && effects.length === 0) return { event };
  const retold = retoldWhy(effects);
  const old = event ? null : await takenBack(candidate, log);
  const change = event
    ? { event: eventNumber(event), patch, why: shortened(`${retold}; ${why}`, LONGEST_WHY) }
    : old
      ? { event: eventNumber(old), patch: { ...fields, withdrawn: false }, why }
      : { event: null, patch: fields, why };
  const accepted = withoutQuotes(fields, candidate);
  const rivals: Alike[] = [];
  const unless = async (latest: Reader) => {
    const alike = event ? [] : await alikeTo(candidate.fields, latest, reference);
    rivals.push(...alike.filter((one) => others.every((other) => other.event.id !== one.event.id)));
    return rivals.length > 0;
  };
  const [done] = await write([{ ...change, accepted, unless }]);
  return done ? { event: done } : { rival: present(rivals[0], 'the event that came before') };
}

const EMPTY = { patch: {}, effects: [] };
const LONGEST_WHY = 300;

/** The fields without the words of people who suggested it, which are for nobody else. */
function withoutQuotes(fields: EventFields, { tellings }: ReviewCandidate): EventFields {
  const suggested = new Set(tellings.flatMap(({ by, url }) => (by === undefined ? [] : [url])));
  const sources = fields.sources.map((source) =>
    suggested.has(source.url) ? { ...source, quote: null } : source,
  );
  return { ...fields, sources };
}

/** A page that was read today is out: its day alone would hide it until midnight. */
function outBy(fields: EventFields, now: number): EventFields {
  const today = dayInZone(now, 'UTC');
  const sources = fields.sources.map((source) => ({
    ...source,
    publishedOn: source.publishedOn && source.publishedOn < today ? source.publishedOn : null,
  }));
  return { ...fields, sources };
}

/** The rule that accepted it, and the words from which, for its history. */
function whyOf({ number, tellings }: ReviewCandidate, by: Decider): string {
  const [first] = tellings;
  const read = first ? `read from ${first.publisher}: “${first.sentence}”` : 'read from a source';
  const rule = by.kind === 'rule' ? `accepted by rule ${by.number}, ${by.words}; ` : '';
  return shortened(`${rule}${storyNumber({ number })}, ${read}`, LONGEST_WHY);
}

/** Dismisses a story: whoever else prints it, it is not offered again. */
export async function dismiss(
  candidate: ReviewCandidate,
  reason: DismissReason,
  { queue, by, now }: DecidingContext,
): Promise<Decision> {
  if (candidate.state.kind !== 'waiting') return decidedBefore(candidate, queue);
  const dismissed = { kind: 'dismissed', by, at: now, reason } as const;
  const isDone = await queue.decide(candidate, { ...dismissed, ...before(candidate.state) }, now);
  return isDone ? { outcome: 'dismissed' } : decidedBefore(candidate, queue);
}

/** Takes a decision back: the story waits again, and the log is as if it had never been accepted. */
export async function reopen(
  candidate: ReviewCandidate,
  context: DecidingContext,
): Promise<Decision> {
  const { queue, now } = context;
  const { state } = candidate;
  if (state.kind === 'waiting') return decidedBefore(candidate, queue);
  if (!(await queue.decide(candidate, { kind: 'waiting', ...before(state) }, now)))
    return decidedBefore(candidate, queue);
  if (state.kind === 'accepted') await takenOut(candidate, state, context);
  return { outcome: 'reopened' };
}

async function takenOut(
  candidate: ReviewCandidate,
  { event: id, isNew, written: at }: Extract<CandidateState, { kind: 'accepted' }>,
  { log, write }: DecidingContext,
): Promise<void> {
  const event = await log.event(id);
  if (!event) return;
  const why = `${storyNumber(candidate)} is taken back`;
  const history = await log.history(id);
  const place = history.findLastIndex(({ knownAt }) => knownAt === at);
  const back = place > 0 ? undone(history, place, event) : {};
  const patch = isNew ? { withdrawn: true } : back;
  if (Object.keys(patch).length > 0) await write([{ event: eventNumber(event), patch, why }]);
}

async function decidedBefore({ number }: ReviewCandidate, queue: ReviewQueue): Promise<Decision> {
  const { state } = present(await queue.candidate(number), 'the story decided about');
  return { outcome: 'decided', state };
}

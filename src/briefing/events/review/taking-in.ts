/** An event that was read from an item becomes a story of the review, joins one, or is told already. */
import type { Reader } from '../../../contracts/reader.ts';
import type {
  ItemTelling,
  ReviewCandidate,
  ReviewQueue,
  Story,
} from '../../../contracts/sources/review.ts';
import type { EventFields, TrackedEvent } from '../../../domain/event/event.ts';
import { comesAfter } from '../../../domain/event/story/time.ts';
import type { ReferenceData } from '../../../domain/reference/reference-data.ts';
import { dayInZone } from '../../../domain/time/calendar.ts';
import { inLogsWords, match } from '../matching/match.ts';
import { withOrigins } from '../matching/origins.ts';
import { withPlace } from '../matching/places.ts';
import { retelling } from '../matching/retelling.ts';
import type { ItemEvent } from '../reading/read-item.ts';
import { articlesOf, type ItemReader } from './articles.ts';
import { dismissedAmong, storiesAlike } from './dismissed.ts';
import { isSettled } from './shared/settling.ts';
import { ranked, storyTraits } from './stories.ts';

/** The review of a workspace, its log as everybody in it sees it, and the texts that are kept. */
interface TakingInContext {
  queue: Pick<ReviewQueue, 'add' | 'renew' | 'sharing' | 'ofEvent'>;
  log: Reader;
  reference: ReferenceData;
  item: ItemReader;
}

/** The end of taking in an event. */
export type TakenIn =
  | { outcome: 'waits'; candidate: ReviewCandidate; isNew: boolean }
  /** The log tells all of it already. */
  | { outcome: 'known'; event: TrackedEvent }
  /** Somebody has dismissed the story: it is not offered again. */
  | { outcome: 'dismissed'; candidate: ReviewCandidate }
  /** Somebody denies what neither the log nor the review tells. */
  | { outcome: 'untold' };

type Told = ItemEvent & { text: string };

/** Takes in one telling. */
export async function takeIn(told: Told, context: TakingInContext): Promise<TakenIn> {
  const found = await match(told.fields, { ...context, isPrinted: true });
  const said = inLogsWords(told.fields, found.names);
  const fields = withPlace(said, found.names, context.reference);
  const seen = found.alike.filter(({ event }) => event.visibility === 'workspace');
  const [likest] = seen;
  const event = likest?.likeness.decision === 'same' ? likest.event : null;
  const alike = await storiesAlike(fields, found.likenessTo, context);
  const refused = dismissedAmong(alike, fields);
  if (refused) return { outcome: 'dismissed', candidate: refused };
  const own = { ...told, fields };
  if (event) own.fields = await besideThose(own, event, context);
  if (event && isSettled(own.fields, event, context)) return { outcome: 'known', event };
  const waiting = alike.map(({ candidate }) => candidate).filter(isOpen);
  const join = event
    ? waiting.find(({ known }) => known === event.id)
    : waiting.find(({ known }) => known === null);
  const maybe = event ? [] : seen.map((one) => one.event.id);
  if (join) return joined(own, join, maybe, context);
  if (told.isDenial && !event) return { outcome: 'untold' };
  return added(own, event?.id ?? null, maybe, context);
}

const isOpen = ({ state }: ReviewCandidate) => state.kind === 'waiting';

/** The fields with the origins that its source has beside those of an event of the log. */
async function besideThose(
  { fields, text }: Told,
  event: TrackedEvent,
  { queue, reference, item }: TakingInContext,
): Promise<EventFields> {
  const tellings = (await queue.ofEvent(event.id)).flatMap((story) => story.tellings);
  const articles = await articlesOf(text, tellings, item);
  return { ...fields, sources: withOrigins(fields.sources, event, reference, articles) };
}

async function added(
  { fields, telling, text }: Told,
  known: string | null,
  maybe: string[],
  { queue, reference, log }: TakingInContext,
): Promise<TakenIn> {
  const sources = withOrigins(fields.sources, { sources: [] }, reference, { own: text });
  const { confidence } = telling;
  const whole = { ...fields, sources };
  const story = ranked({ fields: whole, tellings: [telling], confidence, known, maybe }, reference);
  const now = log.view.asOf;
  const candidate = await queue.add(story, storyTraits(whole, now), now);
  return { outcome: 'waits', candidate, isNew: true };
}

/** Adds a telling to a story; one that it has is added once. Where somebody changes the story meanwhile, all of it is looked at again. */
async function joined(
  told: Told,
  candidate: ReviewCandidate,
  maybe: readonly string[],
  context: TakingInContext,
): Promise<TakenIn> {
  const { queue, reference, log } = context;
  const { telling } = told;
  const before = candidate.tellings.find((one) => isOneItem(one, telling));
  // An item may move on by itself: an outage is over.
  const isOn =
    before && before.at < telling.at && comesAfter(told.fields.status, candidate.fields.status);
  if (before && !isOn) return { outcome: 'waits', candidate, isNew: false };
  const story = await withTelling(told, candidate, maybe, context);
  const now = log.view.asOf;
  const traits = storyTraits(story.fields, now);
  const renewed = await queue.renew(candidate, ranked(story, reference), traits, now);
  if (!renewed) return takeIn(told, context);
  return { outcome: 'waits', candidate: renewed, isNew: false };
}

const isOneItem = (a: ItemTelling, b: ItemTelling) => a.poll === b.poll && a.item === b.item;

async function withTelling(
  { fields, telling, text }: Told,
  candidate: ReviewCandidate,
  maybe: readonly string[],
  { reference, item }: TakingInContext,
): Promise<Omit<Story, 'rank'>> {
  const articles = await articlesOf(text, candidate.tellings, item);
  const knownOn = dayInZone(candidate.toldAt, 'UTC');
  const { patch } = retelling(fields, { ...candidate.fields, knownOn }, reference, articles);
  const { withdrawn: _withdrawn, ...said } = patch;
  return {
    fields: { ...candidate.fields, ...said },
    tellings: [...candidate.tellings.filter((one) => !isOneItem(one, telling)), telling],
    confidence: Math.max(candidate.confidence, telling.confidence),
    known: candidate.known,
    maybe: [...new Set([...candidate.maybe, ...maybe])],
  };
}

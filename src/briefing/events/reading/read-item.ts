/** The events that an item of a source tells, each as it would be saved, with its words. */
import type { FollowedSource } from '../../../contracts/sources/followed.ts';
import type { SourceItem, Statement } from '../../../contracts/sources/item.ts';
import type { ItemTelling } from '../../../contracts/sources/review.ts';
import {
  type EventFields,
  emptyEvent,
  fieldsSchema,
  type Phase,
  type Source,
} from '../../../domain/event/event.ts';
import type { Expectation } from '../../../domain/event/shapes.ts';
import { legalStanding, type Status } from '../../../domain/event/vocabulary.ts';
import { shortened } from '../../../domain/text/cutting.ts';
import { withoutTracking } from '../../../domain/text/web-address.ts';
import { type Day, dayInZone, isDay } from '../../../domain/time/calendar.ts';
import type { Draft } from '../../event-form/field.ts';
import { hasOwnTitle, ownSummary, ownTitle } from '../../wording/own/own-sentence.ts';
import { denialBy } from '../matching/denial.ts';
import { normalized } from '../normalized.ts';
import { newsDay } from './news-day.ts';
import type { ReadEvent, TextReader } from './read-text.ts';

/** An item as it was kept: of which source, and when it was first seen (epoch milliseconds). */
interface KeptFrom {
  poll: string;
  source: FollowedSource;
  seenAt: number;
}

/** An event as an item tells it. */
export interface ItemEvent {
  fields: EventFields;
  telling: ItemTelling;
  /** True where the item tells no more than that somebody denies it: it is a further telling of what others told, and no event. */
  isDenial: boolean;
}

const LONGEST_TITLE = 140;
const LONGEST_SUMMARY = 400;
const LONGEST_QUOTE = 500;
/** The beginning of an article tells its news; what follows is of other days. */
const LONGEST_READ = 4_000;

/** Reads an item; the likeliest event first, none where it tells none: by its words, or as a register states it. An unknown date is the day on which it was seen. */
export function readItem(item: SourceItem, from: KeptFrom, read: TextReader): ItemEvent[] {
  const day = dayOf(item, from.seenAt);
  if (item.states) return statedIn(item, item.states, from, day);
  const text = textOf(item);
  const published = item.published === null ? null : day;
  return read(text, day, 'denials').flatMap((event) => {
    const source = sourceOf(item, from.source, day);
    const told = fieldsSchema.safeParse(fieldsOf(event, source, newsDay(event, text, published)));
    return told.success && isAbout(told.data)
      ? {
          fields: told.data,
          telling: tellingOf(event, item, from),
          isDenial: event.denial === 'only',
        }
      : [];
  });
}

/** An event of nobody and of no law can’t be found again, nor be told as one with others. */
const isAbout = ({ parties, jurisdiction, lawName }: EventFields) =>
  parties.length > 0 || jurisdiction !== null || lawName !== null;

/** The event that a register states; none where it is about nobody and no law. */
function statedIn(
  item: SourceItem,
  { title, instrument, reference, effectiveOn, commentsCloseOn, confidence, ...said }: Statement,
  from: KeptFrom,
  day: Day,
): ItemEvent[] {
  const source = sourceOf(item, from.source, day);
  const { publisher } = source;
  const sentence = shortened((item.summary || item.title).replace(/\s+/g, ' '), LONGEST_QUOTE);
  const told = fieldsSchema.safeParse(
    normalized({
      ...emptyEvent(),
      ...said,
      title: shortened(title ?? item.title, LONGEST_TITLE),
      summary: shortened(sentence, LONGEST_SUMMARY),
      occurredOn: { date: day, precision: 'day' },
      instrument,
      officialReference: reference,
      effectiveOn: effectiveOn ? [phaseOf(effectiveOn, said.status, day)] : [],
      expects: commentsCloseOn ? [commentsOf(commentsCloseOn, publisher)] : [],
      sources: [{ ...source, quote: sentence }],
    }),
  );
  if (!told.success || !isAbout(told.data)) return [];
  const event = { sentence, from: {}, confidence };
  return [{ fields: told.data, telling: tellingOf(event, item, from), isDenial: false }];
}

const phaseOf = (date: Day, status: Status, knownOn: Day): Phase => ({
  date,
  label: 'takes effect',
  standing: legalStanding(status) === 'law' ? 'law' : 'proposed',
  knownOn,
});

const commentsOf = (date: Day, publisher: string): Expectation => ({
  what: 'end of the comment period',
  kind: 'comments_close',
  due: { date, precision: 'day' },
  value: null,
  by: publisher,
  publisher,
  standing: 'open',
  outcome: null,
});

type Told = Pick<ReadEvent, 'sentence' | 'from' | 'confidence'>;

const tellingOf = (event: Told, item: SourceItem, from: KeptFrom): ItemTelling => ({
  poll: from.poll,
  item: item.id,
  at: from.seenAt,
  trust: from.source.trust,
  sentence: event.sentence,
  from: { ...event.from },
  confidence: event.confidence,
  publisher: publisherOf(item, from.source),
  url: linkOf(item),
});

/** The text of an item as it is read. */
export const textOf = ({ title, text }: SourceItem): string =>
  `${asSentence(title)}\n${text}`.slice(0, LONGEST_READ);

/** A headline has no stop: what follows is another sentence. */
const asSentence = (line: string) => (/[.!?…]$/.test(line) ? line : `${line}.`);

/** And a title has none, but for the stop of letters as in “U.S.” */
const asHeadline = (line: string) => line.replace(/(?<=[\p{Ll}\d%)”])\.$/u, '');

/** The day on which it was published, where that is known; of a month or a year, and of nothing, the day on which it was seen. */
function dayOf({ published }: SourceItem, seenAt: number): Day {
  const day = published?.slice(0, 10) ?? '';
  return isDay(day) ? day : dayInZone(seenAt, 'UTC');
}

/** A deal gets a title of our own; a headline of anything else says more than its fields do. */
function fieldsOf(
  { draft, sentence, denial }: ReadEvent,
  source: Omit<Source, 'quote'>,
  news: Day | null,
): EventFields {
  const { withdrawn: _withdrawn, ...said }: Draft = draft;
  const told = shortened(sentence, LONGEST_TITLE);
  const isOwn = hasOwnTitle(said);
  return normalized({
    ...said,
    occurredOn: said.occurredOn ?? (news === null ? null : { date: news, precision: 'day' }),
    title: isOwn ? ownTitle(said) : asHeadline(told),
    summary: isOwn ? ownSummary(said) : told,
    conflicts: denial === null ? [] : [denialBy(source.publisher)],
    sources: [{ ...source, quote: shortened(sentence, LONGEST_QUOTE) }],
  });
}

/** An item of an aggregator is its publisher’s. */
const publisherOf = (item: SourceItem, source: FollowedSource) =>
  (item.isPointer && item.publisher) || source.publisher;

const linkOf = ({ link }: SourceItem) => link && withoutTracking(link);

const sourceOf = (item: SourceItem, source: FollowedSource, day: Day): Omit<Source, 'quote'> => ({
  publisher: publisherOf(item, source),
  url: linkOf(item),
  title: item.title,
  publishedOn: day,
  notBefore: null,
  undated: false,
  origin: null,
});

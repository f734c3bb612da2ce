/** The events that an item of a source tells, matched with the log as one story. */
import type { Reader } from '../../../contracts/reader.ts';
import type { FollowedSource } from '../../../contracts/sources/followed.ts';
import type { SourceItem } from '../../../contracts/sources/item.ts';
import type { Proposal } from '../../../contracts/sources/proposal.ts';
import type { Source } from '../../../domain/event/event.ts';
import type { ReferenceData } from '../../../domain/reference/reference-data.ts';
import { shortened } from '../../../domain/text/cutting.ts';
import { withoutTracking } from '../../../domain/text/web-address.ts';
import { type Day, dayInZone, isDay } from '../../../domain/time/calendar.ts';
import { admitted } from '../door.ts';
import { match } from '../matching/match.ts';
import type { TextReader } from './read-text.ts';

/** The reader, and the log that is looked into. */
interface ReadItemContext {
  read: TextReader;
  log: Pick<Reader, 'sharing' | 'findCompany' | 'view'>;
  reference: Pick<ReferenceData, 'inDollars'>;
}

/** An item as it was kept: of which source, and when it was first seen (epoch milliseconds). */
interface KeptFrom {
  poll: string;
  source: FollowedSource;
  seenAt: number;
}

const LONGEST_TITLE = 140;
/** The beginning of an article tells its news; what follows is of other days. */
const LONGEST_READ = 4_000;

/** Reads an item; the likeliest event first, none where it tells none. An unknown date is the day on which it was seen. */
export async function readItem(
  item: SourceItem,
  { poll, source, seenAt }: KeptFrom,
  { read, log, reference }: ReadItemContext,
): Promise<Omit<Proposal, 'id'>[]> {
  const day = dayOf(item, seenAt);
  const text = `${asSentence(item.title)}\n${item.text}`.slice(0, LONGEST_READ);
  const told = sourceOf(item, source, day);
  const proposals: Omit<Proposal, 'id'>[] = [];
  for (const { draft, typed, from, sentence, confidence } of read(text, day)) {
    const title = shortened(sentence, LONGEST_TITLE);
    const telling = admitted({ ...draft, title, sources: [told] });
    const { decision, alike } = await match(telling, { log, reference });
    proposals.push({
      ...{ poll, item: item.id, at: seenAt, typed, from, sentence, confidence, decision },
      source: {
        ...{ publisher: told.publisher, url: told.url, title: item.title },
        ...{ publishedOn: told.publishedOn, isPointer: item.isPointer },
      },
      alike: alike.map(({ event }) => event.id),
    });
  }
  return proposals;
}

/** A headline has no stop: what follows is another sentence. */
const asSentence = (line: string) => (/[.!?…]$/.test(line) ? line : `${line}.`);

/** The day on which it was published, where that is known; of a month or a year, and of nothing, the day on which it was seen. */
function dayOf({ published }: SourceItem, seenAt: number): Day {
  const day = published?.slice(0, 10) ?? '';
  return isDay(day) ? day : dayInZone(seenAt, 'UTC');
}

function sourceOf(item: SourceItem, source: FollowedSource, day: Day): Source {
  return {
    publisher: item.isPointer && item.publisher ? item.publisher : source.publisher,
    url: item.link && withoutTracking(item.link),
    title: item.title,
    publishedOn: day,
    notBefore: null,
    undated: false,
    quote: null,
    origin: null,
  };
}

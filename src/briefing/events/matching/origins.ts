/** The origins of further sources: whoever repeats another report is no origin of its own. */
import type { Source, TrackedEvent } from '../../../domain/event/event.ts';
import { copiedWords } from '../../../domain/event/story/copied-words.ts';
import { citedPublisher } from '../../../domain/reference/cited-publisher.ts';
import type { ReferenceData } from '../../../domain/reference/reference-data.ts';

/** The words of the articles behind sources, as far as they are at hand. */
export interface Articles {
  /** The article that is told now; null where its words are not at hand. */
  own: string | null;
  /** The article of a source of the event. Default: the words that the source quotes. */
  of?(source: Source): string | null;
}

/** More words than a long sentence has. */
const MORE_THAN_A_SENTENCE = 30;

/** Sources with the publisher whom each repeats, where that shows: it names him, has his words, or belongs to the same house. */
export function withOrigins(
  sources: readonly Source[],
  { sources: known }: Pick<TrackedEvent, 'sources'>,
  reference: ReferenceData,
  articles: Articles,
): Source[] {
  return sources.map((source) => ({
    ...source,
    origin:
      source.origin ??
      citedIn(source, reference, articles) ??
      copiedFrom(source, known, articles) ??
      ofTheHouse(source, known, reference),
  }));
}

function citedIn(source: Source, reference: ReferenceData, { own }: Articles): string | null {
  const { quote, title, publisher } = source;
  const cited = citedPublisher(own ?? `${title ?? ''}\n${quote ?? ''}`, reference);
  return cited === publisher ? null : cited;
}

/** The origin of the source of which it has more than a sentence; null where it has none. */
function copiedFrom(
  source: Source,
  known: readonly Source[],
  { own, of = ({ quote }) => quote }: Articles,
): string | null {
  const text = own ?? source.quote ?? '';
  const copied = known.find(
    (one) => copiedWords(text, of(one) ?? one.quote ?? '') >= MORE_THAN_A_SENTENCE,
  );
  return copied ? originOf(copied) : null;
}

/** The origin of a source of the same publishing house; null where the event has none. */
function ofTheHouse(
  { publisher }: Source,
  known: readonly Source[],
  { publisherGroup }: ReferenceData,
): string | null {
  const group = publisherGroup(publisher);
  const mate = known.find(
    (one) =>
      group !== null && one.publisher !== publisher && publisherGroup(one.publisher) === group,
  );
  return mate ? originOf(mate) : null;
}

const originOf = ({ origin, publisher }: Source) => origin ?? publisher;

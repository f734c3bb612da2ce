/** The origins of further sources: whoever repeats another report is no origin of its own. */
import type { Source, TrackedEvent } from '../../../domain/event/event.ts';
import { citedPublisher } from '../../../domain/reference/cited-publisher.ts';
import type { ReferenceData } from '../../../domain/reference/reference-data.ts';

/** Sources with the publisher whom each repeats, where that shows: it names him, or belongs to the same house as one that the event has. */
export function withOrigins(
  sources: readonly Source[],
  { sources: known }: Pick<TrackedEvent, 'sources'>,
  reference: ReferenceData,
): Source[] {
  return sources.map((source) => ({
    ...source,
    origin: source.origin ?? citedIn(source, reference) ?? ofTheHouse(source, known, reference),
  }));
}

function citedIn({ quote, title, publisher }: Source, reference: ReferenceData): string | null {
  const cited = citedPublisher(`${title ?? ''}\n${quote ?? ''}`, reference);
  return cited === publisher ? null : cited;
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
  return mate ? (mate.origin ?? mate.publisher) : null;
}

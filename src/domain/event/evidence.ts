import type { PublisherKind } from '../reference/reference-data.ts';
import { nameKey } from '../text/names.ts';
import type { EventFields, Evidence, Source } from './event.ts';

type KindOf = (publisher: string) => PublisherKind | null;
const PRESS: readonly (PublisherKind | null)[] = ['agency', 'newspaper', 'trade', 'aggregator'];

/** A briefing without an address says what others said and names nobody: it is kept and shown, and counts as no origin. */
const counts = (source: Source, kindOf: KindOf) =>
  !(source.url === null && kindOf(source.publisher) === 'briefing');

/**
 * The evidence for an event from the sources given (those known at the moment asked about).
 * `official` needs the document itself, `company statement` that of a party; a copy of it counts as its origin and ranks as press.
 * Nothing that counts, or an editor's mark, makes it `unconfirmed`; no source at all is `no source yet`, as of an
 * event whose sources all carry later dates; a reported incident with a named actor is an `allegation`.
 */
export function evidenceOf(
  event: Pick<EventFields, 'type' | 'status' | 'parties' | 'sources' | 'unconfirmed'>,
  kindOf: KindOf,
): Evidence {
  const sources = event.sources.filter((source) => counts(source, kindOf));
  const origins = new Set(sources.map((s) => (s.origin ?? s.publisher).toLowerCase())).size;
  if (event.unconfirmed) return { word: 'unconfirmed', origins };
  if (origins === 0) {
    return { word: event.sources.length ? 'unconfirmed' : 'no source yet', origins };
  }
  if (isAllegation(event)) return { word: 'allegation', origins };
  const own = sources.map((source) => kindOf(source.publisher));
  if (own.some((kind) => kind === 'filing' || kind === 'regulator'))
    return { word: 'official', origins };
  if (sources.some((source) => isOwnWord(source, event, kindOf)))
    return { word: 'company statement', origins };
  if (origins === 1) return { word: 'single source', origins };
  const all = [...own, ...sources.map((s) => (s.origin ? kindOf(s.origin) : null))];
  if (all.some((kind) => PRESS.includes(kind))) return { word: 'press', origins };
  return { word: all.every((kind) => kind === null) ? 'sources' : 'blog only', origins };
}

/** A company's word on its own affairs ("Acme", "Acme Newsroom"); on those of others it is a blog. */
function isOwnWord(source: Source, { parties }: Pick<EventFields, 'parties'>, kindOf: KindOf) {
  if (kindOf(source.publisher) !== 'company') return false;
  const publisher = nameKey(source.publisher);
  return parties.some((party) => publisher.startsWith(nameKey(party.company)));
}

function isAllegation(event: Pick<EventFields, 'type' | 'status' | 'parties'>): boolean {
  return (
    event.type === 'security_incident' &&
    (event.status === 'reported' || event.status === 'disputed') &&
    event.parties.some((party) => party.role === 'actor')
  );
}

/** In the style guide's words: "press, 3 sources", "single source", "unconfirmed". */
export function evidenceText({ word, origins }: Evidence): string {
  if (word === 'press' || word === 'blog only' || word === 'allegation') {
    return `${word}, ${origins} ${origins === 1 ? 'source' : 'sources'}`;
  }
  return word === 'sources' ? `${origins} sources, publishers not rated` : word;
}

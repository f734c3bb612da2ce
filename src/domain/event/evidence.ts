import { officialKind, ownName } from '../reference/official-hosts.ts';
import type { PublisherKind } from '../reference/reference-data.ts';
import { plural } from '../text/english.ts';
import { nameKey } from '../text/names.ts';
import { type Day, startOfDayUtc } from '../time/calendar.ts';
import type { EventFields, Evidence, Source } from './event.ts';
import { outFrom } from './publication.ts';

type KindOf = (publisher: string) => PublisherKind | null;

/** The kind of a source's publisher: as the list has it, else by the domain of the page. */
const kindOfSource = ({ publisher, url }: Source, kindOf: KindOf): PublisherKind | null =>
  kindOf(publisher) ?? (url === null ? null : officialKind(hostOf(url)));

const hostOf = (url: string) => (URL.parse(url)?.hostname ?? '').replace(/^www\./, '');
const PRESS: readonly (PublisherKind | null)[] = [
  'newswire',
  'agency',
  'newspaper',
  'trade',
  'aggregator',
];

/** A briefing without an address says what others said and names nobody: it is kept and shown, and counts as no origin. */
const counts = (source: Source, kindOf: KindOf) =>
  !(source.url === null && kindOf(source.publisher) === 'briefing');

/**
 * The evidence for an event from the sources given (those known at the moment asked about). `since` is the day of its
 * present stage: a page from before it attests an earlier one, and counts only where there is no other.
 * `official` needs the document itself, `company statement` that of a party; a copy of it counts as its origin and ranks as press.
 * Beside a company statement, `others` are those who report it and are no party: what is self-reported, and what is not.
 * Nothing that counts, or an editor's mark, makes it `unconfirmed`; no source at all is `no source yet`, as of an
 * event whose sources all carry later dates; a reported incident with a named actor is an `allegation`.
 */
export function evidenceOf(
  event: Pick<EventFields, 'type' | 'status' | 'parties' | 'sources' | 'unconfirmed'>,
  kindOf: KindOf,
  since: Day | null = null,
): Evidence {
  const counting = event.sources.filter((source) => counts(source, kindOf));
  const ofStage = since === null ? [] : counting.filter((source) => !isOlder(source, since));
  const sources = ofStage.length > 0 ? ofStage : counting;
  const origins = new Set(sources.map((source) => originOf(source, event, kindOf).name)).size;
  const is = (word: Evidence['word']): Evidence => ({ word, origins, others: null });
  if (event.unconfirmed) return is('unconfirmed');
  if (origins === 0) return is(event.sources.length ? 'unconfirmed' : 'no source yet');
  if (isAllegation(event)) return is('allegation');
  const own = sources.map((source) => kindOfSource(source, kindOf));
  if (own.some((kind) => kind === 'filing' || kind === 'regulator')) return is('official');
  if (sources.some((source) => isOwnWord(source, event, kindOf)))
    return { ...is('company statement'), others: othersAmong(sources, event, kindOf) };
  return is(origins === 1 ? 'single source' : kindTogether(sources, kindOf));
}

/** The kind of sources that no document and no party is among. */
function kindTogether(
  sources: readonly Source[],
  kindOf: KindOf,
): 'press' | 'sources' | 'blog only' {
  const kinds = sources.flatMap((source) => [
    kindOfSource(source, kindOf),
    source.origin ? kindOf(source.origin) : null,
  ]);
  if (kinds.some((kind) => PRESS.includes(kind))) return 'press';
  return kinds.every((kind) => kind === null) ? 'sources' : 'blog only';
}

/** Those who report the same as a company and repeat no party; null for nobody. A wire prints what it is given, and is none. */
function othersAmong(
  sources: readonly Source[],
  event: Parties,
  kindOf: KindOf,
): Evidence['others'] {
  const others = sources.flatMap((source) => {
    const { name, isParty } = originOf(source, event, kindOf);
    const isWire = source.origin === null && kindOfSource(source, kindOf) === 'newswire';
    return isParty || isWire ? [] : [{ name, source }];
  });
  if (others.length === 0) return null;
  const word = kindTogether(
    others.map(({ source }) => source),
    kindOf,
  );
  return { word, origins: new Set(others.map(({ name }) => name)).size };
}

/** True for a page of two days or more before a day: one of the evening before may be of the same day elsewhere. */
export function isOlder(source: Source, since: Day): boolean {
  const out = outFrom(source);
  return Number.isFinite(out) && out < startOfDayUtc(since);
}

type Parties = Pick<EventFields, 'parties'>;

/** The publisher that a source repeats, or itself, in small letters; a party's own pages, releases and repeated words are one origin, the party. */
function originOf(source: Source, event: Parties, kindOf: KindOf) {
  const origin = (source.origin ?? source.publisher).toLowerCase();
  const repeats = source.origin !== null || isOwnWord(source, event, kindOf);
  const party = repeats ? (speakerAmong(event, origin) ?? ownerAmong(event, source)) : undefined;
  return { name: (party ?? origin).toLowerCase(), isParty: party !== undefined };
}

/**
 * A company's word on its own affairs: its own page ("Acme", "Acme Newsroom"), or its release as a wire carries it,
 * whose origin it is; on the affairs of others it is a blog. An authority that a wire carries is no company: its copy is press.
 */
function isOwnWord(source: Source, event: Parties, kindOf: KindOf): boolean {
  const kind = kindOfSource(source, kindOf);
  if (kind === 'newswire') return isCompanyAmong(event, source.origin, kindOf);
  if (kind === 'company') return !!speakerAmong(event, source.publisher);
  return kind === null && ownerAmong(event, source) !== undefined;
}

/** The party on whose own pages a source stands: `investors.nscale.com` is Nscale's. */
function ownerAmong({ parties }: Parties, { url, origin }: Source): string | undefined {
  const own = url === null || origin !== null ? null : ownName(hostOf(url));
  if (own === null) return undefined;
  return parties.map(({ company }) => company).find((company) => nameKey(company) === nameKey(own));
}

const isCompanyAmong = (event: Parties, name: string | null, kindOf: KindOf) =>
  name !== null && kindOf(name) !== 'regulator' && speakerAmong(event, name) !== undefined;

/** The party that a name names, alone or with more words behind it: "Acme Newsroom", and not "Acmeon". */
function speakerAmong({ parties }: Parties, name: string): string | undefined {
  const speaker = nameKey(name);
  const words = `${name.toLowerCase()} `;
  return parties
    .map(({ company }) => company)
    .find((own) => nameKey(own) === speaker || words.startsWith(`${own.toLowerCase()} `));
}

function isAllegation(event: Pick<EventFields, 'type' | 'status' | 'parties'>): boolean {
  return (
    event.type === 'security_incident' &&
    (event.status === 'reported' || event.status === 'disputed') &&
    event.parties.some((party) => party.role === 'actor')
  );
}

/** In the style guide's words: "press, 3 sources", "single source", "company statement, also press, 2 sources". */
export function evidenceText({ word, origins, others }: Evidence): string {
  if (others) return `${word}, also ${COUNTED[others.word](others.origins)}`;
  if (word === 'press' || word === 'sources') return COUNTED[word](origins);
  const isCounted = word === 'blog only' || word === 'allegation';
  return isCounted ? `${word}, ${plural(origins, 'source')}` : word;
}

const COUNTED = {
  press: (count: number) => `press, ${plural(count, 'source')}`,
  'blog only': (count: number) => `blogs, ${plural(count, 'source')}`,
  sources: (count: number) =>
    `${plural(count, 'source')}, ${count === 1 ? 'publisher' : 'publishers'} not rated`,
};

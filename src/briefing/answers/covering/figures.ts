/** Figures of what a log sees: its events by their evidence, by whoever attests them, by place and sector, and the sources that are followed. */
import type { Request } from '../../../contracts/command.ts';
import type { WorkspaceSource } from '../../../contracts/sources/followed.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import type { EventQuery, SumsBy } from '../../../domain/event/query.ts';
import type { PublisherKind } from '../../../domain/reference/reference-data.ts';
import { sourcePlace, sourceRegion } from './source-region.ts';

/** Evidence and publishers are counted over so many of the newest events at most. */
const LOOKED_AT = 1_000;

/** Kinds of publishers whose word is law, or told under it. */
const OFFICIAL: readonly PublisherKind[] = ['filing', 'regulator'];

/** A value with the events that have it and the followed sources that tell of it. */
export interface Covered {
  id: string;
  events: number;
  sources: number;
}

/** A kind of publisher with its publishers among the events, and the followed sources of the kind. */
interface OfKind {
  kind: PublisherKind | null;
  events: number;
  publishers: number;
  sources: readonly WorkspaceSource[];
}

/** All figures of one answer. */
export interface CoverageFigures {
  /** All that fit the question, and how many of them, the newest, were looked at for evidence and publishers. */
  total: number;
  events: readonly TrackedEvent[];
  kinds: readonly OfKind[];
  regions: readonly Covered[];
  sectors: readonly Covered[];
  jurisdictions: readonly Covered[];
  followed: readonly WorkspaceSource[];
}

/** Reads them. */
export async function coverageFigures(
  query: EventQuery,
  context: Request,
): Promise<CoverageFigures> {
  const { log, reference } = context;
  const { total, events } = await log.find(query, { offset: 0, limit: LOOKED_AT });
  const at = context.now.getTime();
  const followed = (await context.sources.followed()).filter(
    ({ paused, addedAt }) => paused === null && (addedAt ?? at) <= at,
  );
  const eventsBy = async (field: SumsBy) => {
    const sums = await log.sums(query, field);
    return new Map([...sums].map(([value, { matches }]) => [value, matches]));
  };
  const [bySector, byRegion, byJurisdiction] = await Promise.all(
    (['sector', 'region', 'jurisdiction'] as const).map(eventsBy),
  );
  const covered = (ids: readonly string[], events: typeof bySector, tells: TellsOf): Covered[] =>
    ids
      .map((id) => ({
        id,
        events: events?.get(id) ?? 0,
        sources: followed.filter((source) => tells(source, id)).length,
      }))
      .sort((a, b) => b.events - a.events || b.sources - a.sources);
  const found = [...(byJurisdiction?.keys() ?? [])].filter((code) => code !== null);
  return {
    total,
    events,
    followed,
    kinds: kindsOf(events, followed, reference),
    regions: covered(
      reference.places.regions.map(({ id }) => id).filter((id) => id !== 'other'),
      byRegion,
      ({ source }, id) => sourceRegion(source, reference) === id,
    ),
    sectors: covered(
      reference.sectors.map(({ id }) => id),
      bySector,
      ({ source }, id) => source.topics.includes(id),
    ),
    jurisdictions: covered(
      found,
      byJurisdiction,
      ({ source }, id) => OFFICIAL.includes(source.trust) && sourcePlace(source) === id,
    ),
  };
}

type TellsOf = (source: WorkspaceSource, id: string) => boolean;

/** The kinds of publishers that attest the events, those of the most events first. */
function kindsOf(
  events: readonly TrackedEvent[],
  followed: readonly WorkspaceSource[],
  { publisherKind }: Request['reference'],
): OfKind[] {
  const told = new Map<PublisherKind | null, { events: Set<number>; publishers: Set<string> }>();
  for (const { number, sources } of events)
    for (const { publisher } of sources) {
      const kind = publisherKind(publisher);
      const of = told.get(kind) ?? { events: new Set(), publishers: new Set() };
      told.set(kind, of);
      of.events.add(number);
      of.publishers.add(publisher);
    }
  const kinds = new Set([...told.keys(), ...followed.map(({ source }) => source.trust)]);
  return [...kinds]
    .map((kind) => ({
      kind,
      events: told.get(kind)?.events.size ?? 0,
      publishers: told.get(kind)?.publishers.size ?? 0,
      sources: followed.filter(({ source }) => source.trust === kind),
    }))
    .sort((a, b) => b.events - a.events);
}

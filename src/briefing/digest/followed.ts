/** The part of an event that a channel follows, and so the reason why a line stands in its digest. */
import type { Reader } from '../../contracts/reader.ts';
import type { News } from '../../contracts/section.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { sectorLabel, topicLabel } from '../../domain/event/labels.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { followsAll, type Scope } from '../../domain/schedule/scope.ts';
import { capital } from '../../domain/text/english.ts';
import { nameKey } from '../../domain/text/names.ts';
import type { FieldWith } from '../questions/filter-keys.ts';

/** A scope with the names of its companies, by the key that finds them. */
export interface Following extends Scope {
  names: ReadonlyMap<string, string>;
}

/** Reads the names of followed companies. */
export async function following(scope: Scope, log: Pick<Reader, 'companies'>): Promise<Following> {
  const companies = await log.companies(scope.companies);
  const names = companies.map(({ name }) => [nameKey(name), name] as const);
  return { ...scope, names: new Map(names) };
}

type Follows = (
  event: TrackedEvent,
  scope: Following,
  reference: ReferenceData,
) => string | null | undefined;

/** The part of an event that is followed, by each field of a scope that says so: "Nvidia", "the sector Chips". */
const FOLLOWED = {
  companies: ({ parties }, { names }) =>
    parties.map(({ company }) => names.get(nameKey(company))).find(Boolean),
  sectors: ({ sector }, { sectors }, reference) =>
    sector && sectors.includes(sector) ? `the sector ${sectorLabel(reference, sector)}` : null,
  topics: ({ topics }, scope, reference) => {
    const topic = topics.find((id) => scope.topics.includes(id));
    return topic && `the topic ${topicLabel(reference, topic)}`;
  },
  jurisdictions: ({ jurisdiction }, { jurisdictions }) =>
    jurisdiction && jurisdictions.includes(jurisdiction)
      ? `the jurisdiction ${jurisdiction}`
      : null,
} satisfies Record<FieldWith<{ scope: 'followed' }>, Follows>;

/** The first thing of an event that is followed; empty where everything is, null where nothing of it. */
export function followedAs(
  { event }: Pick<News, 'event'>,
  scope: Following,
  reference: ReferenceData,
): string | null {
  if (followsAll(scope)) return '';
  for (const follows of Object.values<Follows>(FOLLOWED)) {
    const followed = follows(event, scope, reference);
    if (followed) return followed;
  }
  return null;
}

/** The reason why a line stands in this digest: "Nvidia is followed here." */
export function becauseOf(news: News, scope: Following, reference: ReferenceData): string {
  const followed = followedAs(news, scope, reference);
  if (followed) return `${capital(followed)} is followed here.`;
  if (scope.sections) return 'Its section is chosen for this digest.';
  return 'This digest includes everything.';
}

/** The scope of a channel's digest: what of a window it keeps, what it hides, and why a line stands there. Pure. */

import type { Reader } from '../../contracts/reader.ts';
import type { News, Section } from '../../contracts/section.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { sectorLabel, topicLabel } from '../../domain/event/labels.ts';
import { formatMoney } from '../../domain/money/money.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { followsAll, type Scope } from '../../domain/schedule/scope.ts';
import { capital, plural } from '../../domain/text/english.ts';
import { nameKey } from '../../domain/text/names.ts';
import type { FieldWith } from '../questions/filter-keys.ts';

/** A scope with the names of its companies, by the key that finds them. */
export interface Following extends Scope {
  names: ReadonlyMap<string, string>;
}

/** Reads the names of followed companies. */
export async function following(scope: Scope, log: Pick<Reader, 'company'>): Promise<Following> {
  const companies = await Promise.all(scope.companies.map((id) => log.company(id)));
  const names = companies.flatMap((company) =>
    company ? [[nameKey(company.name), company.name] as const] : [],
  );
  return { ...scope, names: new Map(names) };
}

/** The number of changes that a scope hides, by the first reason that does. */
export interface Hidden {
  below: number;
  otherSections: number;
  notFollowed: number;
}

export const NOTHING_HIDDEN: Hidden = { below: 0, otherSections: 0, notFollowed: 0 };

/** Parts a window in what a scope tells and what it hides. */
export function inScope(
  news: readonly News[],
  scope: Following,
  sections: readonly Section[],
  reference: ReferenceData,
): { kept: News[]; hidden: Hidden } {
  const hidden = { ...NOTHING_HIDDEN };
  const kept = news.filter((one) => {
    const reason = hiddenBy(one, scope, sections, reference);
    if (reason) hidden[reason] += 1;
    return reason === null;
  });
  return { kept, hidden };
}

function hiddenBy(
  news: News,
  scope: Following,
  sections: readonly Section[],
  reference: ReferenceData,
): keyof Hidden | null {
  const wanted = sections.some((section) => isWanted(section, scope) && section.takes?.(news));
  if (!wanted) return 'otherSections';
  if (followedAs(news, scope, reference) === null) return 'notFollowed';
  return isBelow(news, scope, reference) ? 'below' : null;
}

/** True for an event of which a scope tells what is to come. */
export const isKept = (
  of: Pick<News, 'event'>,
  scope: Following,
  reference: ReferenceData,
): boolean => followedAs(of, scope, reference) !== null && !isBelow(of, scope, reference);

/** True where a scope has this section. */
export const isWanted = ({ name }: Pick<Section, 'name'>, { sections }: Scope): boolean =>
  sections?.includes(name) ?? true;

function isBelow(
  { event }: Pick<News, 'event'>,
  { minUsd }: Scope,
  reference: ReferenceData,
): boolean {
  if (minUsd === null || !event.amount) return false;
  const dollars = reference.inDollars(event.amount, event.occurredOn?.date ?? event.knownOn);
  return dollars !== null && dollars.value < minUsd;
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
function followedAs(
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

/** "4 below $100M, 2 in other sections": what a scope hides; empty for nothing. */
export function hiddenText({ below, otherSections, notFollowed }: Hidden, scope: Scope): string {
  const min = scope.minUsd === null ? '' : formatMoney({ value: scope.minUsd, currency: 'USD' });
  return [
    below ? `${below} below ${min}` : '',
    otherSections ? `${otherSections} in other sections` : '',
    notFollowed ? `${plural(notFollowed, 'event')} not followed here` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

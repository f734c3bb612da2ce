/** The scope of a channel's digest: what of a window it keeps and what it hides. Pure. */
import type { News, Section } from '../../contracts/section.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import type { Scope } from '../../domain/schedule/scope.ts';
import { type Following, followedAs } from './followed.ts';
import { type Hidden, NOTHING_HIDDEN } from './hidden.ts';

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

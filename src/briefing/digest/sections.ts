/** The sections of a digest beside its top lines: the rest in the thread, the silence, what is hidden. */

import type { Entry, Section, SectionContext } from '../../contracts/section.ts';
import type { Scope } from '../../domain/schedule/scope.ts';
import { bold, type Part } from '../../page/page.ts';
import { type Hidden, hiddenText } from './hidden.ts';

/** "12 more in the thread: 4 rounds, 2 infrastructure deals, …" */
export function moreInThread(rest: readonly Entry[], sections: readonly Section[]): Part {
  const counts = bySection(rest, sections).map(({ section, entries }) =>
    countWords(section, entries),
  );
  return {
    kind: 'text',
    text: [bold(`${rest.length} more in the thread`), `: ${counts.join(', ')}.`],
  };
}

const countWords = (section: Section, entries: readonly Entry[]) =>
  section.count?.(entries) ?? `${entries.length} ${section.covers}`;

function bySection(entries: readonly Entry[], sections: readonly Section[]) {
  return sections
    .map((section) => ({
      section,
      entries: entries.filter((entry) => section.takes?.(entry.news)),
    }))
    .filter((group) => group.entries.length > 0);
}

/** Sentences below the lines: what was looked for and not found, what other sections say, and what the filter hides. */
export async function closing(
  sections: readonly Section[],
  entries: readonly Entry[],
  issue: SectionContext,
  {
    threaded,
    hidden,
    scope,
    isUnread,
  }: { threaded: boolean; hidden: Hidden; scope: Scope; isUnread: boolean },
): Promise<Part[]> {
  const told = entries.flatMap(({ news }) => [news, ...news.related]);
  const quiet = sections.filter(
    (section) =>
      section.takes &&
      section.covers &&
      // A rumour that closes is told with the rumours, and is a round all the same.
      !told.some((news) => section.takes?.(news) || section.takes?.({ ...news, before: null })),
  );
  // In a digest without a line its first sentence says it all, and where nothing was read nobody knows.
  const nothing =
    entries.length > 0 && quiet.length > 0 && !isUnread
      ? `Nothing new: ${quiet.map((section) => section.covers).join(', ')}.`
      : '';
  const sentences = threaded
    ? []
    : await Promise.all(sections.map((section) => section.sentence?.(issue) ?? ''));
  const words = hiddenText(hidden, scope);
  const filtered = words ? `Hidden by this channel’s filter: ${words}.` : '';
  const text = [nothing, ...sentences, filtered].filter(Boolean).join(' ');
  return text ? [{ kind: 'text', text }] : [];
}

/** The replies of the thread: the sections that have something to say, each under its heading. */
export async function replies(
  sections: readonly Section[],
  entries: readonly Entry[],
  issue: SectionContext,
): Promise<Part[][]> {
  const gathered = await Promise.all(
    sections.map(async (section) => {
      const own = entries.filter((entry) => section.takes?.(entry.news));
      return { section, parts: await section.gather(own, issue) };
    }),
  );
  return [1, 2]
    .map((reply) =>
      gathered
        .filter(({ section, parts }) => (section.reply ?? 2) === reply && parts.length > 0)
        .flatMap(({ section, parts }): Part[] => [
          { kind: 'heading', text: section.heading },
          ...parts,
        ]),
    )
    .filter((parts) => parts.length > 0);
}

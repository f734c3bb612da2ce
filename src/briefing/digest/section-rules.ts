import type { Change } from '../../contracts/reader.ts';
import type { Entry, SectionContext } from '../../contracts/section.ts';
import type { EventType } from '../../domain/event/vocabulary.ts';
import type { Part } from '../../page/page.ts';

/** A change nobody but a briefing or a machine vouches for. */
export const isUnconfirmed = ({ event }: Change): boolean => event.evidence.word === 'unconfirmed';

/** A rumour, or what became of one. */
export const isRumour = ({ event, before }: Change): boolean =>
  event.status === 'rumoured' || before?.status === 'rumoured';

/** An attested event that is no rumour: what the sections by type take. */
export const isNews = (change: Change): boolean => !isUnconfirmed(change) && !isRumour(change);

/** News of one of these types. */
export const isNewsOf =
  (...types: readonly EventType[]) =>
  (change: Change): boolean =>
    isNews(change) && types.includes(change.event.type);

/** The entries that the channel's message does not show already, a line each; nothing where none is left. */
export function remainingLines(entries: readonly Entry[], issue: SectionContext): Part[] {
  const rest = entries.filter((entry) => !issue.inChannel.has(entry.change.event.id));
  return rest.length ? [{ kind: 'lines', lines: rest.map((entry) => issue.line(entry)) }] : [];
}

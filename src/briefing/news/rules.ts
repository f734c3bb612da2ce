import type { Entry, News, SectionContext } from '../../contracts/section.ts';
import type { EventType } from '../../domain/event/vocabulary.ts';
import type { Part } from '../../page/page.ts';

/** News nobody but a briefing or a machine vouches for. */
export const isUnconfirmed = ({ event }: Pick<News, 'event'>): boolean =>
  event.evidence.word === 'unconfirmed';

/** A rumour, or what became of one. */
export const isRumour = ({ event, before }: Pick<News, 'event' | 'before'>): boolean =>
  event.status === 'rumoured' || before?.status === 'rumoured';

/** An event that is new to the log alone. */
export const isOlder = ({ kind }: Pick<News, 'kind'>): boolean => kind === 'older';

/** Attested news that is no rumour: what the sections by type take. */
const isNews = (news: News): boolean => !isUnconfirmed(news) && !isRumour(news);

/** News of one of these types. */
export const isNewsOf =
  (...types: readonly EventType[]) =>
  (news: News): boolean =>
    isNews(news) && types.includes(news.event.type);

/** The entries that the channel's message does not show already, a line each; nothing where none is left. */
export function remainingLines(entries: readonly Entry[], issue: SectionContext): Part[] {
  const rest = entries.filter((entry) => !issue.inChannel.has(entry.news.event.id));
  return rest.length ? [{ kind: 'lines', lines: rest.map((entry) => issue.line(entry)) }] : [];
}

/** What kind of news a change is: the three piles that a digest sorts its window into. */
import type { Change } from '../../contracts/store.ts';
import type { EventType } from '../../domain/event/event.ts';

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

/** Stories: what several events say of one thing in one window is told in one line. Pure. */

import type { News } from '../../contracts/section.ts';
import { present } from '../../domain/collections.ts';
import { mainParty } from '../wording/event-words.ts';

/** An event that follows so many others is an overview: it belongs to a story and joins none to another. */
const OVERVIEW = 3;

/** The points by which an event of its own stands before one that moved on with it: the vote before the bill. */
const OF_ITSELF = 12;

/** True for what only says more of an event that is known: it never stands above what happened. */
const isTold = ({ kind }: News) => kind === 'changed' || kind === 'update';

/**
 * Folds the news of one story under its weightiest piece. Two pieces are one story where their events are stages of one
 * deal, where one is linked to the other, or where both are results of one company. An event linked to
 * three others or more stands with the weightiest of them.
 */
export function asStories(news: readonly News[], points: (news: News) => number): News[] {
  const leading = (one: News) => points(one) - (one.kind === 'moved' ? OF_ITSELF : 0);
  const weigh = (a: News, b: News) =>
    Number(isTold(a)) - Number(isTold(b)) ||
    leading(b) - leading(a) ||
    a.event.number - b.event.number;
  const ordered = news.toSorted(weigh);
  const leads = new Map(ordered.map((one) => [one, one]));
  const leadOf = (one: News): News => {
    const above = present(leads.get(one), 'the story of a piece of news');
    return above === one ? one : leadOf(above);
  };
  // In the order of weight, so that a lead is never under what weighs less.
  const join = (a: News, b: News) => {
    const [lead, under] = [leadOf(a), leadOf(b)].sort(weigh);
    if (lead && under) leads.set(under, lead);
  };
  const plain = ordered.filter((one) => !isOverview(one));
  for (const [place, one] of plain.entries())
    for (const other of plain.slice(place + 1)) if (isOneStory(one, other)) join(one, other);
  for (const one of ordered.filter(isOverview)) {
    const [best] = ordered.filter((other) => other !== one && isLinked(one, other));
    if (best) join(one, best);
  }
  const stories = Map.groupBy(ordered, leadOf);
  return ordered.flatMap((one) => {
    const story = stories.get(one);
    return story ? [{ ...one, related: story.filter((other) => other !== one) }] : [];
  });
}

const isOverview = ({ event }: News) => event.links.length >= OVERVIEW;

function isOneStory(a: News, b: News): boolean {
  const [one, other] = [a.event, b.event];
  if (one.dealId !== null && one.dealId === other.dealId) return true;
  if (isLinked(a, b)) return true;
  const results = one.type === 'earnings' && other.type === 'earnings';
  return results && mainParty(one) === mainParty(other);
}

function isLinked(a: News, b: News): boolean {
  return leadsTo(a, b) || leadsTo(b, a);
}

const leadsTo = ({ event }: News, { event: { id } }: News) =>
  event.links.some((link) => link.event === id);

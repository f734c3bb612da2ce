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
  for (const [one, other] of pairsIn(ordered.filter((one) => !isOverview(one)))) join(one, other);
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

/** Pairs by which all that is one story hangs together: each piece with the first of its deal, of its company's results, and with what it leads to. */
function* pairsIn(news: readonly News[]): Generator<[News, News]> {
  const byId = new Map(news.map((one) => [one.event.id, one]));
  const first = { deal: new Map<string, News>(), results: new Map<string, News>() };
  for (const one of news) {
    const { dealId, type, links } = one.event;
    const keys = [
      ...(dealId === null ? [] : [{ of: first.deal, key: dealId }]),
      ...(type === 'earnings' ? [{ of: first.results, key: mainParty(one.event) }] : []),
    ];
    for (const { of, key } of keys) {
      const known = of.get(key);
      if (known) yield [known, one];
      else of.set(key, one);
    }
    for (const { event } of links) {
      const other = byId.get(event);
      if (other && other !== one) yield [one, other];
    }
  }
}

function isLinked(a: News, b: News): boolean {
  return leadsTo(a, b) || leadsTo(b, a);
}

const leadsTo = ({ event }: News, { event: { id } }: News) =>
  event.links.some((link) => link.event === id);

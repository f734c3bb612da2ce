/** Many of a kind in one line: events that are older than the log's knowledge of them, claims that nobody confirms. */

import type { Entry, News } from '../../contracts/section.ts';
import { plural } from '../../domain/text/english.ts';
import type { Line } from '../../page/page.ts';
import type { LineContext } from '../wording/event-menu.ts';
import { isOlder, isRumour, isUnconfirmed } from './rules.ts';
import { showAction } from './words.ts';

/** News of which many are told in one line. */
interface Fold {
  takes(news: News): boolean;
  headline(count: number): string;
}

const FOLDS: readonly Fold[] = [
  {
    takes: (news) => isOlder(news) && !isUnconfirmed(news),
    headline: (count) => `${plural(count, 'older event')}, now known`,
  },
  {
    takes: (news) => isUnconfirmed(news) && !isRumour(news),
    headline: (count) => `${plural(count, 'claim')} that nobody confirms yet`,
  },
];

/** From so many on they are told in one line. */
const MANY = 3;
/** So many of them are named in it. */
const NAMED = 6;

/** A claim of so many points would move its readers if it were true: it keeps a line of its own, marked unconfirmed. */
const WEIGHTY = 30;

/** The news to fold: many of a kind, but claims of the highest consequence. */
export function foldedOf(news: readonly News[], points: (news: News) => number): ReadonlySet<News> {
  const kinds = FOLDS.map(({ takes }) =>
    news.filter((one) => takes(one) && (isOlder(one) || points(one) < WEIGHTY)),
  );
  return new Set(kinds.flatMap((kind) => (kind.length >= MANY ? kind : [])));
}

/** A line for each kind that was folded: "8 older events, now known", with the first of them named. */
export function foldedLines(entries: readonly Entry[], context: LineContext): Line[] {
  const news = entries.filter(({ isFolded }) => isFolded).map((entry) => entry.news);
  return FOLDS.flatMap((fold) => {
    const own = news.filter(fold.takes);
    return own.length > 0 ? [lineOf(fold.headline(own.length), own, context)] : [];
  });
}

function lineOf(headline: string, news: readonly News[], context: LineContext): Line {
  const rest = news.length - NAMED;
  const named = news.slice(0, NAMED).map(({ event }) => event.title);
  return {
    headline,
    tail: [],
    detail: [...named, ...(rest > 0 ? [`and ${rest} more`] : [])].join(' · '),
    menu: { about: `${headline}: menu`, items: [showAction(news, context)] },
  };
}

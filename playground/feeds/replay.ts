/** Feeds of made-up publishers, which publish as the clock of a session moves. */
import type { Fields } from '../protocol/types.ts';

/** An item of a feed. */
interface ReplayedItem {
  /** The last word of its address. */
  id: string;
  /** Milliseconds from the beginning of the session to its publication; less than 0 for one that is older. */
  after: number;
  title: string;
  text: string;
}

/** A feed, with all that it is going to publish. */
export interface ReplayedFeed {
  /** In its address: `/feeds/<name>.json`. */
  name: string;
  title: string;
  /** A BCP 47 tag. */
  language: string;
  /** Stands under each item's page. */
  note: string;
  items: readonly ReplayedItem[];
  /** Spans, in milliseconds from the beginning of the session, in which it answers with an HTTP status of trouble. */
  failures: readonly { after: number; until: number; status: number }[];
}

/** The address of the session, and the moments of its beginning and of now, epoch milliseconds. */
export interface Moment {
  url: string;
  began: number;
  now: number;
}

/** The status with which a feed answers instead of its items; null where it answers with them. */
export function troubleAt({ failures }: ReplayedFeed, { began, now }: Moment): number | null {
  const since = now - began;
  const trouble = failures.find(({ after, until }) => after <= since && since < until);
  return trouble?.status ?? null;
}

/** The feed as it stands at a moment, the newest item first: a JSON Feed 1.1. */
export function feedAt(feed: ReplayedFeed, moment: Moment): Fields {
  const { url } = moment;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: `${url}${feedPath(feed)}`,
    feed_url: addressOf(feed, url),
    language: feed.language,
    items: published(feed, moment).map((item) => ({
      id: item.id,
      url: `${url}${feedPath(feed)}/${item.id}`,
      title: item.title,
      content_text: item.text,
      date_published: new Date(moment.began + item.after).toISOString(),
    })),
  };
}

/** The page of an item as plain text; null where it is not published yet. */
export function pageAt(feed: ReplayedFeed, id: string, moment: Moment): string | null {
  const item = published(feed, moment).find((each) => each.id === id);
  return item ? `${feed.title}\n\n${item.title}\n\n${item.text}\n\n${feed.note}\n` : null;
}

/** The items that are published by a moment, the newest first. */
export const published = ({ items }: ReplayedFeed, { began, now }: Moment): ReplayedItem[] =>
  items.filter(({ after }) => began + after <= now).toSorted((a, b) => b.after - a.after);

/** The address of a feed in the session of an address. */
export const addressOf = ({ name }: Pick<ReplayedFeed, 'name'>, url: string): string =>
  `${url}/feeds/${name}.json`;

/** The path of its front page, below which its items are. */
export const feedPath = ({ name }: Pick<ReplayedFeed, 'name'>): string => `/feeds/${name}`;

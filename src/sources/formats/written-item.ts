/** Items as their format writes them: what every format has in common, before it is judged. */
import type { Statement } from '../../contracts/sources/item.ts';

/** An item, its texts and addresses as they stand. A list has the best first; what is missing is undefined. */
export interface WrittenItem {
  id: string | undefined;
  /** Addresses of its page, the surest first, perhaps relative. */
  links: readonly (string | undefined)[];
  title: WrittenText | undefined;
  published: readonly (string | undefined)[];
  updated: readonly (string | undefined)[];
  summary: WrittenText | undefined;
  content: WrittenText | undefined;
  /** The feed that the item was taken from, as aggregators name it. */
  source: { name: string | undefined; address: string | undefined } | undefined;
  /** The event that a register states in fields; missing where it has words alone. */
  states?: Statement;
}

/** A text and how it is written: `either` where a format leaves open whether it is HTML, `title` as titles of RSS. */
export interface WrittenText {
  text: string;
  as: 'plain' | 'html' | 'either' | 'title';
}

/** A feed, read but not judged. */
export interface WrittenFeed {
  name: string | undefined;
  /** The site that it belongs to, perhaps relative. */
  site: string | undefined;
  language: string | undefined;
  items: readonly WrittenItem[];
  /** Minutes between two readings, as the feed asks for them; null where it says nothing. */
  everyMinutes: number | null;
}

/** A text that is there. */
export function writtenAs(
  text: string | undefined,
  as: WrittenText['as'],
): WrittenText | undefined {
  return text === undefined || text.trim() === '' ? undefined : { text, as };
}

const PERIODS: ReadonlyMap<string, number> = new Map(
  Object.entries({ hourly: 60, daily: 1_440, weekly: 10_080, monthly: 43_200, yearly: 525_600 }),
);

/** The minutes between two readings that `ttl` and the syndication module ask for, the longer of the two. */
export function minutesBetween(
  ttl: number | undefined,
  syndication: { updatePeriod?: string; updateFrequency?: number } | undefined,
): number | null {
  const period = PERIODS.get(syndication?.updatePeriod?.trim().toLowerCase() ?? '');
  const often = Math.max(1, syndication?.updateFrequency ?? 1);
  const asked = [ttl ?? 0, period === undefined ? 0 : period / often];
  const longest = Math.max(...asked.filter(Number.isFinite));
  return longest > 0 ? Math.round(longest) : null;
}

/** Sites that list other publishers' news: their items are pointers. */

const HOSTS = new Set(
  `news.google.com news.yahoo.com bing.com msn.com feedproxy.google.com newsnow.co.uk techmeme.com
  news.ycombinator.com reddit.com lobste.rs`.split(/\s+/),
);

/** True for an address on a site that points to others. */
export function isAggregator(address: string): boolean {
  const host = URL.parse(address)?.hostname.replace(/^www\./, '') ?? '';
  return HOSTS.has(host);
}

/** A line without the publisher that an aggregator puts behind it: " - The Example Times". */
export function withoutPublisher(line: string, publisher: string): string {
  const tail = [' - ', ' – ', ' — ', ' | '].find((sign) => line.endsWith(`${sign}${publisher}`));
  return tail === undefined ? line : line.slice(0, -(tail.length + publisher.length)).trim();
}

/** The front page of a replayed feed: where a person, and a reader that looks for feeds, finds it. */
import { addressOf, feedPath, type Moment, published, type ReplayedFeed } from './replay.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** The page as it stands at a moment, as HTML that names the feed, the newest item first. */
export function frontPageAt(feed: ReplayedFeed, moment: Moment): string {
  const title = escaped(feed.title);
  const items = published(feed, moment).map(
    (item) => `<li><a href="${feedPath(feed)}/${item.id}">${escaped(item.title)}</a></li>`,
  );
  return `<!doctype html>
<html lang="${escaped(feed.language)}">
<meta charset="utf-8">
<title>${title}</title>
<link rel="alternate" type="application/feed+json" title="${title}" href="${addressOf(feed, moment.url)}">
<h1>${title}</h1>
<ul>
${items.join('\n')}
</ul>
<p>${escaped(feed.note)}</p>
</html>
`;
}

import { expect, it } from 'vitest';
import page from '../../../src/sources/kinds/page.ts';

const ADDRESS = 'https://lab.example.com/news';

function read(html: string, settings = {}) {
  const answer = {
    address: ADDRESS,
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html',
  };
  const reading = page.read(answer, { address: ADDRESS, settings });
  if ('unread' in reading) return reading.unread;
  return reading.items.map(({ title, link, published }) => [title, link, published]);
}

it('The articles that a page describes in JSON-LD are its items', () => {
  const data = {
    '@graph': [
      { '@type': 'WebSite', name: 'Lab', url: '/' },
      {
        '@type': ['NewsArticle'],
        headline: 'Ordovane &amp; co',
        url: '/news/a',
        datePublished: '2026-03-12T08:00:00Z',
      },
      {
        '@type': 'ItemList',
        itemListElement: [
          {
            item: {
              '@type': 'BlogPosting',
              name: 'Second',
              mainEntityOfPage: { '@id': 'https://lab.example.com/b' },
            },
          },
        ],
      },
    ],
  };
  expect(read(`<html><script type="application/ld+json">${JSON.stringify(data)}</script>`)).toEqual(
    [
      ['Ordovane & co', 'https://lab.example.com/news/a', '2026-03-12T08:00:00Z'],
      ['Second', 'https://lab.example.com/b', null],
    ],
  );
});

it('The addresses of a news sitemap are items where they have a title', () => {
  const sitemap = `<?xml version="1.0"?><urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
    <url><loc>https://lab.example.com/1?a=1&amp;b=2</loc><n:news><n:publication_date>2026-03-12</n:publication_date><n:title>First &amp; best</n:title></n:news></url>
    <url><loc>https://lab.example.com/about</loc></url></urlset>`;
  expect(read(sitemap)).toEqual([
    ['First & best', 'https://lab.example.com/1?a=1&b=2', '2026-03-12'],
  ]);
});

it('The links under the path of a page are its items, with the dates beside them', () => {
  const html = `<html><nav><a href="/news">News of the lab today</a><a href="/about">About our company</a></nav>
    <a href="/news/one"><img src="x"><h3>The first of our articles</h3><time datetime="2026-03-12">Mar 12</time></a>
    <div><a href="/news/two">The second of our articles</a><p>Text</p><time>March 11, 2026</time><a href="/news/two">More</a></div>
    <a href="https://other.example.com/news/x">Elsewhere is other news</a><a href="/news/three#c">Read</a>`;
  expect(read(html)).toEqual([
    ['The first of our articles', 'https://lab.example.com/news/one', '2026-03-12'],
    ['The second of our articles', 'https://lab.example.com/news/two', '2026-03-11'],
  ]);
  expect(read(html.replaceAll('/news/', '/press/'), { prefix: '/press' })).toHaveLength(2);
});

it('A page that is a feed is read as one, and one without articles is unreadable', () => {
  expect(read('<rss><channel><item><title>T</title></item></channel></rss>')).toEqual([
    ['T', null, null],
  ]);
  expect(read('<html><p>Checking your browser')).toBe('unreadable');
  expect(page.robots).toBe(true);
});

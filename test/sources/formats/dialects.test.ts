import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../src/sources/formats/document.ts';

const ADDRESS = 'https://news.example.com/feed.xml';
const SITE = 'https://site.example.com/news/';
const rss = (item: string) =>
  `<rss version="2.0"><channel><title>Desk</title><link>${SITE}</link><item>${item}</item></channel></rss>`;
const atom = (entry: string, feed = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom">${feed}<entry>${entry}</entry></feed>`;

function read(document: string) {
  const reading = readFeed(document, ADDRESS);
  if ('unread' in reading) throw new Error(reading.unread);
  return reading;
}
const first = (document: string) => read(document).items[0];

describe('names of a publisher', () => {
  const NAMES: readonly [what: string, title: string][] = [
    ['in HTML', '<title type="html">The &lt;b&gt;Desk&lt;/b&gt; &amp;amp; Co</title>'],
    ['in XHTML', '<title type="xhtml"><div>The <b>Desk</b> &amp; Co</div></title>'],
    ['with tags in plain text', '<title>The <b>Desk</b> &amp; Co</title>'],
    ['in Base64', '<title mode="base64">VGhlIDxiPkRlc2s8L2I+ICZhbXA7IENv</title>'],
  ];
  it.each(NAMES)('The name of a feed %s is plain', (_what, title) => {
    const { name, items } = read(atom('<title>x</title>', title));
    expect([name, items[0]?.publisher]).toEqual(['The Desk & Co', 'The Desk & Co']);
  });

  it('The name of the feed that an entry comes from is plain', () => {
    const entry =
      '<title>x</title><source><title type="html">&lt;i&gt;Desk&lt;/i&gt;</title></source>';
    expect(first(atom(entry))?.publisher).toBe('Desk');
  });
});

describe('other ways to write a feed', () => {
  const ITEM = { title: 'First', link: 'https://a.example.com/1', published: '2026-03-12' };
  const WAYS: readonly [what: string, document: string][] = [
    [
      'in CDF, with its fields as attributes',
      '<CHANNEL HREF="https://a.example.com/"><ITEM HREF="/1" LASTMOD="2026-03-12"><TITLE>First</TITLE></ITEM></CHANNEL>',
    ],
    [
      'in CDF, with an anchor and a base',
      '<CHANNEL BASE="https://a.example.com/"><ITEM LASTMOD="2026-03-12"><A HREF="1"/><TITLE>First</TITLE></ITEM></CHANNEL>',
    ],
    [
      'in RSS with names of Atom',
      rss(
        '<title>First</title><link rel="enclosure" href="https://a.example.com/a.mp3"/><link href="https://a.example.com/1"/><updated>2026-03-12</updated>',
      ),
    ],
    [
      'in Atom with a link as in RSS',
      atom('<title>First</title><link>https://a.example.com/1</link><updated>2026-03-12</updated>'),
    ],
    [
      'behind the document type of a page',
      `<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y"><!-- z -->${rss(
        '<title>First</title><link>https://a.example.com/1</link><pubDate>2026-03-12</pubDate>',
      )}`,
    ],
    [
      'in JSON with the number of a version',
      '{"version":"1.1","items":[{"id":"1","title":"First","url":"https://a.example.com/1","date_published":"2026-03-12"}]}',
    ],
  ];
  it.each(WAYS)('A feed %s is read', (_what, document) => {
    expect(first(document)).toMatchObject(ITEM);
  });

  it('A summary and a body by the names of Atom are those of an item of RSS', () => {
    const item = '<id>n-1</id><summary>Short.</summary><content>&lt;p&gt;Long.&lt;/p&gt;</content>';
    expect(first(rss(item))).toMatchObject({ id: 'n-1', summary: 'Short.', text: 'Long.' });
  });

  it.each(['<rss></rss>', '<feed/>', '<rss><channel/></rss>'])(
    'A feed that says nothing has no items: %s',
    (document) => {
      expect(read(document).items).toEqual([]);
    },
  );

  it('The language stands on the first element where the feed names none', () => {
    const named = rss('<title>x</title>').replace('<rss', '<rss xml:lang="sv_SE"');
    expect(read(named).language).toBe('sv-SE');
  });
});

describe('texts', () => {
  const TEXTS: readonly [what: string, document: string, title: string][] = [
    ['without controls inside its words', rss('<title>Nor\u0001thwind</title>'), 'Northwind'],
    ['with a break where a page or a line ended', rss('<title>A\u000Bb</title>'), 'A b'],
    ['in letters, written as references to bytes', rss('<title>Caf&#195;&#xa9;</title>'), 'Café'],
    ['with signs that are no bytes of letters', rss('<title>&#233;&#233;</title>'), 'éé'],
    [
      'of Atom without tags, but with those that it speaks of',
      atom('<title>A <i>new</i> &lt;video&gt; tag</title>'),
      'A new <video> tag',
    ],
    ['of Atom of an unknown type', atom('<title type="application/x">First</title>'), 'First'],
  ];
  it.each(TEXTS)('A title is read %s', (_what, document, title) => {
    expect(first(document)?.title).toBe(title);
  });
});

describe('pages', () => {
  it('The front page of a site is the page of none of its items', () => {
    const items = read(
      rss(`<title>A</title><link>${SITE}</link></item><item><title>B</title><link>${SITE}</link>`),
    ).items;
    expect(items.map(({ id, link, canonical }) => [id, link, canonical])).toEqual([
      ['A', SITE, null],
      ['B', SITE, null],
    ]);
  });

  it('Items on one page are known by their places, not by what a tracker put there', () => {
    const at = (place: string) =>
      first(rss(`<link>https://a.example.com/notes${place}</link>`))?.id;
    expect(['#march-12', '#xtor=RSS-1'].map(at)).toEqual([
      'https://a.example.com/notes#march-12',
      'https://a.example.com/notes',
    ]);
  });

  it('A guid that is the path of its page is a link', () => {
    expect(first(rss('<guid>/2026/1</guid>'))?.link).toBe('https://site.example.com/2026/1');
  });
});

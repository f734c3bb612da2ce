import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../src/sources/formats/document.ts';

const ADDRESS = 'https://news.example.com/feed.xml';
const rss = (item: string, channel = '') =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Desk</title><link>https://site.example.com/</link>${channel}<item>${item}</item></channel></rss>`;
const atom = (entry: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${entry}</entry></feed>`;

function read(document: string, address = ADDRESS) {
  const reading = readFeed(document, address);
  if ('unread' in reading) throw new Error(reading.unread);
  return reading;
}
const first = (document: string, address = ADDRESS) => read(document, address).items[0];

describe('titles', () => {
  const TITLES: readonly [what: string, document: string, title: string][] = [
    [
      'is text, with the tags that it is about',
      rss('<title>Why &lt;head&gt; matters</title>'),
      'Why <head> matters',
    ],
    [
      'loses tags that only set letters off',
      rss('<title>&lt;em&gt;Nscale&lt;/em&gt; raises</title>'),
      'Nscale raises',
    ],
    ['is decoded twice where entities remain', rss('<title>Ada &amp;amp; Co</title>'), 'Ada & Co'],
    ['may have signs that are no tags', rss('<title>1 < 2 & 3 <3</title>'), '1 < 2 & 3 <3'],
    ['of Atom goes by its type', atom('<title>AT&amp;amp;T</title>'), 'AT&amp;T'],
    [
      'of Atom in HTML loses its tags',
      atom('<title type="html">a &lt;b&gt;b&lt;/b&gt; &amp;amp; c</title>'),
      'a b & c',
    ],
    [
      'in Base64 is decoded',
      atom('<title type="application/octet-stream">PGI+YTwvYj4=</title>'),
      'a',
    ],
    [
      'that is missing is the first sentence',
      rss('<description>It closes. More.</description>'),
      'It closes.',
    ],
    [
      'that is missing everywhere is the address',
      rss('<link>https://a.example.com/x?utm_source=y</link>'),
      'https://a.example.com/x',
    ],
  ];
  it.each(TITLES)('A title %s', (_what, document, title) => {
    expect(first(document)?.title).toBe(title);
  });
});

describe('links', () => {
  const LINKS: readonly [what: string, document: string, link: string | null][] = [
    ['starts at the feed’s own site', rss('<link>/a</link>'), 'https://site.example.com/a'],
    [
      'is that of the page, not of what is enclosed',
      atom(
        '<link rel="enclosure" href="https://x.example.com/a.mp3"/><link href="https://x.example.com/a"/>',
      ),
      'https://x.example.com/a',
    ],
    [
      'starts at the nearest base',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example.com/x/"><entry xml:base="y/"><link xml:base="w/" href="z"/></entry></feed>',
      'https://b.example.com/x/y/w/z',
    ],
    [
      'of RSS starts at a base, too',
      rss('<link xml:base="https://b.example.com/c/">d</link>'),
      'https://b.example.com/c/d',
    ],
    ['may be the guid', rss('<guid>https://x.example.com/g</guid>'), 'https://x.example.com/g'],
    [
      'is not a guid that says it is none',
      rss('<guid isPermaLink="false">https://x.example.com/g</guid>'),
      null,
    ],
    [
      'is the one that FeedBurner leads to',
      rss(
        '<link>https://feeds.example.com/~r/1</link><feedburner:origLink>https://x.example.com/1</feedburner:origLink>',
      ),
      'https://x.example.com/1',
    ],
    ['is none where it leads to no page', rss('<link>javascript:alert(1)</link>'), null],
  ];
  const WRITTEN: readonly [what: string, link: string, read: string][] = [
    [
      'with signs that look like entities',
      'https://a.example.com/?a=1&copy=2&amp;b=3',
      'https://a.example.com/?a=1&copy=2&b=3',
    ],
    ['broken over lines', '\n  https://a.example.com/x\n  ', 'https://a.example.com/x'],
    ['with a blank in it', 'https://a.example.com/x y', 'https://a.example.com/x%20y'],
    ['without its beginning', 'www.example.com/x', 'https://www.example.com/x'],
    ['that takes the scheme of its site', '//a.example.com/x', 'https://a.example.com/x'],
    ['in CDATA', '<![CDATA[https://a.example.com/?a=1&b=2]]>', 'https://a.example.com/?a=1&b=2'],
  ];
  it.each(WRITTEN)('A link %s is read', (_what, link, read) => {
    expect(first(rss(`<link>${link}</link>`))?.link).toBe(read);
  });

  it('A link of RSS that is written as in Atom is one', () => {
    expect(first(rss('<link href="/a?x=1&amp;y=2"/>'))?.link).toBe(
      'https://site.example.com/a?x=1&y=2',
    );
  });

  it.each(LINKS)('A link %s', (_what, document, link) => {
    expect(first(document)?.link).toBe(link);
  });

  it('An address is the same page without what trackers, phones and fragments add', () => {
    const link = 'http://www.example.com/amp/a/?utm_source=x&id=9&ref=rss&amp;amp=1#top'.replace(
      '&amp;',
      '&amp;',
    );
    expect(first(rss(`<link>${link.replaceAll('&', '&amp;')}</link>`))?.canonical).toContain(
      'http://example.com/a?id=9',
    );
  });
});

describe('damage', () => {
  it('An item that a document broke off in is left out, and the reading says so', () => {
    const whole = rss('<title>First</title>');
    const { items, isCut } = read(whole.replace('</channel></rss>', '<item><title>Sec'));
    expect([items.map(({ title }) => title), isCut]).toEqual([['First'], true]);
  });

  const DAMAGED: readonly [what: string, document: string][] = [
    [
      'an element that is closed by another name',
      rss('<title>First</titel><link>https://a.example.com/1</link>'),
    ],
    ['an element that nothing closes', rss('<title>First<link>https://a.example.com/1</link>')],
    [
      'an item that nothing closes',
      rss('<title>First</title><link>https://a.example.com/1</link><item><title>B</title>'),
    ],
    [
      'CDATA that nothing closes',
      rss(
        '<title>First</title><link>https://a.example.com/1</link><description><![CDATA[x</description>',
      ),
    ],
    [
      'attributes without quotes',
      rss('<title a=b>First</title><link>https://a.example.com/1</link>'),
    ],
    [
      'control characters',
      rss('<title>Fir\u0000st</title><link>https://a.example.com/1</link>').replace(
        '\u0000st',
        'st\u0008',
      ),
    ],
    [
      'a warning in front',
      `<br /><b>Warning</b>: x in y\n${rss('<title>First</title><link>https://a.example.com/1</link>')}`,
    ],
    [
      'no channel',
      '<rss><item><title>First</title><link>https://a.example.com/1</link></item></rss>',
    ],
    [
      'names in capitals',
      '<RSS><CHANNEL><ITEM><TITLE>First</TITLE><LINK>https://a.example.com/1</LINK></ITEM></CHANNEL></RSS>',
    ],
    [
      'a prefix for its own names',
      '<r:rss xmlns:r="http://backend.userland.com/rss2"><r:channel><r:item><r:title>First</r:title><r:link>https://a.example.com/1</r:link></r:item></r:channel></r:rss>',
    ],
  ];
  it.each(DAMAGED)('A feed is read in spite of %s', (_what, document) => {
    expect(first(document)).toMatchObject({ title: 'First', link: 'https://a.example.com/1' });
  });

  it('A document’s own entities are not expanded', () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${rss('<title>&b;</title>')}`;
    expect(first(bomb)?.title).toBe('&b;');
  });

  it('A feed of thousands of entities and open tags is read in time that grows with its length', () => {
    const deep = `<description>${'<a>'.repeat(20_000)}${'&amp;'.repeat(50_000)}</description>`;
    const began = process.threadCpuUsage();
    expect(first(rss(`<title>T</title>${deep}`))?.text).toHaveLength(40_000);
    const { user } = process.threadCpuUsage(began);
    expect(user / 1_000).toBeLessThan(2_000);
  });
});

describe('identity', () => {
  it('A guid that items of several pages share identifies none of them', () => {
    const shared =
      '<link>https://a.example.com/1</link><guid>x</guid></item><item><link>https://a.example.com/2</link><guid>x</guid>';
    expect(read(rss(shared)).items.map(({ id }) => id)).toEqual([
      'https://a.example.com/1',
      'https://a.example.com/2',
    ]);
  });

  it('An item of an aggregator points to the publisher that it names', () => {
    const item =
      '<title>N raises - The Times</title><link>https://news.google.com/x</link><source url="https://t.example.com">The Times</source>';
    expect(first(rss(item))).toMatchObject({
      title: 'N raises',
      publisher: 'The Times',
      isPointer: true,
    });
  });
});

describe('in place of a feed', () => {
  it('A web page is told from a feed, with the feeds that it names', () => {
    const page =
      '<!-- x --><!DOCTYPE html><html><link rel=alternate type="application/rss+xml" href="/rss">';
    expect(readFeed(page, ADDRESS)).toEqual({
      unread: 'page',
      feeds: ['https://news.example.com/rss'],
    });
  });

  it.each([
    ['empty', ' \n'],
    ['unreadable', '{"error": 1}'],
    ['unreadable', '<opml version="2.0"/>'],
    ['unreadable', 'Too many requests'],
  ])('An answer is %s where it is “%s”', (unread, document) => {
    expect(readFeed(document, ADDRESS)).toEqual({ unread });
  });

  it('A feed without items is one all the same, and says how often to ask', () => {
    const empty = '<rss version="2.0"><channel><ttl>90</ttl><title>x</title></channel></rss>';
    expect(read(empty)).toMatchObject({ items: [], everyMinutes: 90 });
    expect(read('<rss version="2.0"><channel></channel></rss>').items).toEqual([]);
  });
});

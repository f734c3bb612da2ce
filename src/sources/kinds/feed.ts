/** Feeds of every format: RSS 0.9x to 2.0, RDF, Atom, JSON Feed. */
import type { SourceKind } from '../../contracts/sources/reading.ts';
import { readFeed } from '../formats/document.ts';
import { decoded } from '../reading/charset.ts';

const feed: SourceKind = {
  name: 'feed',
  summary: 'RSS, Atom, RDF and JSON Feed',
  accept:
    'application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
  read: ({ address, bytes, contentType }) => readFeed(decoded(bytes, contentType), address),
};

export default feed;

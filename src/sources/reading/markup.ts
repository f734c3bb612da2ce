/** Plain text of what publishers write: HTML, text with entities, and titles, which are something of both. */
import { decodeHTML } from 'entities';
import { partsOf } from './tags.ts';

/** Elements whose content is for machines. */
const HIDDEN = new Set(['script', 'style', 'template', 'noscript']);
const BLOCKS = new Set(
  `p div br hr li ul ol dl dt dd tr table h1 h2 h3 h4 h5 h6 blockquote pre section article figure figcaption
  header footer td th`.split(/\s+/),
);

/** The text of HTML: tags go, entities become what they stand for, each block is a line. What is plain stays: `1 < 2`. */
export function textOfHtml(html: string): string {
  return foldedLines(decodeHTML([...piecesOfHtml(html)].join('')));
}

/** Piece by piece the text between tags, with its entities, and a line's end for each block. */
function* piecesOfHtml(html: string): Generator<string> {
  for (const { tag, text } of partsOf(html)) {
    if (tag && BLOCKS.has(tag.name)) yield '\n';
    if (!tag || tag.isEnd || !HIDDEN.has(tag.name)) yield text;
  }
}

/** A pair of tags that only sets letters off: `<em>…</em>`. Other tags in a title are what it is about. */
const SET_OFF =
  /<(b|i|em|strong|u|s|sup|sub|small|span|font|a|mark|cite|p|div|h[1-6])(?:\s[^<>]*)?>([^<>]*)<\/\1\s*>/gi;
const ENTITY = /&(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});/i;
const ANY_TAG = /<[!/?]?[a-z][^<>]*>/i;

/** The text of a title whose entities were decoded once: a second time where some are left and no tag appears. */
export function textOfTitle(written: string): string {
  const bare = written.replace(SET_OFF, '$2');
  return foldedLine(ENTITY.test(bare) && !ANY_TAG.test(bare) ? decodeHTML(bare) : bare);
}

/** Soft hyphens, joiners without a use here, and marks of direction. */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/g;

/** One line: blanks of every kind become one, invisible characters go. */
export function foldedLine(text: string): string {
  return text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}

function foldedLines(text: string): string {
  return text.split('\n').map(foldedLine).filter(Boolean).join('\n');
}

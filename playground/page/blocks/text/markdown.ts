/** The Markdown of a `markdown` block: headings, lists, tables, quotes, code, and the usual marks. */

import { safeUrl } from '../../../protocol/fields.ts';
import { isEmoji } from './emoji.ts';
import { type Mark, type Passage, push, text } from './marks.ts';

const DEEPEST = 8;

/** Reads Markdown. It never fails: what is no markup is words. */
export function parseMarkdown(written: string, depth = 0): Passage[] {
  const lines = written.replace(/\r\n?/g, '\n').split('\n');
  const passages: Passage[] = [];
  let i = 0;
  while (i < lines.length) {
    const read = depth < DEEPEST ? readPassage(lines, i, depth) : undefined;
    const [passage, next] = read ?? readParagraph(lines, i);
    if (passage) passages.push(passage);
    i = Math.max(next, i + 1);
  }
  return passages;
}

type Read = [Passage | undefined, number];

const FENCE = /^ {0,3}(```+|~~~+)/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const RULE = /^ {0,3}([-*_])(?:\s*\1){2,}\s*$/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])\s+(?=\S)/;
const DASHES = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

function readPassage(lines: string[], at: number, depth: number): Read | undefined {
  const line = lines[at] as string;
  if (line.trim() === '') return [undefined, at + 1];
  const heading = HEADING.exec(line);
  if (heading) {
    const marks = parseMarkdownInline(heading[2] ?? '');
    return [{ kind: 'heading', level: heading[1]?.length ?? 1, marks }, at + 1];
  }
  if (FENCE.test(line)) return readFence(lines, at);
  if (RULE.test(line)) return [{ kind: 'rule' }, at + 1];
  if (QUOTE.test(line)) return readQuote(lines, at, depth);
  if (ITEM.test(line)) return readList(lines, at, depth);
  return line.includes('|') && DASHES.test(lines[at + 1] ?? '') ? readGrid(lines, at) : undefined;
}

function readFence(lines: string[], at: number): Read {
  const fence = FENCE.exec(lines[at] ?? '')?.[1] ?? '```';
  let end = at + 1;
  while (end < lines.length && !lines[end]?.trimStart().startsWith(fence)) end++;
  return [{ kind: 'pre', text: lines.slice(at + 1, end).join('\n') }, end + 1];
}

function readQuote(lines: string[], at: number, depth: number): Read {
  let end = at;
  while (end < lines.length && QUOTE.test(lines[end] as string)) end++;
  const inner = lines.slice(at, end).map((each) => each.replace(QUOTE, ''));
  return [{ kind: 'quote', inner: parseMarkdown(inner.join('\n'), depth + 1) }, end];
}

const indentOf = (line: string) => line.length - line.trimStart().length;

function readList(lines: string[], at: number, depth: number): Read {
  const first = ITEM.exec(lines[at] as string) as RegExpExecArray;
  const indent = first[1]?.length ?? 0;
  const ordered = /\d/.test(first[2] ?? '');
  const items: string[][] = [];
  let i = at;
  for (; i < lines.length; i++) {
    const line = lines[i] as string;
    const item = ITEM.exec(line);
    const mine = item && item[1]!.length <= indent + 1 && /\d/.test(item[2] ?? '') === ordered;
    if (mine) items.push([taskBox(line.slice(item[0].length))]);
    else if (line.trim() !== '' && indentOf(line) > indent) items.at(-1)?.push(line);
    else break;
  }
  const start = ordered ? Number.parseInt(first[2] ?? '1', 10) : 1;
  const read = items.map(([head = '', ...rest]) => [
    { kind: 'lines' as const, marks: parseMarkdownInline(head) },
    ...(rest.length > 0 ? parseMarkdown(dedented(rest), depth + 1) : []),
  ]);
  return [{ kind: 'list', ordered, start, items: read }, i];
}

function dedented(lines: string[]): string {
  const least = Math.min(...lines.map(indentOf));
  return lines.map((each) => each.slice(least)).join('\n');
}

const taskBox = (item: string) =>
  item.replace(/^\[([ xX])\] /, (_all, mark) => (mark === ' ' ? '☐ ' : '☑ '));

function cellsOf(line: string): Mark[][] {
  const inner = line.trim().replace(/^\||\|$/g, '');
  return inner.split('|').map((each) => parseMarkdownInline(each.trim()));
}

function readGrid(lines: string[], at: number): Read {
  let end = at + 2;
  while (end < lines.length && lines[end]?.includes('|')) end++;
  const rows = lines.slice(at + 2, end).map(cellsOf);
  return [{ kind: 'grid', head: cellsOf(lines[at] as string), rows }, end];
}

function readParagraph(lines: string[], at: number): Read {
  let end = at + 1;
  while (end < lines.length && lines[end]?.trim() !== '' && !startsPassage(lines[end] as string)) {
    end++;
  }
  const marks = parseMarkdownInline(lines.slice(at, end).join('\n'));
  return [marks.length > 0 ? { kind: 'lines', marks } : undefined, end];
}

const startsPassage = (line: string) =>
  [HEADING, FENCE, RULE, QUOTE, ITEM].some((each) => each.test(line));

/** Each form with what it makes of its match; the longer mark stands first. */
const INLINE: [RegExp, (m: RegExpExecArray, depth: number) => Mark | undefined][] = [
  [/\\([\\`*_{}[\]()#+\-.!~|>])/y, (m) => text(m[1] ?? '')],
  [/(`+)([^`]|[^`].*?[^`])\1(?!`)/y, (m) => ({ kind: 'code', inner: [text((m[2] ?? '').trim())] })],
  [/!?\[([^[\]\n]*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+"[^"\n]*")?\)/y, linkMark],
  [/<(https?:[^\s<>]+)>/y, (m) => ({ kind: 'link', url: m[1] ?? '', inner: [text(m[1] ?? '')] })],
  [/(\*\*|__)(?=\S)((?:(?!\1).)+?\S??)\1/y, (m, d) => styled('bold', m[2], d)],
  [/~~(?=\S)(.+?)~~/y, (m, d) => styled('strike', m[1], d)],
  [/\*(?=[^\s*])((?:[^*\n]|\*\*[^*\n]+\*\*)*[^\s*])\*/y, (m, d) => styled('italic', m[1], d)],
  [/_(?=[^\s_])([^_\n]*[^\s_])_(?![\p{L}\d])/uy, (m, d) => styled('italic', m[1], d)],
  [
    /:([a-z0-9_+-]+):/y,
    (m) => (isEmoji(m[1] ?? '') ? { kind: 'emoji', name: m[1] ?? '' } : undefined),
  ],
  [
    /https?:\/\/[^\s<>()]*[^\s<>().,;:!?'"*_]/y,
    (m) => ({ kind: 'link', url: m[0], inner: [text(m[0])] }),
  ],
];

function linkMark(match: RegExpExecArray, depth: number): Mark | undefined {
  const url = safeUrl(match[2]);
  const inner = parseMarkdownInline(match[1] || match[2] || '', depth + 1);
  return url ? { kind: 'link', url, inner } : undefined;
}

function styled(kind: 'bold' | 'italic' | 'strike', inner = '', depth = 0): Mark {
  return { kind, inner: parseMarkdownInline(inner, depth + 1) };
}

/** Reads the marks within a paragraph. */
function parseMarkdownInline(written: string, depth = 0): Mark[] {
  const marks: Mark[] = [];
  let i = 0;
  while (i < written.length) {
    const found = depth < DEEPEST ? readMark(written, i, depth) : undefined;
    push(marks, found?.mark ?? text(written[i] as string));
    i = found?.end ?? i + 1;
  }
  return marks;
}

function readMark(written: string, at: number, depth: number) {
  // An underscore within a word is a letter of it.
  if (!/[\\`!<[*_~:h]/.test(written[at] as string)) return undefined;
  if ((written[at] === '_' || written[at] === 'h') && /[\p{L}\d]/u.test(written[at - 1] ?? ''))
    return undefined;
  for (const [form, make] of INLINE) {
    form.lastIndex = at;
    const match = form.exec(written);
    const mark = match && make(match, depth);
    if (match && mark) return { mark, end: at + match[0].length };
  }
  return undefined;
}

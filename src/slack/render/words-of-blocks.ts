/** Blocks read back: what they say, and the same without links. */
import { escapeSlack } from '../../page/plain-text.ts';
import type { AnyBlock } from './unit.ts';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const isBlock = (value: unknown): value is AnyBlock =>
  isNode(value) && typeof value.type === 'string';
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The words of blocks in mrkdwn, one text a block that says something; controls say nothing. */
export function blockWords(blocks: readonly AnyBlock[]): string[] {
  return blocks.map(wordsOf).filter(Boolean);
}

function wordsOf(node: unknown): string {
  if (!isNode(node)) return '';
  const { type, text, title, url, fallback, elements, fields, caption, rows } = node;
  switch (type) {
    case 'mrkdwn':
      return String(text);
    case 'plain_text':
    case 'text':
    case 'raw_text':
    case 'raw_number':
      return escapeSlack(String(text));
    case 'link':
      return escapeSlack(String(text ?? url));
    case 'date':
      return escapeSlack(String(fallback ?? ''));
    case 'header':
      return wordsOf(text);
    case 'video':
      return wordsOf(title);
    case 'markdown':
      return escapeSlack(unmarked(String(text)));
    case 'section':
      return joined([text, ...listOf(fields)], '\n');
    case 'context':
      return joined(listOf(elements), ' ');
    case 'rich_text':
    case 'rich_text_list':
      return joined(listOf(elements), '\n');
    case 'rich_text_section':
    case 'rich_text_quote':
    case 'rich_text_preformatted':
      return listOf(elements).map(wordsOf).join('');
    case 'table':
    case 'data_table':
      return tableWords(caption, listOf(rows));
    default:
      return '';
  }
}

/** Markdown without its marks: headings, bold text, links by their names. */
const unmarked = (markdown: string) =>
  markdown
    .replace(/^#{1,6} /gm, '')
    .replaceAll('**', '')
    .replace(/\[([^\][\n]+)\]\([^()\s]+\)/g, '$1');

const joined = (nodes: readonly unknown[], between: string) =>
  nodes.map(wordsOf).filter(Boolean).join(between);

function tableWords(caption: unknown, rows: readonly unknown[]): string {
  const head = typeof caption === 'string' ? [escapeSlack(caption)] : [];
  return [...head, ...rows.map((row) => listOf(row).map(wordsOf).join(' | '))].join('\n');
}

/** The same blocks with the words of each link alone; what only opens a page, a button or a menu's entry, is left out. */
export function withoutLinks(blocks: readonly AnyBlock[]): AnyBlock[] {
  return blocks.map(unlinked).filter(isBlock);
}

/** A node without links; undefined for one that is nothing else. */
function unlinked(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(unlinked).filter((each) => each !== undefined);
  if (!isNode(node)) return node;
  if (node.type === 'link')
    return {
      type: 'text',
      text: node.text || node.url,
      ...(isNode(node.style) && { style: node.style }),
    };
  if (node.type === 'mrkdwn') return { ...node, text: withoutMarkup(String(node.text)) };
  if (typeof node.url === 'string') return undefined;
  const fields = Object.entries(node).map(([name, value]) => [name, unlinked(value)] as const);
  const left = Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  return isEmptied(node, left) ? undefined : left;
}

/** A menu or a row of controls that had nothing but links. */
const isEmptied = (before: Node, { options, elements }: Node) =>
  (before.type === 'overflow' && listOf(options).length === 0) ||
  (before.type === 'actions' && listOf(elements).length === 0);

/** `<https://a.example/|Name>` as its name. Addresses of mrkdwn hold neither `|` nor `>`. */
const withoutMarkup = (mrkdwn: string) =>
  mrkdwn.replace(/<https?:[^<>|]*\|([^<>]*)>/g, '$1').replace(/<(https?:[^<>|]*)>/g, '$1');

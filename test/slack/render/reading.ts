/** Reads messages the way a person does, and Pages the way they were written: independent of the renderer. */
import type { Inline, Page, Part, Text } from '../../../src/page/page.ts';
import type { Message } from '../../../src/slack/render/message.ts';

type Json = Record<string, unknown>;

/** The characters that can be seen, without spaces: what must survive. Lone surrogates show as a box. */
export function visible(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\s\u202a-\u202e\u2066-\u2069]/gu, '');
}

/** The first of the pieces that does not stand in `whole`, unbroken and after those before it; null where all do. */
export function firstMissing(pieces: readonly string[], whole: string): string | null {
  let from = 0;
  for (const piece of pieces) {
    const at = whole.indexOf(piece, from);
    if (at < 0) return piece;
    from = at + piece.length;
  }
  return null;
}

/** The surroundings of the first character that does not stand in `whole` after those before it, others between them allowed; null where all do. */
export function firstLost(characters: string, whole: string): string | null {
  let at = 0;
  for (let i = 0; i < characters.length; i++) {
    at = whole.indexOf(characters[i]!, at) + 1;
    if (at === 0) return characters.slice(Math.max(0, i - 20), i + 20);
  }
  return null;
}

/** A character that `whole` has fewer times: for columns, where words of neighbours alternate. */
export function firstRarer(characters: string, whole: string): string | null {
  const count = new Map<string, number>();
  for (const char of whole) count.set(char, (count.get(char) ?? 0) + 1);
  for (const char of characters) {
    const left = (count.get(char) ?? 0) - 1;
    if (left < 0) return char;
    count.set(char, left);
  }
  return null;
}

/** Every string of content in a Page's parts, in reading order, as it can be seen. */
export function contentOf(parts: readonly Part[]): string[] {
  return parts.flatMap(partContent).map(visible).filter(Boolean);
}

/** The parts of a Page as a reader meets them. */
export function allParts(page: Page): Part[] {
  const title: Part[] = page.title === undefined ? [] : [{ kind: 'heading', text: page.title }];
  return [...title, ...page.parts, ...(page.thread ?? []).flat()];
}

function partContent(part: Part): string[] {
  switch (part.kind) {
    case 'heading':
      return [part.text];
    case 'facts':
      return part.facts.flatMap((fact) => [fact.label, ...runs(fact.value)]);
    case 'lines':
      return part.lines.flatMap((line) => [
        line.number === undefined ? '' : `${line.number}.`,
        line.headline,
        ...line.tail.flatMap(runs),
        ...runs(line.detail ?? ''),
      ]);
    case 'table':
      return [
        part.caption,
        ...(part.rows.length ? part.columns.map((column) => column.label) : []),
        ...part.rows.flatMap((row) => row.slice(0, part.columns.length).flatMap(runs)),
      ];
    case 'chart':
      return [
        part.title,
        ...part.series.flatMap((series) => [
          part.series.length > 1 ? series.name : '',
          ...part.labels,
        ]),
        part.notDrawn ?? '',
      ];
    default:
      return runs(part.text);
  }
}

function runs(text: Text): string[] {
  return typeof text === 'string' ? [text] : text.map(words);
}

function words(run: Inline): string {
  if (typeof run === 'string') return run;
  if (run.kind === 'moment') return '';
  return run.kind === 'link' ? run.text || run.url : run.text;
}

/** The words in the blocks of messages, controls left out. */
export function read(messages: readonly Message[]): string {
  return visible(messages.flatMap((message) => message.blocks.map(readBlock)).join(' '));
}

function readBlock(block: unknown): string {
  if (Array.isArray(block)) return block.map(readBlock).join(' ');
  if (typeof block !== 'object' || block === null) return '';
  const it = block as Json;
  switch (it.type) {
    case 'mrkdwn':
      return readMrkdwn(it.text as string);
    case 'date':
      return it.fallback as string;
    case 'actions':
      return '';
    case 'data_visualization':
      return it.title as string;
    case 'data_table':
      return `${it.caption as string} ${readBlock(it.rows)}`;
    default:
      return typeof it.text === 'string' ? it.text : readBlock(it.text ?? it.elements);
  }
}

/** mrkdwn as Slack shows it: tokens as their names, marks gone, entities back. */
export function readMrkdwn(text: string): string {
  return text
    .replace(/<[^>|]*\|([^>]*)>/g, '$1')
    .replace(/(^|[\s(])([*_`~])(?=\S)([^*_`~\n]*[^\s*_`~])\2(?=$|[\s.,;:!?)])/g, '$1$3')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Every mrkdwn text in blocks. */
export function mrkdwnIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const it = value as Json;
  if (it.type === 'mrkdwn') return [it.text as string];
  return Object.values(it).flatMap(mrkdwnIn);
}

/** The types of all objects in blocks. */
export function typesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const it = value as Json;
  return [...(typeof it.type === 'string' ? [it.type] : []), ...Object.values(it).flatMap(typesIn)];
}

/**
 * Runs of a Page's text as Slack draws them. Rich text is the rule: nothing in it is parsed, so
 * content can't turn into a mention or a style. Where Slack takes no rich text (the line beside a
 * menu, small print) a text is written in mrkdwn, but only if no character of it could be read as
 * markup: mrkdwn has no escape for `*`, `_`, `~` and back-ticks.
 */
import type { MrkdwnElement, PlainTextElement, RichTextBlock, RichTextElement } from '@slack/types';
import { remembering } from '../../domain/collections.ts';
import { isWebAddress, LONGEST_ADDRESS } from '../../domain/text/web-address.ts';
import { type Inline, inlines, type Text } from '../../page/page.ts';
import { clean, escapeSlack, momentWords, oneLine } from '../../page/plain-text.ts';
import { cutAt } from './lengths.ts';

type Link = Extract<Inline, { kind: 'link' }>;
type Moment = Extract<Inline, { kind: 'moment' }>;

const DATE_FORMAT = '{date_short_pretty} at {time}';

/** The addresses of the sources of as many events as are asked for again and again. */
const REMEMBERED = 1_000;

/** An address that Slack takes as a link, or null: then only the name is shown. */
export const webAddress = remembering(REMEMBERED, (url: string): string | null => {
  const plain = clean(url).trim();
  if (plain.length > LONGEST_ADDRESS) return null;
  const encoded = plain.replace(/[\s<>|"`\\^{}]/g, encodeURIComponent);
  return isWebAddress(encoded) ? encoded : null;
});

/** A text as rich text elements; none for an empty text. */
export function richElements(text: Text): RichTextElement[] {
  return joined(text).flatMap((run) => richElement(run) ?? []);
}

/** The same runs with plain neighbours in one: fewer elements to send. */
function joined(text: Text): Inline[] {
  const runs: Inline[] = [];
  for (const run of inlines(text)) {
    const last = runs.at(-1);
    if (typeof run === 'string' && typeof last === 'string') runs[runs.length - 1] = last + run;
    else runs.push(run);
  }
  return runs;
}

function richElement(run: Inline): RichTextElement | null {
  if (typeof run === 'string') return words(run);
  if (run.kind === 'moment') return richDate(run);
  if (run.kind === 'link') return richLink(run);
  if (run.kind === 'figure') return words(run.text);
  return words(run.text, { [run.kind]: true });
}

function words(content: string, style?: { bold?: true; italic?: true; code?: true }) {
  const text = clean(content);
  return text ? { type: 'text' as const, text, ...(style && { style }) } : null;
}

function richDate(run: Moment): RichTextElement {
  const fallback = momentWords(run.at, run.zone);
  return { type: 'date', timestamp: Math.floor(run.at / 1000), format: DATE_FORMAT, fallback };
}

function richLink(run: Link): RichTextElement | null {
  const url = webAddress(run.url);
  const name = clean(run.text) || clean(run.url);
  return url ? { type: 'link', url, text: name } : words(name);
}

/** A paragraph of rich text. */
export function richBlock(elements: RichTextElement[]): RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

/** Text that Slack shows as it is: no emoji names are read in it, and nothing that can't be seen is in it. */
export function plainElement(text: string): PlainTextElement {
  return { type: 'plain_text', text: clean(text), emoji: false };
}

/** Text made by `mrkdwn`. `verbatim` keeps Slack from making links and names of bare words. */
export function mrkdwnElement(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}

// Styles, emoji names (`:tada:`) and quotes: what mrkdwn reads in words that hold no `<`.
const MARKUP = /[*_~`]|:[\w+'-]+:/;
const QUOTE = /(?:^|\n)[^\S\n]*>/;
const MARKS = { bold: '*', italic: '_', code: '`' } as const;

/** A text in mrkdwn, or null where a character of it could be read as markup; then draw it as rich text. */
export function mrkdwn(text: Text): string | null {
  const runs = inlines(text);
  let written = '';
  for (const [i, run] of runs.entries()) {
    const piece = mrkdwnRun(run, written, runs[i + 1]);
    if (piece === null) return null;
    written += piece;
  }
  return written;
}

function mrkdwnRun(run: Inline, before: string, next: Inline | undefined): string | null {
  if (typeof run === 'string') return safeWords(run);
  if (run.kind === 'moment') return mrkdwnDate(run);
  if (run.kind === 'link') return mrkdwnLink(run);
  if (run.kind === 'figure') return safeWords(run.text);
  const inner = safeWords(run.text);
  if (!inner || !standsAlone(run.text, before, next)) return null;
  return MARKS[run.kind] + inner + MARKS[run.kind];
}

function safeWords(content: string): string | null {
  const text = clean(content);
  return MARKUP.test(text) || QUOTE.test(text) ? null : escapeSlack(text);
}

/** Slack reads a mark only between words: "a*b*c" keeps its asterisks. */
function standsAlone(text: string, before: string, next: Inline | undefined): boolean {
  const after = next === undefined ? '' : typeof next === 'string' ? next : 'x';
  return /^\S(.*\S)?$/.test(text) && /(^|[\s(])$/.test(before) && /^($|[\s.,;:!?)])/.test(after);
}

function mrkdwnDate(run: Moment): string {
  const fallback = escapeSlack(momentWords(run.at, run.zone)).replaceAll('|', '/');
  return `<!date^${Math.floor(run.at / 1000)}^${DATE_FORMAT}|${fallback}>`;
}

function mrkdwnLink(run: Link): string | null {
  const url = webAddress(run.url);
  const name = safeWords(oneLine(run.text) || oneLine(run.url));
  if (!url) return name;
  return name && `<${escapeSlack(url)}|${name}>`;
}

/** A text in pieces of at most `max` units (names and addresses both count), cut between words where there are any. */
export function splitText(text: Text, max: number): Inline[][] {
  const pieces: Inline[][] = [];
  let piece: Inline[] = [];
  let room = max;
  for (let run of inlines(text).map(named)) {
    for (let size = sizeOf(run); size > room; size = sizeOf(run)) {
      const [head, tail] = cutRun(run, room, piece.length === 0);
      if (head) piece.push(head);
      pieces.push(piece);
      [piece, room, run] = [[], max, tail];
    }
    if (run !== '') piece.push(run);
    room -= sizeOf(run);
  }
  return piece.length ? [...pieces, piece] : pieces;
}

/** A link has a name that can be cut; one that leads nowhere is its name only. */
function named(run: Inline): Inline {
  if (typeof run === 'string' || run.kind !== 'link') return run;
  if (!webAddress(run.url)) return clean(run.text) || run.url;
  return clean(run.text) ? run : { ...run, text: run.url };
}

/** The length of a text in a paragraph: names and addresses, in UTF-16 units. */
export function lengthOf(text: Text): number {
  return inlines(text).reduce((total, run) => total + sizeOf(run), 0);
}

function sizeOf(run: Inline): number {
  if (typeof run === 'string') return run.length;
  if (run.kind === 'moment') return 40;
  return run.text.length + (run.kind === 'link' ? run.url.length : 0);
}

/** A link with an endless address still gets this much of its name into a piece. */
const LEAST = 500;

/** The head of a run that fits `room`, and the rest; `must` takes something even where nothing fits well. */
function cutRun(run: Inline, room: number, must: boolean): [Inline | null, Inline] {
  if (typeof run !== 'string' && run.kind === 'moment') return must ? [run, ''] : [null, run];
  const text = typeof run === 'string' ? run : run.text;
  const taken = sizeOf(run) - text.length;
  const at = cutPoint(text, must ? Math.max(room - taken, taken ? LEAST : 2) : room - taken);
  if (at <= 0) return must ? [run, ''] : [null, run];
  const [head, tail] = [text.slice(0, at), text.slice(at)];
  if (typeof run === 'string') return [head, tail];
  return [{ ...run, text: head }, tail && { ...run, text: tail }];
}

function cutPoint(text: string, space: number): number {
  if (space < 2) return 0;
  if (text.length <= space) return text.length;
  const gap = Math.max(text.lastIndexOf('\n', space - 1), text.lastIndexOf(' ', space - 1));
  return gap >= space / 2 ? gap + 1 : cutAt(text, space).length;
}

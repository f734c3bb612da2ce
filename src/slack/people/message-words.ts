/** Messages of people, feeds and apps as far as they say something: their words, wherever Slack keeps them, and their links. */
import { z } from 'zod';
import { isWebAddress } from '../../domain/text/web-address.ts';
import { blockWords } from '../render/words-of-blocks.ts';
import { addressesInMessage, withoutMarks } from './plain-text.ts';

/** Something with words of its own beside a message: what a feed posts, a page behind a link, a message that is passed on, a mail. */
interface Attached {
  title: string;
  text: string;
  /** True where its title is the one of a page that has an address outside of Slack: nobody said it in confidence. */
  isOpen: boolean;
}

/** All that a message says, without Slack's marks. */
export interface MessageWords {
  /** The message's own text. */
  text: string;
  attached: readonly Attached[];
  /** The addresses of pages that it links, in order, each once. */
  addresses: readonly string[];
}

const text = z.string().catch('');
const some = z.array(z.unknown()).catch([]);
const blockSchema = z.looseObject({ type: z.string() });
const messageSchema = z.object({ text, blocks: some, attachments: some, files: some });
const attachmentSchema = z.object({
  title: text,
  pretext: text,
  text,
  fallback: text,
  title_link: text,
  from_url: text,
  original_url: text,
  fields: z.array(z.object({ title: text, value: text }).catch({ title: '', value: '' })).catch([]),
  blocks: some,
  /** A message that is passed on. */
  message_blocks: z.array(z.object({ message: z.object({ blocks: some }) })).catch([]),
});
const fileSchema = z.object({
  title: text,
  filetype: text,
  plain_text: text,
  preview_plain_text: text,
  preview: text,
});

/** Reads a message as Slack hands it over; what it is not known by is left out. */
export function wordsOfMessage(message: unknown): MessageWords {
  const read = messageSchema.safeParse(message).data;
  if (!read) return { text: '', attached: [], addresses: [] };
  const { blocks, attachments, files: papers } = read;
  const own = textOf(blocks) || withoutMarks(read.text);
  const attached = [...attachments.map(attachedIn), ...papers.map(mailIn)];
  return {
    text: own,
    attached: attached.filter(({ title, text }) => title || text),
    addresses: [...new Set(linksIn(message))].filter(isWebAddress),
  };
}

function textOf(blocks: readonly unknown[]): string {
  const drawn = blocks.flatMap((block) => blockSchema.safeParse(block).data ?? []);
  return blockWords(drawn).map(withoutMarks).filter(Boolean).join('\n');
}

function attachedIn(attachment: unknown): Attached {
  const read = attachmentSchema.parse(attachment ?? {});
  const drawn = [read.blocks, ...read.message_blocks.map(({ message }) => message.blocks)];
  const fields = read.fields.map(({ title, value }) => [title, value].filter(Boolean).join(': '));
  const typed = [read.pretext, read.text, ...fields].filter(Boolean).map(withoutMarks).join('\n');
  const words = typed || drawn.map(textOf).filter(Boolean).join('\n');
  const title = withoutMarks(read.title);
  return {
    title,
    text: words || (title ? '' : withoutMarks(read.fallback)),
    isOpen: [read.title_link, read.from_url, read.original_url].some(isPage),
  };
}

/** True for an address that is none of a workspace: a message that is passed on has one of those. */
const isPage = (address: string) =>
  isWebAddress(address) && !/(?:^|\.)slack\.com$/.test(new URL(address).hostname);

/** A mail that was sent to the channel, or a text that was put into it. Of other files nothing is read. */
function mailIn(file: unknown): Attached {
  const read = fileSchema.parse(file ?? {});
  const isMail = read.filetype === 'email';
  const body = read.plain_text || read.preview_plain_text || (isMail ? read.preview : '');
  return { title: isMail ? read.title : '', text: body.trim(), isOpen: false };
}

/** The fields of Slack's JSON in which an address of a page stands, and those with words that may name one. */
const ADDRESS_FIELDS = ['url', 'title_link', 'title_url', 'from_url', 'original_url'];
const WORD_FIELDS = ['text', 'pretext', 'value', 'fallback', 'plain_text', 'preview_plain_text'];
/** Pictures, and what Slack itself serves. */
const NO_SOURCE =
  /^https:\/\/(?:[\w-]+\.slack-edge\.com|files\.slack\.com|avatars\.slack-edge\.com)\//;

/** Every address in a message, in the order in which Slack gives its parts. */
function linksIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(linksIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => {
    if (typeof value !== 'string') return linksIn(value);
    if (ADDRESS_FIELDS.includes(name)) return NO_SOURCE.test(value) ? [] : [value];
    if (name === 'url_private' && 'is_external' in node && node.is_external === true)
      return [value];
    return WORD_FIELDS.includes(name) ? addressesInMessage(value) : [];
  });
}

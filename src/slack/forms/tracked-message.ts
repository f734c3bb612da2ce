/** A message as the first words of the event form: "Track as event" opens it with them, and `/ai-event add` with what is typed. */
import type { Typed } from '../../briefing/command/form.ts';
import type { ReadEvent } from '../../briefing/events/reading/read-text.ts';
import { shortened } from '../../domain/text/cutting.ts';
import { plural } from '../../domain/text/english.ts';
import { sentences } from '../../domain/text/sentences.ts';
import type { MessageWords } from '../people/message-words.ts';
import type { FormWords } from './pipeline.ts';

const TITLE = 140;
const SUMMARY = 400;
/** The form's field takes 3,000 characters; an address is never cut. */
const SOURCES = 2_900;

/**
 * Its first sentence as the title, its words as the summary, its links and its own address as sources; in the other fields
 * what was read from it, of several events the first.
 */
export function wordsOfForm(
  said: MessageWords,
  own: string | null,
  events: readonly ReadEvent[] = [],
): FormWords & { typed: Typed } {
  const [event, ...others] = events;
  const typed = {
    ...event?.typed,
    title: shortened(titleOf(said), TITLE),
    summary: shortened(wholeText(said).replace(/\s+/g, ' '), SUMMARY),
    sources: sourcesOf(said, own),
  };
  if (!event) return { typed };
  return { typed, from: event.from, notice: readNotice(event, others) };
}

/** Says that the form is filled, and from which of several events. */
function readNotice({ sentence }: ReadEvent, others: readonly ReadEvent[]): string {
  if (others.length === 0) return 'Filled from these words. Check each field.';
  const more = plural(others.length, 'more event');
  return `There ${others.length === 1 ? 'is' : 'are'} ${more} in these words. The form is filled from “${shortened(sentence, 200)}”. Check each field, then add the others one by one.`;
}

/** The words of a message that are read: its own, then those of what is attached, each a paragraph. */
export const textToRead = ({ text, attached }: MessageWords): string =>
  [text, ...attached.flatMap((one) => [one.title, one.text])].filter(Boolean).join('\n\n');

/** So many words of its own are more than a remark on what is attached: "FYI", "one for the log". */
const WORDS = 4;

/** The title of what a feed attached; else the first sentence, of the message's own words where these are more than a remark. */
function titleOf({ text, attached }: MessageWords): string {
  const posted = attached.find(({ title, isOwn }) => title && isOwn)?.title;
  const others = attached.flatMap((one) => [one.title, one.text]);
  const isRemark = headline(text).split(' ').length < WORDS;
  const found = isRemark ? [posted, ...others, text] : [posted, text, ...others];
  return found.map((words) => headline(words ?? '')).find(Boolean) ?? '';
}

/** The first sentence of a text without addresses and the signs with which lists begin their lines. */
function headline(text: string): string {
  const bare = text.replace(ADDRESSES, '').replace(ITEM, '');
  const [first] = sentences(bare);
  return first?.text.replace(/\s+/g, ' ').replace(LOOSE_END, '') ?? '';
}

/** Addresses that follow each other in a line, with the one word that joins them: "…, https://a and https://b". */
const ADDRESSES =
  /https?:\/\/[^\s<>|]+(?:[^\S\n]{1,9}(?:[\p{L}&]{1,20}[^\S\n]{1,9})?https?:\/\/[^\s<>|]+)*/gu;
/** Marks at the end of a sentence that led to an address. */
const LOOSE_END = /[\s,;:(–—-]{1,9}$/;

const ITEM = /^[^\S\n]{0,9}(?:[•◦▪‣*-]|\d{1,2}[.)])\s/gm;

function wholeText({ text, attached }: MessageWords): string {
  const more = attached.map((one) => [one.title, one.text].filter(Boolean).map(ended).join(' '));
  return [text, ...more.filter((words) => !text.includes(words))].filter(Boolean).join(' ');
}

/** A heading as a sentence, so that it does not run into the next. */
const ended = (words: string) => (/[\p{L}\p{N})”"]$/u.test(words) ? `${words}.` : words);

function sourcesOf({ addresses }: MessageWords, own: string | null): string {
  const kept: string[] = [];
  let room = SOURCES - (own?.length ?? 0);
  for (const address of addresses) {
    room -= address.length + 1;
    if (room >= 0) kept.push(address);
  }
  return [...kept, ...(own && !kept.includes(own) ? [own] : [])].join('\n');
}

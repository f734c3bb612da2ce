/** A text as the first words of the event form: "Track as event" opens it with those of a message, `/ai-event add` with what is typed. */
import type { Typed } from '../../../briefing/command/form.ts';
import { ownWords } from '../../../briefing/events/reading/read-list.ts';
import type { ReadEvent } from '../../../briefing/events/reading/read-text.ts';
import { shortened } from '../../../domain/text/cutting.ts';
import { sentences } from '../../../domain/text/sentences.ts';
import type { MessageWords } from '../../people/message-words.ts';
import type { FormWords } from '../pipeline.ts';

const TITLE = 140;
const SUMMARY = 400;
/** The form's field takes 3,000 characters; an address is never cut. */
const SOURCES = 2_900;
/** Most characters of a text that are shown above the form. */
const SHOWN = 1_000;

type FilledForm = FormWords & { typed: Typed };

/** Words that somebody typed to the app are theirs to say: the first sentence is the title, all of it the summary. */
export function wordsOfTyped(said: MessageWords, event?: ReadEvent): FilledForm {
  const typed = {
    ...event?.typed,
    title: shortened(headline(said.text), TITLE),
    summary: shortened(wholeText(said).replace(/\s+/g, ' '), SUMMARY),
    sources: sourcesOf(said, null),
  };
  return event ? { typed, from: event.from, notice: FILLED } : { typed };
}

/**
 * The words of a message stay there: the form has a title and a summary of our own, made of what was read, and
 * the words only above and below its fields. Of a message that tells nothing to a reader, title and summary are left to
 * whoever has it open; what a feed posts, or a page behind a link is called, is known to everybody.
 */
export function wordsOfMessageForm(
  said: MessageWords,
  own: string | null,
  event?: ReadEvent,
): FilledForm {
  const sources = sourcesOf(said, own);
  if (event) {
    const from = { ...event.from, title: event.sentence };
    return { typed: { ...ownWords(event), sources }, from, notice: FILLED };
  }
  const title = shortened(openTitle(said), TITLE);
  const shown = shortened(wholeText(said).replace(/\s+/g, ' '), SHOWN);
  const notice = shown && `Say in your own words what happened. The message: “${shown}”`;
  return { typed: { title, summary: title, sources }, ...(notice && { notice }) };
}

const FILLED = 'Filled from these words. Check each field.';

/** The words of a message that are read: its own, then those of what is attached, each a paragraph. */
export const textToRead = ({ text, attached }: MessageWords): string =>
  [text, ...attached.flatMap((one) => [one.title, one.text])].filter(Boolean).join('\n\n');

/** The title that everybody can read: of what a feed posts with an address, or of a page behind a link. */
function openTitle({ attached }: MessageWords): string {
  return headline(attached.find(({ title, isOpen }) => title && isOpen)?.title ?? '');
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

/** The events that a text tells as a list to tick: each as it would be saved, in a sentence of our own, with what the log has of it; and the sentences that tell none. */
import type { Reader } from '../../../contracts/reader.ts';
import type { EventFields } from '../../../domain/event/event.ts';
import { lineAt } from '../../../domain/text/cutting.ts';
import { sentences } from '../../../domain/text/sentences.ts';
import { addressesIn } from '../../../domain/text/web-address.ts';
import { FieldErrors } from '../../../errors.ts';
import type { Typed } from '../../command/form.ts';
import type { FormContext } from '../../event-form/field.ts';
import { readSaid } from '../../event-form/form.ts';
import { knownParties } from '../../event-form/parties.ts';
import { ownLine, ownSummary, ownTitle } from '../../wording/own/own-sentence.ts';
import { asDenied } from '../matching/denial.ts';
import { asDuplicate, type Duplicate } from '../matching/duplicate.ts';
import { match } from '../matching/match.ts';
import { withPlace } from '../matching/places.ts';
import { normalized } from '../normalized.ts';
import type { ReadEvent } from './read-text.ts';

/** An event of the list. */
export interface ListedEvent {
  read: ReadEvent;
  /** "Acme raises $30M, Series B · announced 11 Mar 2026". */
  line: string;
  /** As it would be saved; a sentence where some of it can’t be read. */
  fields: EventFields | string;
  /** The event of the log that tells the same; null for none. */
  known: Duplicate | null;
  /** True where it was read with little doubt. */
  isSure: boolean;
  /** False where neither the text nor anybody names a source of it. */
  hasSource: boolean;
}

/** The place that a text has. */
interface TextPlace {
  text: string;
  /** The addresses that every event of it has for sources: the text’s own, first that of the page which it is about. */
  addresses: readonly string[];
  /** The address or the name of somebody who published it, where its events have no other source; '' for none. */
  source: string;
}

type ListContext = Omit<FormContext, 'type' | 'event' | 'isKnownName'>;

/** Less sure events are not ticked before somebody has looked. */
const SURE = 0.8;
/** So many events are listed: each takes room in a form. */
export const MOST_LISTED = 30;
/** Stands for a source until somebody names one. */
const NO_SOURCE = 'source to be named';

/** The first events of a text, in its order. What has no source yet has NO_SOURCE for its publisher. */
export async function listedEvents(
  events: readonly ReadEvent[],
  place: TextPlace,
  context: ListContext,
  log: Reader,
): Promise<ListedEvent[]> {
  const shown = events.toSorted((a, b) => a.start - b.start).slice(0, MOST_LISTED);
  return Promise.all(shown.map((read) => listed(read, place, context, log)));
}

async function listed(
  read: ReadEvent,
  place: TextPlace,
  context: ListContext,
  log: Reader,
): Promise<ListedEvent> {
  const isKnownName = await knownParties(read.typed, log);
  const whole = { ...context, type: null, event: null, isKnownName };
  const sources = sourceWords(read, place);
  const said = saidFields({ ...ownWords(read), ...sources }, whole);
  const fields = read.denial !== null && typeof said !== 'string' ? asDenied(said) : said;
  const { reference } = context;
  const found = typeof fields === 'string' ? null : await match(fields, { log, reference });
  return {
    read,
    fields: typeof fields === 'string' ? fields : withPlace(fields, found?.names ?? [], reference),
    line: ownLine(read.draft),
    known: found?.alike.map(asDuplicate)[0] ?? null,
    isSure: read.confidence >= SURE,
    hasSource: sources.publisher !== NO_SOURCE,
  };
}

/** The words of the form for an event that was read, with a title and a summary of our own. */
export const ownWords = ({ typed, draft }: ReadEvent): Typed => ({
  ...typed,
  title: ownTitle(draft),
  summary: ownSummary(draft),
});

/** The addresses of its line, then the text’s own; without any the source of the text. */
function sourceWords({ start }: ReadEvent, { text, addresses, source }: TextPlace): Typed {
  const beside = [...new Set([...addressesIn(lineAt(text, start)), ...addresses])];
  const all = beside.length > 0 ? beside : addressesIn(source);
  if (all.length > 0) return { sources: all.join('\n') };
  return { sources: '', publisher: source || NO_SOURCE };
}

function saidFields(typed: Typed, context: FormContext): EventFields | string {
  try {
    return normalized(readSaid({ date: 'unknown', ...typed }, context));
  } catch (error) {
    if (!(error instanceof FieldErrors)) throw error;
    const [sentence = 'It can’t be read whole.'] = Object.values(error.fields);
    return sentence;
  }
}

/** Fewer words tell nothing: a greeting, a heading. */
const WORDS = 4;

/** The sentences that tell no event, in order. */
export function untoldSentences(text: string, events: readonly ReadEvent[]): string[] {
  const told = events.map(({ start, end }) => ({ start, end }));
  return sentences(text)
    .filter(({ start, end }) => !told.some((one) => one.start < end && start < one.end))
    .map(({ text: words }) => plainOf(words))
    .filter((words) => words.split(' ').length >= WORDS);
}

/** Without the marks with which lists and headings begin, and without addresses. */
const plainOf = (words: string) =>
  words
    .replace(/^(?:[•◦▪‣*#>-]{1,6}|\d{1,3}[.)])\s+/, '')
    .replace(/https?:\/\/[^\s<>|]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();

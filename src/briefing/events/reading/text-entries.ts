/** A text as a file of events: an entry for each event that is read from it. */
import type { FileEntry } from '../../../contracts/file-entry.ts';
import type { Reader } from '../../../contracts/reader.ts';
import type { ReferenceData } from '../../../domain/reference/reference-data.ts';
import { lineAt, shortened } from '../../../domain/text/cutting.ts';
import { addressesIn } from '../../../domain/text/web-address.ts';
import type { Day } from '../../../domain/time/calendar.ts';
import { newsDay } from './news-day.ts';
import { placed } from './placed.ts';
import type { ReadEvent, TextReader } from './read-text.ts';

/** The origin of a text: where it stands, or who published it, and the day on which it was. */
interface TextOrigin {
  /** An address, or a name; the source of what has no address of its own beside it. */
  source: string;
  published: Day | null;
}

/** Less sure events are not saved without a look: they are told instead. */
const SURE = 0.8;
const TITLE = 140;
const SUMMARY = 400;

/** The log and the lists by which the companies of a text are placed. */
interface Placing {
  log: Pick<Reader, 'findCompany'>;
  reference: ReferenceData;
}

/** The events of a text in its order, each where its company is. One that was read with little confidence is an entry that says so. */
export async function* textEntries(
  text: string,
  read: TextReader,
  origin: TextOrigin,
  { log, reference }: Placing,
): AsyncGenerator<FileEntry> {
  const events = read(text, origin.published).toSorted((a, b) => a.start - b.start);
  for (const event of events) yield entryOf(await placed(event, log, reference), text, origin);
}

function entryOf(event: ReadEvent, text: string, { source, published }: TextOrigin): FileEntry {
  const { typed, sentence, start, confidence } = event;
  const day = typed.date ?? newsDay(event, text, published);
  const line = text.slice(0, start).split('\n').length;
  if (confidence < SURE) return { line, kind: 'unreadable', why: doubtful(event) };
  const plain = withoutMarks(sentence);
  return {
    line,
    kind: 'row',
    cells: {
      ...typed,
      'round qualifier': typed.qualifier ?? '',
      date: day ?? 'unknown',
      title: shortened(plain, TITLE),
      summary: shortened(plain, SUMMARY),
      sources: addressesIn(lineAt(text, start)).join(' ') || source,
      ...(published && { 'known on': published }),
    },
  };
}

/** The rest of a sentence: "may tell an event (0.62), which is not saved without a look: Nscale raised …". */
const doubtful = ({ confidence, sentence }: ReadEvent) =>
  `may tell an event (confidence ${confidence.toFixed(2)}) and is not saved without a look: “${shortened(sentence, 80)}”`;

/** Links of Markdown, and its marks for what is bold or quoted. */
const LINKS = /\[([^\]]{1,300})\]\([^)\s]{1,3000}\)/g;
const MARKS = /\*\*|__|`/g;

const withoutMarks = (words: string) => words.replace(LINKS, '$1').replace(MARKS, '');

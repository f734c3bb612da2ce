/** Sources and all that is read from them: feeds, pages of newsrooms, registers. */
import type { Status } from '../../domain/event/vocabulary.ts';
import type { SourceItem } from './item.ts';

/** An answer as it came: its bytes, without what compressed them, and what its header says of them. */
export interface SourceAnswer {
  /** The address that answered, after redirects. */
  address: string;
  bytes: Uint8Array;
  /** The Content-Type header; null for none. */
  contentType: string | null;
}

/** The items of an answer, in its own order. */
export interface SourceReading {
  /** The source's name for itself; null for none. */
  name: string | null;
  /** The language that it says it is in, as a BCP 47 tag; null for none. */
  language: string | null;
  items: SourceItem[];
  /** Items that were left out, as there were more than are read at once. */
  left: number;
  /** Minutes between two readings that it asks for; null where it says nothing. */
  everyMinutes: number | null;
  /** True where the answer broke off: what is whole was read, and it must be asked for again. */
  isCut: boolean;
}

/** Why an answer gives no items. */
export type Unread =
  | { unread: 'empty' }
  /** A web page in the place of a feed; `feeds` are the addresses of feeds that it names. */
  | { unread: 'page'; feeds: string[] }
  | { unread: 'unreadable' };

/** A source as it is followed: what to ask for, and by which kind. */
interface SourceQuery {
  /** The address that people know it by; most kinds ask it as it stands. */
  address: string;
  /** All that the kind needs beside it. */
  settings: Readonly<Record<string, unknown>>;
}

/** A key that a publisher gives whoever runs the bot, and where it stands in a request. */
export interface SourceKey {
  /** The setting that has it; without it no such source is asked. */
  setting: string;
  /** The one origin that hears it, whatever leads elsewhere. */
  origin: string;
  header: string;
  /** The words before it in the header; '' for none. */
  prefix: string;
}

/** A kind of source: how one is asked, and how an answer becomes items. */
export interface SourceKind {
  /** The file's name, as the list of sources has it. */
  name: string;
  /** The sources that it reads, for people: "RSS, Atom, RDF and JSON Feed". */
  summary: string;
  /** The Accept header. */
  accept: string;
  /** True where robots.txt is asked before, as for pages that were made for people. */
  robots?: true;
  key?: SourceKey;
  /** Of a legislature or a register of laws: the stages of a text that it can tell. It never knows of any other. */
  stages?: readonly Status[];
  /** The settings of a source whose address has the form of its pages, `{}` for none; null for any other address. */
  recognises?(address: URL): Readonly<Record<string, unknown>> | null;
  /** The address to ask at a moment (epoch milliseconds); by default the source's own. Throws for settings that do not fit. */
  asks?(source: SourceQuery, now: number): string;
  /** Reads an answer. It never throws for what an answer holds. */
  read(answer: SourceAnswer, source: SourceQuery): SourceReading | Unread;
}

/**
 * A Page is our own small document: the answer of a command, or a digest. Commands and sections write Pages;
 * three renderers (Slack blocks, plain text, terminal) read them. Nothing in a Page is markup: a
 * renderer escapes every string, so a title that says `<!channel>` comes out as those characters.
 */
import type { TrackedEvent } from '../domain/event/event.ts';

/** A run of text. A bare string is plain. */
export type Inline =
  | string
  | { kind: 'bold'; text: string }
  | { kind: 'italic'; text: string }
  /** Something to type: a command line, a value. */
  | { kind: 'code'; text: string }
  | { kind: 'link'; text: string; url: string }
  /** A moment: Slack shows it in each reader's own zone; elsewhere it is written in `zone`. */
  | { kind: 'moment'; at: number; zone: string }
  /** A figure or a date in words, with the number by which a column of them is put in order. */
  | { kind: 'figure'; text: string; value: number };

export type Text = string | readonly Inline[];

/** The effect of pressing something. Everything needed travels with it; no state is kept for it. */
export type Action =
  /** Asks a command line, privately. `asOf` keeps paging on the answer's own moment. */
  | { kind: 'ask'; label: string; ask: string; offset?: number; asOf?: number }
  /** Posts the answer to `ask` in the channel, as it was at `asOf`. */
  | { kind: 'share'; label: string; ask: string; offset?: number; asOf: number }
  /** Opens the form, empty, filled from words, or on an event. */
  | { kind: 'form'; label: string; event?: string; prefill?: FormPrefill }
  /** Opens a form by its name (see `slack/forms/forms.ts`), about something: a schedule's id. */
  | { kind: 'open'; label: string; view: string; about?: string }
  /** Decides about the events that were read in a message, which is named by `about`: the log gets them, or they are none. */
  | { kind: 'judge'; label: string; verdict: 'track' | 'dismiss'; about: string }
  /** Posts the digest of a window in the channel, in the place of a schedule's next one where that is named by its id. */
  | {
      kind: 'post_digest';
      label: string;
      from: number;
      to: number;
      asOf: number;
      schedule?: string;
    }
  | { kind: 'link'; label: string; url: string };

/** Words that stand in a form when it opens. */
interface FormPrefill {
  company?: string;
  title?: string;
  url?: string;
  /** A text that tells the event. */
  text?: string;
}

/** One event on one line, as in a digest: number, bold headline, tail; a second line only for what changes its meaning. */
export interface Line {
  number?: number;
  headline: string;
  /** After the headline, each set off by " · ": date, evidence, sources. */
  tail: readonly Text[];
  detail?: Text;
  /** The ⋯ menu; `about` names the line for screen readers ("Line 2, Nvidia invests in Nebius: menu"). */
  menu?: { about: string; items: readonly Action[] };
}

interface Column {
  label: string;
  align?: 'left' | 'right';
}

/** Rows for Slack's `data_table`; the first column named by `rowHeader` heads each row. */
export interface Table {
  kind: 'table';
  caption: string;
  columns: readonly Column[];
  rows: readonly (readonly Text[])[];
  /** Index of the column that heads a row for screen readers. Default 0. */
  rowHeader?: number;
  /** Rows shown at a time by a renderer that pages. Default 10. */
  pageSize?: number;
}

/** Numbers for Slack's native chart; the numbers stand as text beside it in every renderer. */
export interface Chart {
  kind: 'chart';
  style: 'bar' | 'line';
  /** At most 50 characters: "Valuation, post-money, US$ billion". */
  title: string;
  /** The words at its axes, with units, at most 50 characters each: `Month`, `US$ billion`. */
  axes?: { x: string; y: string };
  /** Each label once, in order; a series has one number a label. At most 20 labels and 6 series. */
  labels: readonly string[];
  series: readonly { name: string; values: readonly number[] }[];
  /** A value that is not drawn, and why: "about $350B of Nov 2025, basis not stated". */
  notDrawn?: string;
}

export type Part =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: Text }
  | { kind: 'facts'; facts: readonly { label: string; value: Text }[] }
  | { kind: 'lines'; lines: readonly Line[] }
  | Table
  | Chart
  /** Something to know before relying on the answer: a conflict, what is left out, a limit. */
  | { kind: 'notice'; text: Text }
  /** Small print: how a question was understood, the moment, what comes next. */
  | { kind: 'context'; text: Text };

export interface Page {
  /** The news in plain words; its first 90 characters are the notification. Never "Your digest is ready". */
  headline: string;
  /** Shown on top; where absent the parts speak for themselves. */
  title?: string;
  parts: readonly Part[];
  /** Replies in the thread of the message (a digest's overflow), in order. */
  thread?: readonly (readonly Part[])[];
  actions: readonly Action[];
  /** Opens the rows of a table, one an action; a renderer without room for a menu leaves it out. */
  rows?: readonly Action[];
  /** Asks the same question with a part left out or changed; left out by a renderer without room for a menu. */
  refine?: readonly Action[];
  /** The words of that menu. Default "Open an event". */
  rowsLabel?: string;
  /** Every event that the answer is about, in the order shown. */
  events: readonly TrackedEvent[];
  /** Opens the form instead of (or beside) answering, where there is something to open it in. */
  opens?: Extract<Action, { kind: 'form' | 'open' }>;
  /** The line to type in place of one that was refused, which the text says too: a button, where there are some. */
  instead?: string;
  /** The language whose notation of dates and numbers its readers have, by its BCP 47 tag: the renderers write it so. Default English. */
  locale?: string;
  /** For the asker's eyes, even where the question was asked in front of others. */
  aside?: true;
  /** Stands in the place of the answer to one person whose button asked for it. */
  replaces?: true;
  /** Something was planned or let go: the schedule has a look at once. */
  planned?: true;
}

export const bold = (text: string): Inline => ({ kind: 'bold', text });
export const code = (text: string): Inline => ({ kind: 'code', text });
export const link = (text: string, url: string): Inline => ({ kind: 'link', text, url });
/** The words alone where there is no number to sort by. */
export const figure = (text: string, value: number | null): Text =>
  value === null ? text : [{ kind: 'figure', text, value }];
export const moment = (at: number, zone: string): Inline => ({ kind: 'moment', at, zone });

/** Joins texts with a separator (default " · "), leaving out the empty ones. */
export function joinText(texts: readonly (Text | null | undefined)[], separator = ' · '): Inline[] {
  return texts
    .filter((text): text is Text => text != null && text.length > 0)
    .flatMap((text, index) => [...(index ? [separator] : []), ...inlines(text)]);
}

/** A text as its runs. */
export function inlines(text: Text): readonly Inline[] {
  return typeof text === 'string' ? [text] : text;
}

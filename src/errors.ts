/** Every error class of the product, each with a code. A `UserError` is a reply; anything else reaches the one edge. */

/** The base of all our errors: `code` is stable and safe to log; `message` may be shown to an operator. */
export abstract class BriefingError extends Error {
  abstract readonly code: string;
  override get name(): string {
    return this.constructor.name;
  }
}

/** A request that can't be done as it was typed or pressed. Its message is the reply, in the three parts of the style guide. */
export class UserError extends BriefingError {
  readonly code: string = 'user_error';
  constructor(message: string) {
    // A reply needs no stack, and to take one costs more than most readings: plain words are tried by many readers.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The three parts of a reply to a mistake. */
export interface Mistake {
  /** The words that were typed, with what is wrong: "min:lots is not an amount." */
  wrong: string;
  /** The values that are allowed: "Use 500m, $1.5bn or €20 million"; empty where what was meant is clear. */
  allowed: string;
  /** A command line to type next; absent where there is nothing to type. */
  next?: string;
}

/** Input that can't be read: names the value, says what is allowed and what to type next. */
export class InputError extends UserError {
  override readonly code = 'input';
  readonly mistake: Mistake;
  constructor(mistake: Mistake) {
    super(sentenceOf(mistake));
    this.mistake = mistake;
  }
}

/** A value that can't be read, as data: it knows nothing of the field, filter or variable that the value was typed for. */
export interface Misread {
  /** The words as typed, fit to be said back in a line; empty where they are missing. */
  typed: string;
  /** The kind of value that was expected, with its article: "an amount", "a time zone". */
  expected: string;
  /** The fault, as the rest of a sentence: "is below zero". By default it is not what was expected, or is missing. */
  wrong?: string;
  /** The subject of `wrong`, where that is not the words themselves: "Not every month". */
  subject?: string;
  /** All that may be typed for such a value: "Use 500m, $1.5bn or €20 million". */
  allowed: string;
  /** The same for these very words: "Use 1234 or 1.2340"; empty where what was meant is clear. */
  answer?: string;
  /** The value that was most likely meant, where something like it was typed. */
  meant?: string;
  /** True where all of it was understood and it can't be used none the less: nobody meant a shorter value. */
  isWhole?: boolean;
  /** A value that can be read and is the nearest to what was typed; by default what was meant. */
  instead?: string;
  /** The value as it is typed in another place, where that is the one that takes it. */
  elsewhere?: { key: string; value: string };
}

/** A reader's refusal of a value. Its message is the reply where nobody knows more of the place; `mistakeAt` words it for one. */
export class Misreading extends UserError {
  override readonly code = 'misreading';
  readonly misread: Misread;
  constructor(misread: Misread) {
    super(sentenceOf(mistakeAt(misread)));
    this.misread = misread;
  }
}

/** Where a value was typed: what the outermost caller of a reader knows, and the reader does not. */
export interface ValuePlace {
  /** The filter in front of the value, without its colon. */
  key?: string;
  /** All that may be typed here, in place of what may be typed for any such value. */
  allowed?: string;
  /** A value that can be read here, for words that have none near them. */
  example?: string;
  /** The whole line to type, with a value that can be read in it; a field has none. */
  line?(value: string): string;
}

/** The reply to a value that can't be read where it was typed. The one place that makes a sentence of a misreading. */
export function mistakeAt(misread: Misread, place: ValuePlace = {}): Mistake {
  const { typed, expected, answer, allowed, meant } = misread;
  const wrong = misread.wrong ?? (typed ? `is not ${expected}` : 'is missing');
  const subject = misread.subject ?? (typed ? saidBack(typed, place) : capital(expected));
  const instead = misread.instead ?? meant ?? place.example;
  return {
    wrong: `${subject} ${wrong}.${meant ? ` Did you mean ${meant}?` : ''}`,
    allowed: answer ?? place.allowed ?? allowed,
    ...(place.line && instead !== undefined && { next: place.line(instead) }),
  };
}

const saidBack = (typed: string, { key }: ValuePlace) => (key ? `${key}:${typed}` : `“${typed}”`);
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Reads a value of a line. Throws InputError, worded for the place, where the reader throws Misreading. */
export async function readAt<T>(place: ValuePlace, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof Misreading ? new InputError(mistakeAt(error.misread, place)) : error;
  }
}

/** The three parts of a reply as one text. */
function sentenceOf({ wrong, allowed, next }: Mistake): string {
  if (next) return `${wrong} ${allowed ? `${allowed}: ` : ''}${next}`;
  return allowed ? `${wrong} ${allowed}.` : wrong;
}

/** The asker may not do this; the message says who can. */
export class ForbiddenError extends UserError {
  override readonly code = 'forbidden';
}

/** Several fields of a form are wrong at once: field name → what to type there. */
export class FieldErrors extends UserError {
  override readonly code = 'fields';
  readonly fields: Readonly<Record<string, string>>;
  constructor(fields: Readonly<Record<string, string>>) {
    super(Object.values(fields).join(' '));
    this.fields = fields;
  }
}

/** The configuration can't be used: the message names the variable, the value and what is allowed. */
export class ConfigError extends BriefingError {
  readonly code = 'config';
}

/** A leaf (command, section) or a line of data does not fit; the message names file and reason. */
export class LoadError extends BriefingError {
  readonly code = 'load';
}

/** Why the log can't be read or written. */
export type StorageTrouble = 'busy' | 'readonly' | 'full' | 'newer' | 'corrupt' | 'unavailable';

/** The database refuses; nothing was saved. */
export class StorageError extends BriefingError {
  readonly code: `storage_${StorageTrouble}`;
  constructor(trouble: StorageTrouble, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = `storage_${trouble}`;
  }
}

/** The message of anything that was thrown: an error's own, else the value as text. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The `code` that Node, drivers and Slack's packages put on their errors; undefined where there is none. */
export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

/** The faults of a file that the system refuses to read, by the codes of Node. */
const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist.',
  ENOTDIR: 'does not exist: a part of its path is a file.',
  EISDIR: 'is a folder.',
  EACCES: 'may not be read by this program. Allow reading it, or name another.',
  EPERM: 'may not be read by this program. Allow reading it, or name another.',
  ELOOP: 'is a link that leads back to itself.',
  ENAMETOOLONG: 'has a longer name than a file can have.',
  EMFILE: 'can’t be opened: too many files are open. Try again in a moment.',
  EIO: 'can’t be read: the disk fails. Look at the disk, or name a copy elsewhere.',
};

/** Says in a sentence why a file can’t be read, without the system’s code. */
export function fileTrouble(file: string, error: unknown): string {
  return `${file} ${UNREADABLE[String(codeOf(error))] ?? 'can’t be read.'}`;
}

/** Slack refused or could not be reached; `slack` is its error word. */
export class SlackError extends BriefingError {
  readonly code = 'slack';
  readonly slack: string;
  constructor(slack: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.slack = slack;
  }
}

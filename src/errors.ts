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
    const { wrong, allowed, next } = mistake;
    const way = next ? `${allowed ? `${allowed}: ` : ''}${next}` : `${allowed}.`;
    super(`${wrong} ${way}`);
    this.mistake = mistake;
  }
}

/** A mistake at the field where it was made, which needs no more than what is wrong and what is allowed. Throws what is no mistake. */
export function atField(error: unknown): string {
  if (!(error instanceof InputError)) throw error;
  const { wrong, allowed } = error.mistake;
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

/** Slack refused or could not be reached; `slack` is its error word. */
export class SlackError extends BriefingError {
  readonly code = 'slack';
  readonly slack: string;
  constructor(slack: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.slack = slack;
  }
}

/** Where the readers of values meet a form: what can't be read stands at its field. */
import { FieldErrors, InputError, Misreading, type Mistake, mistakeAt } from '../../errors.ts';

/** The mistakes in a form, gathered field by field: somebody who sends it hears of all of them at once. */
export class FieldReadings {
  readonly #errors: Record<string, string> = {};

  /** Reads a field; nothing where its words can't be read, which is then said at it. `allowed` is what may be typed there. */
  read<T>(field: string, read: () => T, allowed?: string): T | undefined {
    try {
      return read();
    } catch (error) {
      this.say(field, atField(error, allowed));
      return undefined;
    }
  }

  /** The same of a reader that takes its time. */
  async readSlowly<T>(
    field: string,
    read: () => Promise<T>,
    allowed?: string,
  ): Promise<T | undefined> {
    try {
      return await read();
    } catch (error) {
      this.say(field, atField(error, allowed));
      return undefined;
    }
  }

  /** Says what is wrong at a field. */
  say(field: string, sentence: string): void {
    this.#errors[field] = sentence;
  }

  /** Tells of some fields whether anything is wrong at one of them. */
  hasAt(...fields: readonly string[]): boolean {
    return fields.some((field) => field in this.#errors);
  }

  /** Throws FieldErrors where anything is wrong. */
  check(): void {
    if (Object.keys(this.#errors).length > 0) throw new FieldErrors(this.#errors);
  }
}

/** At the field itself no more needs to be said than what is wrong and what is allowed. Throws what is no mistake. */
function atField(error: unknown, allowed?: string): string {
  const { wrong, allowed: then } = mistakeIn(error, allowed);
  return then ? `${wrong} ${then}.` : wrong;
}

function mistakeIn(error: unknown, allowed?: string): Mistake {
  if (error instanceof InputError) return error.mistake;
  if (error instanceof Misreading) return mistakeAt(error.misread, allowed ? { allowed } : {});
  throw error;
}

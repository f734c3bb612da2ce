/** An entry of the table of event fields. */
import type { z } from 'zod';
import type { ReferenceData } from '../reference/reference-data.ts';

/** A piece of text that is searched; null and undefined for none. */
type Searched = string | number | null | undefined;

/** All that is asked of a field of an event. Where a part is missing, the entry does not compile. */
export interface EventField<Value, Input extends string = string> {
  /** Checks a value: in a record, in a revision, from the form. */
  schema: z.ZodType<Value>;
  /**
   * Makes the value of an event that does not say the field: of a record without it, and of a revision written
   * before there was such a field. Null where every event must say it.
   */
  empty: (() => Value) | null;
  /** As it is called in a sentence: "date: 10 Jan 2026 → Feb 2026". */
  label: string;
  /** The inputs of the event form that write it, first the one at which a value that does not fit is refused; empty for none. */
  form: readonly Input[];
  /** The words of a value in the history; null where a line has no room for it, so that only the field is named. */
  words: (value: NonNullable<Value>) => string | null;
  /** The parts of a value that the full text has; null for a field that is not searched. */
  searched: ((value: Value, reference: ReferenceData) => readonly Searched[]) | null;
  /** True where a changed value is reported again to everybody who has seen the event. */
  material: boolean;
  /** True where another value is another claim, and so a conflict; false for marks and for lists that grow side by side. */
  claims: boolean;
  /** True for a list of which entries may be hidden from an editor, as not out yet: an edit, which replaces the list, keeps those. */
  hides: boolean;
}

/** Makes an entry, with its default as narrow as it is. */
export function field<Value, const Input extends string, Empty extends (() => Value) | null>(
  schema: z.ZodType<Value>,
  parts: Omit<EventField<Value, Input>, 'schema' | 'empty'> & { empty: Empty },
): EventField<Value, Input> & { empty: Empty } {
  return { schema, ...parts };
}

/** The words of a value that is words. */
export const asItIs = (value: string) => value;
/** The words of an id. */
export const plain = (id: string) => id.replaceAll('_', ' ');
/** A value for which a line has no room. */
export const tooMuch = () => null;

/** Most fields: a claim that is not reported anew when it changes, not searched, seen whole. */
const PLAIN = { searched: null, material: false, claims: true, hides: false } as const;
/** Said of every event. */
export const SAID = { ...PLAIN, empty: null } as const;
/** Null where it is not stated. */
export const STATED = { ...PLAIN, empty: () => null } as const;
/** A list, empty where nothing is stated. */
export const LIST = { ...PLAIN, empty: () => [], words: tooMuch } as const;
/** A mark, off where nothing is stated. */
export const MARK = {
  ...PLAIN,
  empty: () => false,
  words: (on: boolean) => (on ? 'yes' : 'no'),
} as const;

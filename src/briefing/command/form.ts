/** A form without any drawing: its fields, the words in them, and which of them were changed. */

import type { Action } from '../../page/page.ts';

/** The words in each field, by its name. A choice is its value, a list its values with commas, a ticked box `yes`. */
export type Typed = Readonly<Record<string, string>>;

/** One of a list. */
export interface Choice {
  /** The words of a field for which it is chosen. */
  value: string;
  label: string;
  /** A line below the label, where the choices stand one below the other. */
  description?: string;
}

/** The control that takes the words of a field. */
export type FieldInput =
  /** One line or several; `max` characters at most, 3,000 by default. */
  | { kind: 'line' | 'lines'; placeholder?: string | undefined; max?: number | undefined }
  /** One in a menu; `none` is the label of an entry for nothing, `preset` the value that is chosen where the words are none of them. */
  | { kind: 'choice'; choices: readonly Choice[]; none?: string; preset?: string }
  /** One, or several, of a few that are all in sight. */
  | { kind: 'radio' | 'list'; choices: readonly Choice[] }
  /** A box to tick. */
  | { kind: 'box'; label: string }
  /** A thing to tick, with words about it; `value` stands for it where it is ticked, `action` does more with it. */
  | { kind: 'tick'; label: string; value: string; words: string; action?: Action }
  /** A file of the person’s own; its words are Slack’s id of it. */
  | { kind: 'file' }
  /** Members of the workspace, or channels that somebody is in, by their ids; `max` of them at most. */
  | { kind: 'people' | 'channels'; max?: number }
  /** A time of day, as 09:00. */
  | { kind: 'time' };

/** A field as it is shown. */
export interface FormField {
  /** Unique in its form; errors and words go by it. */
  name: string;
  label: string;
  hint?: string;
  required: boolean;
  input: FieldInput;
  /** Tells apart what stands under one name at different times: what was chosen in one variant is not chosen in another. */
  variant?: string;
  /** The form has other fields once this one is changed. */
  follows?: true;
}

/** A paragraph behind the fields of a form, with what can be done with it. */
export interface FormNote {
  text: string;
  /** True for the heading of those that follow. */
  isHeading?: true;
  action?: Action;
}

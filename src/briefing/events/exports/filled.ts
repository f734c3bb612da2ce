/** Cells of one row, and the words that a column gives. */
import type { Said } from '../columns.ts';

/** The cells of a row by their headings, in lower case without blanks. */
export type Cells = ReadonlyMap<string, string>;

/** A field with its words; nothing where the column is empty or missing. */
export const filled = <K extends keyof Said>(field: K, value: string | undefined): Said =>
  value ? { [field]: value } : {};

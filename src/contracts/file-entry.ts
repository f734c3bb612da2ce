/** One entry of a file that is imported, as it stands there, with the line on which it begins, from 1. */
export type FileEntry = { line: number } & (
  | { kind: 'object'; value: Readonly<Record<string, unknown>> }
  /** The cells of a table's row by the headings of their columns. */
  | { kind: 'row'; cells: Readonly<Record<string, string>> }
  /** `why` is the rest of a sentence: "is not JSON". */
  | { kind: 'unreadable'; why: string }
);

/** Reads the bytes of a file as entries, piece by piece. */
export type EntryReader = (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<FileEntry>;

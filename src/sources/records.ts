/** Reads records from a file of JSON lines, one event a line; the first line that does not fit is named. */
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { type EventRecord, recordSchema } from '../domain/event/event.ts';
import { parseJson } from '../domain/text/json.ts';
import { codeOf, InputError } from '../errors.ts';

/** The records of a file, line by line. Throws InputError with file, line, field and what is allowed. */
export function* readRecords(file: string): Generator<EventRecord> {
  let number = 0;
  for (const line of readText(file).split('\n')) {
    number += 1;
    if (line.trim() !== '') yield parseRecord(line, `${file}, line ${number}`);
  }
}

/** Bytes of the largest file: it is read into memory as a whole, with several times its size. */
const LARGEST = 200 * 1024 * 1024;

/** The text of a file in UTF-8, with or without the mark that some programs put before it. */
function readText(file: string): string {
  const bytes = readable(file, () => (statSync(file).size > LARGEST ? null : readFileSync(file)));
  if (!bytes)
    throw new InputError({
      wrong: `${file} is larger than 200 MB.`,
      allowed: 'Split it between two lines, and import one part after the other',
    });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError({
      wrong: `${file} is not UTF-8 throughout.`,
      allowed: 'Save it as UTF-8 and import it again',
    });
  }
}

function readable<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new InputError({
      wrong: `${file} can’t be read (${codeOf(error)}).`,
      allowed: 'Name a file of JSON lines, one event a line, as `export` writes them',
    });
  }
}

function parseRecord(line: string, where: string): EventRecord {
  try {
    return parseJson(line, recordSchema);
  } catch (error) {
    if (!(error instanceof z.ZodError)) {
      throw new InputError({
        wrong: `${where} is not JSON.`,
        allowed: 'Each line is one event, as `export` writes them',
      });
    }
    throw new InputError({
      wrong: `${where} is not an event: ${z.prettifyError(error).replace(/\s+/g, ' ')}.`,
      allowed: 'The fields are those of `data/events`; correct the line and import the file again',
    });
  }
}

/** Texts that are named in a terminal: by their file, or as what comes in. */
import { readFileSync } from 'node:fs';
import { fileTrouble, InputError } from '../../errors.ts';
import type { Session } from './session.ts';

/** The text of a file, or of what comes in where it is named `-`. Throws UserError for a file that can’t be read. */
export async function textOf(session: Session, file: string): Promise<string> {
  if (file !== '-') return readText(file);
  const chunks: Uint8Array[] = [];
  for await (const chunk of session.input ?? process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError({
      wrong: fileTrouble(file, error),
      allowed: 'Name a text file, or - for what comes in',
    });
  }
}

/** The thing that is imported in Slack, as entries: a text that was pasted or a file, prose or a table. */
import { hasKnownHeadings } from '../../../briefing/events/columns.ts';
import { textEntries } from '../../../briefing/events/reading/text-entries.ts';
import type { FileEntry } from '../../../contracts/file-entry.ts';
import type { Reader } from '../../../contracts/reader.ts';
import { UserError } from '../../../errors.ts';
import { failureOf } from '../../api/outcomes.ts';
import type { Services } from '../../handling/services.ts';

/** A text or a file with what is said of it. */
export interface Given {
  text: string;
  file: { id: string; name: string } | null;
  /** See `TextOrigin`; '' for none. */
  source: string;
  published: string | null;
}

/** Bytes of the longest text that is read as prose. */
const LONGEST = 4 * 1024 * 1024;

/** The name that Slack has for a file. Throws UserError where Slack has none. */
export async function nameOfFile(services: Services, id: string): Promise<string> {
  return (await fileAt(services, id)).name;
}

async function fileAt({ clients }: Services, id: string): Promise<{ name: string; url: string }> {
  try {
    const { file } = await clients.reads.files.info({ file: id });
    return {
      name: file?.name ?? 'a file',
      url: file?.url_private_download ?? file?.url_private ?? '',
    };
  } catch (error) {
    throw new UserError(
      `Slack does not show the file (${failureOf(error).word}). Nothing was read; choose it again.`,
    );
  }
}

/** True of words that are no table: a file by the end of its name, a pasted text by its first line. */
export async function isProse({ readEntries }: Services, { file, text }: Given): Promise<boolean> {
  if (file) return /\.(?:md|markdown|txt|text)$/i.test(file.name);
  const [first = ''] = text.trimStart().split('\n', 1);
  const isTable = /^[[{]/.test(first) || hasKnownHeadings(first);
  return !isTable || !readEntries;
}

/** The entries, as they are read. Throws UserError for a file that Slack does not hand over, and for a text that is too long. */
export async function* entriesOf(
  services: Services,
  given: Given,
  log: Reader,
): AsyncGenerator<FileEntry> {
  const { readEntries, readText, download, reference } = services;
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    if (!given.file) yield Buffer.from(given.text);
    else yield* download((await fileAt(services, given.file.id)).url);
  };
  if (readEntries && !(await isProse(services, given))) return yield* readEntries(bytes());
  const { source, published } = given;
  yield* textEntries(await wholeOf(bytes()), readText, { source, published }, { log, reference });
}

async function wholeOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > LONGEST)
      throw new UserError('A text may have 4 MB. Nothing was read; cut it into smaller files.');
    all.push(piece);
  }
  return new TextDecoder().decode(Buffer.concat(all));
}

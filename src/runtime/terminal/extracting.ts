/** Reading texts in a terminal: the events that a text tells, for people or as JSON. */
import { z } from 'zod';
import { knownNames } from '../../briefing/events/reading/known-names.ts';
import { parseJson } from '../../domain/text/json.ts';
import { extract } from '../../extraction/index.ts';
import { openBundle } from '../../sources/bundle.ts';
import { candidateLines } from './candidate-lines.ts';
import { print, type Session } from './session.ts';
import { statedEvent } from './stated-event.ts';
import { textOf } from './text-file.ts';

/** The options of reading a text. */
export interface ExtractFileOptions {
  /** The day or the month of the text; without it, dates that are relative stay unread. */
  published?: string;
  json?: boolean;
  /** True where each line of the file is a text of its own: `{"id", "text", "published"}`. */
  batch?: boolean;
}

const lineSchema = z.object({
  id: z.string(),
  text: z.string(),
  published: z.string().nullable().optional(),
});

/** Reads a file, or what comes in where it is named `-`. Throws UserError for a file that can’t be read. */
export async function extractFile(
  session: Session,
  file: string,
  { published, json, batch }: ExtractFileOptions,
): Promise<void> {
  const moment = session.clock.now().getTime();
  const names = knownNames(openBundle().companies, moment);
  const text = await textOf(session, file);
  if (batch) {
    for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
      const item = parseJson(line, lineSchema);
      const { candidates } = extract(item.text, { names, published: item.published ?? null });
      print(session, JSON.stringify({ id: item.id, events: candidates.map(statedEvent) }));
    }
    return;
  }
  const { candidates, isRead, language } = extract(text, { names, published: published ?? null });
  if (json) print(session, JSON.stringify({ events: candidates.map(statedEvent) }));
  else if (!isRead) print(session, `The text is in ${languageName(language)}: not read.`);
  else if (candidates.length === 0) print(session, 'No event was found in this text.');
  else print(session, candidates.flatMap((each) => candidateLines(text, each)).join('\n'));
}

const languageName = (code: string) =>
  new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;

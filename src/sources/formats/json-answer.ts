/** Answers of registers and services in JSON: checked by a schema, and read as items like any other. */
import type { ZodType } from 'zod';
import type { SourceAnswer, SourceReading, Unread } from '../../contracts/sources/reading.ts';
import { parseJson } from '../../domain/text/json.ts';
import { itemsOf } from './items.ts';
import type { WrittenItem } from './written-item.ts';

interface JsonFormat<T> {
  schema: ZodType<T>;
  /** The name of the publisher of all items. */
  name: string;
  items(answer: T): readonly WrittenItem[];
}

/** Reads an answer in UTF-8; what does not fit the schema is unreadable. */
export function readJsonAnswer<T>(
  { bytes, address }: SourceAnswer,
  { schema, name, items }: JsonFormat<T>,
): SourceReading | Unread {
  const text = new TextDecoder().decode(bytes).trim();
  if (text === '') return { unread: 'empty' };
  if (text.startsWith('<')) return { unread: 'page', feeds: [] };
  try {
    const written = items(parseJson(text, schema));
    const feed = { name, site: undefined, language: undefined, items: written, everyMinutes: null };
    const read = itemsOf(feed, address);
    return { name, language: null, items: read, left: 0, everyMinutes: null, isCut: false };
  } catch {
    return { unread: 'unreadable' };
  }
}

/** An item of which only these fields are known. */
export function itemWith(known: Partial<WrittenItem>): WrittenItem {
  return {
    id: undefined,
    links: [],
    title: undefined,
    published: [],
    updated: [],
    summary: undefined,
    content: undefined,
    source: undefined,
    ...known,
  };
}

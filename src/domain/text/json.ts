/** JSON from a database or a file: parsed here, and read by a schema before anything trusts it. */
import type { z } from 'zod';

/**
 * The value of a JSON text as its schema reads it.
 * @throws {SyntaxError} where the text is no JSON
 * @throws {z.ZodError} where its value does not fit the schema
 */
export function parseJson<T>(text: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(text));
}

/** As `parseJson`; null where there is no text. */
export function parseJsonOrNull<T>(text: string | null, schema: z.ZodType<T>): T | null {
  return text === null ? null : parseJson(text, schema);
}

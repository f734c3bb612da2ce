/** JSON from a database, a file or somebody else: parsed here, and checked before anything trusts it. */

/** A check of a value: a zod schema, or a check of its own where one is too slow. */
export interface JsonSchema<T> {
  /** The value as what it is. Throws where it does not fit. */
  parse(value: unknown): T;
}

/**
 * The value of a JSON text as its schema reads it.
 * @throws {SyntaxError} where the text is no JSON
 * @throws what the schema throws for a value that does not fit: a ZodError from one of zod's
 */
export function parseJson<T>(text: string, schema: JsonSchema<T>): T {
  return schema.parse(JSON.parse(text));
}

/** As `parseJson`; null where there is no text. */
export function parseJsonOrNull<T>(text: string | null, schema: JsonSchema<T>): T | null {
  return text === null ? null : parseJson(text, schema);
}

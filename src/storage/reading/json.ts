import type { z } from 'zod';

/** JSON of a column as its schema reads it; null where the column holds nothing. Throws ZodError for anything else. */
export function parsedOrNull<T>(schema: z.ZodType<T>, json: string | null): T | null {
  return json === null ? null : schema.parse(JSON.parse(json));
}

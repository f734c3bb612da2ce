/** The counts of weak points that the data may have: they can only shrink. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The file of the counts. */
export const COUNTS_FILE = fileURLToPath(new URL('weak-points.json', import.meta.url));

/** The counts as they are committed, by the name of the weak point. */
export function committedCounts(): Record<string, number> {
  return z.record(z.string(), z.int()).parse(JSON.parse(readFileSync(COUNTS_FILE, 'utf8')));
}

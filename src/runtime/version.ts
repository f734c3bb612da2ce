/** The version of the program. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseJson } from '../domain/text/json.ts';

const packageSchema = z.object({ version: z.string() });

/** The version as the package has it, `0.1.0`. */
export function programVersion(): string {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return parseJson(file, packageSchema).version;
}

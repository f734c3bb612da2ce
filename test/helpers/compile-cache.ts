/**
 * The compiled code that all processes of a run share. A file that was changed leaves code behind that nobody can use:
 * what was not read for days is thrown away.
 */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Its folder, which `npm start` uses too. */
export const COMPILE_CACHE = fileURLToPath(new URL('../../var/compile-cache', import.meta.url));

/** Longer than a day: more often most systems do not write down that a file was read. */
const STALE = 2 * 86_400_000;

/** Throws away what nobody has read for two days. */
export default function setup(): void {
  if (!existsSync(COMPILE_CACHE)) return;
  for (const name of readdirSync(COMPILE_CACHE, { recursive: true, encoding: 'utf8' })) {
    const path = join(COMPILE_CACHE, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isFile() && Date.now() - Math.max(found.atimeMs, found.mtimeMs) > STALE)
      rmSync(path, { force: true });
  }
}

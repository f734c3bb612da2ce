/**
 * Loaded before everything else: keeps compiled code in `var/`, so that the next start is quicker. It is
 * JavaScript, since the reader of types would else be loaded for this one file.
 */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Long enough for a start, milliseconds: at the end it is too late where a process is killed. */
const STARTED = 5_000;

enableCompileCache(fileURLToPath(new URL('../../var/compile-cache', import.meta.url)));
setTimeout(flushCompileCache, STARTED).unref();

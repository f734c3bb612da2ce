/**
 * Loaded before everything else: keeps compiled code in `var/`, so that the next start is quicker. It is
 * JavaScript, since the reader of types would else be loaded for this one file.
 */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../../var/compile-cache', import.meta.url)));

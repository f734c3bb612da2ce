/**
 * Loaded before everything else: keeps compiled code in `var/`, which takes a third off the start. It is JavaScript,
 * since to read types away in this one file would take as long as all that it saves elsewhere.
 */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../../var/compile-cache', import.meta.url)));

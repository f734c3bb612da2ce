/** Large libraries that most starts of the program do without: each is loaded when it is first used. */
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** The reader and writer of feeds and of OPML: a seventh of all files that a start would load. */
export const feedsmith = (): typeof import('feedsmith') => load('feedsmith');

/** The reader of YAML. */
export const yaml = (): typeof import('yaml') => load('yaml');

/** Addresses of logs: which engine and which file is meant, and what makes an address unusable. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { StorageError } from '../../errors.ts';
import { writtenFault } from './postgres/address.ts';

/** True for the address of a PostgreSQL server. */
export const isServer = (url: string): boolean => /^postgres(?:ql)?:\/\//i.test(url);

const SCHEME = /^(?:sqlite|file):/i;
const OTHER = /^(?!sqlite:|file:)[a-z][a-z0-9+.-]*:/i;

/** The scheme of an address that is of no engine of ours, as `mysql:`; null for any other address. */
const otherScheme = (url: string): string | null =>
  isServer(url) ? null : (OTHER.exec(url)?.[0] ?? null);

/**
 * The file of an address. After the scheme a path may begin with two slashes more, as in an address of the web:
 * `sqlite://var/log.db` is `var/log.db` and `sqlite:///var/log.db` is `/var/log.db`. `~/` is the home folder.
 */
export function pathOf(url: string): string {
  const path = SCHEME.test(url) ? url.replace(SCHEME, '').replace(/^\/\//, '') : url;
  return path.startsWith('~/') ? join(homedir(), path.slice(2)) : path;
}

/** The file of an address that is of no server; `option` is where it was read. Throws StorageError for an address of neither engine. */
export function fileOf(url: string, option = 'DATABASE_URL'): string {
  const other = otherScheme(url);
  if (other === null) return pathOf(url);
  throw new StorageError(
    'unavailable',
    `This program keeps its log in SQLite or in PostgreSQL: “${other}” in ${option} is not known. Use sqlite:<path> or postgres://….`,
  );
}

const ALLOWED = 'a path, sqlite: and a path, or postgres://user:password@host:port/name';

/** The fault of an address, as the rest of a sentence; null where it can be tried. */
export function addressFault(url: string): string | null {
  if (isServer(url)) return /^\w+:\/\/./.test(url) ? writtenFault(url) : ALLOWED;
  const path = pathOf(url);
  if (otherScheme(url) || path === '' || (!SCHEME.test(url) && url.includes(':'))) return ALLOWED;
  if (SCHEME.test(url) && path.includes('?'))
    return 'it has a ? in it: an SQLite address takes nothing but a path';
  return /[/\\]$/.test(path) ? `it is a folder; name a file in it, as ${path}briefing.db` : null;
}

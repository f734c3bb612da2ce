/** The project's files as the house's tests read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A file's text, by its path in the project. */
export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The files under folders of the project, as sorted project paths with forward slashes. */
export function filesUnder(folders: readonly string[], ends = '.ts'): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        posix.join(folder, file.replaceAll('\\', '/')),
      ),
    )
    .filter((path) => path.endsWith(ends))
    .sort();
}

/** Comments can hold samples of code; a `//` in an address has a colon before it. */
export function withoutComments(source: string): string {
  return source.replace(/^[ \t]*\/\*[\s\S]*?\*\//gm, '').replace(/(?<![^\s;{}])\/\/.*$/gm, '');
}

/** What the house rules look at: the project's files and what they import. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
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

/** All code that ships. */
export const CODE = ['src', 'commands', 'digests'] as const;

export interface Import {
  /** As written: `../errors.ts`, `zod`; null for a dynamic import of a computed address. */
  from: string | null;
  /** Leaves nothing behind when it runs: `import type`, or only `type` names. */
  typeOnly: boolean;
}

const STATEMENT = /^[ \t]*import\b([\w*\s{},$]*?)(?:\bfrom\s*)?(['"])([^'"\n]+)\2/gm;
const REEXPORT = /^[ \t]*export\b([\w*\s{},$]*?)\bfrom\s*(['"])([^'"\n]+)\2/gm;
// A method may be called `import`: the name of its first argument is followed by its type.
const DYNAMIC =
  /(?<![\w.$])(?:import|require)\s*\((?!\s*\w+\??:)\s*(?:(['"`])([^'"`$]+)\1\s*[,)])?/g;

/** Every import of a source: static over any number of lines, re-exported, dynamic, and in types. */
export function importsOf(source: string): Import[] {
  const bare = withoutComments(source);
  const fixed = [...bare.matchAll(STATEMENT), ...bare.matchAll(REEXPORT)].map(
    ([, clause = '', , from = '']) => ({ from, typeOnly: isTypeOnly(clause) }),
  );
  const dynamic = [...bare.matchAll(DYNAMIC)].map(([, , from]) => ({
    from: from ?? null,
    typeOnly: false,
  }));
  return [...fixed, ...dynamic];
}

/** Comments can hold samples of code; a `//` in an address has a colon before it. */
export function withoutComments(source: string): string {
  return source.replace(/^[ \t]*\/\*[\s\S]*?\*\//gm, '').replace(/(?<![^\s;{}])\/\/.*$/gm, '');
}

function isTypeOnly(clause: string): boolean {
  if (/^\s*type\b(?!\s*,)/.test(clause)) return true;
  const names = /^\s*\{([\s\S]*)\}\s*$/.exec(clause)?.[1];
  const all = names?.split(',').filter((name) => name.trim() !== '') ?? [];
  return all.length > 0 && all.every((name) => /^\s*type\s/.test(name));
}

/** Where a relative import of a project file leads, as a project path; null for a package. */
export function target(importer: string, from: string): string | null {
  return from.startsWith('.') ? posix.normalize(posix.join(dirname(importer), from)) : null;
}

/** The package of a bare import: `@slack/web-api/dist/x` is `@slack/web-api`. */
export const packageOf = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');

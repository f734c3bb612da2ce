/** The project as the house rules see it: its files, each read and parsed at most once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Import, importsOf } from './imports.ts';
import { type SourceFile, sourceOf } from './source.ts';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where people add most: a leaf a file, loaded by its folder. */
export const PORCHES = ['commands', 'digests', 'exports'];
/** The product: what the strata order, without the simulation of Slack. */
export const PRODUCT = ['src', ...PORCHES];
/** All that is written by hand and runs, tests left out. */
export const CODE = [...PRODUCT, 'playground', 'bench', 'scripts'];
const EVERYTHING = [...CODE, 'test'];
const WRITTEN = /\.(?:[jt]sx?|css)$/;

export interface Project {
  /** Sorted paths of all `.ts`, `.tsx`, `.js` and `.css` files. */
  files: readonly string[];
  textOf(path: string): string;
  /** The parsed sources under folders, or all of them. */
  sources(folders?: readonly string[]): readonly SourceFile[];
  importsOf(source: SourceFile): readonly Import[];
}

/** A project of the texts given, by path. */
export function projectOf(texts: Readonly<Record<string, string>>): Project {
  const textAt = (path: string) => {
    const text = texts[path];
    if (text === undefined) throw new Error(`${path} is not in the project`);
    return text;
  };
  return lazily(Object.keys(texts).sort(), textAt);
}

/** The project in a folder. */
export function readProject(root: string = ROOT): Project {
  const here = readdirSync(root).filter((file) => /\.config\.ts$/.test(file));
  const under = EVERYTHING.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
      .filter((path) => WRITTEN.test(path)),
  );
  return lazily([...here, ...under].sort(), (path) => readFileSync(join(root, path), 'utf8'));
}

let whole: Project | undefined;

/** This project, read once a process. */
export function theProject(): Project {
  whole ??= readProject();
  return whole;
}

function lazily(files: readonly string[], read: (path: string) => string): Project {
  const textOf = kept(read);
  const parsed = kept((path: string) => sourceOf(path, textOf(path)));
  const inside = (folders: readonly string[]) => (path: string) =>
    folders.some((folder) => path.startsWith(`${folder}/`));
  const isCode = (path: string) => !path.endsWith('.css');
  return {
    files,
    textOf,
    sources: (folders) =>
      files.filter((path) => isCode(path) && (!folders || inside(folders)(path))).map(parsed),
    importsOf: kept(importsOf),
  };
}

function kept<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

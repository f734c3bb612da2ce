/** Rules about exported names: declared once, needed somewhere, taken from where they are declared. */
import { exportsOf } from '../imports.ts';
import { CODE, PRODUCT, type Project } from '../project.ts';
import type { Finding, HouseRule } from '../rule.ts';
import type { SourceFile } from '../source.ts';

/** `src/storage/index.ts`, `playground/blocks/index.ts`: the one door of a room. */
const ROOM_INDEX = /^(?:src\/[\w-]+|playground(?:\/[\w-]+)*)\/index\.ts$/;

export const reexports: HouseRule = {
  name: 'reexports',
  says: 'A name is imported from the file that declares it; only the index of a room exports names of others.',
  find: (project) =>
    project
      .sources(CODE)
      .filter(({ path }) => !ROOM_INDEX.test(path))
      .flatMap((source) => {
        const named = exportsOf(source).flatMap(({ name, reexport }) => (reexport ? [name] : []));
        return [...named, ...source.all('ExportAllDeclaration').map(() => '*')].map((name) => ({
          at: `${source.path}: ${name}`,
        }));
      }),
};

/**
 * Started, loaded or bundled by name: what begins here is imported by nobody. Scripts are tried by tests, and
 * playground is a product whose customers are the tests: its door stays open to them.
 */
const ENTRIES = [
  /^playground\/index\.ts$/,
  /^src\/(?:main\.ts|cli\.ts|runtime\/cache\.js)$/,
  /^playground\/page\/main\.tsx$/,
  /^bench\/run\.ts$/,
  /^scripts\//,
  /\.config\.ts$/,
];

/** Found by their folder; each default-exports itself. */
const LEAF = /^(?:commands|digests|exports|src\/sources\/kinds)\//;

export const unused: HouseRule = {
  name: 'unused-exports',
  says: 'An exported name is imported somewhere outside the tests.',
  find(project) {
    const taken = takenNames(project);
    return project
      .sources(CODE)
      .filter(({ path }) => !ENTRIES.some((entry) => entry.test(path)))
      .flatMap((source) => unusedIn(source, taken.get(source.path)));
  },
};

function unusedIn(source: SourceFile, taken: Taken | undefined): Finding[] {
  return exportsOf(source)
    .filter(({ name }) => !(name === 'default' && LEAF.test(source.path)))
    .filter(({ name }) => taken !== 'all' && !taken?.has(name))
    .map(({ name }) => ({ at: `${source.path}: ${name}` }));
}

type Taken = 'all' | Set<string>;

/** By file, the names that other files take of it, tests left out. */
function takenNames(project: Project): Map<string, Taken> {
  const taken = new Map<string, Taken>();
  const importers = project.sources().filter(({ path }) => !path.startsWith('test/'));
  for (const importer of importers) {
    for (const { to, names } of project.importsOf(importer)) {
      const before = to === null ? 'all' : (taken.get(to) ?? new Set<string>());
      if (to === null || before === 'all') continue;
      taken.set(to, names === 'all' ? 'all' : new Set([...before, ...names]));
    }
  }
  return taken;
}

export const typeNames: HouseRule = {
  name: 'type-names',
  says: 'An exported type has a name of its own; playground, a product of its own, is looked at by itself.',
  find: (project) => [
    ...repeatedTypes(project, [...PRODUCT, 'bench', 'scripts']),
    ...repeatedTypes(project, ['playground']),
  ],
};

function repeatedTypes(project: Project, folders: readonly string[]): Finding[] {
  const declared = new Map<string, string[]>();
  for (const source of project.sources(folders)) {
    for (const { name, isType, reexport } of exportsOf(source)) {
      if (!isType || reexport || name === 'default') continue;
      declared.set(name, [...(declared.get(name) ?? []), source.path]);
    }
  }
  return [...declared]
    .filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => ({ at: name, note: paths.join(', '), count: paths.length }));
}

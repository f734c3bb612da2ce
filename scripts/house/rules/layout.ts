/** Rules about places: strata, circles, sizes of folders and files, homes of packages. */
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { circles } from '../graph.ts';
import { packageOf } from '../imports.ts';
import { CODE, PRODUCT, type Project } from '../project.ts';
import type { Finding, HouseRule } from '../rule.ts';
import { linesOf } from '../source.ts';
import { objection, objectionInside, placeOf, stratumOf } from '../strata.ts';

const MOST_FILES = 16;
const MOST_LINES = 250;

/** Which project files each file opens; an import of several kinds counts once. */
function edgesOf(project: Project, folders?: readonly string[]): Map<string, string[]> {
  return new Map(
    project.sources(folders).map((source) => {
      const opened = project.importsOf(source).flatMap(({ to }) => (to === null ? [] : [to]));
      return [source.path, [...new Set(opened)]];
    }),
  );
}

const judged =
  (judge: typeof objection) =>
  (project: Project): Finding[] =>
    [...edgesOf(project, CODE)].flatMap(([from, opened]) =>
      opened.flatMap((to) => {
        const note = judge(from, to);
        return note === null ? [] : [{ at: `${from} → ${to}`, note }];
      }),
    );

export const places: HouseRule = {
  name: 'places',
  says: 'Every file of the product has a place among the strata.',
  find: (project) =>
    project
      .sources(PRODUCT)
      .filter(({ path }) => stratumOf(placeOf(path).room) < 0)
      .map(({ path }) => ({ at: path })),
};

export const strata: HouseRule = {
  name: 'strata',
  says: 'A room opens lower strata only, no room of its own stratum and no leaf; playground is apart.',
  find: judged(objection),
};

export const steps: HouseRule = {
  name: 'steps',
  says: 'A part of a room opens lower parts of its room only.',
  find: judged(objectionInside),
};

/** The circles of a project's files, types and `import()` included. */
export const circlesOf = (project: Project, folders?: readonly string[]): string[][] =>
  circles(edgesOf(project, folders));

export const noCircles: HouseRule = {
  name: 'circles',
  says: 'No files lead to each other in a circle, types included.',
  find(project) {
    const edges = edgesOf(project);
    return circles(edges).flatMap((group) =>
      group.flatMap((from) =>
        (edges.get(from) ?? [])
          .filter((to) => group.includes(to))
          .map((to) => ({ at: `${from} → ${to}`, note: `in a circle of ${group.length}` })),
      ),
    );
  },
};

/** The number of files in each folder itself, without those in its folders. */
export function folderSizes(files: readonly string[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const file of files) {
    const folder = posix.dirname(file);
    sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  }
  return sizes;
}

export const folders: HouseRule = {
  name: 'folders',
  says: `A folder holds ${MOST_FILES} files at most.`,
  find: ({ files }) =>
    [...folderSizes(files)]
      .filter(([, count]) => count > MOST_FILES)
      .map(([at, count]) => ({ at, count })),
};

export const files: HouseRule = {
  name: 'files',
  says: `A file has ${MOST_LINES} lines at most.`,
  find: (project) =>
    project.files
      .map((at) => ({ at, count: linesOf(project.textOf(at)) }))
      .filter(({ count }) => count > MOST_LINES),
};

/** Where a package is at home; a room that is named nowhere has no package. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  zod: [
    'domain',
    'page',
    'contracts',
    'briefing',
    'sources',
    'storage',
    'slack',
    'playground',
    'runtime',
  ],
  'date-fns': ['domain', 'briefing', 'scheduling'],
  '@date-fns/tz': ['domain', 'briefing', 'scheduling'],
  '@slack/bolt': ['slack'],
  '@slack/web-api': ['slack'],
  '@slack/socket-mode': ['slack'],
  '@slack/types': ['slack'],
  'csv-parse': ['sources'],
  feedsmith: ['sources'],
  entities: ['sources'],
  yaml: ['sources'],
  kysely: ['storage'],
  'better-sqlite3': ['storage'],
  pg: ['storage'],
  stemmer: ['domain', 'storage'],
  ulid: ['storage'],
  'node-cron': ['scheduling'],
  croner: ['domain'],
  ws: ['playground'],
  react: ['playground'],
  'react-dom': ['playground'],
  vite: ['playground'],
  commander: ['runtime'],
  pino: ['runtime'],
  'prom-client': ['runtime'],
};

/** Rooms that need no Node. */
const PURE = [
  'errors.ts',
  'domain',
  'page',
  'contracts',
  'briefing',
  'commands',
  'digests',
  'exports',
];

export const homes: HouseRule = {
  name: 'homes',
  says: 'A package is opened in its own rooms only, Node nowhere in the pure ones, date-fns by the path of one function.',
  find: (project) =>
    project.sources([...PRODUCT, 'playground']).flatMap((source) =>
      project.importsOf(source).flatMap(({ from, to }) => {
        if (from === null || to !== null) return [];
        const note = stray(placeOf(source.path).room, from);
        return note ? [{ at: `${source.path} → ${from}`, note }] : [];
      }),
    ),
};

function stray(room: string, from: string): string | null {
  if (isBuiltin(from)) return PURE.includes(room) ? `${room} stays without Node` : null;
  if (/^(?:date-fns|@date-fns\/tz)$/.test(from)) return 'the whole index';
  return HOMES[packageOf(from)]?.includes(room) ? null : `not at home in ${room}`;
}

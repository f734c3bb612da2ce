import { isBuiltin } from 'node:module';
import { describe, expect, it } from 'vitest';
import { CODE, filesUnder, importsOf, packageOf, target, textOf } from '../helpers/house/house.ts';

/** What a file may open beside its own room. Whoever is not listed here is no room: the test names the file. */
const MAY_OPEN: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  cache: [],
  contracts: ['briefing'],
  briefing: ['contracts', 'errors'],
  extraction: ['contracts', 'briefing', 'errors'],
  sources: ['contracts', 'briefing', 'errors'],
  storage: ['contracts', 'briefing', 'errors'],
  scheduling: ['contracts', 'briefing', 'errors'],
  slack: ['contracts', 'briefing', 'errors'],
  playground: ['contracts', 'briefing', 'errors'],
  commands: ['contracts', 'briefing', 'errors'],
  digests: ['contracts', 'briefing', 'errors'],
  config: ['contracts', 'briefing', 'errors'],
  load: ['contracts', 'briefing', 'errors'],
  process: ['contracts', 'errors', 'logger'],
  logger: ['contracts', 'briefing', 'errors', 'config'],
  terminal: ['contracts', 'briefing', 'errors'],
  open: ['contracts', 'briefing', 'errors', 'load', 'storage', 'sources'],
  metrics: ['contracts'],
  heartbeat: ['contracts'],
  upkeep: ['contracts', 'briefing', 'config', 'open', 'storage'],
  posting: ['contracts', 'scheduling', 'metrics', 'heartbeat'],
};

/** The files that hold every key. Only the first opens the local workspace. */
const KEYHOLDERS = ['main', 'cli'];

/** Where a package is at home; the domain and the leaves have no package but these that say so. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  zod: ['briefing', 'contracts', 'sources', 'storage', 'slack', 'playground', 'config', 'load'],
  'date-fns': ['briefing', 'scheduling'],
  '@date-fns/tz': ['briefing', 'scheduling'],
  '@slack/bolt': ['slack'],
  '@slack/web-api': ['slack'],
  '@slack/socket-mode': ['slack'],
  '@slack/types': ['slack'],
  kysely: ['storage'],
  'better-sqlite3': ['storage'],
  pg: ['storage'],
  stemmer: ['storage'],
  ulid: ['storage'],
  'node-cron': ['scheduling'],
  croner: ['briefing'],
  ws: ['playground'],
  react: ['playground'],
  'react-dom': ['playground'],
  vite: ['playground'],
  commander: ['cli'],
  pino: ['logger'],
  'prom-client': ['metrics'],
};

/** `src/slack/render/x.ts` is in slack, `src/open.ts` in open, `commands/x.ts` in commands. */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'src' ? second.replace(/\.ts$/, '') : first;
}

const imports = filesUnder(CODE).flatMap((file) =>
  importsOf(textOf(file)).map((found) => ({
    file,
    room: roomOf(file),
    ...found,
    to: found.from === null ? null : target(file, found.from),
  })),
);
const inside = imports.flatMap((found) => (found.to === null ? [] : [{ ...found, to: found.to }]));
const outside = imports.flatMap(({ to, from, ...found }) =>
  to === null && from !== null ? [{ ...found, from }] : [],
);
const told = (found: { file: string; from: string | null }) => `${found.file} opens ${found.from}`;

describe('the import law', () => {
  it('knows every room', () => {
    const rooms = [...new Set(filesUnder(CODE).map(roomOf))];
    expect(rooms.filter((room) => !(room in MAY_OPEN) && !KEYHOLDERS.includes(room))).toEqual([]);
  });

  it('lets a room open contracts, briefing, errors and itself, and no other room', () => {
    const broken = inside.filter(({ room, to }) => {
      const opened = roomOf(to);
      if (KEYHOLDERS.includes(room)) return KEYHOLDERS.includes(opened);
      return opened !== room && !MAY_OPEN[room]?.includes(opened);
    });
    expect(broken.map(told)).toEqual([]);
  });

  it('opens the local workspace from nowhere but the composition root', () => {
    const opened = inside.filter(
      ({ file, to }) => roomOf(to) === 'playground' && !file.startsWith('playground/'),
    );
    expect(opened.filter(({ file }) => file !== 'src/main.ts').map(told)).toEqual([]);
  });

  it('keeps the leaves from each other', () => {
    const leaves = inside.filter(({ to }) => /^(commands|digests)\//.test(to));
    expect(leaves.map(told)).toEqual([]);
  });

  it('lets contracts take nothing but types from the domain', () => {
    const values = inside.filter(
      ({ room, to, typeOnly }) => room === 'contracts' && roomOf(to) === 'briefing' && !typeOnly,
    );
    expect(values.map(told)).toEqual([]);
  });

  it('leaves the domain and the leaves without Node, so that they stay pure', () => {
    const pure = ['briefing', 'contracts', 'errors', 'commands', 'digests'];
    const impure = outside.filter(({ room, from }) => pure.includes(room) && isBuiltin(from));
    expect(impure.map(told)).toEqual([]);
  });

  it('has every package in its own home only', () => {
    const strays = outside.filter(
      ({ room, from }) => !isBuiltin(from) && !HOMES[packageOf(from)]?.includes(room),
    );
    expect(strays.map(told)).toEqual([]);
  });

  it('imports date-fns by the path of one function, never its index', () => {
    const whole = outside.filter(({ from }) => /^(date-fns|@date-fns\/tz)$/.test(from));
    expect(whole.map(told)).toEqual([]);
  });

  it('computes the address of an import nowhere but where leaves are loaded', () => {
    const computed = imports.filter(({ from }) => from === null).map(({ file }) => file);
    expect(computed).toEqual(['src/runtime/load.ts']);
  });

  it('declares every package that it imports', () => {
    const { dependencies } = JSON.parse(textOf('package.json')) as {
      dependencies: Record<string, string>;
    };
    const used = outside.filter(({ from, typeOnly }) => !isBuiltin(from) && !typeOnly);
    const names = new Set(used.map(({ from }) => packageOf(from)));
    expect([...names].filter((name) => !(name in dependencies))).toEqual([]);
  });
});

describe('what is handed in and never taken', () => {
  const uses = (pattern: RegExp, files: readonly string[]) =>
    files.filter((file) => pattern.test(textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')));

  it('reads the environment in one place', () => {
    expect(uses(/\bprocess\s*\.\s*env\b|import\.meta\.env/, filesUnder(CODE))).toEqual([
      'src/config.ts',
    ]);
  });

  it('takes the time and chance from nobody but who calls', () => {
    const timeless = filesUnder([
      'src/briefing',
      'src/contracts',
      'src/storage',
      'src/scheduling',
      'commands',
      'digests',
    ]);
    const clock = /\bnew Date\(\s*\)|\bDate\.now\b|\bMath\.random\(|\bperformance\.now\b/;
    expect(uses(clock, timeless)).toEqual([]);
  });

  it('reaches the network from the rooms that are for it only', () => {
    const offline = filesUnder(['src/briefing', 'src/storage', 'commands', 'digests']);
    expect(uses(/\bfetch\(|\bWebSocket\b/, offline)).toEqual([]);
  });
});

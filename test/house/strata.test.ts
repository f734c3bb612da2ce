/** All that is asked of the whole project is asked here, in one file: its sources are parsed once for it. */
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExceptions, verdict } from '../../scripts/house/exceptions.ts';
import { packageOf, target } from '../../scripts/house/imports.ts';
import { PORCHES, PRODUCT, theProject } from '../../scripts/house/project.ts';
import { RULES } from '../../scripts/house/rules.ts';
import { linesOf as linesIn } from '../../scripts/house/source.ts';
import { placeOf } from '../../scripts/house/strata.ts';
import { textOf, withoutComments } from '../helpers/house/house.ts';

const project = theProject();

const ADVICE =
  'mend what is added; node scripts/house.ts --write takes off the list what is mended';

// Judged before the cases begin: reading all files takes longer on a busy machine than a case may.
const judged = RULES.map(({ name, says, find }) => ({
  name,
  says,
  found: verdict(find(project), readExceptions(name)),
}));

describe('the rules of the house', () => {
  it.each(judged)('This rule holds: $says', ({ name, found }) => {
    expect(found, `${name}: ${ADVICE}`).toEqual({ added: [], outdated: [] });
  });
});

const shipped = [...PRODUCT, 'playground'];
const imports = project
  .sources(shipped)
  .flatMap((source) => project.importsOf(source).map((found) => ({ file: source.path, ...found })));

describe('what is opened', () => {
  it('Contracts take nothing but types from the domain', () => {
    const values = imports.filter(
      ({ file, to, typeOnly }) =>
        file.startsWith('src/contracts/') && to && placeOf(to).room === 'domain' && !typeOnly,
    );
    expect(values.map(({ file, from }) => `${file} opens ${from}`)).toEqual([]);
  });

  it('The address of an import is computed nowhere but where leaves are loaded', () => {
    const computed = imports.filter(({ from }) => from === null).map(({ file }) => file);
    expect(computed).toEqual(['src/runtime/load.ts']);
  });

  it('Every package that is imported is declared', () => {
    const { dependencies } = JSON.parse(textOf('package.json')) as {
      dependencies: Record<string, string>;
    };
    const packages = imports.flatMap(({ from, to, typeOnly }) =>
      from === null || to !== null || typeOnly || from.startsWith('node:') ? [] : [packageOf(from)],
    );
    expect([...new Set(packages)].filter((name) => !(name in dependencies))).toEqual([]);
  });
});

describe('what is handed in and never taken', () => {
  const uses = (pattern: RegExp, folders: readonly string[]) =>
    project
      .sources(folders)
      .filter(({ text }) => pattern.test(withoutComments(text)))
      .map(({ path }) => path);

  const PURE = ['domain', 'page', 'contracts', 'briefing', 'storage'].map((room) => `src/${room}`);

  it('The environment is read in one place', () => {
    expect(uses(/\bprocess\s*\.\s*env\b|import\.meta\.env/, shipped)).toEqual([
      'src/runtime/config.ts',
    ]);
  });

  it('Time and chance come from the caller alone', () => {
    const clock = /\bnew Date\(\s*\)|\bDate\.now\b|\bMath\.random\(|\bperformance\.now\b/;
    expect(uses(clock, [...PURE, 'src/scheduling', ...PORCHES])).toEqual([]);
  });

  it('The network is reached from the rooms that are for it only', () => {
    expect(uses(/\bfetch\(|\bWebSocket\b/, [...PURE, ...PORCHES])).toEqual([]);
  });
});

const parsed = new Map(project.sources().map((source) => [source.path, source]));
const pathsIn = (folders: readonly string[]) =>
  project
    .sources(folders)
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.ts'));

const code = pathsIn([...PRODUCT, 'playground']);
/** Loaded by their folder, not by an import. */
const LEAVES = pathsIn(PORCHES);
/** Bundled by its folder, and then run in a browser. */
const BUNDLER = 'playground/page-server/bundle.ts';
const PAGE = ['playground/page/main.tsx'];
const tests = pathsIn(['test']);

const linesOf = (file: string) => linesIn(textOf(file));

describe('the size of files', () => {
  it('A leaf keeps within 60 lines', () => {
    expect(LEAVES.filter((file) => linesOf(file) > 60)).toEqual([]);
  });

  it('A form describes itself in 90 lines, for the pipeline does the rest', () => {
    const forms = code.filter((file) => /^src\/slack\/forms\/[^/]+-form\.ts$/.test(file));
    expect(forms.length).toBeGreaterThan(3);
    expect(forms.filter((file) => linesOf(file) > 90)).toEqual([]);
  });

  it('The composition root keeps within 80 lines', () => {
    expect(linesOf('src/bot.ts')).toBeLessThanOrEqual(80);
  });
});

describe('the tests', () => {
  it('Nothing is left out, and nothing is expected to fail', () => {
    // In two pieces, or this file would find itself.
    const out = new RegExp(
      `\\b(?:it|test|describe)(?:\\.concurrent)?\\.(?:${['only', 'skip', 'todo', 'fails'].join('|')})\\b`,
    );
    expect(tests.filter((file) => out.test(textOf(file)))).toEqual([]);
  });

  it('Every file that tests is named so, or the runner would pass it by', () => {
    const hidden = tests.filter(
      (file) => !file.endsWith('.test.ts') && /^(it|test|describe)(\.\w+)*\(/m.test(textOf(file)),
    );
    expect(hidden).toEqual([]);
  });

  it('Every file of the code has a test beside it, or one that opens it', () => {
    const opened = new Map(tests.map((file) => [file, reachedFrom(file)]));
    const covered = new Set([...opened.values()].flatMap((files) => [...files]));
    const bare = code.filter(
      (file) => !isOnlyTypes(file) && !hasMirror(file) && !covered.has(file),
    );
    expect(LEAVES.filter((leaf) => !hasMirror(leaf))).toEqual([]);
    expect(bare).toEqual([]);
  });
});

describe('the code', () => {
  it('No note to self is left in the code', () => {
    const note = /\b(?:TODO|FIXME|XXX|HACK)\b/;
    expect(code.filter((file) => note.test(textOf(file)))).toEqual([]);
  });
});

/** `src/slack/render/table.ts` has `test/slack/render/table.test.ts`, `commands/x.ts` has `test/commands/x.test.ts`. */
function hasMirror(file: string): boolean {
  const inTests = join('test', dirname(file.replace(/^src\//, '')), basename(file, '.ts'));
  return parsed.has(`${inTests}.test.ts`);
}

/** Types leave nothing to run; the compiler is their test. */
function isOnlyTypes(file: string): boolean {
  return !/^(?:export )?(?:default )?(?:async )?(?:const|let|function|class)\b|^export (?:default|\{)|^[a-z]\w*\(/m.test(
    textOf(file),
  );
}

/** The files that a test opens itself, and those that only the file of its own name opens in turn. */
function reachedFrom(file: string): Set<string> {
  const reached = new Set<string>();
  const queue = [file];
  for (let at = queue.pop(); at; at = queue.pop()) {
    for (const to of leadsTo(at)) {
      if (!to || reached.has(to) || !parsed.has(to)) continue;
      reached.add(to);
      queue.push(
        to,
        ...(to === 'src/runtime/load.ts' ? LEAVES : []),
        ...(to === BUNDLER ? PAGE : []),
      );
    }
  }
  return reached;
}

const importsIn = (file: string) => {
  const source = parsed.get(file);
  return source ? source.opened.map((from) => target(file, from)) : [];
};

const known = new Map<string, readonly (string | null)[]>();

function leadsTo(file: string): readonly (string | null)[] {
  const found = known.get(file) ?? [...importsIn(file), ...startedBy(file)];
  known.set(file, found);
  return found;
}

/** The programs that a test runs in a process of their own: it names them. */
function startedBy(file: string): string[] {
  if (!file.startsWith('test/') || file.startsWith('test/house/')) return [];
  return [...textOf(file).matchAll(/['"](?:\.\/)?(src\/[\w/-]+\.ts)['"]/g)].map(
    ([, path]) => path ?? '',
  );
}

import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { target } from '../../scripts/house/imports.ts';
import { PORCHES, PRODUCT, theProject } from '../../scripts/house/project.ts';
import { linesOf as linesIn } from '../../scripts/house/source.ts';

const project = theProject();
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

const { textOf } = project;
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

import { describe, expect, it } from 'vitest';
import { packageOf } from '../../scripts/house/imports.ts';
import { PORCHES, PRODUCT, theProject } from '../../scripts/house/project.ts';
import { placeOf } from '../../scripts/house/strata.ts';
import { textOf, withoutComments } from '../helpers/house/house.ts';

const project = theProject();
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

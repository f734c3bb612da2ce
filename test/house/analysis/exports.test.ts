import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../scripts/house/project.ts';
import { reexports, typeNames, unused } from '../../../scripts/house/rules/exports.ts';

describe('exports without an importer', () => {
  const left = (texts: Record<string, string>) => unused.find(projectOf(texts)).map(({ at }) => at);
  const A = 'export const a = 1;\nexport interface B { c: 1 }\nexport function d() {}';

  it('A name used in its own file or by a test alone is left', () => {
    const texts = {
      'src/x/a.ts': `${A}\nd();`,
      'test/a.test.ts': "import { d } from '../src/x/a.ts';",
      'src/main.ts': "import { a } from './x/a.ts';",
    };
    expect(left(texts)).toEqual(['src/x/a.ts: B', 'src/x/a.ts: d']);
  });

  it.each([
    ['named', "import { a, type B, d as e } from './x/a.ts';"],
    ['a namespace', "import * as x from './x/a.ts';\nx.a; x.d; let b: x.B;"],
    [
      'a dynamic import',
      "const { a, d } = await import('./x/a.ts');\nlet b: import('./x/a.ts').B;",
    ],
    ['a whole dynamic import', "call(import('./x/a.ts'));"],
    ['a re-export of all', "export * from './x/a.ts';"],
  ])('What is imported %s is used', (_how, text) => {
    expect(left({ 'src/x/a.ts': A, 'src/main.ts': text })).toEqual([]);
  });

  it('A namespace uses no more than what is taken of it', () => {
    const text = "import * as x from './x/a.ts';\nx.a;";
    expect(left({ 'src/x/a.ts': A, 'src/main.ts': text })).toEqual([
      'src/x/a.ts: B',
      'src/x/a.ts: d',
    ]);
  });

  it('A leaf is found by its folder; any other default export needs an importer', () => {
    const leaf = 'export default 1;';
    expect(left({ 'commands/a.ts': leaf, 'src/x/a.ts': leaf })).toEqual(['src/x/a.ts: default']);
  });

  it('Programs are started, not imported', () => {
    const text = 'export const a = 1;';
    expect(left({ 'src/main.ts': text, 'scripts/a.ts': text, 'vitest.config.ts': text })).toEqual(
      [],
    );
  });
});

describe('re-exports', () => {
  const found = (path: string, text: string) =>
    reexports.find(projectOf({ [path]: text })).map(({ at }) => at);

  it.each([
    ["export { a } from './b.ts';", 'a'],
    ["export type { A } from './b.ts';", 'A'],
    ["export * from './b.ts';", '*'],
    ["import { a } from './b.ts';\nexport { a };", 'a'],
    ["import a from './b.ts';\nexport default a;", 'default'],
  ])('The names of another file are not exported: %j', (text, name) => {
    expect(found('src/x/a.ts', text)).toEqual([`src/x/a.ts: ${name}`]);
    expect(found('src/x/y/index.ts', text)).toEqual([`src/x/y/index.ts: ${name}`]);
  });

  it('The index of a room exports them', () => {
    expect(found('src/x/index.ts', "export { a } from './b.ts';")).toEqual([]);
  });

  it('A list of own names is no re-export', () => {
    expect(found('src/x/a.ts', 'const a = 1;\nexport { a };')).toEqual([]);
  });
});

describe('names of types', () => {
  it('A name that two files export as a type is found with both', () => {
    const project = projectOf({
      'src/a.ts': 'export interface Row {}\nexport const x = 1;\ninterface Own {}',
      'src/b.ts': 'export type Row = 1;\nexport const x = 2;\ninterface Own {}',
      'src/c.ts': "export type { Row } from './a.ts';",
      'playground/d.ts': 'export class Row {}',
    });
    expect(typeNames.find(project)).toEqual([{ at: 'Row', note: 'src/a.ts, src/b.ts', count: 2 }]);
  });
});

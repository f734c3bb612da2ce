import { describe, expect, it } from 'vitest';
import { importsOf as importsIn, packageOf, target } from '../../../scripts/house/imports.ts';
import { sourceOf } from '../../../scripts/house/source.ts';

const importsOf = (text: string) => importsIn(sourceOf('src/x.ts', text));
const from = (source: string) => importsOf(source).map((found) => found.from);

describe('reading the imports of a file', () => {
  it.each([
    ['a name', "import { a } from './a.ts';", ['./a.ts']],
    ['many lines', "import {\n  a,\n  type B,\n} from './a.ts';", ['./a.ts']],
    ['a default and names', "import a, { b } from 'zod';", ['zod']],
    ['a namespace', "import * as a from 'zod';", ['zod']],
    ['for its effect', "import './a.ts';", ['./a.ts']],
    ['double quotes', 'import { a } from "./a.ts";', ['./a.ts']],
    ['no spaces', "import{a}from'./a.ts'", ['./a.ts']],
    ['two in a row', "import './a.ts';\nimport './b.ts';", ['./a.ts', './b.ts']],
    ['a re-export', "export { a } from './a.ts';", ['./a.ts']],
    ['a re-export of all', "export * from './a.ts';", ['./a.ts']],
    ['a re-export over lines', "export {\n  a,\n  b,\n} from './a.ts';", ['./a.ts']],
    ['a dynamic import', "const a = await import('./a.ts');", ['./a.ts']],
    ['a dynamic import over lines', "await import(\n  './a.ts'\n);", ['./a.ts']],
    ['an import in a type', "let a: import('./a.ts').A;", ['./a.ts']],
    ['a require', "const a = require('fs');", ['fs']],
    ['a computed address', 'await import(path);', [null]],
    ['a template with a hole', 'await import(`./$'.concat('{name}.ts`);'), [null]],
  ])('An import is found: %s', (_what, source, expected) => {
    expect(from(source)).toEqual(expected);
  });

  it.each([
    ['a comment', "// import { a } from './a.ts';"],
    ['a block comment', "/*\nimport { a } from './a.ts';\n*/"],
    ['a documented sample', "/**\n * import { a } from './a.ts';\n */"],
    ['a dynamic import in a comment', "const a = 1; // as import('./a.ts') would"],
    ['a string', "const a = 'import';\nconst b = 'from';"],
    ['an exported value', "export const from = 'a';\nexport default 'b';"],
    ['a method of that name', "loader.import('./a.ts');"],
    ['a method declared so', 'interface A {\n  import(workspace: string): void;\n}'],
    ['meta', 'const a = import.meta.url;'],
  ])('No import is found in %s', (_what, source) => {
    expect(from(source)).toEqual([]);
  });

  it('An address with two slashes is no comment', () => {
    expect(from("const a = 'https://x.y'; const b = import('./b.ts');")).toEqual(['./b.ts']);
  });

  it.each([
    ["import type { A } from './a.ts';", true],
    ["import { type A, type B } from './a.ts';", true],
    ["import {\n  type A,\n} from './a.ts';", true],
    ["import { type A, b } from './a.ts';", false],
    ["import { typed } from './a.ts';", false],
    ["import a from './a.ts';", false],
    ["export type { A } from './a.ts';", true],
  ])('The import %j leaves nothing behind when it runs: %s', (source, typeOnly) => {
    expect(importsOf(source)[0]?.typeOnly).toBe(typeOnly);
  });

  it('A relative import leads to its file, a package nowhere', () => {
    expect(target('src/a/b.ts', '../c/d.ts')).toBe('src/c/d.ts');
    expect(target('commands/a.ts', '../src/errors.ts')).toBe('src/errors.ts');
    expect(target('src/a.ts', 'zod')).toBeNull();
    expect(packageOf('@slack/web-api/dist/x.js')).toBe('@slack/web-api');
    expect(packageOf('date-fns/addDays')).toBe('date-fns');
  });
});

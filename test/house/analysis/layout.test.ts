import { describe, expect, it } from 'vitest';
import { circles } from '../../../scripts/house/graph.ts';
import { projectOf } from '../../../scripts/house/project.ts';
import { files, folders, homes, noCircles, places } from '../../../scripts/house/rules/layout.ts';

const graph = (edges: Record<string, string[]>) => circles(new Map(Object.entries(edges)));

describe('finding circles', () => {
  it('A chain has none', () => {
    expect(graph({ a: ['b'], b: ['c'], c: [] })).toEqual([]);
  });

  it('Two circles that share no file are two', () => {
    expect(graph({ a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] })).toEqual([
      ['c', 'd'],
      ['a', 'b'],
    ]);
  });

  it('Two circles that share a file are one', () => {
    expect(graph({ a: ['b', 'c'], b: ['a'], c: ['a'] })).toEqual([['a', 'b', 'c']]);
  });

  it('A file that opens itself is a circle', () => {
    expect(graph({ a: ['a'], b: ['a'] })).toEqual([['a']]);
  });

  it.each([
    ['a type', "import type { B } from './b.ts';"],
    ['a re-export', "export { b } from './b.ts';"],
    ['a dynamic import', "const b = await import('./b.ts');"],
    ['an import in a type', "export let b: import('./b.ts').B;"],
  ])('Even %s closes a circle', (_what, text) => {
    const project = projectOf({ 'src/a.ts': text, 'src/b.ts': "import { a } from './a.ts';" });
    expect(noCircles.find(project).map(({ at }) => at)).toEqual([
      'src/a.ts → src/b.ts',
      'src/b.ts → src/a.ts',
    ]);
  });
});

describe('the sizes', () => {
  const many = (count: number, end: string) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`playground/x/f${at}${end}`, '']));

  it('A folder of 17 files is too large, styles counted', () => {
    const texts = { ...many(16, '.tsx'), 'playground/x/y/deeper.ts': '' };
    expect(folders.find(projectOf(texts))).toEqual([]);
    const over = folders.find(projectOf({ ...texts, 'playground/x/z.css': '' }));
    expect(over).toEqual([{ at: 'playground/x', count: 17 }]);
  });

  it('A file of 251 lines is too long', () => {
    const text = (count: number) => `${'1;\n'.repeat(count)}`;
    const found = files.find(projectOf({ 'src/a.ts': text(250), 'test/b.ts': text(251) }));
    expect(found).toEqual([{ at: 'test/b.ts', count: 251 }]);
  });
});

describe('the homes', () => {
  const found = (path: string, from: string) =>
    homes.find(projectOf({ [path]: `import x from '${from}';` })).map(({ note }) => note);

  it('A package strays outside its rooms', () => {
    expect(found('src/storage/a.ts', 'kysely')).toEqual([]);
    expect(found('src/slack/a.ts', 'kysely')).toEqual(['not at home in slack']);
    expect(found('src/slack/a.ts', 'left-pad/x')).toEqual(['not at home in slack']);
  });

  it('The pure rooms stay without Node', () => {
    expect(found('src/storage/a.ts', 'node:fs')).toEqual([]);
    expect(found('src/domain/a.ts', 'node:fs')).toEqual(['domain stays without Node']);
  });

  it('The index of date-fns is opened nowhere', () => {
    expect(found('src/domain/a.ts', 'date-fns/addDays')).toEqual([]);
    expect(found('src/domain/a.ts', 'date-fns')).toEqual(['the whole index']);
  });

  it('A room of no stratum has no place', () => {
    const project = projectOf({ 'src/desk.ts': '', 'src/cli.ts': '', 'src/domain/a.ts': '' });
    expect(places.find(project)).toEqual([{ at: 'src/desk.ts' }]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  commentShare,
  functionLines,
  isWithin,
  measure,
  quantile,
} from '../../../scripts/house/measures.ts';
import { projectOf } from '../../../scripts/house/project.ts';
import { sourceOf } from '../../../scripts/house/source.ts';
import { runsTwice } from '../../../scripts/house/twice.ts';

const file = (...lines: string[]) => lines.join('\n');

describe('the length of functions', () => {
  it('A function is counted without the lines of those in it', () => {
    const text = file(
      'function outer() {',
      '  const inner = () => {',
      '    one();',
      '    two();',
      '  };',
      '  return list.map((x) => x).filter(inner);',
      '}',
    );
    expect(functionLines(sourceOf('a.ts', text))).toEqual([4, 4]);
  });

  it('Methods and functions in the second place are counted too', () => {
    const text = file('class A {', '  m() {', '    go();', '  }', '}', 'call(function () {', '});');
    expect(functionLines(sourceOf('a.ts', text)).sort()).toEqual([2, 3]);
  });
});

describe('the counters', () => {
  const found = (texts: Record<string, string>, what: RegExp) =>
    measure(projectOf(texts)).find((one) => what.test(one.what));

  it('Casts, non-null assertions and any are counted for 1,000 lines', () => {
    const text = file('a!.b!;', 'c as D;', '[] as const;', 'let x: any;', 'e satisfies F;');
    expect(found({ 'src/a.ts': text }, /^non-null/)?.value).toBe(400);
    expect(found({ 'src/a.ts': text }, /^casts/)?.value).toBe(200);
    expect(found({ 'src/a.ts': text }, /any/)?.value).toBe(200);
  });

  it('Only the product is counted', () => {
    const texts = { 'playground/a.ts': 'a!;', 'test/a.ts': 'a!;', 'commands/a.ts': '1;' };
    expect(found(texts, /^non-null/)?.value).toBe(0);
  });

  it('A quantile is a value of the list', () => {
    expect(quantile([3, 1, 2, 4], 0.5)).toBe(2);
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9);
    expect(quantile([], 0.5)).toBe(0);
  });

  it('Comments are counted by their own lines, blank lines left out', () => {
    const text = file('/**', ' * A.', ' */', '', 'let a = 1; // not this', '// this', 'let b;', '');
    expect(commentShare([sourceOf('a.ts', text)])).toBeCloseTo(4 / 6);
  });

  it('A floor is kept from above, a ceiling from below', () => {
    const kept = { what: 'x', value: 3, limit: 3 };
    expect(isWithin(kept)).toBe(true);
    expect(isWithin({ ...kept, value: 4 })).toBe(false);
    expect(isWithin({ ...kept, value: 2, least: true })).toBe(false);
  });
});

describe('lines that stand twice', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, at) => `call${at}();`);
  const places = (a: string, b: string) => runsTwice([sourceOf('a.ts', a), sourceOf('b.ts', b)]);

  it('Ten lines are told once, with how many they are', () => {
    expect(places(file('a();', ...lines(12)), file(...lines(12), 'b();'))).toEqual([
      'a.ts:2 = b.ts:1 (12 lines)',
    ]);
  });

  it('Nine lines are none', () => {
    expect(places(file(...lines(9), 'a();'), file(...lines(9), 'b();'))).toEqual([]);
  });

  it('Blank lines, comments, imports and indents make no difference', () => {
    const own = file('import {', '  x,', "} from './x.ts';", ...lines(5), '', '/* a', ' b */');
    const other = lines(5).map((_line, at) => `call${at + 5}();`);
    expect(places(file(own, ...other), file(...lines(10).map((line) => `  ${line}`)))).toEqual([
      'a.ts:4 = b.ts:1 (10 lines)',
    ]);
  });
});

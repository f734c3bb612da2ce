import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  readExceptions,
  tallied,
  verdict,
  writeExceptions,
} from '../../../scripts/house/exceptions.ts';

describe('the verdict on a rule', () => {
  const A = { at: 'a.ts', note: 'line 3' };

  it('What is found as it is listed passes', () => {
    const found = [A, A, { at: 'b', count: 17 }];
    expect(verdict(found, { 'a.ts': 2, b: 17 })).toEqual({ added: [], outdated: [] });
    expect(verdict([], {})).toEqual({ added: [], outdated: [] });
  });

  it('What is not listed, or more than is listed, is added', () => {
    expect(verdict([A], {}).added).toEqual(['a.ts: line 3']);
    expect(verdict([A, A], { 'a.ts': 1 }).added).toEqual(['a.ts (2, listed 1): line 3']);
    expect(verdict([{ at: 'b', count: 18 }], { b: 17 }).added).toEqual(['b (18, listed 17)']);
  });

  it('What is listed and mended, wholly or in part, is outdated', () => {
    expect(verdict([], { 'a.ts': 1 })).toEqual({ added: [], outdated: ['a.ts'] });
    expect(verdict([{ at: 'b', count: 17 }], { b: 18 }).outdated).toEqual(['b (17, listed 18)']);
  });
});

describe('the list of exceptions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'exceptions-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('A list is sorted, read as it was written, and gone when nothing is left', () => {
    const file = join(folder, 'rule.json');
    const list = tallied([{ at: 'b' }, { at: 'a', count: 3 }, { at: 'b' }]);
    expect(readExceptions('rule', folder)).toEqual({});
    writeExceptions('rule', list, folder);
    expect(readFileSync(file, 'utf8')).toBe('{\n  "a": 3,\n  "b": 2\n}\n');
    expect(readExceptions('rule', folder)).toEqual({ a: 3, b: 2 });
    writeExceptions('rule', {}, folder);
    expect(existsSync(file)).toBe(false);
  });
});

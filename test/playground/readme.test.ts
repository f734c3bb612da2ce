import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { methods } from '../../src/playground/methods/index.ts';

const readme = readFileSync(new URL('../../src/playground/README.md', import.meta.url), 'utf8');

describe('the README of the local workspace', () => {
  it('lists every method that there is, and no other', () => {
    const [, list = ''] = readme.match(/\*\*Web API\.\*\* ([\s\S]*?)\. Forms and JSON/) ?? [];
    let family = '';
    const named = [...list.matchAll(/`([^`]+)`/g)].map(([, name = '']) => {
      if (!name.startsWith('.')) family = name.slice(0, name.lastIndexOf('.'));
      return name.startsWith('.') ? family + name : name;
    });
    expect(named.sort()).toEqual(Object.keys(methods).sort());
  });
});

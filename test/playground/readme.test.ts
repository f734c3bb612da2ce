import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { methods } from '../../playground/web-api/methods/registry.ts';

const readme = readFileSync(new URL('../../playground/README.md', import.meta.url), 'utf8');

describe('the README of the local workspace', () => {
  it('The README shows an app that runs, in a process of its own', async () => {
    const [, example = ''] = readme.match(/```ts\n(import[\s\S]*?)```/) ?? [];
    const end = 'await app.stop(); await receiver.client.disconnect(); await workspace.close();';
    const args = ['--input-type=module-typescript', '--eval', example + end];
    const cwd = new URL('../../', import.meta.url);
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd });
    expect(stdout.trim().split('\n').at(-1)).toBe('Hello, world');
  });

  it('The README lists every method that there is, and no other', () => {
    const [, list = ''] = readme.match(/\*\*Web API\.\*\* ([\s\S]*?)\. Forms and JSON/) ?? [];
    let family = '';
    const named = [...list.matchAll(/`([^`]+)`/g)].map(([, name = '']) => {
      if (!name.startsWith('.')) family = name.slice(0, name.lastIndexOf('.'));
      return name.startsWith('.') ? family + name : name;
    });
    expect(named.sort()).toEqual(Object.keys(methods).sort());
  });
});

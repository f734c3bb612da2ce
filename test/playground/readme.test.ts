import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { methods } from '../../playground/web-api/methods/registry.ts';
import { theProject } from '../../scripts/house/project.ts';

const folder = new URL('../../playground/', import.meta.url);
const readme = readFileSync(new URL('README.md', folder), 'utf8');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\/.*\.tsx?$/.test(file));
const roomOf = (path: string) => path.split('/')[0] ?? '';
const layout = readme.slice(readme.indexOf('## Where things are'));

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

  it('The layout names every folder that there is, once, and files that are there', () => {
    const rows = [...layout.matchAll(/^\| `([a-z-]+)\/`/gm)].map(([, name]) => name);
    const folders = [...new Set(files.map(roomOf))];
    expect(rows.sort()).toEqual(folders.sort());
    const paths = [...layout.matchAll(/`((?:[\w-]+\/)+[\w.-]+)`/g)].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(3);
    expect(paths.filter((path) => !existsSync(new URL(path, folder)))).toEqual([]);
  });

  it('The layout is an order: a file opens no folder further down, and the page the protocol alone', () => {
    const order = [...layout.matchAll(/^\| `([a-z-]+)\/`/gm)].map(([, name]) => name);
    const room = (path: string) => roomOf(path.slice('playground/'.length));
    const mayOpen = (from: string, to: string) =>
      room(from) === room(to) ||
      (room(from) === 'page'
        ? room(to) === 'protocol'
        : order.indexOf(room(to)) < order.indexOf(room(from)));
    const project = theProject();
    const inRooms = project
      .sources(['playground'])
      .filter(({ path }) => order.includes(room(path)));
    const broken = inRooms.flatMap((source) =>
      project
        .importsOf(source)
        .flatMap(({ to }) =>
          to === null || (to.startsWith('playground/') && mayOpen(source.path, to))
            ? []
            : [`${source.path} opens ${to}`],
        ),
    );
    expect(inRooms.length).toBeGreaterThan(100);
    expect(broken).toEqual([]);
  });
});

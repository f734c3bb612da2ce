import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressFault, isServer, pathOf } from '../../../src/storage/engines/address.ts';

describe('the address of a log', () => {
  it.each([
    ['var/x.db', 'var/x.db'],
    ['/var/x.db', '/var/x.db'],
    ['sqlite:var/x.db', 'var/x.db'],
    ['sqlite:/var/x.db', '/var/x.db'],
    ['sqlite://var/x.db', 'var/x.db'],
    ['sqlite:///var/x.db', '/var/x.db'],
    ['SQLite:x.db', 'x.db'],
    ['file:x.db', 'x.db'],
    ['file:///var/x.db', '/var/x.db'],
    ['sqlite::memory:', ':memory:'],
    ['sqlite://:memory:', ':memory:'],
    ['~/x.db', join(homedir(), 'x.db')],
    ['sqlite:~/x.db', join(homedir(), 'x.db')],
  ])('The address %s of a log is the file %s', (url, path) => {
    expect(pathOf(url)).toBe(path);
    expect([isServer(url), addressFault(url)]).toEqual([false, null]);
  });

  it.each(['mysql://x/y', 'http://x', 'sqlite:', 'C:', 'postgres://'])(
    'The address %s of a log is refused with what may be written',
    (url) => {
      expect(addressFault(url)).toMatch(/^a path, sqlite: and a path, or postgres:\/\//);
    },
  );
});

import { expect, it } from 'vitest';
import { mustBeWritten } from '../../../../src/storage/engines/postgres/address.ts';
import { openStore } from '../../../../src/storage/index.ts';
import { refused } from '../../../helpers/stores/refusals.ts';
import { reference, testClock } from '../../../helpers/stores/store.ts';

it.each([
  ['a /', 'postgres://bot:hush/1@127.0.0.1:1/log'],
  ['digits and a /', 'postgres://bot:1/hush@127.0.0.1:1/log'],
  ['a #', 'postgres://bot:hush#1@127.0.0.1:1/log'],
  ['a ?', 'postgres://bot:hush?1@127.0.0.1:1/log'],
  ['a % before no code', 'postgres://bot:hush%zz@127.0.0.1:1/log'],
  ['a [', 'postgres://bot:hu[sh@127.0.0.1:1/log'],
  ['a space', 'postgres://bot:hu sh@127.0.0.1:1/log'],
])(
  'A PostgreSQL’s password with %s as it is, and not as its code, is refused with the codes and without the password',
  async (_what, url) => {
    const opening = openStore({ url, clock: testClock(0), reference });
    await refused(opening, 'storage_unavailable', /% as %25, \/ as %2F, \? as %3F, # as %23/);
  },
);

it.each([
  'postgres://bot:hu%2Fsh%25@db.example:5432/log?sslmode=require',
  'postgres://bot:hu@sh:1@db.example/log',
  'postgres:///log?host=/run/postgresql&user=bot@example',
  'postgres://bot@[::1]:5432/log',
  'postgres://db.example/log',
])('The address %s of a PostgreSQL can be read', (url) => {
  expect(() => mustBeWritten(url)).not.toThrow();
});

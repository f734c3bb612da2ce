/** The migration to companies with a history, tried on what the program before it wrote. */

import { join } from 'node:path';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { describe, expect, it } from 'vitest';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import type { Store } from '../../../src/contracts/store.ts';
import { openEngine } from '../../../src/storage/engines/open.ts';
import { openStore } from '../../../src/storage/index.ts';
import { migrationsFor } from '../../../src/storage/schema/migrations/index.ts';
import { company, record } from '../../helpers/samples/records.ts';
import { newDatabase } from '../../helpers/stores/postgres.ts';
import { AFTER_ALL, bundle, reference, testClock, withFolder } from '../../helpers/stores/store.ts';

/** A company as it was stored before facts had days. */
const plain = (id: string, name: string) =>
  JSON.stringify({
    id,
    name,
    aliases: [`${name} Works`],
    products: [],
    people: ['Ada Byron'],
    parent: null,
    kind: 'startup',
    country: 'SE',
    sector: null,
    ticker: null,
    website: null,
  });

const KNOWN = Date.parse('2026-02-01T00:00:00Z');

/** A log of schema 5: a bundled company, one of a workspace's own, an event of each, and the note of what was loaded. */
const OLD: readonly (readonly [table: string, row: Record<string, string | number>])[] = [
  ['company', { workspace: '', id: 'late', since: 0, json: plain('late', 'Late') }],
  ['company', { workspace: 'T1', id: 'own', since: KNOWN, json: plain('own', 'Own') }],
  ...['late', 'own'].map((name): [string, Record<string, string | number>] => [
    'company_name',
    {
      workspace: name === 'own' ? 'T1' : '',
      key: name,
      length: name.length,
      rank: 0,
      company: name,
      kind: 'name',
      name,
      since: name === 'own' ? KNOWN : 0,
    },
  ]),
  ['event', { id: 'e1', workspace: 'T1' }],
  [
    'revision',
    {
      event: 1,
      workspace: 'T1',
      known_at: KNOWN,
      known_on: '2026-02-01',
      recorded_at: KNOWN,
      who: 'ana',
      why: 'added',
      patch: JSON.stringify({
        type: 'other',
        status: 'announced',
        title: 'Own works with Late',
        summary: 'It does.',
        parties: ['Own', 'Late'].map((name) => ({ company: name, role: 'subject' })),
      }),
    },
  ],
  ['meta', { key: 'bundle', value: 'old/2' }],
];

async function writeOld(url: string): Promise<void> {
  const engine = await openEngine({ url, readonly: false, busyTimeout: 5_000 });
  try {
    await engine.write.transaction().execute(async (db) => {
      const all = Object.entries(migrationsFor(engine.words.schema));
      const older = Object.fromEntries(all.filter(([name]) => name < '006'));
      const migrator = new Migrator({ db, provider: { getMigrations: async () => older } });
      const { error } = await migrator.migrateToLatest();
      if (error) throw error;
      for (const [table, row] of OLD) {
        const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
        const values = sql.join(Object.values(row));
        await sql`insert into ${sql.table(table)} (${columns}) values (${values})`.execute(db);
      }
    });
  } finally {
    await engine.close();
  }
}

const engines = {
  SQLite: (action: (url: string) => Promise<void>) =>
    withFolder((folder) => action(`sqlite:${join(folder, 'log.db')}`)),
  PostgreSQL: async (action: (url: string) => Promise<void>) => action((await newDatabase()).url),
};

/** The names of companies that a workspace finds by these names at a moment; null for none. */
async function found(store: Store, workspace: string, moment: string, names: readonly string[]) {
  const reader = store.reader({ workspace, asOf: Date.parse(moment), audience: EVERYBODY });
  const all = names.map(async (name) => {
    const match = await reader.findCompany(name);
    return match.kind === 'one' ? match.company.name : null;
  });
  return Promise.all(all);
}

describe.each(Object.entries(engines))('a log of schema 5 in %s', (_name, within) => {
  it('Companies are known from their events as soon as the data is loaded, and no company is lost', () =>
    within(async (url) => {
      await writeOld(url);
      const store = await openStore({ url, clock: testClock(AFTER_ALL), reference });
      try {
        const parties = [{ company: 'Late', role: 'subject' as const }];
        const late = company('Late', { since: null, ticker: 'NYSE:LATE' });
        await store.load(
          bundle([record({ id: 'late', knownOn: '2026-03-01', parties })], { companies: [late] }),
        );
        const names = ['Late', 'LATE', 'own', 'NYSE:LATE'];
        expect(await found(store, 'T2', '2026-03-01T12:00:00Z', names)).toEqual([
          null,
          null,
          null,
          null,
        ]);
        expect(await found(store, 'T2', '2026-03-02', names)).toEqual([
          'Late',
          'Late',
          null,
          'Late',
        ]);
        expect(await found(store, 'T1', '2026-01-31', names)).toEqual([null, null, null, null]);
        // The workspace's own event names both.
        expect(await found(store, 'T1', '2026-02-01', names)).toEqual([
          'Late',
          'Late',
          'Own',
          'Late',
        ]);
        const own = await store
          .reader({ workspace: 'T1', asOf: KNOWN, audience: EVERYBODY })
          .company('own');
        expect(own).toMatchObject({
          aliases: ['Own Works'],
          people: ['Ada Byron'],
          kind: 'startup',
        });
      } finally {
        await store.close();
      }
    }));
});

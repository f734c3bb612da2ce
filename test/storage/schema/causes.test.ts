/** The migration to causes, tried on what the program before it wrote. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../src/contracts/delivery.ts';
import type { Store } from '../../../src/contracts/store.ts';
import { copyLog } from '../../../src/storage/copy/copy.ts';
import { openEngine } from '../../../src/storage/engines/open.ts';
import { openStore } from '../../../src/storage/index.ts';
import { migrationsFor } from '../../../src/storage/schema/migrations/index.ts';
import { newDatabase } from '../../helpers/stores/postgres.ts';
import { bundle, reference, testClock, withFolder } from '../../helpers/stores/store.ts';

const FIXTURE = new URL('schema-3.sql', import.meta.url);
const STATEMENTS = readFileSync(FIXTURE, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('insert '));
const ZONE = 'Europe/Stockholm';
const ANY = { limit: 1_000 };
const at = (moment: string) => Date.parse(`2026-03-${moment}Z`);

/** Writes what a log of schema 3 held; the sentences of it, by the delivery's id. */
async function writeOld(url: string): Promise<Map<string, string>> {
  const engine = await openEngine({ url, readonly: false, busyTimeout: 5_000 });
  try {
    return await engine.write.transaction().execute(async (db) => {
      const all = Object.entries(migrationsFor(engine.words.schema));
      const older = Object.fromEntries(all.filter(([name]) => name < '004'));
      const migrator = new Migrator({ db, provider: { getMigrations: async () => older } });
      const { error } = await migrator.migrateToLatest();
      if (error) throw error;
      for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
      const { rows } = await sql<{ id: string; why: string }>`
        select id, why from delivery where why is not null`.execute(db);
      return new Map(rows.map(({ id, why }) => [id, why]));
    });
  } finally {
    await engine.close();
  }
}

const open = (url: string) =>
  openStore({ url, clock: testClock('2026-03-17T10:00:00Z'), reference });

async function using<T>(url: string, action: (store: Store) => Promise<T>): Promise<T> {
  const store = await open(url);
  try {
    return await action(store);
  } finally {
    await store.close();
  }
}

const everything = async (store: Store) => ({
  schedules: await store.plans('T1').schedules(),
  watches: await store.plans('T1').watches(),
  deliveries: await store.ledger('T1').deliveries.list(ANY),
});

/** A delivery without its ids: "digest C8 03-12 09:00". */
const nameOf = ({ kind, channel, dueAt }: Delivery) =>
  `${kind} ${channel} ${new Date(dueAt).toISOString().slice(5, 16).replace('T', ' ')}`;

/** A test, and the sentences that the log held. */
type Action = (url: string, sentences: Map<string, string>) => Promise<void>;

/** The old log in PostgreSQL, which every test gets a copy of: to write it takes longer than to read it. */
let original: Promise<{ url: string; sentences: Map<string, string> }> | undefined;
async function writeOriginal() {
  const { url, client } = await newDatabase();
  await client.end();
  return { url, sentences: await writeOld(url) };
}

/** Runs a test on a log that the program before wrote, opened by this one. */
const engines = {
  SQLite: (action: Action) =>
    withFolder(async (folder) => {
      const url = `sqlite:${join(folder, 'log.db')}`;
      await action(url, await writeOld(url));
    }),
  async PostgreSQL(action: Action) {
    original ??= writeOriginal();
    const { url, sentences } = await original;
    await action((await newDatabase(url)).url, sentences);
  },
};

describe.each(Object.entries(engines))('a log of schema 3 in %s', (_name, within) => {
  it('Every pause is kept, by whom or by which word of Slack’s', () =>
    within(async (url) => {
      const { schedules, watches } = await using(url, everything);
      const revoked = { kind: 'app_closed', word: 'token_revoked' };
      const archived = { kind: 'channel_closed', word: 'is_archived' };
      expect(schedules.map(({ channel, paused }) => [channel, paused])).toEqual([
        ['C1', { cause: revoked, at: at('17T09:10:30') }],
        ['C2', { cause: archived, at: at('12T09:00:30') }],
        ['C6', { cause: revoked, at: at('17T09:10:30') }],
        ['C5', { cause: { kind: 'person', person: 'U1' }, at: at('12T08:30:00') }],
      ]);
      expect(watches.map(({ target, paused }) => [target, paused?.cause])).toEqual([
        ['UANA', undefined],
        ['UBEA', undefined],
        ['UCYD', undefined],
        ['UGON', { kind: 'channel_closed', word: 'user_disabled' }],
        ['UDEL', undefined],
        ['C1', undefined],
        ['C2', archived],
        ['UBEA', { kind: 'person', person: 'UBEA' }],
      ]);
    }));

  it('Each delivery has the cause of its wait, failure or skip', () =>
    within(async (url) => {
      const { deliveries } = await using(url, everything);
      const causes = new Map(
        deliveries
          .filter(({ place, cause }) => place === 0 && cause)
          .map((delivery) => [nameOf(delivery), delivery.cause]),
      );
      const atSeven = { kind: 'message', at: at('14T07:00:00'), zone: ZONE };
      expect(Object.fromEntries(causes)).toMatchObject({
        'digest C1 03-16 09:00': { kind: 'missed' },
        'digest C2 03-12 09:00': { kind: 'refused', word: 'is_archived' },
        'digest C3 03-12 09:00': { kind: 'unreadable', word: 'no_answer' },
        'digest C4 03-12 09:00': { kind: 'undrawable', word: 'invalid_blocks' },
        'digest C6 03-12 09:00': { kind: 'too_late' },
        'digest C6 03-17 09:00': { kind: 'rate_limited' },
        'digest C8 03-12 09:00': { kind: 'replaced', due: at('12T14:00:00') },
        'digest C9 03-17 09:06': { kind: 'no_answer', word: 'ratelimited' },
        'digest C10 03-12 09:00': { kind: 'refused', word: 'msg_too_long' },
        'digest C11 03-17 09:06': { kind: 'unreadable', word: null },
        'notice C12 03-17 09:07': { kind: 'abandoned' },
        'correction C2 03-12 09:00': { kind: 'no_thread' },
        'alert UBEA 03-17 09:10': { kind: 'app_refused', word: 'token_revoked' },
        'alert UBEA 03-13 07:00': { kind: 'obsolete' },
        'alert UDEL 03-12 09:00': { kind: 'given_up', attempts: 12, word: 'http_503' },
        'alert C1 03-12 09:00': { kind: 'in_digest' },
        'alert C1 03-17 09:06': { kind: 'past_budget', budget: 1, rest: { kind: 'digest' } },
        'alert UANA 03-13 10:00': { kind: 'past_budget', budget: 1, rest: atSeven },
      });
      const orphans = deliveries.filter(({ channel, place }) => channel === 'C4' && place > 0);
      expect(orphans.map(({ cause }) => cause)).toEqual([
        { kind: 'orphaned' },
        { kind: 'orphaned' },
      ]);
    }));

  it('Each sentence that stood for a cause is read as that cause', () =>
    within(async (url, sentences) => {
      const { deliveries } = await using(url, everything);
      const told = deliveries.filter(({ id }) => sentences.has(id));
      const kinds = Map.groupBy(told, ({ id }) => sentences.get(id)!.replace(/\d.*/, '…'));
      const read = [...kinds].map(([sentence, all]) => [
        sentence,
        ...new Set(all.map(({ cause }) => cause?.kind)),
      ]);
      expect(read.sort()).toEqual([
        ['A digest of this channel tells it.', 'in_digest'],
        ['I can’t post in that channel: it is archived. Choose another channel.', 'refused'],
        ['It could not be sent in time. Its news come with the next digest.', 'too_late'],
        ['It could not be sent in time; its news stand in the digest of Thu …', 'replaced'],
        ['It did not arrive in …', 'given_up'],
        ['Nothing could be sent at that time. Its news come with the next digest.', 'missed'],
        ['Past the budget of …', 'past_budget'],
        [
          'Slack did not say whether it arrived, and the app can’t read in the channel to find out, so it is not sent again. Its news stand in the next digest too.',
          'unreadable',
        ],
        ['Slack does not take this message (invalid_blocks), drawn or plain.', 'undrawable'],
        ['Slack refused the post in that channel (msg_too_long). Nothing was posted.', 'refused'],
        ['The message in whose thread it belongs is not there.', 'no_thread'],
        ['The message that it belongs to did not go out.', 'orphaned'],
        ['What it told was withdrawn before it went out.', 'obsolete'],
      ]);
      expect(told).toHaveLength(sentences.size);
      const silent = ({ state, cause }: Delivery) => /failed|skipped/.test(state) && !cause;
      expect(deliveries.filter(silent)).toEqual([]);
    }));

  it('Each alert has its cause, with the limit that it says it reached', () =>
    within(async (url) => {
      const { deliveries } = await using(url, everything);
      const alerts = deliveries.filter(({ kind }) => kind === 'alert');
      const of = (name: string) =>
        alerts.filter((alert) => nameOf(alert) === `alert ${name}`).map(({ alert }) => alert);
      const morning = (day: string) => ({ kind: 'message', at: at(`${day}T07:00:00`), zone: ZONE });
      expect(of('UANA 03-18 07:00')).toEqual([{ kind: 'fold', day: '2026-03-17' }]);
      expect(of('UANA 03-17 09:05')).toEqual([
        { kind: 'news', limit: { budget: 1, rest: morning('18') } },
      ]);
      expect(of('UANA 03-13 13:00')).toEqual([
        { kind: 'update', limit: { budget: 1, rest: morning('14') } },
      ]);
      expect(of('UCYD 03-17 21:00')).toEqual([
        {
          kind: 'update',
          // Quiet hours last until ten in the evening there.
          limit: { budget: 2, rest: { ...morning('18'), at: at('18T21:00:00') } },
        },
        { kind: 'news', limit: null },
      ]);
      expect(alerts.filter(({ alert }) => !alert)).toEqual([]);
      expect(deliveries.filter(({ kind, alert }) => kind !== 'alert' && alert)).toEqual([]);
    }));

  it('Each digest has the corrections that it lists', () =>
    within(async (url) => {
      await using(url, async (store) => {
        const ledger = store.ledger('T1');
        const digests = await ledger.deliveries.list({
          ...ANY,
          kinds: ['digest'],
          channel: 'C1',
          firstOnly: true,
        });
        const listed = await Promise.all(
          digests.map(async ({ id }) => (await ledger.deliveries.issue(id))?.corrections ?? null),
        );
        const named = await Promise.all(
          listed.map(
            async (ids) =>
              ids &&
              Promise.all(ids.map(async (id) => nameOf((await ledger.deliveries.delivery(id))!))),
          ),
        );
        expect(named).toEqual([
          ['correction C1 03-13 10:00'],
          null,
          ['correction C1 03-12 10:00', 'correction C1 03-12 09:01'],
          [],
        ]);
      });
    }));
});

describe('a copy of a log of schema 3', () => {
  it('A copy has the causes of the log', () =>
    withFolder(async (folder) => {
      const [from, to] = [`sqlite:${join(folder, 'log.db')}`, (await newDatabase()).url];
      await writeOld(from);
      await using(from, (store) => store.load(bundle([])));
      await copyLog({ from, to, bundle: () => bundle([]) });
      expect(await using(to, everything)).toEqual(await using(from, everything));
    }));
});

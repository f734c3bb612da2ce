import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { COPIED, DERIVED } from '../../../src/storage/copy/copied.ts';
import { copyLog } from '../../../src/storage/copy/copy.ts';
import { fields, record } from '../../helpers/samples/records.ts';
import { SOAK } from '../../helpers/soak.ts';
import { refused, titles } from '../../helpers/stores/refusals.ts';
import { bundle } from '../../helpers/stores/store.ts';
import { BUNDLE, everything, open, ROWS, using, withBoth, write } from './copying.ts';

describe('a copy of a log', () => {
  it.each([
    ['sqlite', 'postgres'],
    ['postgres', 'sqlite'],
    ['sqlite', 'sqlite'],
  ] as const)(
    'A copy of a log from %s to %s says what the log says, and goes on by itself',
    (...engines) =>
      withBoth(async (from, to) => {
        await write(from);
        const { counts, checksum } = await copyLog({ from, to, bundle: () => BUNDLE, rows: ROWS });
        expect(counts).toEqual(
          expect.arrayContaining(['63 events', '64 revisions', '1 delivery', '1 line told']),
        );
        expect(checksum).toMatch(/^[0-9a-f]{12}$/);
        expect(await everything(to)).toEqual(await everything(from));
        await using(to, async (store) => {
          const [event] = await store.append('T1', [
            { event: null, patch: fields({ title: 'New' }), who: 'ana', why: 'new' },
          ]);
          expect(event?.number).toBe(64);
          expect((await store.ledger('T1').deliveries.lastSent('C1', 's'))?.window?.to).toBe(2);
          expect(await store.load(BUNDLE)).toEqual({
            added: 0,
            revised: 0,
            withdrawn: 0,
            unchanged: 3,
          });
        });
      }, engines),
  );

  it('A copy of a log continues where it was interrupted, and lets nobody in before it is whole', () =>
    withBoth(
      async (from, to) => {
        await write(from);
        const steps: string[] = [];
        let interruptions = 0;
        for (let done = false; !done; ) {
          let told = 0;
          const tell = (what: string, rows: number) => {
            if (rows > 0) steps.push(`${what} ${rows}`);
            if (++told === 2) throw new Error('interrupted');
          };
          done = await copyLog({ from, to, bundle: () => BUNDLE, tell, rows: ROWS }).then(
            () => true,
            (error) => {
              expect(error.message).toBe('interrupted');
              return false;
            },
          );
          if (done) break;
          interruptions++;
          await refused(
            open(to),
            'storage_unavailable',
            /being copied.*Run the same “briefing copy”/,
          );
        }
        expect(interruptions).toBeGreaterThan(5);
        // Nothing was copied twice.
        expect(steps.filter((step) => step.startsWith('events '))).toEqual([
          'events 50',
          'events 13',
        ]);
        expect(await everything(to)).toEqual(await everything(from));
      },
      // Each step opens both logs anew, which PostgreSQL takes long for: that it copies alike is seen above.
      ['sqlite', SOAK ? 'postgres' : 'sqlite'],
    ));

  it('A copy of a log that is there already is compared again', () =>
    withBoth(async (from, to) => {
      await write(from, 3);
      const first = await copyLog({ from, to, bundle: () => BUNDLE });
      expect(
        await copyLog({ from, to, bundle: () => BUNDLE, tell: () => expect.unreachable() }),
      ).toEqual(first);
    }));

  it('A copy of a log is not made over another log', () =>
    withBoth(async (from, to) => {
      await write(from, 3);
      await using(to, (store) => store.load(bundle([record({ id: 'other' })])));
      await refused(
        copyLog({ from, to, bundle: () => BUNDLE }),
        'storage_unavailable',
        /holds another log.*empty database/,
      );
      expect(await using(to, titles)).toEqual(['Acme raises $10M']);
    }));

  it('A copy of a log that was begun from another log, or before more was written, is not gone on with', () =>
    withBoth(async (from, to) => {
      await write(from, 3);
      const interrupt = () => {
        throw new Error('interrupted');
      };
      await expect(copyLog({ from, to, bundle: () => BUNDLE, tell: interrupt })).rejects.toThrow(
        'interrupted',
      );
      await using(from, (store) => store.import('T1', [record({ id: 'later' })], 'ana'));
      await refused(
        copyLog({ from, to, bundle: () => BUNDLE }),
        'storage_unavailable',
        /begun from another log, or from this log before/,
      );
    }));

  it('A copy of a log that is not the same in the end is refused, naming what differs', () =>
    withBoth(async (from, to, folder) => {
      await write(from, 3);
      const spoil = (what: string) => {
        if (what !== 'companies') return;
        const file = new Database(join(folder, 'to.db'));
        file.exec(`update revision set who = 'nobody' where id = 1`);
        file.close();
      };
      await refused(
        copyLog({ from, to, bundle: () => BUNDLE, tell: spoil }),
        'storage_corrupt',
        /“revision” has 7 rows here and 7 there/,
      );
      await refused(open(to), 'storage_unavailable', /being copied/);
    }));

  it('A copy of a log of a log that is not there is refused, and names its file', () =>
    withBoth(async (from, to) => {
      const missing = /from\.db can’t be opened or read\. Nothing was changed/;
      await refused(copyLog({ from, to, bundle: () => BUNDLE }), 'storage_unavailable', missing);
    }));

  it('A copy of a log names the file or the option that is at fault', () =>
    withBoth(async (from, _to, folder) => {
      await using(from, async () => {});
      const copying = (to: string) => copyLog({ from, to, bundle: () => BUNDLE });
      writeFileSync(join(folder, 'notes'), 'this is no database, however long one looks at it');
      await refused(
        copying(join(folder, 'notes')),
        'storage_corrupt',
        /notes is damaged or is not/,
      );
      const nobody = 'postgres://bot:hush@127.0.0.1:1/log';
      await refused(copying(nobody), 'storage_unavailable', /reached.* that --to has its host/);
      const cut = 'postgres://bot:hu/sh@127.0.0.1:1/log';
      await refused(copying(cut), 'storage_unavailable', /^--to can’t be read: in the user’s name/);
    }));

  it('A copy of a log knows every table of the log', () =>
    withBoth(async (from, _to, folder) => {
      await using(from, async () => {});
      const file = new Database(join(folder, 'from.db'), { readonly: true });
      const tables = file
        .prepare(`select name from sqlite_master where type = 'table'`)
        .pluck()
        .all() as string[];
      file.close();
      const known = [...COPIED.map(({ table }) => table), ...DERIVED] as string[];
      expect(tables.filter((name) => !/^kysely|^body_text_/.test(name)).sort()).toEqual(
        known.sort(),
      );
    }));
});

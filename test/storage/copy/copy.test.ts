import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/contracts/store.ts';
import type { Page } from '../../../src/page/page.ts';
import { COPIED, DERIVED } from '../../../src/storage/copy/copied.ts';
import { copyLog } from '../../../src/storage/copy/copy.ts';
import { openStore } from '../../../src/storage/index.ts';
import { fields, record } from '../../helpers/samples/records.ts';
import { newDatabase } from '../../helpers/stores/postgres.ts';
import { refused, titles } from '../../helpers/stores/refusals.ts';
import {
  AFTER_ALL,
  bundle,
  everythingOf,
  reference,
  testClock,
  withFolder,
} from '../../helpers/stores/store.ts';

const BUNDLE = bundle(
  ['one', 'two', 'three'].map((id, index) =>
    record({
      id,
      title: `Acme raises ${id}`,
      dealId: index < 2 ? 'deal' : null,
      status: index === 0 ? 'announced' : 'completed',
    }),
  ),
);
/** A digest that told one event, sent in another workspace than the one that owns most of the log. */
async function deliver(store: Store): Promise<void> {
  const ledger = store.ledger('T1');
  const page: Page = { headline: 'One', parts: [], actions: [], events: [] };
  const line = { number: 1, event: 'one', revisedAt: 1, text: 'One', section: '', because: '' };
  const delivery = { kind: 'digest' as const, key: 'k', origin: 's', channel: 'C1', dueAt: 2 };
  const window = { from: 1, to: 2 };
  const issue = { page, asOf: 2, told: [{ ...line, score: [] }] };
  await ledger.outbox.enqueue(
    { deliveries: [{ ...delivery, window, drawing: { text: 'One' } }], issue },
    2,
  );
  const claimed = await ledger.queue.claim((await ledger.deliveries.byKey('k'))!.id, 'a copy', 2);
  await ledger.queue.settle(claimed!.delivery, { state: 'sent', ts: '1.2', channel: 'C1' }, 3);
  await ledger.marks.moveMark('pruned', 3);
}

const open = (url: string) => openStore({ url, clock: testClock(AFTER_ALL), reference });

/** Opens a log, for as long as an action takes. */
async function using<T>(url: string, action: (store: Store) => Promise<T>): Promise<T> {
  const store = await open(url);
  try {
    return await action(store);
  } finally {
    await store.close();
  }
}

/** Writes a log in which everything there is to copy has rows, and more than a step takes at once. */
function write(url: string, own = 1_100): Promise<void> {
  return using(url, async (store) => {
    await store.load(BUNDLE);
    const records = Array.from({ length: own }, (_, index) =>
      record({
        id: `own-${index}`,
        title: `Zeta number ${index}`,
        parties: [{ company: 'Zeta', role: 'subject' }],
      }),
    );
    await store.import('T1', records, 'ana');
    const edit = { event: 'two', patch: { title: 'Edited' }, who: 'bo', why: 'a typing error' };
    await store.append('T2', [edit]);
    await deliver(store);
  });
}

async function exportedBy(store: Store) {
  const records = [];
  for await (const exported of store.export('T1')) records.push(exported);
  return records;
}

const everything = (url: string) =>
  using(url, async (store) => {
    const reader = (workspace: string | null) =>
      store.reader({ workspace, asOf: Date.parse(AFTER_ALL) });
    return {
      all: await Promise.all(
        [null, 'T1', 'T2'].map((team) => everythingOf(reader(team), ['zeta', 'edited', 'raises'])),
      ),
      zeta: await reader('T1').findCompany('zeta'),
      digest: await store.ledger('T1').deliveries.tellings(['one'], 0),
      marks: await store.ledger('T1').marks.mark('pruned'),
      exported: await exportedBy(store),
      check: await store.check(true),
    };
  });

/** Databases to copy between. */
async function withBoth(
  action: (from: string, to: string, folder: string) => Promise<void>,
  [from, to]: readonly ['sqlite' | 'postgres', 'sqlite' | 'postgres'] = ['sqlite', 'sqlite'],
): Promise<void> {
  await withFolder(async (folder) => {
    const address = async (engine: string, name: string) =>
      engine === 'sqlite' ? `sqlite:${join(folder, name)}` : (await newDatabase()).url;
    await action(await address(from, 'from.db'), await address(to, 'to.db'), folder);
  });
}

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
        const { counts, checksum } = await copyLog({ from, to, bundle: BUNDLE });
        expect(counts).toEqual(
          expect.arrayContaining(['1,103 events', '1,104 revisions', '1 delivery', '1 line told']),
        );
        expect(checksum).toMatch(/^[0-9a-f]{12}$/);
        expect(await everything(to)).toEqual(await everything(from));
        await using(to, async (store) => {
          const [event] = await store.append('T1', [
            { event: null, patch: fields({ title: 'New' }), who: 'ana', why: 'new' },
          ]);
          expect(event?.number).toBe(1_104);
          expect((await store.ledger('T1').deliveries.lastSent('C1', 's'))?.window?.to).toBe(2);
          expect(await store.load(BUNDLE)).toEqual({ added: 0, revised: 0, unchanged: 3 });
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
          done = await copyLog({ from, to, bundle: BUNDLE, tell }).then(
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
          'events 500',
          'events 500',
          'events 103',
        ]);
        expect(await everything(to)).toEqual(await everything(from));
      },
      ['sqlite', 'postgres'],
    ));

  it('A copy of a log that is there already is compared again', () =>
    withBoth(async (from, to) => {
      await write(from, 3);
      const first = await copyLog({ from, to, bundle: BUNDLE });
      expect(await copyLog({ from, to, bundle: BUNDLE, tell: () => expect.unreachable() })).toEqual(
        first,
      );
    }));

  it('A copy of a log is not made over another log', () =>
    withBoth(async (from, to) => {
      await write(from, 3);
      await using(to, (store) => store.load(bundle([record({ id: 'other' })])));
      await refused(
        copyLog({ from, to, bundle: BUNDLE }),
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
      await expect(copyLog({ from, to, bundle: BUNDLE, tell: interrupt })).rejects.toThrow(
        'interrupted',
      );
      await using(from, (store) => store.import('T1', [record({ id: 'later' })], 'ana'));
      await refused(
        copyLog({ from, to, bundle: BUNDLE }),
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
        copyLog({ from, to, bundle: BUNDLE, tell: spoil }),
        'storage_corrupt',
        /“revision” has 7 rows here and 7 there/,
      );
      await refused(open(to), 'storage_unavailable', /being copied/);
    }));

  it('A copy of a log of a log that is not there is refused', () =>
    withBoth(async (from, to) => {
      await refused(copyLog({ from, to, bundle: BUNDLE }), 'storage_unavailable', /./);
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

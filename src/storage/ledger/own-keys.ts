/** Keys of a log that one bot has alone: in its memory, and written down behind its answers. */
import type { IdempotencyKeys } from '../../contracts/idempotency.ts';
import type { Engine } from '../engines/engine.ts';
import { insertRows } from '../engines/insert.ts';
import type { KeyStore } from './keys.ts';
import { inside } from './shared.ts';

/** Keys are written down together, once in so many milliseconds. A bot that is killed forgets those of this time. */
const TOGETHER = 200;

/** Moments at which keys end, epoch milliseconds. */
type Ends = Map<string, number>;

/** The keys that the log was opened with and all since. */
export function createOwnKeys(engine: Pick<Engine, 'read' | 'short' | 'words'>): KeyStore {
  const known = new Map<string, Promise<Ends>>();
  const unwritten = new Map<string, Ends>();
  let timer: NodeJS.Timeout | null = null;

  function endsOf(workspace: string): Promise<Ends> {
    const ends = known.get(workspace) ?? read(engine, workspace);
    known.set(workspace, ends);
    ends.catch(() => known.delete(workspace));
    return ends;
  }

  async function write(): Promise<void> {
    timer = null;
    const batch = [...unwritten];
    unwritten.clear();
    for (const [workspace, ends] of batch)
      await writeAll(engine, workspace, ends).catch(() => keepUnwritten(workspace, ends));
  }

  /** Where nothing can be written just now, the next key takes these with it. */
  function keepUnwritten(workspace: string, ends: Ends): void {
    unwritten.set(workspace, new Map([...ends, ...(unwritten.get(workspace) ?? [])]));
  }

  function setEnd(workspace: string, ends: Ends, key: string, end: number): void {
    ends.set(key, end);
    unwritten.set(workspace, (unwritten.get(workspace) ?? new Map()).set(key, end));
    timer ??= setTimeout(() => void write(), TOGETHER).unref();
  }

  const of = (workspace: string): IdempotencyKeys => ({
    async take(key, until, now) {
      const ends = await endsOf(workspace);
      if ((ends.get(key) ?? now) > now) return false;
      setEnd(workspace, ends, key, until);
      return true;
    },
    async endAt(key, moment) {
      const ends = await endsOf(workspace);
      if (ends.has(key)) setEnd(workspace, ends, key, moment);
    },
  });

  return {
    of,
    forget(workspace, now) {
      void known.get(workspace)?.then((ends) => {
        for (const [key, end] of ends) if (end <= now) ends.delete(key);
      });
    },
    async close() {
      if (timer) clearTimeout(timer);
      await write();
    },
  };
}

async function read({ read: db }: Pick<Engine, 'read'>, workspace: string): Promise<Ends> {
  const rows = await db
    .selectFrom('handled')
    .where('workspace', '=', workspace)
    .select(['key', 'ends_at'])
    .execute();
  return new Map(rows.map(({ key, ends_at }) => [key, ends_at]));
}

/** Whole batches in statements of one text, whatever their number of keys: the keys come with every gesture. */
const writeAll = (
  { short, words }: Pick<Engine, 'short' | 'words'>,
  workspace: string,
  ends: Ends,
): Promise<void> =>
  inside({ short }, async (db) => {
    await db
      .deleteFrom('handled')
      .where('workspace', '=', workspace)
      .where(words.inList('key', [...ends.keys()]))
      .execute();
    const rows = [...ends].map(([key, ends_at]) => ({ workspace, key, ends_at }));
    await insertRows({ db, words }, 'handled', rows);
  });

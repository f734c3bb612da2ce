/** SQLite: a file of its own for each seed. */
import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { pause } from '../time.ts';
import type { Databases, SqliteDatabase } from './database.ts';
import { insist, loadBundle, usingStore } from './opening.ts';
import { losePower } from './wal.ts';

/** Pages that a file may grow by before its disk is full. */
const ROOM = 4_000;

/** Makes the log once, and copies of it. */
export async function sqliteDatabases(): Promise<Databases> {
  const folder = mkdtempSync(join(tmpdir(), 'chaos-'));
  const first = join(folder, 'first.db');
  await loadBundle(first);
  const file = new Database(first);
  file.exec('create table ballast (bytes blob)');
  const pages = Number(file.pragma('page_count', { simple: true }));
  file.close();
  let made = 0;
  return {
    fresh: async (clock) => {
      const path = join(folder, `${++made}.db`);
      copyFileSync(first, path);
      return databaseAt(path, pages + ROOM, clock);
    },
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

function databaseAt(path: string, maxPages: number, clock: { now(): Date }): SqliteDatabase {
  return {
    engine: 'sqlite',
    urls: [path],
    maxPages,
    using: (work) => insist(() => usingStore(path, clock, work)),
    async lock(ms) {
      const other = new Database(path);
      other.exec('begin immediate');
      await pause(ms);
      other.exec('rollback');
      other.close();
    },
    fill: () => fill(path, maxPages),
    link() {
      const link = path.replace(/\.db$/, '-link.db');
      rmSync(link, { force: true });
      symlinkSync(path, link);
      return link;
    },
    losePower: () => losePower(path),
    async close() {
      for (const ending of ['', '-wal', '-shm', '.posting']) rmSync(path + ending, { force: true });
    },
  };
}

/** Writes until no page is left; what is returned gives them back. */
function fill(path: string, maxPages: number): () => void {
  const other = new Database(path, { timeout: 5_000 });
  other.pragma(`max_page_count = ${maxPages}`);
  const add = other.prepare('insert into ballast values (zeroblob(?))');
  for (const bytes of [4_000_000, 400_000, 40_000, 4_000, 100]) untilFull(() => add.run(bytes));
  return () => {
    other.exec('delete from ballast');
    other.close();
  };
}

function untilFull(write: () => unknown): void {
  try {
    for (;;) write();
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_FULL') throw error;
  }
}

/** Which digest a channel last got. */
import type { PostedDigest } from '../contracts/store.ts';
import type { Db } from './engine.ts';

/** The one that covers the latest window; of two of one window, the one posted last. */
export async function lastDigest(
  db: Db,
  workspace: string,
  channel: string,
): Promise<PostedDigest | null> {
  const row = await db
    .selectFrom('digest')
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .selectAll()
    .orderBy('to_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    workspace,
    channel,
    from: row.from_at,
    to: row.to_at,
    postedAt: row.posted_at,
    ts: row.ts,
    lines: JSON.parse(row.lines) as string[],
  };
}

/** Waits for no import: `db` is for short writes. */
export async function recordDigest(db: Db, digest: PostedDigest): Promise<void> {
  await db.transaction().execute((inside) => insert(inside, digest));
}

async function insert(db: Db, digest: PostedDigest): Promise<void> {
  await db
    .insertInto('digest')
    .values({
      workspace: digest.workspace,
      channel: digest.channel,
      from_at: digest.from,
      to_at: digest.to,
      posted_at: digest.postedAt,
      ts: digest.ts,
      lines: JSON.stringify(digest.lines),
    })
    .execute();
}

/** Items that were seen: each is kept once, by its id or by its page. */
import type { ExpressionBuilder } from 'kysely';
import { type SourceItem, sourceItemSchema } from '../../contracts/sources/item.ts';
import type { KeptItem, SeenItem } from '../../contracts/sources/store.ts';
import { DAY_MS } from '../../domain/durations.ts';
import { parseJsonOrNull } from '../../domain/text/json.ts';
import type { Db, Engine } from '../engines/engine.ts';
import { compiledFor } from '../reading/compiled.ts';
import { BUNDLED, type Tables } from '../schema/tables.ts';
import { markOf, renewedItems } from './renewed-items.ts';

interface Known {
  id: string;
  page: string | null;
  mark: string;
  last_seen_at: number;
}

/** Items of a reading as they were kept. */
interface Kept {
  /** Items that are new or of which a field changed. */
  kept: KeptItem[];
  /** So many were known although their ids and their links are new. */
  recognised: number;
}

/** Keeps the items of a source. */
export async function keepItems(
  db: Db,
  poll: string,
  items: readonly SourceItem[],
  { now, isFirst }: { now: number; isFirst: boolean },
): Promise<Kept> {
  const waits_since = isFirst ? null : now;
  const known = await knownOf(db, poll, items);
  const renewed = known.size > 0 ? new Map() : await renewedItems(db, poll, items);
  const shared = sharedPages(items);
  const kept: KeptItem[] = [];
  for (const item of items) {
    const itsPage = pageOf(item);
    const page = itsPage !== null && shared.has(itsPage) ? null : itsPage;
    const before = known.get(idKey(item)) ?? known.get(pageKey(page));
    const mark = markOf(item);
    const former = renewed.get(item);
    if (former !== undefined && !before) {
      // It is found by its page from now on, as one whose id alone is new; without a page by its id.
      const name = page === null ? { id: item.id } : { page };
      await change(db, poll, former, { ...name, mark, last_seen_at: now });
    } else if (!before) {
      await add(db, poll, item, { page, mark, now, waits_since });
      kept.push({ item, isNew: true });
    } else if (before.mark !== mark) {
      const json = JSON.stringify(item);
      await change(db, poll, before.id, { mark, last_seen_at: now, json, waits_since });
      kept.push({ item, isNew: false });
    } else if (now - before.last_seen_at >= DAY_MS) {
      await change(db, poll, before.id, { last_seen_at: now });
    }
    remember(known, { id: item.id, page, mark, last_seen_at: now });
  }
  return { kept, recognised: renewed.size };
}

const idKey = ({ id }: { id: string }) => `i ${id}`;
const pageKey = (page: string | null) => `p ${page ?? ''}`;

/** The page of an item without its scheme: http and https are one page. */
const pageOf = ({ canonical }: SourceItem) => canonical?.replace(/^https?:\/\//, '') ?? null;

/** Pages on which several items of one reading stand, as notes of releases do: each is known by its id alone. */
function sharedPages(items: readonly SourceItem[]): Set<string> {
  const pages = Map.groupBy(items, pageOf);
  const several = [...pages].flatMap(([page, same]) => {
    const [ids, titles] = [
      new Set(same.map(({ id }) => id)),
      new Set(same.map(({ title }) => title)),
    ];
    return page !== null && ids.size > 1 && titles.size > 1 ? [page] : [];
  });
  return new Set(several);
}

function remember(known: Map<string, Known>, row: Known): void {
  if (!known.has(idKey(row))) known.set(idKey(row), row);
  if (row.page !== null && !known.has(pageKey(row.page))) known.set(pageKey(row.page), row);
}

async function knownOf(db: Db, poll: string, items: readonly SourceItem[]) {
  const known = new Map<string, Known>();
  if (items.length === 0) return known;
  const pages = items.flatMap((item) => pageOf(item) ?? []);
  const ids = items.map(({ id }) => id);
  const rows = await db
    .selectFrom('item')
    .where('workspace', '=', BUNDLED)
    .where('poll', '=', poll)
    .where((eb) =>
      eb.or([eb('id', 'in', ids), ...(pages.length > 0 ? [eb('page', 'in', pages)] : [])]),
    )
    .select(['id', 'page', 'mark', 'last_seen_at'])
    .execute();
  for (const row of rows) remember(known, row);
  return known;
}

async function add(
  db: Db,
  poll: string,
  item: SourceItem,
  at: { page: string | null; mark: string; now: number; waits_since: number | null },
) {
  const { page, mark, now, waits_since } = at;
  await db
    .insertInto('item')
    .values({
      workspace: BUNDLED,
      poll,
      id: item.id,
      page,
      mark,
      seen_at: now,
      last_seen_at: now,
      json: JSON.stringify(item),
      waits_since,
    })
    .execute();
}

async function change(
  db: Db,
  poll: string,
  id: string,
  row: Partial<
    Pick<Tables['item'], 'id' | 'page' | 'last_seen_at' | 'mark' | 'json' | 'waits_since'>
  >,
): Promise<void> {
  await db
    .updateTable('item')
    .set(row)
    .where('workspace', '=', BUNDLED)
    .where('poll', '=', poll)
    .where('id', '=', id)
    .execute();
  if (row.id !== undefined && row.id !== id)
    await db
      .updateTable('held')
      .set({ item: row.id })
      .where('poll', '=', poll)
      .where('item', '=', id)
      .execute();
}

/** An item with its text; null where it is not known, was first seen before a moment, or where only its identity is kept. */
export async function itemOf(
  scope: Pick<Engine, 'words'> & { db: Db },
  poll: string,
  id: string,
  from: number,
): Promise<SourceItem | null> {
  const [row] = await keptItem(scope, { poll, id, from });
  return parseJsonOrNull(row?.json ?? null, sourceItemSchema);
}

const keptItem = compiledFor(
  ({ db }, { poll, id, from }: { poll: string; id: string; from: number }) =>
    db
      .selectFrom('item')
      .where('workspace', '=', BUNDLED)
      .where('poll', '=', poll)
      .where('id', '=', id)
      .where('seen_at', '>=', from)
      .select('json'),
);

/** Items first seen since a moment, without their texts; the oldest first. */
export async function seenSince(db: Db, moment: number): Promise<SeenItem[]> {
  const rows = await db
    .selectFrom('item')
    .where('workspace', '=', BUNDLED)
    .where('seen_at', '>=', moment)
    .select(['poll', 'id', 'seen_at as at'])
    .select((eb) => eb('json', 'is not', null).as('hasText'))
    .orderBy('seen_at')
    .orderBy('poll')
    .orderBy('id')
    .execute();
  // One engine has no truth of its own, and says 1.
  return rows.map(({ hasText, ...row }) => ({ ...row, hasText: Boolean(hasText) }));
}

/** True of an item that waits in no workspace for a later day. */
const waitsNowhere = (eb: ExpressionBuilder<Tables, 'item'>) =>
  eb.not(
    eb.exists(
      eb
        .selectFrom('held')
        .whereRef('held.poll', '=', 'item.poll')
        .whereRef('held.item', '=', 'item.id')
        .select('held.item'),
    ),
  );

/** Forgets items last seen before a moment. */
export async function forgetItems(db: Db, before: number): Promise<void> {
  await db.deleteFrom('item').where('last_seen_at', '<', before).where(waitsNowhere).execute();
}

/** Forgets texts of items first seen before a moment: those of some sources, or of all others. */
export async function forgetTexts(
  db: Db,
  { polls, others }: { polls: readonly string[]; others: boolean },
  before: number,
): Promise<void> {
  await db
    .updateTable('item')
    .set({ json: null })
    .$if(polls.length > 0, (query) => query.where('poll', others ? 'not in' : 'in', polls))
    .where('json', 'is not', null)
    .where('waits_since', 'is', null)
    .where(waitsNowhere)
    .where('seen_at', '<', before)
    .execute();
}

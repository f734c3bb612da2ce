/** Events that wait for a look: each sentence of an item is kept once. */
import { createHash } from 'node:crypto';
import { type Proposal, proposalSchema } from '../../contracts/sources/proposal.ts';
import { parseJson } from '../../domain/text/json.ts';
import type { Db } from '../engines/engine.ts';
import { BUNDLED } from '../schema/tables.ts';

/** Keeps them; those that are there already stay as they are. Answers with the number of new ones. */
export async function propose(db: Db, proposals: readonly Omit<Proposal, 'id'>[]): Promise<number> {
  let added = 0;
  for (const proposal of proposals) {
    const { poll, item, sentence, at } = proposal;
    const id = `prp_${markOf(`${poll} ${item} ${sentence}`)}`;
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('proposal')
      .values({ workspace: BUNDLED, id, poll, at, json: JSON.stringify({ ...proposal, id }) })
      .onConflict((conflict) => conflict.columns(['workspace', 'id']).doNothing())
      .executeTakeFirst();
    added += Number(numInsertedOrUpdatedRows ?? 0n);
  }
  return added;
}

const markOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 24);

/** The newest, the newest first. */
export async function newestProposals(db: Db, limit: number): Promise<Proposal[]> {
  const rows = await db
    .selectFrom('proposal')
    .where('workspace', '=', BUNDLED)
    .select('json')
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ json }) => parseJson(json, proposalSchema));
}

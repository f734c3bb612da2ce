/** From when the events of a workspace's own name a company. */
import { insertRows } from '../engines/insert.ts';
import { BUNDLED, type Tables } from '../schema/tables.ts';
import type { VersionDraft } from './derive.ts';
import type { WriteTransaction } from './transaction.ts';

type Named = Tables['named'];

/** Versions as far as they make companies known. */
type Naming = Pick<VersionDraft, 'from' | 'companies'> & { workspace: string };

/** Writes down companies that a workspace did not know so early; those of bundled events are looked at when the data is loaded. */
export async function insertNamed(
  { db, words }: WriteTransaction,
  versions: readonly Naming[],
): Promise<void> {
  const own = versions.filter(({ workspace }) => workspace !== BUNDLED);
  for (const [workspace, group] of Map.groupBy(own, (version) => version.workspace)) {
    const first = firstIn(group);
    if (first.size === 0) continue;
    const stored = await db
      .selectFrom('named')
      .where('workspace', '=', workspace)
      .where(words.inList('company', [...first.keys()]))
      .select(['company', 'since'])
      .execute();
    for (const { company, since } of stored) {
      const earlier = first.get(company) ?? since;
      first.delete(company);
      if (earlier < since) await lower(db, { workspace, company, since: earlier });
    }
    const fresh = [...first].map(([company, since]) => ({ workspace, company, since }));
    await insertRows({ db, words }, 'named', fresh);
  }
}

/** The first moment of each company. */
function firstIn(versions: readonly Naming[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const { from, companies } of versions)
    for (const { company } of companies)
      first.set(company.id, Math.min(from, first.get(company.id) ?? from));
  return first;
}

async function lower(
  db: WriteTransaction['db'],
  { workspace, company, since }: Named,
): Promise<void> {
  await db
    .updateTable('named')
    .set({ since })
    .where('workspace', '=', workspace)
    .where('company', '=', company)
    .execute();
}

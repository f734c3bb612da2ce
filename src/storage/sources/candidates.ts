/** Stories of a review as rows: put in, changed and decided, each change against the version that was read. */
import type { Selectable } from 'kysely';
import {
  type CandidateState,
  candidateBodySchema,
  type ReviewCandidate,
  type Story,
} from '../../contracts/sources/review.ts';
import { withDefaults } from '../../domain/event/event.ts';
import { parseJson } from '../../domain/text/json.ts';
import type { Db, Dialect } from '../engines/engine.ts';
import { nextNumber, retire } from '../ledger/numbering.ts';
import { compiledFor } from '../reading/compiled.ts';
import type { Tables } from '../schema/tables.ts';

type Inside = { db: Db; words: Dialect };

type Row = Pick<Selectable<Tables['candidate']>, 'number' | 'told_at' | 'version' | 'json'>;

export const ROW = ['number', 'told_at', 'version', 'json'] as const;

export function candidateOf({ number, told_at: toldAt, version, json }: Row): ReviewCandidate {
  const body = parseJson(json, candidateBodySchema);
  // A program that did not know all fields may have kept it.
  return { ...body, fields: withDefaults(body.fields), number, toldAt, version };
}

/** The columns that follow from what is decided. */
const decided = (state: CandidateState) => ({
  state: state.kind,
  rule: state.kind === 'accepted' && state.by.kind === 'rule' ? state.by.number : null,
  event: state.kind === 'accepted' ? state.event : null,
});

const bodyOf = (
  { fields, tellings, confidence, known, maybe, rank }: Story,
  state: CandidateState,
) => ({ rank, json: JSON.stringify({ fields, tellings, confidence, known, maybe, rank, state }) });

/** Inserts it under the next number, and under the one after it where another copy took that at the same moment. */
export async function addCandidate(
  db: Db,
  workspace: string,
  story: Story,
  now: number,
): Promise<ReviewCandidate> {
  const state = { kind: 'waiting' } as const;
  const version = 1;
  for (;;) {
    const number = await nextNumber(db, 'candidate', workspace);
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('candidate')
      .values({
        workspace,
        number,
        told_at: now,
        changed_at: now,
        version,
        worded: 1,
        ...decided(state),
        ...bodyOf(story, state),
      })
      .onConflict((conflict) => conflict.columns(['workspace', 'number']).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows) return { ...story, number, toldAt: now, version, state };
  }
}

/** The highest number of a story that is kept; 0 for none. */
export async function lastNumber(db: Db, workspace: string): Promise<number> {
  const { last } = await db
    .selectFrom('candidate')
    .where('workspace', '=', workspace)
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return Number(last ?? 0);
}

/** Whoever looks for what was decided goes by these moments, and must not pass one that is written later. */
async function lastChange(scope: Inside, workspace: string): Promise<number> {
  const [row] = await latest(scope, { workspace });
  return Number(row?.last ?? 0);
}

const latest = compiledFor(({ db }, { workspace }: { workspace: string }) =>
  db
    .selectFrom('candidate')
    .where('workspace', '=', workspace)
    .select((eb) => eb.fn.max('changed_at').as('last')),
);

/** Lets a story go that is as it was read. */
export async function dropCandidate(
  db: Db,
  workspace: string,
  { number, version }: Pick<ReviewCandidate, 'number' | 'version'>,
): Promise<boolean> {
  await retire(db, 'candidate', { workspace, number });
  const { numDeletedRows } = await db
    .deleteFrom('candidate')
    .where('workspace', '=', workspace)
    .where('number', '=', number)
    .where('version', '=', version)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  await db
    .deleteFrom('candidate_trait')
    .where('workspace', '=', workspace)
    .where('number', '=', number)
    .execute();
  return true;
}

/** Changes the story, or what was decided about it, as it was read; null where it is another by now. */
export async function changeCandidate(
  scope: Inside,
  workspace: string,
  known: ReviewCandidate,
  { story = known, state = known.state }: { story?: Story; state?: CandidateState },
  now: number,
): Promise<ReviewCandidate | null> {
  const version = known.version + 1;
  const place = { workspace, number: known.number, from: known.version };
  const row = { ...place, ...decided(state), ...bodyOf(story, state), version };
  const changed =
    state === known.state
      ? await toldOtherwise(scope, row)
      : await decidedNow(scope, {
          ...row,
          changed_at: Math.max(now, (await lastChange(scope, workspace)) + 1),
        });
  return changed.length > 0 ? { ...known, ...story, state, version } : null;
}

type Changed = Pick<
  Selectable<Tables['candidate']>,
  'workspace' | 'number' | 'state' | 'rule' | 'event' | 'rank' | 'json' | 'version'
> & { from: number };

const changing = ({ db }: Pick<Inside, 'db'>, row: Changed) =>
  db
    .updateTable('candidate')
    .set({ state: row.state, rule: row.rule, event: row.event, rank: row.rank })
    .set({ json: row.json, version: row.version })
    .where('workspace', '=', row.workspace)
    .where('number', '=', row.number)
    .where('version', '=', row.from)
    .returning('number');

const toldOtherwise = compiledFor((scope, row: Changed) => changing(scope, row).set({ worded: 1 }));
const decidedNow = compiledFor((scope, row: Changed & { changed_at: number }) =>
  changing(scope, row).set({ changed_at: row.changed_at }),
);

/** Forgets the words of stories decided before a moment of their workspace, and stories first told before another. Of each workspace the last one stays, so that no number is given twice. */
export async function forgetCandidates(
  db: Db,
  wordsBefore: (workspace: string) => number,
  toldBefore: number,
): Promise<void> {
  const old = await db
    .selectFrom('candidate as c')
    .where('told_at', '<', toldBefore)
    .where('changed_at', '<', toldBefore)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('candidate as later')
          .whereRef('later.workspace', '=', 'c.workspace')
          .whereRef('later.number', '>', 'c.number')
          .select('later.number'),
      ),
    )
    .select(['workspace', 'number'])
    .execute();
  for (const { workspace, number } of old)
    for (const table of ['candidate_trait', 'candidate'] as const)
      await db
        .deleteFrom(table)
        .where('workspace', '=', workspace)
        .where('number', '=', number)
        .execute();
  const worded = await db
    .selectFrom('candidate')
    .where('worded', '=', 1)
    .where('state', 'in', ['accepted', 'dismissed'])
    .select(['workspace', 'changed_at', ...ROW])
    .execute();
  for (const { changed_at, ...row } of worded)
    if (changed_at < wordsBefore(row.workspace))
      await forgetWords(db, row.workspace, candidateOf(row));
}

async function forgetWords(db: Db, workspace: string, candidate: ReviewCandidate): Promise<void> {
  const tellings = candidate.tellings.map((told) => ({ ...told, sentence: '', from: {} }));
  await db
    .updateTable('candidate')
    .set({ ...bodyOf({ ...candidate, tellings }, candidate.state), worded: 0 })
    .where('workspace', '=', workspace)
    .where('number', '=', candidate.number)
    .execute();
}

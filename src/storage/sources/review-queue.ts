/** The review of a workspace: what waits, what was decided. Each call is one transaction. */
import type { ExpressionBuilder } from 'kysely';
import type {
  DecidedStory,
  ReviewCounts,
  ReviewQueue,
  Waiting,
} from '../../contracts/sources/review.ts';
import { MINUTE_MS } from '../../domain/durations.ts';
import type { Db, Engine } from '../engines/engine.ts';
import { teamOf } from '../schema/owners.ts';
import { BUNDLED, type Tables } from '../schema/tables.ts';
import { setTraits, sharingTraits } from './candidate-traits.ts';
import {
  addCandidate,
  candidateOf,
  changeCandidate,
  dropCandidate,
  lastNumber,
  ROW,
} from './candidates.ts';
import { chooseReview, reviewSettings } from './review-settings.ts';

/** A decision whose event was not written after so long broke off, milliseconds: the story waits again. */
const BROKEN_OFF = MINUTE_MS;
const MOST_LISTED = 2_000;

/** The review of a workspace; of null, of whatever reads the list that comes with the program by itself. */
export function reviewOf(
  { read, short, words }: Pick<Engine, 'read' | 'short' | 'words'>,
  team: string | null,
): ReviewQueue {
  const workspace = team ?? BUNDLED;
  const inside = <T>(action: (db: Db) => Promise<T>): Promise<T> =>
    short.transaction().execute(action);
  const rows = () => read.selectFrom('candidate').where('workspace', '=', workspace).select(ROW);
  const newest = () => rows().orderBy('number', 'desc').limit(MOST_LISTED);
  return {
    add: (story, traits, now) =>
      inside(async (db) => {
        const candidate = await addCandidate(db, workspace, story, now);
        await setTraits({ db, words }, workspace, candidate.number, traits);
        return candidate;
      }),
    renew: (known, story, traits, now) =>
      inside(async (db) => {
        const candidate = await changeCandidate({ db, words }, workspace, known, { story }, now);
        if (candidate) await setTraits({ db, words }, workspace, known.number, traits);
        return candidate;
      }),
    drop: (known) => inside((db) => dropCandidate(db, workspace, known)),
    decide: (known, state, now) =>
      inside(
        async (db) =>
          (await changeCandidate({ db, words }, workspace, known, { state }, now)) !== null,
      ),
    async candidate(number) {
      const row = await rows().where('number', '=', number).executeTakeFirst();
      return row ? candidateOf(row) : null;
    },
    waiting: (page) => waitingIn(read, workspace, page),
    sharing: (traits) => sharingTraits({ db: read, words }, workspace, traits),
    ofEvent: async (event) =>
      (await newest().where('event', '=', event).execute()).map(candidateOf),
    ofRule: async (rule) => (await newest().where('rule', '=', rule).execute()).map(candidateOf),
    since: async (moment, limit) =>
      (await newest().where('told_at', '>=', moment).limit(limit).execute()).map(candidateOf),
    after: async (number, limit) =>
      (await rows().where('number', '>', number).orderBy('number').limit(limit).execute()).map(
        candidateOf,
      ),
    decidedSince: (moment) => decidedSince(read, workspace, moment),
    lastNumber: () => lastNumber(read, workspace),
    counts: () => countsIn(read, workspace),
    settings: () => reviewSettings(read, workspace),
    choose: (change) => inside((db) => chooseReview({ db, words }, workspace, change)),
  };
}

const isWaiting = (now: number) => (eb: ExpressionBuilder<Tables, 'candidate'>) =>
  eb.and([
    eb('told_at', '<=', now),
    eb.or([
      eb('state', '=', 'waiting'),
      eb.and([eb('state', '=', 'accepting'), eb('changed_at', '<', now - BROKEN_OFF)]),
    ]),
  ]);

/** A story that nobody has decided about was changed when it was told. */
async function decidedSince(db: Db, workspace: string, moment: number): Promise<DecidedStory[]> {
  const changed = await db
    .selectFrom('candidate')
    .where('workspace', '=', workspace)
    .where('changed_at', '>=', moment)
    .where((eb) => eb.or([eb('state', '!=', 'waiting'), eb('changed_at', '!=', eb.ref('told_at'))]))
    .select(['number', 'changed_at'])
    .orderBy('number')
    .execute();
  return changed.map(({ number, changed_at }) => ({ number, at: Number(changed_at) }));
}

async function waitingIn(
  db: Db,
  workspace: string,
  { offset, limit, now }: { offset: number; limit: number; now: number },
): Promise<Waiting> {
  const all = db.selectFrom('candidate').where('workspace', '=', workspace).where(isWaiting(now));
  const { total, oldest } = await all
    .select((eb) => [eb.fn.countAll<number>().as('total'), eb.fn.min('told_at').as('oldest')])
    .executeTakeFirstOrThrow();
  const page = await all
    .select(ROW)
    .orderBy('rank', 'desc')
    .orderBy('number')
    .offset(offset)
    .limit(limit)
    .execute();
  return {
    candidates: page.map(candidateOf),
    total: Number(total),
    oldest: oldest === null ? null : Number(oldest),
  };
}

/** The stories of a workspace by what was decided. */
const countsIn = async (db: Db, workspace: string): Promise<ReviewCounts> =>
  countsOf(await counted(db).where('workspace', '=', workspace).execute());

/** The stories of each workspace that has any. */
export async function reviewedIn(db: Db): Promise<Map<string | null, ReviewCounts>> {
  const rows = await counted(db).orderBy('workspace').execute();
  const each = Map.groupBy(rows, ({ workspace }) => workspace);
  return new Map([...each].map(([workspace, own]) => [teamOf(workspace), countsOf(own)]));
}

const counted = (db: Db) =>
  db
    .selectFrom('candidate')
    .groupBy(['workspace', 'state'])
    .select((eb) => [
      'workspace',
      'state',
      eb.fn.countAll<number>().as('all'),
      eb.fn.count<number>('rule').as('rule'),
    ]);

function countsOf(rows: readonly { state: string; all: number; rule: number }[]): ReviewCounts {
  const of = (state: string) => rows.find((row) => row.state === state);
  const count = (state: string) => Number(of(state)?.all ?? 0);
  const byRule = Number(of('accepted')?.rule ?? 0);
  return {
    waiting: count('waiting') + count('accepting'),
    acceptedByRule: byRule,
    acceptedByHand: count('accepted') - byRule,
    dismissed: count('dismissed'),
  };
}

/** The workspaces in which stories wait. */
export async function reviewingIn(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('candidate')
    .where('state', '=', 'waiting')
    .where('workspace', '!=', BUNDLED)
    .select('workspace')
    .distinct()
    .orderBy('workspace')
    .execute();
  return rows.map(({ workspace }) => workspace);
}

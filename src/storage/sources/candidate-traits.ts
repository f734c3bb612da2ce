/** Stories of a review found by the traits that they share with a telling. */
import type { ReviewCandidate } from '../../contracts/sources/review.ts';
import type { SoughtTrait, Trait } from '../../domain/event/story/traits.ts';
import type { Db, Engine } from '../engines/engine.ts';
import { insertRows } from '../engines/insert.ts';
import { compiledFor } from '../reading/compiled.ts';
import { candidateOf, ROW } from './candidates.ts';

type Inside = { db: Db; words: Engine['words'] };

/** Makes these the traits of a story. */
export async function setTraits(
  { db, words }: Inside,
  workspace: string,
  number: number,
  traits: readonly Trait[],
): Promise<void> {
  await db
    .deleteFrom('candidate_trait')
    .where('workspace', '=', workspace)
    .where('number', '=', number)
    .execute();
  const rows = traits.map(({ key, day }) => ({ workspace, key, day, number }));
  await insertRows({ db, words }, 'candidate_trait', rows);
}

/** More are not worth the time that their comparison takes. */
const MOST = 40;
/** A word alone is a weak hint, and everything else a good one. */
const WORTH = { word: 0.5, company: 2, page: 2, reference: 4 } as const;
const ENOUGH = 1;

/** The stories that share most and are in no event, the likeliest first; of equals the newest. What is accepted is found by its event, and would be most of what a log of months has. */
export async function sharingTraits(
  scope: Inside,
  workspace: string,
  traits: readonly SoughtTrait[],
): Promise<ReviewCandidate[]> {
  const points = new Map<number, number>();
  for (const of of Map.groupBy(traits, ({ from, to }) => `${from} ${to}`).values()) {
    const [{ from, to } = { from: 0, to: 0 }] = of;
    const worth = new Map(of.map(({ key, kind }) => [key, WORTH[kind]]));
    const rows = await having(scope, { workspace, keys: [...worth.keys()], from, to });
    // A story may have a trait on several days. The database took five times as long to part these from the rest.
    const once = new Map(rows.map((row) => [`${row.key} ${row.number}`, row]));
    for (const { key, number } of once.values())
      points.set(number, (points.get(number) ?? 0) + (worth.get(key) ?? 0));
  }
  const likely = [...points]
    .filter(([, worth]) => worth > ENOUGH)
    .sort(([a, x], [b, y]) => y - x || b - a)
    .map(([number]) => number);
  if (likely.length === 0) return [];
  const best = likely.length > MOST ? await openOf(scope, workspace, likely) : likely;
  const rows = await open(scope, { workspace, numbers: best });
  return rows.map(candidateOf).sort((a, b) => best.indexOf(a.number) - best.indexOf(b.number));
}

/** The first of them that are in no event. */
async function openOf(
  scope: Inside,
  workspace: string,
  likely: readonly number[],
): Promise<number[]> {
  const rows = await openNumbers(scope, { workspace, numbers: likely });
  const numbers = new Set(rows.map(({ number }) => number));
  return likely.filter((number) => numbers.has(number)).slice(0, MOST);
}

interface Having {
  workspace: string;
  keys: readonly number[];
  from: number;
  to: number;
}

const having = compiledFor(({ db, words }, { workspace, keys, from, to }: Having) =>
  db
    .selectFrom('candidate_trait')
    .where('workspace', '=', workspace)
    .where(words.inList('key', keys))
    .where('day', '>=', from)
    .where('day', '<=', to)
    .select(['key', 'number']),
);

interface Numbered {
  workspace: string;
  numbers: readonly number[];
}

const inNoEvent = ({ db, words }: Inside, { workspace, numbers }: Numbered) =>
  db
    .selectFrom('candidate')
    .where('workspace', '=', workspace)
    .where(words.inList('number', numbers))
    .where('state', '!=', 'accepted');

const openNumbers = compiledFor((scope, of: Numbered) => inNoEvent(scope, of).select('number'));
const open = compiledFor((scope, of: Numbered) => inNoEvent(scope, of).select(ROW));

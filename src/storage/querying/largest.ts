/** The largest deal of a question: a round and its extensions are one. */
import type { Largest } from '../../contracts/reader.ts';
import { present } from '../../domain/collections.ts';
import { isCounted } from '../../domain/event/counting.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import type { Reading } from '../reading/reading.ts';
import { eventsByVersion } from '../reading/rows.ts';
import { firstOf } from './few.ts';
import { byAmount } from './many.ts';
import type { Match } from './raised/match.ts';
import { type Member, sum, type Tallied } from './tally.ts';

/** A version with its amount, US cents. */
interface Row {
  id: number;
  usd: number;
}

/** Reads the largest of all that is tallied; `few` are the matches where they are at hand. Null where none has an amount. */
export async function largestOf(
  reading: Reading,
  query: EventQuery,
  few: readonly Match[] | null,
  { joined }: Pick<Tallied, 'joined'>,
): Promise<Largest | null> {
  const [deal] = joined.toSorted((a, b) => usdOf(b) - usdOf(a));
  const row = few ? largestRow(few) : await largestIn(reading, query);
  const isDeal = deal !== undefined && usdOf(deal) > 0 && usdOf(deal) >= (row?.usd ?? 0);
  const main = isDeal ? mainOf(deal) : row;
  if (!main) return null;
  const [event] = await eventsByVersion(reading, [main.id]);
  if (!event) return null;
  return { event, whole: isDeal ? await wholeOf(reading, deal) : null };
}

const usdOf = (members: readonly Member[]) => sum(members.map(({ usd }) => usd));

const mainOf = (members: readonly Member[]): Row =>
  present(members.toSorted((a, b) => b.usd - a.usd)[0], 'a stage of a deal');

function largestRow(matches: readonly Match[]): Row | null {
  const stated = matches.filter(({ standing }) => isCounted(standing) && standing !== 'up_to');
  const first = firstOf(stated, 'amount');
  return first ? { id: first.id, usd: first.usd_minor ?? 0 } : null;
}

async function largestIn(reading: Reading, query: EventQuery): Promise<Row | null> {
  const [first] = await byAmount(reading, query).limit(1).execute();
  return first ? { id: first.id, usd: first.usd_minor ?? 0 } : null;
}

/** The sum of a deal in the words of its amounts. */
async function wholeOf({ db, words }: Reading, members: readonly Member[]) {
  const rows = await db
    .selectFrom('version')
    .where(
      words.inList(
        'id',
        members.map(({ id }) => id),
      ),
    )
    .select(['wording', 'more_usd_minor'])
    .execute();
  const has = (...asked: string[]) => rows.some(({ wording }) => asked.includes(wording ?? ''));
  return {
    usd: usdOf(members) / 100,
    about: has('about'),
    atLeast: has('at_least', 'range'),
    moreUsd: sum(rows.map((row) => row.more_usd_minor ?? 0)) / 100,
  };
}

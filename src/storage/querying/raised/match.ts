/** Matches with all that is asked of them: what their versions say stays read, so that a question only has to find them. */

import type { EventQuery } from '../../../domain/event/query.ts';
import { type Sql, sql } from '../../engines/sql.ts';
import { compiled } from '../../reading/compiled.ts';
import { keeperOf } from '../../reading/kept.ts';
import type { Reading } from '../../reading/reading.ts';
import type { VersionRow } from '../../schema/tables.ts';
import { countedOn } from './counted-on.ts';

/** A match with all that is asked of it; it is shared. */
export interface Match
  extends Omit<
    VersionRow,
    | ('id' | 'workspace' | 'known_from' | 'known_to' | 'known_on' | 'revised_at' | 'withdrawn')
    | ('occurred_on' | 'left_out' | 'of_deal' | 'body' | 'valuation_minor')
  > {
  id: number;
  /** By which it is in the order of days. */
  day: string | null;
  standing: string | null;
  counted_on: string | null;
}

/** A match as a question finds it: by another of its days where `elsewhere` is 1, with that in `day`. */
export interface FoundMatch {
  id: number;
  elsewhere: number;
  day: string | null;
}

/** As many as two questions may have that are summed where they are read. */
const KEPT = 4_000;
const kept = keeperOf<Match>(KEPT);

/** Matches as they were found, in that order. */
export async function matchesOf(
  reading: Reading,
  days: Days,
  found: readonly FoundMatch[],
): Promise<readonly Match[]> {
  const { db } = reading;
  const known = found.map(({ id }) => kept.recall(db, id));
  const missing = found.flatMap(({ id }, at) => (known[at] ? [] : [id]));
  const read = new Map<number, Match>();
  if (missing.length > 0)
    for (const match of await ofVersions(reading, { versions: missing })) {
      read.set(match.id, match);
      kept.keep(db, match.id, match);
    }
  return found.flatMap((row, at) => {
    const match = known[at] ?? read.get(row.id);
    return match ? [asFound(match, row, days)] : [];
  });
}

/** The days that a question asks for, if any. */
type Days = Pick<EventQuery, 'since' | 'until'>;

/** Most are found as their versions say. */
function asFound(match: Match, { elsewhere, day }: FoundMatch, days: Days): Match {
  const isOwn = elsewhere === 0;
  const standing = standingIn(match, isOwn, days);
  if (isOwn && standing === match.standing) return match;
  return { ...match, day: isOwn ? match.day : day, standing };
}

/** As `standingOn` of `paths.ts` has it, of what stays read: to ask for it would read every version beside its index. */
function standingIn({ standing, counted_on: on }: Match, isOwn: boolean, { since, until }: Days) {
  if (since === undefined && until === undefined) return standing;
  if (standing === 'earlier') {
    const isIn = on !== null && on >= (since ?? on) && on <= (until ?? on);
    return isIn ? standing : 'other_period';
  }
  const isCounted = standing === null || standing === 'extension' || standing === 'up_to';
  return isCounted && !isOwn ? 'other_period' : standing;
}

/** Written out: to build the list by its columns takes longer than a small query. */
const COLUMNS: Sql<Match> = sql`v.id, v.event, v.first_known, v.month, v.deal,
  v.usd_minor, v.debt_usd_minor, v.more_usd_minor, v.amount_minor, v.wording, v.currency, v.rate, v.rate_date,
  v.type, v.status, v.sector, v.round, v.region, v.country, v.jurisdiction, v.occurred_on as day,
  v.left_out as standing`;

const ofVersions = compiled(
  ({ words }, { versions }: { versions: readonly number[] }) =>
    sql<Match>`select ${COLUMNS}, ${countedOn} as counted_on from ${words.fromIndex('number')}
      where ${words.inList('v.id', versions)}`,
);

/** The rounds on one side of an amount: read along the index of amounts from where it stands. */
import { sql } from 'kysely';
import { MOST_RIVALS, type Rival } from '../../../domain/event/rival.ts';
import type { Round } from '../../../domain/event/vocabulary.ts';
import { compiled } from '../../reading/compiled.ts';
import type { Reading } from '../../reading/reading.ts';
import { readableIn } from '../../reading/view.ts';
import { together } from '../paths.ts';

/** An amount in US cents, the event that has it, and how many rounds beside it are read. */
interface Amount {
  cents: number;
  number: number;
  most: number;
}

export async function rivalsOf(
  reading: Reading,
  side: 'larger' | 'smaller',
  { number, usd }: { number: number; usd: number },
  most: number,
): Promise<Rival[]> {
  const amount = { cents: Math.round(usd * 100), number, most: Math.min(most, MOST_RIVALS) };
  const rows = await (side === 'larger' ? larger : smaller)(reading, amount);
  // The column has none but rounds.
  return rows.map((row) => ({ ...row, round: row.round as Round | null }));
}

/** Rounds whose money counts by itself: no extension, no limit. */
function rounds({ db, view, words }: Reading, layer: string) {
  return db
    .selectFrom(words.fromIndex('version_usd'))
    .where(readableIn(view, layer))
    .where('v.type', '=', sql.lit('funding_round'))
    .where(sql<boolean>`(v.left_out is null or v.left_out = 'earlier')`)
    .select(['v.event as number', 'v.round', 'v.region', 'v.country', 'v.occurred_on as on'])
    .select(['v.usd_minor', 'v.first_known']);
}

const larger = compiled((reading, { cents, number, most }: Amount) =>
  together(
    reading.view.layers.map((layer) =>
      rounds(reading, layer).where('v.usd_minor', '>', cents).where('v.event', '<>', number),
    ),
  )
    .orderBy(sql`usd_minor, first_known, number`)
    .limit(most),
);

const smaller = compiled((reading, { cents, number, most }: Amount) =>
  together(
    reading.view.layers.map((layer) =>
      rounds(reading, layer).where('v.usd_minor', '<=', cents).where('v.event', '<>', number),
    ),
  )
    .orderBy(sql`usd_minor desc, first_known desc, number`)
    .limit(most),
);

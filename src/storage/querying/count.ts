/** The number of matches. */
import type { EventQuery } from '../../domain/event/query.ts';
import type { Dialect, Path } from '../engines/engine.ts';
import { rowsOf, type Sql, sql, unionOf } from '../engines/sql.ts';
import type { Reading } from '../reading/reading.ts';
import { readableTo } from '../reading/view.ts';
import { asksDays, every, fits, type Lacking, shortPath } from './filter.ts';
import { inPieces, matching } from './paths.ts';

const LACKING: Record<Exclude<Lacking, 'none'>, Path> = {
  date: 'version_time',
  amount: 'version_usd',
};

/** So many texts are read within some fifteen milliseconds, and twice that from a long log's disk. */
const PIECE = 10_000;

/** The number of events that fit, or would but for what they lack; of texts no more than a `piece` is read at once. */
export async function countMatches(
  reading: Reading,
  query: EventQuery,
  lacking: Lacking = 'none',
  piece = PIECE,
): Promise<number> {
  const { textPiece } = reading.words;
  if (isByTexts(reading, query, lacking) && textPiece)
    return countPieces(reading, query, lacking, (oldest) =>
      textPiece(query.words ?? [], reading.view.asOf, { oldest, size: piece }),
    );
  const pieces =
    lacking === 'none'
      ? inPieces(reading, query)
      : [matching(reading, query, LACKING[lacking], { lacking })];
  let count = 0;
  for (const parts of pieces) {
    const counts = parts.map(({ from, where }) => counting(from, where));
    for (const row of await rowsOf(reading, unionOf(counts))) count += Number(row.count);
  }
  return count;
}

const counting = (from: Sql, where: Sql) =>
  sql<{ count: number }>`select count(*) as count from ${from} where ${where}`;

/** True where the texts are the only way to the matches. */
const isByTexts = ({ view }: Reading, query: EventQuery, lacking: Lacking) =>
  shortPath(query, view, lacking) === 'version_body' && (!asksDays(query) || lacking === 'date');

/** Piece by piece, so that others are heard in between: common words are said by most of the log. */
async function countPieces(
  { db, view, words }: Reading,
  query: EventQuery,
  lacking: Lacking,
  pieceFrom: (oldest: number) => ReturnType<NonNullable<Dialect['textPiece']>>,
): Promise<number> {
  const said = query.words ?? [];
  const others = fits({ ...query, words: undefined }, view, words, { lacking });
  const fitting = every([readableTo(view), ...others]);
  let count = 0;
  for (let oldest = 0; ; ) {
    const [piece] = await rowsOf({ db, words }, pieceFrom(oldest));
    if (!piece || piece.last === null) return count;
    const { from, where } = words.textSearch(said, view.asOf, 'text', oldest, piece.last + 1);
    for (const row of await rowsOf({ db, words }, counting(from, every([where, fitting]))))
      count += Number(row.count);
    if (piece.isLast) return count;
    oldest = piece.last + 1;
  }
}

/** Conditions on the figures of versions. */
import type { SqlBool } from 'kysely';
import type { MeasureKind } from '../../../domain/event/measures/measure.ts';
import type { Bounds } from '../../../domain/event/query.ts';
import { type Sql, sql } from '../../engines/sql.ts';
import type { Layers } from '../../reading/reading.ts';

type Condition = Sql<SqlBool>;

/** A column of US cents of a version `v` lies between dollars; both ends belong to it. */
export function dollarsWithin(
  column: 'usd_minor' | 'valuation_minor',
  { least, most }: Bounds,
): Condition[] {
  const cents = sql.ref(`v.${column}`);
  return [
    ...(least === undefined ? [] : [sql<SqlBool>`${cents} >= ${kept(Math.ceil(least * 100))}`]),
    ...(most === undefined ? [] : [sql<SqlBool>`${cents} <= ${kept(Math.floor(most * 100))}`]),
  ];
}

/** No amount is kept that is larger, and not every engine reads a number that is. */
const kept = (amount: number): number => Math.min(amount, Number.MAX_SAFE_INTEGER);

/** The measure of a kind that a version `v` has; null where it has none. */
export const measureOf = (kind: MeasureKind, view: Layers) =>
  sql<number | null>`(select max(m.value) from measure as m where m.version = v.id
    and m.workspace in (${sql.join(view.layers)}) and m.kind = ${sql.lit(kind)})`;

/** A version `v` has a measure of a kind whose value lies between these. */
export function hasMeasure(kind: MeasureKind, { least, most }: Bounds, view: Layers): Condition {
  return sql`v.id in (select m.version from measure as m
    where m.workspace in (${sql.join(view.layers)}) and m.kind = ${sql.lit(kind)}
    ${least === undefined ? sql`` : sql`and m.value >= ${least}`}
    ${most === undefined ? sql`` : sql`and m.value <= ${most}`})`;
}

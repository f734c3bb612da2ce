/**
 * Values read of all the log at a moment, kept over a connection for as long as the log says the same: until another
 * version is written, and up to the moment at which the next one is known. Layers and moment are those of the view.
 */

import { forgetOldest } from '../../../domain/collections.ts';
import type { Db } from '../../engines/engine.ts';
import { sql } from '../../engines/sql.ts';
import { LAST_VERSION } from '../../schema/meta-keys.ts';
import { compiled } from '../compiled.ts';
import { keptOver } from '../kept.ts';
import { once } from '../once.ts';
import type { Reading } from '../reading.ts';

/** So many values stay, of all views: the last ones. */
const MOST = 200;

/** All that is kept of one state of a log. */
interface Kept {
  state: string | null;
  values: Map<string, Promise<unknown>>;
}

const kept = keptOver<Kept>();

/**
 * The outcome of `read`, or of a call before with these words that saw the same of the log. It is shared, and nobody may change
 * it. `key` names what is read, and is used with one type alone; what it depends on beside the view is in it.
 */
export function lasting<T>(reading: Reading, key: string, read: () => Promise<T>): Promise<T> {
  return once(reading, `lasting ${key}`, async () => {
    const { db, view } = reading;
    const { state, next } = await stateOf(reading);
    const values = valuesOf(db, state);
    const name = JSON.stringify([view.layers, next, key]);
    // The key belongs to one type.
    const value = (values.get(name) as Promise<T> | undefined) ?? read();
    values.delete(name);
    values.set(name, value);
    forgetOldest(values, MOST);
    value.catch(() => values.delete(name));
    return value;
  });
}

function valuesOf(db: Db, state: string | null): Kept['values'] {
  const known = kept.get(db);
  if (known?.state === state) return known.values;
  const values: Kept['values'] = new Map();
  kept.set(db, { state, values });
  return values;
}

/** The number of the last version ever written; and the first moment after the view's from which any version holds, which no view between the two can tell from it. */
interface State {
  state: string | null;
  next: number | null;
}

const stateOf = (reading: Reading): Promise<State> =>
  once(reading, 'the state of the log', async () => {
    const [row] = await readState(reading, {});
    return { state: row?.state ?? null, next: row?.next ?? null };
  });

const readState = compiled(
  ({ view }, _nothing: object) =>
    sql<State>`select (select value from meta where key = ${sql.lit(LAST_VERSION)}) as state,
      (select min(known_from) from version where known_from > ${view.asOf}) as next`,
);

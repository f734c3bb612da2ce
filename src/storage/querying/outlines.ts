/** Many events by no more than what tells them apart. */
import type { EventQuery } from '../../domain/event/query.ts';
import type { EventOutline } from '../../domain/event/story/telling.ts';
import { rowsOf, sql, unionOf } from '../engines/sql.ts';
import { bodyIn } from '../reading/bodies.ts';
import { compiled } from '../reading/compiled.ts';
import type { Reading } from '../reading/reading.ts';
import { matching } from './paths.ts';

/** So many are read at once. */
const STRETCH = 500;

/** The outlines of all events that fit but those that are `read`, as they were written: those that lie side by side are read together. */
export async function* outlinesOf(
  reading: Reading,
  query: EventQuery,
  read: { has(number: number): boolean },
): AsyncGenerator<EventOutline[]> {
  const parts = matching(reading, query, 'version_time').map(
    ({ from, where }) =>
      sql<{ id: number; event: number }>`select v.id, v.event from ${from} where ${where}`,
  );
  const all = await rowsOf(reading, unionOf(parts));
  const found = all.filter(({ event }) => !read.has(event));
  const versions = Float64Array.from(found, ({ id }) => id).sort();
  for (let at = 0; at < versions.length; at += STRETCH) {
    const rows = await outlined(reading, { versions: [...versions.subarray(at, at + STRETCH)] });
    yield rows.map(({ id, number, json }) => {
      const { fields, stages } = bodyIn(json);
      return { ...fields, stages, id, number };
    });
  }
}

const outlined = compiled(({ db, words }, { versions }: { versions: readonly number[] }) =>
  db
    .selectFrom(words.fromIndex('number'))
    .innerJoin('event as e', 'e.seq', 'v.event')
    .innerJoin('body as b', 'b.id', 'v.body')
    .where(words.inList('v.id', versions))
    .select(['v.event as number', 'e.id', 'b.json']),
);

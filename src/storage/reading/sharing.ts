/** Events that share traits with a telling: by an index, however long the log is. */

import type { Sharing } from '../../contracts/reader.ts';
import type { SoughtTrait } from '../../domain/event/story/traits.ts';
import { sql } from '../engines/sql.ts';
import { compiled } from './compiled.ts';
import type { Reading } from './reading.ts';
import { eventsOf, selectEvents } from './rows.ts';

/** More events are not worth the time that their comparison takes. */
const MOST = 60;

/** The points that a trait gives for being shared: those that one word alone gives are not enough. */
const POINTS: Record<Exclude<SoughtTrait['kind'], 'word'>, number> = {
  company: 2,
  page: 2,
  reference: 4,
};
const ENOUGH = 1;

export async function sharing(reading: Reading, traits: readonly SoughtTrait[]): Promise<Sharing> {
  const spans = Map.groupBy(traits, ({ from, to }) => `${from} ${to}`);
  const eventsBy = new Map<number, Set<number>>();
  for (const of of spans.values())
    for (const { key, event } of await having(reading, of)) {
      const events = eventsBy.get(key) ?? new Set();
      eventsBy.set(key, events.add(event));
    }
  const counts = new Map([...eventsBy].map(([key, events]) => [key, events.size]));
  const numbers = bestOf(traits, eventsBy);
  return { events: numbers.length > 0 ? await read(reading, numbers) : [], counts };
}

/** The rows of traits that are sought on the same days. */
async function having(reading: Reading, traits: readonly SoughtTrait[]) {
  const [first] = traits;
  if (!first) return [];
  const { from, to } = first;
  return keysOn(reading, { keys: traits.map(({ key }) => key), from, to });
}

interface KeysOn {
  keys: readonly number[];
  from: number;
  to: number;
}

const keysOn = compiled(({ db, words, view }, { keys, from, to }: KeysOn) =>
  db
    .selectFrom('trait as t')
    .where('t.workspace', 'in', [...view.layers])
    .where(words.inList('t.key', keys))
    .where(sql<boolean>`t.day >= ${from} and t.day <= ${to}`)
    .select(['t.key', 't.event']),
);

/** The events that share most, the likeliest first; of equals the newest. */
function bestOf(
  traits: readonly SoughtTrait[],
  eventsBy: ReadonlyMap<number, ReadonlySet<number>>,
): number[] {
  const points = new Map<number, number>();
  for (const { key, kind } of traits) {
    const events = eventsBy.get(key) ?? new Set();
    const worth = kind === 'word' ? 1 / (1 + Math.log2(Math.max(1, events.size))) : POINTS[kind];
    for (const event of events) points.set(event, (points.get(event) ?? 0) + worth);
  }
  return [...points]
    .filter(([, worth]) => worth > ENOUGH)
    .sort(([a, x], [b, y]) => y - x || b - a)
    .slice(0, MOST)
    .map(([event]) => event);
}

async function read(reading: Reading, numbers: readonly number[]) {
  const events = await eventsOf(reading, await rowsOf(reading, { numbers }));
  return events.toSorted((a, b) => numbers.indexOf(a.number) - numbers.indexOf(b.number));
}

const rowsOf = compiled((reading, { numbers }: { numbers: readonly number[] }) =>
  selectEvents(reading, 'version_event').where(reading.words.inList('v.event', numbers)),
);

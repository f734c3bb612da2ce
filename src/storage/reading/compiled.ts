/** Queries whose words are always the same: built and compiled once, and run with other values, which takes a third of the time. */
import type { Compilable, CompiledQuery } from 'kysely';
import type { Dialect } from '../engines/engine.ts';
import { Sql, statementOf } from '../engines/sql.ts';
import type { Layers, Reading } from './reading.ts';

/** The place of a value in a compiled query. */
class Place {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  /** The text of the place, for a list that is handed on as text. */
  toJSON(): string {
    return `the place of ${this.name}`;
  }
}

type Query<R> = Compilable<R> | Sql<R>;

interface Template<R> {
  query: CompiledQuery<R>;
  /** The parameters, in their order, for what a view says and for values. */
  filled(given: object): unknown[];
}

/**
 * A query of a reading that is compiled when it is first run. `build` is called with places in place of the values and of what the view says:
 * it may hand them on, and must decide nothing by them, but by how many layers the view has.
 */
export function compiled<V extends object, R>(
  build: (reading: Reading, values: V) => Query<R>,
): (reading: Reading, values: V) => Promise<R[]> {
  const known = new WeakMap<Dialect, Template<R>[]>();
  return async (reading, values) => {
    const { db, words, view } = reading;
    const templates = known.get(words) ?? [];
    known.set(words, templates);
    const template = templates[view.layers.length] ?? templateOf(reading, build);
    templates[view.layers.length] = template;
    const parameters = template.filled({ ...values, ...view.layers, asOf: view.asOf });
    const { rows } = await db.executeQuery<R>({ ...template.query, parameters });
    return rows;
  };
}

/** The same for a query of what has no layers. */
export function compiledFor<V extends object, R>(
  build: (scope: Pick<Reading, 'db' | 'words'>, values: V) => Query<R>,
): (scope: Pick<Reading, 'db' | 'words'>, values: V) => Promise<R[]> {
  const run = compiled(build);
  return ({ db, words }, values) => run({ db, words, view: NO_VIEW }, values);
}

const NO_VIEW: Layers = { layers: [], asOf: 0 };

function templateOf<V extends object, R>(
  reading: Reading,
  build: (reading: Reading, values: V) => Query<R>,
): Template<R> {
  // A place stands for a value of any type.
  const place = (name: string) => new Place(name) as never;
  const [lowest = '', ...above] = reading.view.layers;
  // The lowest layer is always the same.
  const layers = [lowest, ...above.map((_, index) => place(String(index + 1)))];
  const view: Layers = { layers, asOf: place('asOf') };
  const asText = new Map<unknown, string>();
  const values = new Proxy({} as V, {
    get(_values, name) {
      asText.set(JSON.stringify(place(String(name))), String(name));
      return place(String(name));
    },
  });
  const built = build({ ...reading, view }, values);
  const query = built instanceof Sql ? statementOf(reading.words, built) : built.compile();
  const fillings = query.parameters.map((parameter): Filling => {
    if (parameter instanceof Place) return (given) => Reflect.get(given, parameter.name);
    const listed = asText.get(parameter);
    return listed === undefined
      ? () => parameter
      : (given) => JSON.stringify(Reflect.get(given, listed));
  });
  return { query, filled: (given) => fillings.map((fill) => fill(given)) };
}

type Filling = (given: object) => unknown;

/**
 * SQL with the values in it, as Kysely's own `sql` writes it: it stands in Kysely's queries like any expression. A
 * statement that is made of it alone is put together as text, where Kysely would make a tree of nodes and walk it.
 */
import {
  type AliasedExpression,
  AliasNode,
  CompiledQuery,
  type Expression,
  type OperationNode,
  type QueryResult,
  RawNode,
  ValueNode,
} from 'kysely';
import type { Value } from '../schema/tables.ts';

/** A value, or a list that an engine takes as one value, or more SQL. */
type Part = Value | undefined | readonly Value[] | Sql;

/** A piece of SQL that gives values of a type. */
export class Sql<out T = unknown> implements Expression<T> {
  readonly #texts: readonly string[];
  readonly #parts: readonly Part[];

  /** Texts around the parts, one more than these. */
  constructor(texts: readonly string[], parts: readonly Part[] = []) {
    this.#texts = texts;
    this.#parts = parts;
  }

  get expressionType(): T | undefined {
    return undefined;
  }

  as<A extends string>(alias: A | Sql): Aliased<T, A> {
    return new Aliased<T, A>(this, alias);
  }

  toOperationNode(): OperationNode {
    const nodes = this.#parts.map((part) =>
      part instanceof Sql ? part.toOperationNode() : ValueNode.create(part),
    );
    return RawNode.create([...this.#texts], nodes);
  }

  /** Its text, with `place` for each value; the values are added to `values`. */
  written(place: Placeholder, values: unknown[]): string {
    let text = this.#texts[0] ?? '';
    this.#parts.forEach((part, at) => {
      text += part instanceof Sql ? part.written(place, values) : place(values.push(part));
      text += this.#texts[at + 1] ?? '';
    });
    return text;
  }
}

/** A table or a column under a name. */
export class Aliased<T, A extends string> extends Sql<T> implements AliasedExpression<T, A> {
  readonly expression: Sql<T>;
  readonly alias: A | Expression<unknown>;
  readonly #name: Sql;

  constructor(expression: Sql<T>, alias: A | Sql) {
    const name = alias instanceof Sql ? alias : sql.ref(alias);
    super(['', ' as ', ''], [expression, name]);
    this.expression = expression;
    this.alias = alias;
    this.#name = name;
  }

  override toOperationNode(): AliasNode {
    const name = this.#name.toOperationNode();
    return AliasNode.create(this.expression.toOperationNode(), name);
  }
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** SQL of a text that has values or more SQL in braces. */
const written = <T = unknown>(texts: readonly string[], ...parts: readonly Part[]): Sql<T> =>
  new Sql<T>(texts, parts);

export const sql = Object.assign(written, {
  /** A column, or its table and it with a dot between. */
  ref: <T = unknown>(name: string) => new Sql<T>([name.split('.').map(quoted).join('.')]),
  /** A value that is a part of the statement's text: for what is the same in every question. */
  lit: <T extends string | number>(value: T) =>
    new Sql<T>([typeof value === 'string' ? literal(value) : String(value)]),
  join: <T = unknown>(parts: readonly Part[], between = ', ') =>
    new Sql<T>(['', ...parts.slice(1).map(() => between), ''], parts),
});

/** All rows of several statements that select the same. */
export const unionOf = <T>(queries: readonly Sql<T>[]): Sql<T> => sql.join(queries, ' union all ');

/** The place of a value in a statement, by its number from 1. */
export type Placeholder = (nth: number) => string;

/** The statement with its values, as a database takes it. */
export function statementOf<T>(
  { placeholder }: { placeholder: Placeholder },
  query: Sql<T>,
): CompiledQuery<T> {
  const values: unknown[] = [];
  return CompiledQuery.raw(query.written(placeholder, values), values) as CompiledQuery<T>;
}

/** The rows that a statement gives. */
export async function rowsOf<T>(
  { db, words }: { db: Executor; words: { placeholder: Placeholder } },
  query: Sql<T>,
): Promise<T[]> {
  return (await db.executeQuery(statementOf(words, query))).rows;
}

interface Executor {
  executeQuery<T>(query: CompiledQuery<T>): Promise<QueryResult<T>>;
}

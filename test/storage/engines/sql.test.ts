import fc from 'fast-check';
import {
  DummyDriver,
  Kysely,
  sql as kyselySql,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Sql, sql, statementOf } from '../../../src/storage/engines/sql.ts';

/** Nobody answers it: statements are only written. */
const db = new Kysely<{ version: { id: number } }>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (asked) => new PostgresIntrospector(asked),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});
const ofPostgres = { placeholder: (nth: number) => `$${nth}` };

/** One statement, in our words and in Kysely's. */
interface Both {
  own: Sql;
  kysely: RawBuilder<unknown>;
}

const text = fc.constantFrom('v.id', "it's", 'a "b"', 'true');
const value = fc.oneof(fc.integer(), fc.string(), fc.constant(null));
const { piece } = fc.letrec<{ piece: Both }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'small' },
    value.map((of) => ({ own: sql`x = ${of}`, kysely: kyselySql`x = ${of}` })),
    text.map((of) => ({ own: sql.lit(of), kysely: kyselySql.lit(of) })),
    text.map((of) => ({ own: sql.ref(of), kysely: kyselySql.ref(of) })),
    fc.tuple(tie('piece'), value, tie('piece')).map(([a, of, b]) => ({
      own: sql`(${a.own} and ${of} or ${b.own})`,
      kysely: kyselySql`(${a.kysely} and ${of} or ${b.kysely})`,
    })),
    fc.array(fc.tuple(tie('piece'), value), { maxLength: 3 }).map((parts) => ({
      own: sql.join(
        parts.flatMap(([each, of]) => [each.own, of]),
        ' or ',
      ),
      kysely: kyselySql.join(
        parts.flatMap(([each, of]) => [each.kysely, of]),
        kyselySql` or `,
      ),
    })),
  ),
}));

describe('SQL as text', () => {
  it('SQL as text is what Kysely writes for the same, alone and within a query of Kysely', () => {
    fc.assert(
      fc.property(piece, ({ own, kysely }) => {
        const { sql: words, parameters } = kysely.compile(db);
        expect(statementOf(ofPostgres, own)).toMatchObject({ sql: words, parameters });
        const within = (of: typeof own | typeof kysely) =>
          db
            .selectFrom('version as v')
            .where('v.id', '=', 7)
            .where(of as RawBuilder<boolean>)
            .select(of.as('said'))
            .compile();
        expect(within(own).sql).toBe(within(kysely).sql);
        expect(within(own).parameters).toEqual(within(kysely).parameters);
      }),
    );
  });

  it('SQL under a name is a table of a query, written as text or by Kysely', () => {
    const named = sql<{ id: number }>`version`.as<'v'>(
      sql`v indexed by ${sql.ref('version_time')}`,
    );
    const words = 'version as v indexed by "version_time"';
    expect(statementOf(ofPostgres, sql`select id from ${named} where id = ${1}`)).toMatchObject({
      sql: `select id from ${words} where id = $1`,
      parameters: [1],
    });
    expect(db.selectFrom(named).select('v.id').compile().sql).toBe(`select "v"."id" from ${words}`);
  });
});

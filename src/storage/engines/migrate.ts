/** Brings a database to the schema that this program knows, and refuses one that is past it. */
import { Migrator } from 'kysely/migration';
import { migrationsFor, schemaOf } from '../schema/migrations/index.ts';
import type { Engine } from './engine.ts';
import { needsWriting, newerSchema } from './refusals.ts';

/** Throws StorageError: `newer` for a later schema, `readonly` where an older one may not be written; `named` is what people call a database that is not the log. */
export async function migrate(engine: Engine, readonly: boolean, named?: string): Promise<void> {
  const done = await executed(engine);
  const migrations = migrationsFor(engine.words.schema);
  const known = Object.keys(migrations);
  const unknown = done.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw newerSchema(schemaOf(unknown), schemaOf(known), named);
  if (done.length === known.length) return;
  if (readonly) throw needsWriting(named);
  // Two programs may open a new file at once: the second waits here, and finds the work done.
  await engine.write.transaction().execute(async (db) => {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => ({ ...migrations }) },
    });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
  });
}

async function executed({ write, words }: Engine): Promise<string[]> {
  const there = await write
    .selectNoFrom(words.hasTable('kysely_migration').as('there'))
    .executeTakeFirst();
  if (!there?.there) return [];
  const rows = await write
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.map((row) => row.name);
}

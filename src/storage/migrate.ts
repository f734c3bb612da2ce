/** Brings a database to the schema that this program knows, and refuses one that is past it. */
import { Migrator } from 'kysely/migration';
import type { Engine } from './engine.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { needsWriting, newerSchema } from './trouble.ts';

const schemaOf = (name: string) => Number.parseInt(name, 10);

/** Throws StorageError: `newer` for a later schema, `readonly` where an older one may not be written. */
export async function migrate(engine: Engine, readonly: boolean): Promise<void> {
  const done = await executed(engine);
  const known = Object.keys(MIGRATIONS);
  const unknown = done.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw newerSchema(Math.max(...unknown.map(schemaOf)), Math.max(...known.map(schemaOf)));
  if (done.length === known.length) return;
  if (readonly) throw needsWriting();
  // Two programs may open a new file at once: the second waits here, and finds the work done.
  await engine.write.transaction().execute(async (db) => {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
  });
}

async function executed(engine: Engine): Promise<string[]> {
  const tables = await engine.write.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const rows = await engine.write
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.map((row) => row.name);
}

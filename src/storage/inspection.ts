/** A log looked at as a whole, all workspaces together: for whoever looks after it. */
import type { Inspection } from '../contracts/store.ts';
import type { Engine } from './engines/engine.ts';

const BACKED_UP = 'backed up';

/** The state of the log: its engine, its schedules, its last backup, and what is late at a moment (epoch milliseconds). */
export async function inspect(engine: Engine, now: number): Promise<Inspection> {
  const { read } = engine;
  const schedules = await read
    .selectFrom('schedule')
    .select((eb) => [
      eb.fn.count<number>('id').as('all'),
      eb.fn.count<number>('next_due').as('going'),
      eb.fn.min('next_due').as('due'),
    ])
    .executeTakeFirstOrThrow();
  const deliveries = await read
    .selectFrom('delivery')
    .where('next_at', 'is not', null)
    .where('due_at', '<', now)
    .select((eb) => [eb.fn.countAll<number>().as('late'), eb.fn.min('due_at').as('due')])
    .executeTakeFirstOrThrow();
  const backup = await read
    .selectFrom('meta')
    .where('key', '=', BACKED_UP)
    .select('value')
    .executeTakeFirst();
  const oldest = Math.min(schedules.due ?? now, deliveries.due ?? now);
  return {
    engine: engine.name,
    posting: engine.isPosting(),
    schedules: { going: Number(schedules.going), paused: schedules.all - schedules.going },
    late: { deliveries: Number(deliveries.late), by: Math.max(0, now - oldest) },
    backedUpAt: backup ? Number(backup.value) : null,
  };
}

/** Remembers when the log was last saved. */
export async function noteBackup({ short }: Engine, now: number): Promise<void> {
  const value = String(now);
  await short
    .insertInto('meta')
    .values({ key: BACKED_UP, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

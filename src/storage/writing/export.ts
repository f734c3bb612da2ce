/** The log as records, for a file that can be imported again. */
import type { EventRecord } from '../../domain/event/event.ts';
import type { Engine } from '../engines/engine.ts';
import { stepsFor, stepsOf } from '../reading/steps.ts';
import { BUNDLED } from '../schema/tables.ts';
import { recordOf } from './record.ts';

const CHUNK = 500;

/** Every record that a workspace owns or sees, by number, with its revisions; what was withdrawn is left out. */
export async function* exportRecords(
  { read, words }: Engine,
  workspace: string | null,
): AsyncGenerator<EventRecord> {
  const mine = workspace ?? BUNDLED;
  for (let last = 0; ; ) {
    const events = await read
      .selectFrom('event')
      .where('seq', '>', last)
      .where('workspace', 'in', [BUNDLED, mine])
      .select(['seq', 'id'])
      .orderBy('seq')
      .limit(CHUNK)
      .execute();
    const end = events.at(-1);
    if (!end) return;
    const steps = await stepsOf(
      read,
      words,
      events.map((event) => event.seq),
    );
    for (const { seq, id } of events) {
      const record = recordOf(id, stepsFor(steps.get(seq) ?? [], mine));
      if (record) yield record;
    }
    last = end.seq;
  }
}

/** The log as records, for a file that can be imported again. */
import { type Audience, EVERYBODY } from '../../contracts/reader.ts';
import type { EventRecord } from '../../domain/event/event.ts';
import type { Engine } from '../engines/engine.ts';
import { readingOf } from '../reading/reading.ts';
import { ownersIn } from '../reading/revised.ts';
import { stepsOf, stepsSeen } from '../reading/steps.ts';
import { recordOf } from './record.ts';

const CHUNK = 500;

/** Every record that an audience, or anybody, sees in a workspace, by number, with its revisions; what was withdrawn is left out. */
export async function* exportRecords(
  engine: Engine,
  workspace: string | null,
  audience: Audience | 'anybody',
): AsyncGenerator<EventRecord> {
  const { read, words } = engine;
  const layers = await layersOf(engine, workspace, audience);
  for (let last = 0; ; ) {
    const events = await read
      .selectFrom('event')
      .where('seq', '>', last)
      .where('workspace', 'in', layers)
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
      const record = recordOf(id, stepsSeen(steps.get(seq) ?? [], layers));
      if (record) yield record;
    }
    last = end.seq;
  }
}

async function layersOf(
  engine: Engine,
  workspace: string | null,
  audience: Audience | 'anybody',
): Promise<string[]> {
  if (workspace !== null && audience === 'anybody') return ownersIn(engine.read, workspace);
  const read = audience === 'anybody' ? EVERYBODY : audience;
  const { view } = await readingOf(engine, { workspace, audience: read, asOf: Number.NaN });
  return [...view.layers];
}

import type { Db, Dialect } from '../engines/engine.ts';
import { insertRows } from '../engines/insert.ts';
import type { StoredStep } from '../reading/steps.ts';

export async function appendSteps(
  scope: { db: Db; words: Dialect },
  steps: readonly StoredStep[],
): Promise<void> {
  const rows = steps.map((step) => ({
    event: step.event,
    workspace: step.workspace,
    known_at: step.knownAt,
    known_on: step.knownOn,
    recorded_at: step.recordedAt,
    patch: JSON.stringify(step.patch),
    who: step.who,
    why: step.why,
  }));
  await insertRows(scope, 'revision', rows);
}

/** Stories that a workspace need not review, since the shared desk has: they tell what the log has from there. */
import type { Reader } from '../../../../contracts/reader.ts';
import type { ReviewQueue } from '../../../../contracts/sources/review.ts';
import type { EventFields, TrackedEvent } from '../../../../domain/event/event.ts';
import type { ReferenceData } from '../../../../domain/reference/reference-data.ts';
import { match } from '../../matching/match.ts';
import { retelling } from '../../matching/retelling.ts';
import { storiesAlike } from '../dismissed.ts';

/** The review of a workspace, and its log as everybody there sees it. */
interface SettlingContext {
  queue: Pick<ReviewQueue, 'sharing' | 'decide'>;
  log: Reader;
  reference: ReferenceData;
}

/** True for a telling that a workspace need not look at: the log has all of it, or has the event from the desk, which looks after its sources. */
export function isSettled(
  fields: EventFields,
  event: TrackedEvent,
  { log, reference }: Pick<SettlingContext, 'log' | 'reference'>,
): boolean {
  const { effects } = retelling(fields, event, reference);
  const { workspace } = event;
  const isOfDesk = workspace !== null && workspace !== log.view.workspace;
  return effects.length === 0 || (isOfDesk && effects.every(({ kind }) => kind === 'sources'));
}

/** Takes the stories that tell an event out of those that wait, where nothing in them is left to look at; their number. */
export async function settleStories(
  event: TrackedEvent,
  context: SettlingContext,
): Promise<number> {
  const { queue, log } = context;
  const now = log.view.asOf;
  const { likenessTo } = await match(event, { ...context, isPrinted: true });
  let settled = 0;
  for (const { candidate } of await storiesAlike(event, likenessTo, context)) {
    if (candidate.state.kind !== 'waiting' || !isSettled(candidate.fields, event, context))
      continue;
    const { id, number } = event;
    // Nothing was written, so that there is nothing to take back but the decision.
    const told = { event: id, number, isNew: false, written: 0 };
    const state = { kind: 'accepted', by: { kind: 'desk' }, at: now, ...told } as const;
    if (await queue.decide(candidate, state, now)) settled += 1;
  }
  return settled;
}

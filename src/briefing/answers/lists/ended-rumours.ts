/** The rumours that fit a question and are none any more, where it asks for rumours and no open one fits. */
import type { Request } from '../../../contracts/command.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import type { EventQuery } from '../../../domain/event/query.ts';
import { plural } from '../../../domain/text/english.ts';
import type { Part } from '../../../page/page.ts';
import { eventLine } from '../../wording/event-line.ts';
import { eventNumber } from '../../wording/event-words.ts';

/** So many are told. */
const TOLD = 5;

/** Rumours that have closed, with what came of each; null where none was asked for, or none fits. */
export async function endedRumours(
  { statuses, ...query }: EventQuery,
  context: Request,
): Promise<{ sentence: string; parts: Part[]; events: TrackedEvent[] } | null> {
  const [status, ...others] = statuses ?? [];
  if (status !== 'rumoured' || others.length > 0) return null;
  const asked = { ...query, rumouredOnce: true } as const;
  const { events, total } = await context.log.find(asked, { offset: 0, limit: TOLD });
  if (total === 0) return null;
  const lines = events.map((event) =>
    eventLine(event, context, { mark: eventNumber(event), sources: 0 }),
  );
  const shown = events.length < total ? `, ${events.length} of them here` : '';
  return {
    sentence: `No rumour is open; ${plural(total, 'rumour')} ${total === 1 ? 'has' : 'have'} closed${shown}:`,
    parts: [{ kind: 'lines', lines }],
    events,
  };
}

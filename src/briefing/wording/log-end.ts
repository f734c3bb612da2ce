/** The end of the bundled log: after it "nothing happened" can't be told from "nothing was read", and every answer says so. */
import type { Request } from '../../contracts/command.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import {
  addDays,
  type Day,
  dayInZone,
  formatDay,
  formatRange,
  startOfDayUtc,
} from '../../domain/time/calendar.ts';
import type { Part } from '../../page/page.ts';
import { notice } from './parts.ts';
import { sourcesRead } from './reading/sources-read.ts';

/**
 * The last day that was read, from the first moment (epoch milliseconds) after it, in UTC; null until then. The data
 * says it itself (`coverage.json`): a quiet week ends no log, and before its end no answer knows of it.
 */
export function logEnd({ coverage }: Pick<ReferenceData, 'coverage'>, now: number): Day | null {
  const { through } = coverage;
  return now >= startOfDayUtc(addDays(through, 1)) ? through : null;
}

/** "This log ends on 30 June 2026; nothing was read after it." */
const logEndText = (end: Day): string =>
  `This log ends on ${formatRange(end, end)}; nothing was read after it.`;

/** Days of which nobody read anything. */
export interface UnreadDays {
  /** The last day that was read before them. */
  end: Day;
  /** The moment from which sources are read, epoch milliseconds; null where none is. */
  since: number | null;
}

/** The days after the bundled log's end that nobody read, by a moment of a workspace; null where there are none, or none yet. */
export async function unreadDays({
  reference,
  now,
  sources,
}: Pick<Request, 'reference' | 'now' | 'sources'>): Promise<UnreadDays | null> {
  const at = now.getTime();
  const end = logEnd(reference, at);
  return end === null ? null : { end, since: sourcesRead(await sources.followed(), at).since };
}

/** "This log ends on 30 June 2026; nothing was read after it.", or up to when, where sources are read since. */
export function unreadText({ end, since }: UnreadDays, zone: string): string {
  if (since === null) return logEndText(end);
  return `The bundled log ends on ${formatRange(end, end)}, and sources are read since ${formatDay(dayInZone(since, zone))}: nothing was read in between.`;
}

/** The same as a notice; none where all was read. */
export async function logEndNotice(context: Request): Promise<Part[]> {
  const unread = await unreadDays(context);
  return notice(unread && unreadText(unread, context.zone));
}

/** The end of the bundled log: after it "nothing happened" can't be told from "nothing was read", and every answer says so. */
import type { Request } from '../../contracts/command.ts';
import type { Reader } from '../../contracts/reader.ts';
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
  /** The moment from which sources are read, or the shared desk is, epoch milliseconds; null where none is. */
  since: number | null;
  /** The one who reads since then. */
  by: 'sources' | 'desk';
}

/** The moment from which news comes in after the bundled log: from sources of the workspace's own, else from the shared desk. */
export async function readSince(
  own: number | null,
  log: Pick<Reader, 'desk'>,
): Promise<Pick<UnreadDays, 'since' | 'by'>> {
  if (own !== null) return { since: own, by: 'sources' };
  const desk = await log.desk();
  return { since: desk?.since ?? null, by: 'desk' };
}

/** The days after the bundled log's end that nobody read, by a moment of a workspace; null where there are none, or none yet. */
export async function unreadDays({
  reference,
  now,
  sources,
  log,
}: Pick<Request, 'reference' | 'now' | 'sources' | 'log'>): Promise<UnreadDays | null> {
  const at = now.getTime();
  const end = logEnd(reference, at);
  if (end === null) return null;
  return { end, ...(await readSince(sourcesRead(await sources.followed(), at).since, log)) };
}

/** "This log ends on 30 June 2026; nothing was read after it.", or up to when, where sources are read since. */
export function unreadText({ end, since, by }: UnreadDays, zone: string): string {
  if (since === null) return logEndText(end);
  const day = formatDay(dayInZone(since, zone));
  return `The bundled log ends on ${formatRange(end, end)}, and ${READERS[by]} since ${day}: nothing was read in between.`;
}

/** Whoever reads since the bundled log's end. */
export const READERS: Readonly<Record<UnreadDays['by'], string>> = {
  sources: 'sources are read',
  desk: 'the shared desk tells what it accepts',
};

/** The same as a notice; none where all was read. */
export async function logEndNotice(context: Request): Promise<Part[]> {
  const unread = await unreadDays(context);
  return notice(unread && unreadText(unread, context.zone));
}

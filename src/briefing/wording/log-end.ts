/** The end of the bundled log: after it "nothing happened" can't be told from "nothing was read", and every answer says so. */
import type { Request } from '../../contracts/command.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { addDays, type Day, formatRange, startOfDayUtc } from '../../domain/time/calendar.ts';
import type { Part } from '../../page/page.ts';
import { notice } from './parts.ts';

/**
 * The last day that was read, from the first moment (epoch milliseconds) after it, in UTC; null until then. The data
 * says it itself (`coverage.json`): a quiet week ends no log, and before its end no answer knows of it.
 */
export function logEnd({ coverage }: Pick<ReferenceData, 'coverage'>, now: number): Day | null {
  const { through } = coverage;
  return now >= startOfDayUtc(addDays(through, 1)) ? through : null;
}

/** "This log ends on 30 June 2026; nothing was read after it." */
export const logEndText = (end: Day): string =>
  `This log ends on ${formatRange(end, end)}; nothing was read after it.`;

/** The same as a notice, from the first moment after that day; none before. */
export function logEndNotice({ reference, now }: Pick<Request, 'reference' | 'now'>): Part[] {
  const end = logEnd(reference, now.getTime());
  return notice(end && logEndText(end));
}

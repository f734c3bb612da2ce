/** Days that are asked for by name, as the window of a digest: "yesterday", "since friday", "last week", "May 2026". */
import type { Request } from '../../contracts/command.ts';
import { DAY_MS } from '../../domain/durations.ts';
import { addDays, type Day, startOfMoment } from '../../domain/time/calendar.ts';
import { Misreading } from '../../errors.ts';
import { readQuestion } from '../questions/question.ts';

/** The window of a digest, with its last day where that is not the day on which the window ends. */
export interface DaysAsked {
  from: number;
  to: number;
  lastDay?: Day;
}

/** The window of the days that words name, whole days of the asker’s zone until now at most; null where they name no days, or more than days. Throws Misreading for days to come. */
export async function daysAsked(
  typed: string,
  { log, reference, now, zone, line }: Request,
): Promise<DaysAsked | null> {
  const read = { log, reference, now, zone, plain: true };
  const { query, words } = await readQuestion(typed, read, (args) => line('digest', args));
  const { since, until, ...others } = query;
  if ((!since && !until) || words.length > 0 || Object.keys(others).some((key) => key !== 'sort'))
    return null;
  const end = until ? startOfMoment(addDays(until, 1), '00:00', zone) : null;
  const isOver = end !== null && end <= now.getTime();
  const to = isOver ? end : now.getTime();
  const from = since ? startOfMoment(since, '00:00', zone) : to - DAY_MS;
  if (from < to) return { from, to, ...(isOver && until && { lastDay: until }) };
  throw new Misreading({
    typed,
    expected: 'a time that has begun',
    allowed: 'A digest tells what became known; for days to come ask for their dates',
    instead: '7d',
  });
}

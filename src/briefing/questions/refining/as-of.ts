/** A question about the past: "as of 12 March 2026", "as it was in June 2025", `as:2025-06`. */
import type { Request } from '../../../contracts/command.ts';
import { withoutTail } from '../../../domain/text/cutting.ts';
import {
  addDays,
  type Day,
  dayInZone,
  startOfDayUtc,
  startOfMoment,
} from '../../../domain/time/calendar.ts';
import { parsePeriod } from '../../../domain/time/periods.ts';
import { Misreading } from '../../../errors.ts';

/** A line without its words for a day, and the log as it was known at the end of that day. */
interface AskedThen {
  typed: string;
  context: Request;
}

/** The words before the day, at the beginning of a word and in no quotes. */
const BEFORE =
  /(?<=^|\s)(?:as(?:-?of)?:\s*|as (?:of|at)\s+|as (?:it|they) (?:was|were|stood) (?:known )?(?:on|in|at|by)\s+|as (?:known|seen) (?:on|in|at|by)\s+)/giu;

/** The most words of a day: "the end of March 2026". */
const LONGEST = 5;

/**
 * Takes the words for a day out of a line: the longest ones that are a day, a month or another period, of which its last
 * day counts. The request then sees the log as it was known at the end of that day (UTC), and takes that day for today;
 * what it asks on stays there. A day that has not ended is the present. Null where the line names no day so.
 */
export function askedThen(typed: string, command: string, context: Request): AskedThen | null {
  const today = dayInZone(context.now.getTime(), context.zone);
  const found = dayIn(typed, today);
  if (!found) return null;
  const { rest, day } = found;
  if (day >= today) return { typed: rest, context };
  const log = context.log.at(startOfDayUtc(addDays(day, 1)));
  const end = startOfMoment(addDays(day, 1), '00:00', context.zone) - 1;
  const line: Request['line'] = (name, args = '') =>
    context.line(name, name === command ? `${args} as:${day}`.trim() : args);
  return { typed: rest, context: { ...context, log, now: new Date(end), line } };
}

function dayIn(typed: string, today: Day): { rest: string; day: Day } | null {
  for (const { 0: words, index } of typed.matchAll(BEFORE)) {
    if (isQuoted(typed, index)) continue;
    const start = index + words.length;
    const read = longestDay(typed.slice(start), today);
    if (!read) continue;
    const rest = `${typed.slice(0, index)}${typed.slice(start + read.length)}`;
    return { rest: rest.replace(/\s+/g, ' ').trim(), day: read.day };
  }
  return null;
}

/** True inside quotes: an odd number of them stand before. */
const isQuoted = (typed: string, at: number) =>
  (typed.slice(0, at).match(/["“”]/g)?.length ?? 0) % 2 === 1;

function longestDay(text: string, today: Day): { day: Day; length: number } | null {
  const ends = [...text.matchAll(/"[^"]*"|\S+/g)]
    .slice(0, LONGEST)
    .map(({ 0: word, index }) => index + word.length);
  for (const length of ends.reverse()) {
    const day = lastDayOf(text.slice(0, length).replace(/["“”]/g, ''), today);
    if (day) return { day, length };
  }
  return null;
}

/** "the end of March 2026" is its last day anyway. */
function lastDayOf(words: string, today: Day): Day | null {
  try {
    const named = withoutTail(words.replace(/^(?:the )?end of /i, ''), '?!.,;');
    return parsePeriod(named, { today }).to;
  } catch (error) {
    if (error instanceof Misreading) return null;
    throw error;
  }
}

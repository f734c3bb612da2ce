/** The countdown to a regulation's effective dates. */
import type { Deadline } from '../../contracts/reader.ts';
import type { SectionContext } from '../../contracts/section.ts';
import { addDays, daysBetween, formatDay } from '../../domain/time/calendar.ts';
import { bold, type Inline, type Text } from '../../page/page.ts';

/** Days ahead in which a coming date is looked for: ten years. */
export const FAR_AHEAD = 3653;

/** Dates that are still to come within so many days, by date; superseded ones are history. */
export async function upcoming(
  issue: Pick<SectionContext, 'deadlines' | 'today'>,
  days: number,
): Promise<Deadline[]> {
  const found = await issue.deadlines(
    { types: ['regulation'] },
    { from: addDays(issue.today, 1), to: addDays(issue.today, days) },
  );
  return found.filter((deadline) => deadline.standing !== 'superseded');
}

/** "143 days", "1 day", "today". */
export function daysLeft(today: string, date: string): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  return days === 1 ? '1 day' : `${days} days`;
}

/** "2 Aug 2026 (143 days): Regulation (EU) 2024/1689, general application". */
function deadlineText({ date, event, label, standing }: Deadline, today: string): string {
  const proposed = standing === 'proposed' ? ' (proposed)' : '';
  return `${formatDay(date)} (${daysLeft(today, date)}): ${event.instrument ?? event.title}, ${label}${proposed}`;
}

/** The dates of the next 30 days; where there is none, that, and the next one. */
export async function nextDeadline(
  issue: Pick<SectionContext, 'deadlines' | 'today'>,
  within: readonly Deadline[],
): Promise<string> {
  if (within.length > 0) {
    return `${within.map((deadline) => deadlineText(deadline, issue.today)).join('; ')}.`;
  }
  const [next] = await upcoming(issue, FAR_AHEAD);
  const after = next ? `; next is ${deadlineText(next, issue.today)}` : '';
  return `none within 30 days${after}.`;
}

/** A countdown as the first thing to know: bold date and days. */
export function countdown(deadline: Deadline, today: string): Text {
  const rest: Inline[] = [
    `: ${deadline.label}. ${deadline.event.instrument ?? deadline.event.title}.`,
  ];
  return [bold(`Next: ${formatDay(deadline.date)}, in ${daysLeft(today, deadline.date)}`), ...rest];
}

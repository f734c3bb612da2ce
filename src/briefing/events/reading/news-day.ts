/** The day of an event for which a text names none. */
import { lineAt } from '../../../domain/text/cutting.ts';
import { type Day, isDay } from '../../../domain/time/calendar.ts';
import type { ReadEvent } from './read-text.ts';

/** The news of an article stands at its beginning, so many characters behind its headline. */
const NEWS = 400;
/** A longer first line is no headline. */
const HEADLINE = 300;
/** A line of a list: it may tell of any day. */
const LISTED = /^\s{0,8}(?:[•◦▪‣*+-]|\d{1,3}[.)])\s/;

/** The day on which a text was published, for news at its beginning: that is of the day of the text. Null for anything else, and where the day is not known. */
export function newsDay(
  { start }: Pick<ReadEvent, 'start'>,
  text: string,
  published: string | null,
): Day | null {
  if (published === null || !isDay(published)) return null;
  const line = text.indexOf('\n');
  const headline = line > HEADLINE ? 0 : Math.max(0, line);
  return start < headline + NEWS && !LISTED.test(lineAt(text, start)) ? published : null;
}

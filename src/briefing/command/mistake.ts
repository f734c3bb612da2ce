/** Mistakes and single sentences as Pages. */
import { InputError, type UserError } from '../../errors.ts';
import { code, type Page, type Text } from '../../page/page.ts';

/** A user's mistake as an answer: what was typed, what is allowed, what to type next. */
export function mistakePage(error: UserError): Page {
  const mistake = error instanceof InputError ? error.mistake : null;
  const text: Text = mistake?.next
    ? [`${mistake.wrong} ${mistake.allowed ? `${mistake.allowed}: ` : ''}`, code(mistake.next)]
    : error.message;
  return {
    headline: error.message,
    parts: [{ kind: 'notice', text }],
    actions: [],
    events: [],
    ...(mistake?.next && { instead: mistake.next }),
  };
}

/** A single sentence as a Page. */
export function sentencePage(sentence: string): Page {
  return {
    headline: sentence,
    parts: [{ kind: 'notice', text: sentence }],
    actions: [],
    events: [],
  };
}

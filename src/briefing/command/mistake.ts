/** Mistakes and single sentences as Pages. */
import type { TrackedEvent } from '../../domain/event/event.ts';
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

/** A sentence about events as a Page, with what follows from it. */
export function saidPage(
  headline: string,
  effects: readonly string[],
  events: readonly TrackedEvent[],
): Page {
  return {
    ...sentencePage(headline),
    parts: [
      { kind: 'notice', text: headline },
      ...effects.map((text) => ({ kind: 'text' as const, text })),
    ],
    events,
  };
}

/** Answers age: what pages, posts or shares stays on the moment of its answer, for half an hour. */
import type { Clock } from '../../contracts/clock.ts';
import { MINUTE_MS } from '../../domain/durations.ts';
import type { Page } from '../../page/page.ts';

const LIFE = 30 * MINUTE_MS;

/** The reply to a button of an old answer, with a button that asks `again`; null for one that still holds. */
export function tooOld(clock: Clock, asOf: number | undefined, again: string): Page | null {
  if (asOf === undefined || clock.now().getTime() - asOf <= LIFE) return null;
  const sentence = 'This answer is older than 30 minutes.';
  return {
    headline: sentence,
    parts: [{ kind: 'text', text: sentence }],
    actions: [{ kind: 'ask', label: 'Ask again', ask: again }],
    events: [],
  };
}

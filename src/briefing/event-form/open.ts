/** The Page that opens the form: what it says where there is nothing to open it in. */

import type { TrackedEvent } from '../../domain/event/event.ts';
import type { Page } from '../../page/page.ts';
import { eventNumber } from '../wording/event-words.ts';

/** Opens the form on an event; or on none, with what is read from a text. */
export function formPage(event: TrackedEvent | null, text = ''): Page {
  const label = event ? `Edit ${eventNumber(event)}` : 'Add an event';
  const form = {
    kind: 'form' as const,
    label,
    ...(event && { event: event.id }),
    ...(text && { prefill: { text } }),
  };
  const what = event ? `The form for ${eventNumber(event)}, ${event.title},` : 'The form';
  const sentence = `${what} opens in Slack. In a terminal, use import with a file.`;
  return {
    headline: sentence,
    parts: [{ kind: 'text', text: sentence }],
    actions: [form],
    events: event ? [event] : [],
    opens: form,
  };
}

/** The Page that opens the form of a suggestion, with words that were typed. */
export function suggestPage(text: string): Page {
  const sentence = 'The form of a suggestion opens in Slack.';
  const about = text.slice(0, LONGEST_SUGGESTED);
  const form = { kind: 'open' as const, label: 'Suggest an event', view: 'suggest', about };
  return {
    headline: sentence,
    actions: [form],
    events: [],
    opens: form,
    parts: [{ kind: 'text', text: sentence }],
  };
}

/** The words travel in a button. */
const LONGEST_SUGGESTED = 1_000;

/** The Page that opens the form of an import. */
export function importPage(): Page {
  const sentence = 'The form of an import opens in Slack. In a terminal, use import with a file.';
  const form = { kind: 'open' as const, label: 'Import events', view: 'import' };
  return {
    headline: sentence,
    actions: [form],
    events: [],
    opens: form,
    parts: [{ kind: 'text', text: sentence }],
  };
}

/** The Page that opens the form: what it says where there is nothing to open it in. */
import type { Page } from '../contracts/page.ts';
import type { TrackedEvent } from './event.ts';
import { eventNumber } from './wording.ts';

/** Opens the form empty, or on an event. */
export function formPage(event: TrackedEvent | null): Page {
  const label = event ? `Edit ${eventNumber(event)}` : 'Add an event';
  const form = { kind: 'form' as const, label, ...(event ? { event: event.id } : {}) };
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

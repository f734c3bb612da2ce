/** What most sections say: one line an event, those of the channel not again. */

import type { Entry, Issue } from '../contracts/section.ts';
import type { Part } from '../page/page.ts';

/** The entries that the channel's message does not show already, a line each; nothing where none is left. */
export function untold(entries: readonly Entry[], issue: Issue): Part[] {
  const rest = entries.filter((entry) => !issue.inChannel.has(entry.change.event.id));
  return rest.length ? [{ kind: 'lines', lines: rest.map((entry) => issue.line(entry)) }] : [];
}

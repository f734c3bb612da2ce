/** The ⋯ menu of an event's line. */
import type { TrackedEvent } from '../../domain/event/event.ts';
import { quote } from '../../domain/text/typed.ts';
import type { Action } from '../../page/page.ts';
import { eventNumber, mainParty } from './event-words.ts';

/** Needed to word a line: the way commands are typed here. */
export interface LineContext {
  line(command: string, args?: string): string;
}

/** "Why is this here": of a line that was posted, answered from what was kept of it. */
export const whyAction = (number: number, context: LineContext): Action => ({
  kind: 'ask',
  label: 'Why is this here',
  ask: context.line('digest', `why ${number}`),
});

/** The ⋯ menu of an event: where it comes from, the way to correct it, and to follow whom it is about. */
export function eventMenu(event: TrackedEvent, context: LineContext): Action[] {
  const history = context.line('event', `history ${eventNumber(event)}`);
  return [
    { kind: 'ask', label: 'Sources and history', ask: history },
    { kind: 'form', label: 'Correct it', event: event.id },
    ...followActions(mainParty(event), context),
  ];
}

/** Opens each of these events whole: the rows of a table. */
export const rowActions = (events: readonly TrackedEvent[], context: LineContext): Action[] =>
  events.map((event) => ({
    kind: 'ask',
    label: `${eventNumber(event)} ${event.title}`,
    ask: context.line('event', eventNumber(event)),
  }));

/** Longer names do not travel in a menu. */
const LONGEST_NAME = 60;

/** [Follow Nvidia]: watches a company; nothing where there is none to name. */
export function followActions(company: string, context: LineContext): Action[] {
  if (company === '–' || company.length > LONGEST_NAME) return [];
  const ask = context.line('watch', `add company:${quote(company)}`);
  return [{ kind: 'ask', label: `Follow ${company}`, ask }];
}

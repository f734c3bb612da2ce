import type { News } from '../../../src/contracts/section.ts';
import type { EventFields, Evidence, TrackedEvent } from '../../../src/domain/event/event.ts';
import { fields } from './records.ts';

let last = 0;

/** A plain round known at the end of 10 January 2026, with what is given in its place; each has its own number. */
export function tracked(given: Partial<TrackedEvent> = {}): TrackedEvent {
  last += 1;
  const knownAt = Date.parse('2026-01-11T00:00:00Z');
  const said = { ...fields(), ...given };
  return {
    ...fields(),
    id: `event-${last}`,
    number: last,
    knownOn: '2026-01-10',
    knownAt,
    revisedAt: knownAt,
    workspace: null,
    evidence: evidence('press', 2),
    stages: [{ status: said.status, on: said.occurredOn, by: '2026-01-10' }],
    closedBy: null,
    isCounted: true,
    countedOn: null,
    withdrawn: false,
    ...given,
  };
}

export const evidence = (word: Evidence['word'], origins = 1): Evidence => ({
  word,
  origins,
  others: null,
});

/** News of an event that became known; `before` where it was known already and changed. */
export function change(
  event: Partial<TrackedEvent> = {},
  before: Partial<EventFields> | null = null,
): News {
  const now = tracked(event);
  const moved = before?.status !== undefined && before.status !== now.status;
  return {
    event: now,
    before: before && { ...now, ...before },
    at: now.knownAt,
    since: now.knownAt,
    on: now.knownOn,
    why: before ? 'it moved on' : 'reported',
    kind: before === null ? 'new' : moved ? 'moved' : 'changed',
    phases: [],
    fame: 0,
    related: [],
  };
}

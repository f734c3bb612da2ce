/** The words of decisions about stories. */
import type { CandidateState, Decider, DismissReason } from '../../../contracts/sources/review.ts';
import { dayInZone, formatDay } from '../../../domain/time/calendar.ts';

/** A dismissal by its reason, as people type and read it. */
export const REASONS: Readonly<Record<DismissReason, string>> = {
  not_news: 'not news',
  duplicate: 'duplicate',
  wrong: 'wrong',
  not_ours: 'not ours',
};

function deciderName(by: Decider): string {
  if (by.kind === 'desk') return 'the shared desk';
  return by.kind === 'rule' ? `rule ${by.number}` : by.name;
}

/** "accepted as E301 by Ada on 12 Mar 2026", "waiting". */
export function stateWords(state: CandidateState, zone: string): string {
  if (state.kind === 'waiting') return 'waiting';
  const who = deciderName(state.by);
  const by = `by ${who} on ${formatDay(dayInZone(state.at, zone))}`;
  switch (state.kind) {
    case 'accepting':
      return `being accepted by ${who}`;
    case 'accepted':
      if (state.by.kind === 'desk') return `told as E${state.number} ${by}`;
      return state.isNew
        ? `accepted as E${state.number} ${by}`
        : `added to E${state.number} as a source ${by}`;
    case 'dismissed':
      return `dismissed as ${REASONS[state.reason]} ${by}`;
  }
}

/** The differences between two states of an event that a reader of its line would want to know. */

import type { EventFields, TrackedEvent } from '../../domain/event/event.ts';
import { roundLabel, statusLabel, valuationText } from '../../domain/event/labels.ts';
import { ROLES, type Role } from '../../domain/event/vocabulary.ts';
import { figuresIn } from '../../domain/money/figures-in-text.ts';
import { formatDate } from '../../domain/time/calendar.ts';
import { amountText, inRole, names } from '../wording/event-words.ts';

/** A fact that was posted and that has changed since. */
export interface Difference {
  field: keyof EventFields | 'withdrawn';
  /** "amount $2B → $2.2B", "rumoured → announced"; empty for a withdrawal, which its deed names. */
  text: string;
}

/** Differences that a reader of a line would want to know: figures, status, date, who; not another summary, not one more source. */
export function differences(was: TrackedEvent, now: TrackedEvent): Difference[] {
  if (was.withdrawn !== now.withdrawn) return [{ field: 'withdrawn', text: '' }];
  const facts = [
    fact('status', '', was, now, (event) => statusLabel(event.status)),
    fact('amount', 'amount', was, now, ({ amount }) => amount && amountText(amount)),
    fact('valuation', 'valuation', was, now, (e) => e.valuation && valuationText(e.valuation)),
    fact('round', 'round', was, now, ({ round }) => round && roundLabel(round)),
    fact('occurredOn', 'date', was, now, ({ occurredOn }) => occurredOn && formatDate(occurredOn)),
    ...ROLES.map((role) => party(role, was, now)),
  ].filter((difference) => difference !== null);
  return [...facts, ...titleFigures(was, now, facts)];
}

function fact(
  field: Difference['field'],
  label: string,
  was: TrackedEvent,
  now: TrackedEvent,
  words: (event: TrackedEvent) => string | null,
): Difference | null {
  const [from, to] = [was, now].map((event) => words(event) ?? 'not stated');
  return from === to ? null : { field, text: `${label} ${from} → ${to}`.trim() };
}

/** Roles in which one company more is no correction of those that were named. */
const GROWING: ReadonlySet<Role> = new Set(['investor', 'partner', 'supplier', 'person']);

function party(role: Role, was: TrackedEvent, now: TrackedEvent): Difference | null {
  const [before, after] = [inRole(was, role), inRole(now, role)];
  const gone = before.some((name) => !after.includes(name));
  const fresh = after.some((name) => !before.includes(name));
  if (!gone && (!fresh || GROWING.has(role))) return null;
  return fact('parties', role.replaceAll('_', ' '), was, now, (event) => {
    const named = inRole(event, role);
    return named.length ? names(named) : null;
  });
}

/** Titles are worded anew for many reasons; another figure in one is a correction, unless a fact says it already. */
function titleFigures(
  was: TrackedEvent,
  now: TrackedEvent,
  facts: readonly Difference[],
): Difference[] {
  const figures = ({ title }: TrackedEvent) => figuresIn(title).join(' ');
  const said = facts.some(({ field }) => field === 'amount' || field === 'valuation');
  if (said || figures(was) === figures(now)) return [];
  return [{ field: 'title', text: `“${was.title}” → “${now.title}”` }];
}

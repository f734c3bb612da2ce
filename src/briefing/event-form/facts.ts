import { roundLabel, statusLabel, statusMeaning, typeLabel } from '../../domain/event/labels.ts';
import {
  AMOUNT_KINDS,
  type AmountKind,
  amountKindsOf,
  EVENT_TYPES,
  type EventType,
  ROUND_QUALIFIERS,
  ROUNDS,
  type Status,
  statusesOf,
} from '../../domain/event/vocabulary.ts';
import { isKept, type Money } from '../../domain/money/currency.ts';
import { statedMoney } from '../../domain/money/stated-money.ts';
import { isNothing, shown, withoutNoteMarks } from '../../domain/text/typed.ts';
import { formatDate } from '../../domain/time/calendar.ts';
import { parseDate } from '../../domain/time/dates.ts';
import { Misreading } from '../../errors.ts';
import type { Choice } from '../command/form.ts';
import { amountText } from '../wording/event-words.ts';
import type { EventFormField, FormContext } from './field.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const plain = (id: string) => capital(id.replaceAll('_', ' '));
const choicesOf = <T extends string>(values: readonly T[], label: (value: T) => string): Choice[] =>
  values.map((value) => ({ value, label: label(value) }));

/** One of a list. Throws Misreading, which names them all. */
export function oneOf<T extends string>(values: readonly T[], typed: string, noun: string): T {
  const found = values.find((value) => value === typed);
  if (found !== undefined) return found;
  throw new Misreading({
    typed: typed.replaceAll('_', ' '),
    expected: `a ${noun}`,
    ...(typed && { wrong: `is not a ${noun} here` }),
    allowed: `Choose one: ${values.map((value) => value.replaceAll('_', ' ')).join(', ')}`,
  });
}

export const TYPE_FIELD: EventFormField = {
  label: 'What happened',
  hint: 'The fields below depend on it',
  input: 'choice',
  choices: () => choicesOf(EVENT_TYPES, (type) => capital(typeLabel(type))),
  write: (event) => event.type,
  read: (typed) => ({ type: oneOf(EVENT_TYPES, typed, 'type') }),
};

export const STATUS_FIELD: EventFormField = {
  label: 'Status',
  input: 'choice',
  choices: ({ type }) => (type ? statusesOf(type) : []).map(statusChoice),
  write: (event) => event.status,
  read: (typed, draft) => ({ status: oneOf(statusesOf(draft.type), typed, 'status') }),
};

function statusChoice(status: Status): Choice {
  const description = statusMeaning(status);
  const choice = { value: status, label: capital(statusLabel(status)) };
  return description === undefined ? choice : { ...choice, description };
}

/** Words of a text field within its length; too many are counted, none is cut in silence. */
function words(typed: string, max: number, what: string): string {
  const text = typed.trim();
  if (text.length <= max) return text;
  throw new Misreading({
    typed: shown(text),
    expected: 'a shorter text',
    subject: 'That',
    wrong: `is ${text.length} characters`,
    allowed: `${what} takes at most ${max}; leave out ${text.length - max}`,
  });
}

export const TITLE_FIELD: EventFormField = {
  label: 'Title',
  placeholder: 'Nscale raises $2B, Series C, at $14.6B',
  hint: 'Who did what, how much: one sentence of at most 140 characters',
  input: 'line',
  max: 140,
  write: (event) => event.title,
  read: (typed) => ({ title: words(typed.replace(/\s+/g, ' '), 140, 'A title') }),
};

const DESK_READS = 'Everybody here, and in the workspaces that read the shared desk, may read it';
const LEAVE_OUT = 'leave out what was said in confidence';

export const SUMMARY_FIELD: EventFormField = {
  label: 'Summary',
  hint: 'One or two sentences more, as the source has them',
  hintHere: ({ event, isDesk = false }) =>
    event?.visibility === 'workspace'
      ? `. ${isDesk ? DESK_READS : 'Everybody here reads it'}: ${LEAVE_OUT}`
      : '',
  input: 'lines',
  max: 400,
  write: (event) => event.summary,
  read: (typed) => ({ summary: words(typed, 400, 'A summary') }),
};

const DATE_HINT = 'Use 12 Mar, 12 March 2026, March 2026, Q3 2026, 2026 or unknown';

export const DATE_FIELD: EventFormField = {
  label: 'Date',
  placeholder: '12 Mar',
  hint: DATE_HINT,
  allowed: DATE_HINT,
  mayBeUnknown: true,
  input: 'line',
  write: (event) => (event.occurredOn ? formatDate(event.occurredOn) : 'unknown'),
  read: (typed, _draft, { today }) => ({
    occurredOn: isNothing(typed) ? null : parseDate(withoutNoteMarks(typed), { today }),
  }),
};

export const AMOUNT_FIELD: EventFormField = {
  label: 'Amount',
  placeholder: '$1.5bn',
  hint: '$1.5bn, €20m, about $500m, up to $15bn, $10–12bn; leave it empty if it is not stated',
  input: 'line',
  max: 120,
  write: (event) => (event.amount ? amountText(event.amount) : ''),
  read: (typed, draft) => ({
    amount: isNothing(typed)
      ? null
      : {
          ...keptExactly(statedMoney(typed), typed),
          kind: draft.amount?.kind ?? amountKindsOf(draft.type)[0] ?? 'other',
        },
  }),
};

/** An amount that the log keeps to its last digit. Throws Misreading for a larger one. */
function keptExactly(money: Money, typed: string): Money {
  if (isKept(money.value, money.currency)) return money;
  throw new Misreading({
    typed: shown(typed),
    expected: 'an amount',
    wrong: 'is too large to keep exactly',
    allowed: 'Use at most 90 trillion',
  });
}

/** The kinds that an amount may have: those of the type, and the one that it has. */
function kindChoices({ type, event }: FormContext): AmountKind[] {
  const kinds = type ? amountKindsOf(type) : [];
  const own = event?.amount?.kind;
  return own && !kinds.includes(own) ? [...kinds, own] : [...kinds];
}

export const KIND_FIELD: EventFormField = {
  label: 'What the amount is',
  input: 'choice',
  hint: 'Used only where an amount is given',
  choices: (context) => choicesOf(kindChoices(context), plain),
  preset: ({ type, event }) => (type && !event ? amountKindsOf(type)[0] : undefined),
  write: (event) => event.amount?.kind ?? '',
  read: (typed, draft) =>
    draft.amount && typed
      ? { amount: { ...draft.amount, kind: oneOf(AMOUNT_KINDS, typed, 'kind') } }
      : {},
};

export const ROUND_FIELD: EventFormField = {
  label: 'Round',
  input: 'choice',
  choices: () => choicesOf(ROUNDS, roundLabel),
  write: (event) => event.round ?? '',
  read: (typed) => ({ round: typed ? oneOf(ROUNDS, typed, 'round') : null }),
};

export const QUALIFIER_FIELD: EventFormField = {
  label: 'Part of the round',
  input: 'choice',
  choices: () => choicesOf(ROUND_QUALIFIERS, plain),
  write: (event) => event.roundQualifier ?? '',
  read: (typed) => ({
    roundQualifier: typed ? oneOf(ROUND_QUALIFIERS, typed, 'part of a round') : null,
  }),
};

export const WITHDRAWN_FIELD: EventFormField = {
  label: 'Withdrawn',
  hint: 'Left out of every answer and total; it can be restored here',
  input: 'box',
  write: (event) => (event.withdrawn ? 'yes' : ''),
  read: (typed) => ({ withdrawn: typed === 'yes' }),
};

export const WHY_FIELD: EventFormField = {
  label: 'Why this change',
  placeholder: 'The company corrected the amount',
  hint: 'Shown in the history, with your name',
  input: 'line',
  mustBeFilled: true,
  max: 300,
  write: () => '',
  read: () => ({}),
};

/** The type that is chosen, or null. */
export function typeOf(typed: string | undefined): EventType | null {
  return EVENT_TYPES.find((type) => type === typed) ?? null;
}

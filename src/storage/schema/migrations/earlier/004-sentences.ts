/**
 * The sentences that stood for causes up to schema 3, and what each of them says. Nobody writes them any more: what
 * is read here stays as it was written then.
 */
import type {
  AlertLimit,
  DeliveryCause,
  PauseCause,
  SkipCause,
} from '../../../../contracts/causes.ts';
import { addDays, dayInZone, startOfMoment } from '../../../../domain/time/calendar.ts';

/** A delivery of schema 3, as far as its cause is concerned. */
export interface OldDelivery {
  state: string;
  next_at: number | null;
  due_at: number;
  answer: string | null;
  why: string | null;
}

/** The cause of a pause; `by` is a person's id, null for Slack, whose word is `why`. */
export function pauseCauseOf({ why, by }: { why: string; by: string | null }): PauseCause {
  if (by !== null) return { kind: 'person', person: by };
  const [, word] = /^app: (.*)$/.exec(why) ?? [];
  return word === undefined ? { kind: 'channel_closed', word: why } : { kind: 'app_closed', word };
}

/** The cause of a delivery's state; `zone` is its target's, `later` when the digest was due that took its place. */
export function deliveryCauseOf(
  delivery: OldDelivery,
  zone: string,
  later: number | null,
): DeliveryCause | null {
  switch (delivery.state) {
    case 'pending':
    case 'sending':
      return delivery.answer === null ? null : waitOf(delivery.answer);
    case 'unknown':
      return doubtOf(delivery);
    case 'failed':
      return failureOf(delivery);
    case 'skipped':
      return skipOf(delivery, zone, later);
    default:
      return null;
  }
}

/** Words of Slack's, and ours, for an attempt that left open whether it arrived. */
const IN_DOUBT =
  /^(no_answer|http_\d+|internal_error|fatal_error|request_timeout|service_unavailable)$/;
const NOT_DRAWN = /invalid_blocks|invalid_attachments|blocks_too_long/;
const APP =
  /^(account_inactive|tokens?_(revoked|expired)|invalid_auth|not_authed|no_permission|missing_scope|org_login_required|team_access_not_granted)$/;

/** Any other word is of a failure that was let try once more: it waits for nothing but its turn. */
function waitOf(word: string): DeliveryCause | null {
  if (word === 'ratelimited') return { kind: 'rate_limited' };
  if (word === 'no_word') return { kind: 'not_arrived', word: null };
  if (IN_DOUBT.test(word)) return { kind: 'not_arrived', word };
  if (NOT_DRAWN.test(word)) return { kind: 'redrawn', word };
  return APP.test(word) ? { kind: 'app_refused', word } : null;
}

const wordOf = ({ answer }: OldDelivery) => (answer === 'no_word' ? null : answer);

function doubtOf(delivery: OldDelivery): DeliveryCause {
  const word = wordOf(delivery);
  if (delivery.next_at === null) return { kind: 'unreadable', word };
  return word === null ? { kind: 'abandoned' } : { kind: 'no_answer', word };
}

function failureOf(delivery: OldDelivery): DeliveryCause | null {
  const { why, answer } = delivery;
  const attempts = /^It did not arrive in (\d+) attempts/.exec(why ?? '')?.[1];
  if (attempts) return { kind: 'given_up', attempts: Number(attempts), word: wordOf(delivery) };
  if (answer === null) return null;
  const undrawable = /^Slack does not take this message/.test(why ?? '');
  return { kind: undrawable ? 'undrawable' : 'refused', word: answer };
}

const SKIPPED: readonly [RegExp, SkipCause][] = [
  [/^Nothing could be sent at that time\./, { kind: 'missed' }],
  [/^It could not be sent in time\./, { kind: 'too_late' }],
  [/^A digest of this channel tells it\./, { kind: 'in_digest' }],
  [/^What it told was withdrawn|^It was put right or withdrawn/, { kind: 'obsolete' }],
  [/^The message that it belongs to/, { kind: 'orphaned' }],
  [/^The message in whose thread/, { kind: 'no_thread' }],
];

const REPLACED = /^It could not be sent in time; /;

/** True of a digest that was skipped for a later one, which has its news. */
export const isReplaced = (why: string | null): boolean => REPLACED.test(why ?? '');

function skipOf(
  { why, due_at }: OldDelivery,
  zone: string,
  later: number | null,
): DeliveryCause | null {
  if (why === null) return null;
  if (isReplaced(why))
    return later === null ? { kind: 'too_late' } : { kind: 'replaced', due: later };
  const past = /^Past the budget of (\d+); in (.*)$/.exec(why);
  if (past) return { kind: 'past_budget', ...limitOf(past, due_at, zone) };
  return SKIPPED.find(([sentence]) => sentence.test(why))?.[1] ?? null;
}

/** The limit that an alert said it had reached, in the notice on its page. */
export function alertLimitOf(notice: string, dueAt: number, zone: string): AlertLimit | null {
  const said = /^That was alert (\d+) of \d+(?: here)? today; more (.*)$/.exec(notice);
  return said && limitOf(said, dueAt, zone);
}

/** From the number of alerts, and where the rest goes: "one message, Fri 13 Mar, 08:00." or the next digest. */
function limitOf([, budget, where = '']: RegExpExecArray, dueAt: number, zone: string): AlertLimit {
  const [, date, time] = / (\d{1,2}) \w+, (\d\d:\d\d)\.$/.exec(where) ?? [];
  const at = time ? morningAfter(dueAt, Number(date), time, zone) : null;
  const rest = at ? ({ kind: 'message', at, zone } as const) : ({ kind: 'digest' } as const);
  return { budget: Number(budget), rest };
}

/** When a clock next shows `time` on a date of the month, within days of a moment; null where it does not. */
function morningAfter(moment: number, date: number, time: string, zone: string): number | null {
  const first = dayInZone(moment, zone);
  const days = Array.from({ length: 10 }, (_, count) => addDays(first, count));
  const day = days.find((each) => Number(each.slice(-2)) === date);
  return day ? startOfMoment(day, time, zone) : null;
}

/** The end of one turn of a source: what is remembered, and when it is asked again. Pure. */
import type { Poll, PollEnd, PollState } from '../../contracts/sources/followed.ts';
import type { FetchOutcome, Validators } from '../../contracts/sources/outcome.ts';
import type { SourceReading, Unread } from '../../contracts/sources/reading.ts';
import { after, backoffOf, DAY_MS, intervalOf } from './intervals.ts';

/** A source is asked for the whole, without validators, so often: some servers never see a change. */
const WHOLE_EVERY_MS = 7 * DAY_MS;
/** An address that is said to have moved for good must hold so long. */
const MOVE_AFTER_MS = 7 * DAY_MS;
/** After so long without a reading, what it holds is learnt as known, as at the first. */
const FORGOTTEN_AFTER_MS = 30 * DAY_MS;

/** The moment, and a number in [0, 1) by chance. */
interface TurnMoment {
  now: number;
  chance: number;
}

/** The validators to ask with; null where the whole is to be asked for. */
export function validatorsFor({ validators, wholeAt }: PollState, now: number): Validators | null {
  return wholeAt !== null && now - wholeAt < WHOLE_EVERY_MS ? validators : null;
}

/** True where the items of this reading are no news: the first one, or the first after a long silence. */
export function isFirstReading({ readAt }: PollState, now: number): boolean {
  return readAt === null || now - readAt > FORGOTTEN_AFTER_MS;
}

/** The source whose turn it is, as it was before. */
type Turning = Pick<Poll, 'address' | 'state'>;

/** The end of a turn; `reading` is what an answer gave, null where there was no answer. */
export function turnEnd(
  poll: Turning,
  outcome: FetchOutcome,
  reading: SourceReading | Unread | null,
  moment: TurnMoment,
): PollEnd {
  const { address, state } = poll;
  const { now, chance } = moment;
  switch (outcome.outcome) {
    case 'gone':
      return { address, nextAt: null, state: { ...state, isGone: true, validators: null } };
    case 'later':
      return { address, nextAt: after(outcome.until, 0, chance), state };
    case 'failed':
      return failed(poll, wordOf(outcome), moment);
    case 'unchanged': {
      const validators = merged(outcome.validators, state.validators);
      const next = { ...readable(state, now), validators };
      return moved(poll, outcome, next, moment);
    }
    case 'answered': {
      if (reading === null || 'unread' in reading) return unread(poll, reading, moment);
      const { validators } = outcome;
      const next = { ...whole(state, reading, now), ...(!reading.isCut && { validators }) };
      return moved(poll, outcome, next, moment);
    }
  }
}

const wordOf = ({ trouble }: Extract<FetchOutcome, { outcome: 'failed' }>): string =>
  trouble.kind === 'status' ? `status ${trouble.status}` : trouble.kind;

function readable(state: PollState, now: number): PollState {
  const from = state.failingSince;
  const lastFailure = from !== null && now - from >= DAY_MS ? { from, to: now } : state.lastFailure;
  const well = { failures: 0, failingSince: null, trouble: null, isGone: false };
  return { ...state, ...well, lastFailure, readAt: now };
}

/** The state after a whole answer, of which no validators are kept yet. */
function whole(
  state: PollState,
  { items, left, everyMinutes }: SourceReading,
  now: number,
): PollState {
  const dates = items.map(({ published }) => published);
  const isPast = (date: string | null) => date !== null && date <= new Date(now).toISOString();
  return {
    ...readable(state, now),
    wholeAt: now,
    everyMinutes,
    validators: null,
    left,
    // A date that lies ahead is no date of publication.
    newest: dates.filter(isPast).reduce(later, state.newest),
    firstRead: isFirstReading(state, now) ? { at: now, items: items.length } : state.firstRead,
  };
}

/** The later of two dates of items, each of which may be unknown. */
const later = (a: string | null, b: string | null) => (a !== null && (b === null || a > b) ? a : b);

/** An answer that says nothing new of a validator leaves the one of before. */
function merged(fresh: Validators, before: Validators | null): Validators {
  return {
    etag: fresh.etag ?? before?.etag ?? null,
    lastModified: fresh.lastModified ?? before?.lastModified ?? null,
  };
}

/** An answer that could not be read must be asked for again, whole. */
function unread(poll: Turning, reading: Unread | null, moment: TurnMoment): PollEnd {
  const end = failed(poll, reading?.unread ?? 'unreadable', moment);
  return { ...end, state: { ...end.state, validators: null } };
}

function failed(
  { address, state }: Turning,
  trouble: string,
  { now, chance }: TurnMoment,
): PollEnd {
  const failures = state.failures + 1;
  const failingSince = state.failingSince ?? now;
  return {
    address,
    nextAt: after(now, backoffOf(failures), chance),
    state: { ...state, failures, failingSince, trouble },
  };
}

interface Fresh {
  maxAgeMs: number | null;
  movedTo: string | null;
}

/** Takes over a new address once it held for long enough; from http to https of one host at once. */
function moved(
  { address, state: before }: Turning,
  { maxAgeMs, movedTo }: Fresh,
  state: PollState,
  { now, chance }: TurnMoment,
): PollEnd {
  const nextAt = after(now, intervalOf(maxAgeMs, state.everyMinutes), chance);
  if (movedTo === null) return { address, nextAt, state: { ...state, moving: null } };
  const since = before.moving?.to === movedTo ? before.moving.since : now;
  const holds = now - since >= MOVE_AFTER_MS || isOnlyEncrypted(address, movedTo);
  if (holds) return { address: movedTo, nextAt, state: { ...state, moving: null } };
  return { address, nextAt, state: { ...state, moving: { to: movedTo, since } } };
}

function isOnlyEncrypted(from: string, to: string): boolean {
  const [before, now] = [URL.parse(from), URL.parse(to)];
  return before?.protocol === 'http:' && now?.protocol === 'https:' && before.host === now.host;
}

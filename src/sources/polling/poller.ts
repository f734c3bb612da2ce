/** Polling: every source that is due is asked once, by whichever copy of the bot takes it. */
import type { Clock } from '../../contracts/clock.ts';
import type { Door, FetchOutcome } from '../../contracts/sources/outcome.ts';
import type { SourceKind, SourceReading, Unread } from '../../contracts/sources/reading.ts';
import type { ClaimedPoll, KeptItem, SourceStore } from '../../contracts/sources/store.ts';
import { withoutFuture } from '../reading/future.ts';
import { isFirstReading, turnEnd, validatorsFor } from './turn.ts';

/** A claim ends by itself: longer than any request and its reading take. */
const CLAIM_MS = 15 * 60_000;
/** So many are taken at once. */
const BATCH = 20;

interface PollerOptions {
  sources: SourceStore;
  door: Door;
  kinds: readonly SourceKind[];
  clock: Clock;
  /** Numbers in [0, 1), which spread the turns. */
  random(): number;
  /** The name of this copy of the bot. */
  by: string;
  /** Hears of every turn that was ended here. */
  onTurn?(turn: Turn): Promise<void> | void;
}

/** A turn of a source as it ended. */
interface Turn {
  poll: ClaimedPoll;
  outcome: FetchOutcome;
  /** Null where nothing answered. */
  reading: SourceReading | Unread | null;
  /** Items that are new or changed. */
  kept: readonly KeptItem[];
  /** True where they are learnt as known: the first reading, or the first after a month of silence. */
  isFirst: boolean;
}

/** Asks every source that is due by now; gives the turns that ended here. */
export async function pollDue(options: PollerOptions): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (;;) {
    const now = options.clock.now().getTime();
    const taken = await options.sources.claim(options.by, now, now + CLAIM_MS, BATCH);
    if (taken.length === 0) return turns;
    const ended = await Promise.all(taken.map((poll) => turnOf(poll, options)));
    turns.push(...ended.filter((turn) => turn !== null));
  }
}

/** One turn; null where the claim had ended before it did. */
async function turnOf(poll: ClaimedPoll, options: PollerOptions): Promise<Turn | null> {
  const { sources, clock, random, onTurn } = options;
  const { outcome, reading } = await askSource(poll, options);
  const now = clock.now().getTime();
  const end = turnEnd(poll, outcome, reading, { now, chance: random() });
  const items = reading && 'items' in reading ? reading.items : [];
  const kept = await sources.settle(poll, end, items, now);
  if (kept === null) return null;
  if (outcome.outcome === 'later') await sources.postpone(outcome.host, outcome.until);
  const turn = { poll, outcome, reading, kept, isFirst: isFirstReading(poll.state, now) };
  await onTurn?.(turn);
  return turn;
}

/** Asks one source by its kind and reads its answer. */
export async function askSource(
  { kind, address, settings, state }: Pick<ClaimedPoll, 'kind' | 'address' | 'settings' | 'state'>,
  { kinds, door, clock }: Pick<PollerOptions, 'kinds' | 'door' | 'clock'>,
): Promise<Pick<Turn, 'outcome' | 'reading'>> {
  const reader = kinds.find(({ name }) => name === kind);
  if (!reader) return { outcome: UNKNOWN_KIND, reading: null };
  const source = { address, settings };
  const outcome = await door.ask({
    address: reader.asks?.(source) ?? address,
    accept: reader.accept,
    robots: reader.robots ?? false,
    validators: validatorsFor(state, clock.now().getTime()),
  });
  if (outcome.outcome !== 'answered') return { outcome, reading: null };
  const reading = reader.read(outcome.answer, source);
  if ('unread' in reading) return { outcome, reading };
  const now = clock.now().getTime();
  const items = reading.items.map((item) => withoutFuture(item, now));
  return { outcome, reading: { ...reading, items } };
}

/** A kind of an older or newer program: its sources wait. */
const UNKNOWN_KIND: FetchOutcome = { outcome: 'failed', trouble: { kind: 'unknown_kind' } };

/** Polling: every source that is due is asked once, by whichever copy of the bot takes it. */
import type { Clock } from '../../contracts/clock.ts';
import type { Fetcher, FetchOutcome } from '../../contracts/sources/outcome.ts';
import type {
  SourceAnswer,
  SourceKind,
  SourceReading,
  Unread,
} from '../../contracts/sources/reading.ts';
import type { ClaimedPoll, KeptItem, SourceStore } from '../../contracts/sources/store.ts';
import { MINUTE_MS } from '../../domain/durations.ts';
import { withoutFuture } from '../reading/future.ts';
import { isFirstReading, turnEnd, validatorsFor } from './turn.ts';

/** A claim ends by itself: longer than any request and its reading take. */
const CLAIM_MS = 15 * MINUTE_MS;
/** So many are asked at once: one that is slow keeps none of the others. */
const AT_ONCE = 20;

interface PollerOptions {
  sources: SourceStore;
  fetcher: Fetcher;
  kinds: readonly SourceKind[];
  clock: Clock;
  /** Numbers in [0, 1), which spread the turns. */
  random(): number;
  /** The name of this copy of the bot. */
  by: string;
  /** Reads an answer by its kind; here and now by default. */
  read?: KindReader;
  /** Ends the round: what is under way is given back. */
  signal?: AbortSignal;
}

/** Reads an answer by a kind of source. */
type KindReader = (
  kind: SourceKind,
  answer: SourceAnswer,
  source: Pick<ClaimedPoll, 'address' | 'settings'>,
) => Promise<SourceReading | Unread>;

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
  /** When it was written down, epoch milliseconds. */
  at: number;
}

/** Asks every source that is due by now, and gives each turn that ended here as it ends. */
export async function* pollDue(options: PollerOptions): AsyncGenerator<Turn> {
  const { sources, clock, by, signal } = options;
  const ends: Ended[] = [];
  let underWay = 0;
  let isDry = false;
  // A race of what is under way would keep all that ended until the slowest has, and with the signal for ever.
  let wake = () => {};
  const ring = () => wake();
  signal?.addEventListener('abort', ring);
  try {
    while (!signal?.aborted) {
      if (!isDry && underWay < AT_ONCE) {
        const now = clock.now().getTime();
        const taken = await sources.claim(by, now, now + CLAIM_MS, AT_ONCE - underWay);
        isDry = taken.length === 0;
        underWay += taken.length;
        for (const poll of taken)
          void ended(poll, options).then((end) => {
            ends.push(end);
            ring();
          });
      }
      if (underWay === 0) return;
      if (ends.length === 0 && !signal?.aborted)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      const end = ends.shift();
      if (!end) continue;
      underWay -= 1;
      if ('error' in end) throw end.error;
      if (end.turn) yield end.turn;
    }
  } finally {
    signal?.removeEventListener('abort', ring);
    if (underWay > 0) await sources.release(by);
  }
}

/** The end of one turn: null where the claim had ended before it did, or why it could not be written down. */
type Ended = { turn: Turn | null } | { error: unknown };

const ended = (poll: ClaimedPoll, options: PollerOptions): Promise<Ended> =>
  turnOf(poll, options).then(
    (turn) => ({ turn }),
    (error: unknown) => ({ error }),
  );

async function turnOf(poll: ClaimedPoll, options: PollerOptions): Promise<Turn | null> {
  const { sources, clock, random } = options;
  const { outcome, reading } = await askSource(poll, options);
  const now = clock.now().getTime();
  const isFirst = isFirstReading(poll.state, now);
  const end = { ...turnEnd(poll, outcome, reading, { now, chance: random() }), isFirst };
  const items = reading && 'items' in reading ? reading.items : [];
  const kept = await sources.settle(poll, end, items, now);
  if (kept === null) return null;
  if (outcome.outcome === 'later') await sources.postpone(outcome.host, outcome.until);
  return { poll, outcome, reading, kept, isFirst, at: now };
}

/** Asks one source by its kind and reads its answer. */
export async function askSource(
  { kind, address, settings, state }: Pick<ClaimedPoll, 'kind' | 'address' | 'settings' | 'state'>,
  { kinds, fetcher, clock, read = readHere }: AskOptions,
): Promise<Pick<Turn, 'outcome' | 'reading'>> {
  const reader = kinds.find(({ name }) => name === kind);
  if (!reader) return { outcome: UNKNOWN_KIND, reading: null };
  const source = { address, settings };
  const asked = addressOf(reader, source, clock.now().getTime());
  if (asked === null) return { outcome: UNKNOWN_KIND, reading: null };
  const outcome = await fetcher.fetch({
    address: asked,
    accept: reader.accept,
    robots: reader.robots ?? false,
    ...(reader.key && { key: reader.key }),
    validators: validatorsFor(state, clock.now().getTime()),
  });
  if (outcome.outcome !== 'answered') return { outcome, reading: null };
  const reading = await read(reader, outcome.answer, source);
  if ('unread' in reading) return { outcome, reading };
  const now = clock.now().getTime();
  const items = reading.items.map((item) => withoutFuture(item, now));
  return { outcome, reading: { ...reading, items } };
}

/** The parts with which a source is asked once. */
export type AskOptions = Pick<PollerOptions, 'kinds' | 'fetcher' | 'clock' | 'read'>;

const readHere: KindReader = async (kind, answer, source) => kind.read(answer, source);

/** The address to ask; null for settings of another version of the program, which do not fit. */
function addressOf(
  { asks }: SourceKind,
  source: Pick<ClaimedPoll, 'address' | 'settings'>,
  now: number,
): string | null {
  try {
    return asks?.(source, now) ?? source.address;
  } catch {
    return null;
  }
}

/** A kind of an older or newer program: its sources wait. */
const UNKNOWN_KIND: FetchOutcome = { outcome: 'failed', trouble: { kind: 'unknown_kind' } };

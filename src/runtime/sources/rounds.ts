/** The rounds in which this copy of the bot reads sources: what is due is asked, what is new becomes events to look at. */
import { setImmediate } from 'node:timers/promises';
import type { Clock, Ticker, Ticking } from '../../contracts/clock.ts';
import type { Fetcher } from '../../contracts/sources/outcome.ts';
import type { SourceKind } from '../../contracts/sources/reading.ts';
import type { Arrival, HeldItem } from '../../contracts/sources/store.ts';
import type { Store } from '../../contracts/store.ts';
import { DAY_MS, MINUTE_MS } from '../../domain/durations.ts';
import { StorageError } from '../../errors.ts';
import { pollDue } from '../../sources/polling/poller.ts';
import type { TurnRead } from './proposing.ts';
import type { ReadingThread } from './reading-thread.ts';
import { forgetOld } from './retention.ts';

/** A turn whose events nobody has read after so long was another copy’s, which is gone. */
const ABANDONED_MS = 15 * MINUTE_MS;
/** So many items of such turns are read in a round. */
const MOST_ABANDONED = 200;

/** So many items that waited for another day are taken at once. */
const MOST_HELD = 50;

/** The parts that rounds are made from. */
export interface RoundsOptions {
  store: Pick<Store, 'sources'>;
  /** Reads the events of an item that is new or changed. */
  propose(turns: readonly TurnRead[]): Promise<unknown>;
  /** Reads the events of an item that waited for another day. */
  proposeHeld(held: HeldItem): Promise<unknown>;
  /** Takes what the shared desk has accepted out of what others have to review. */
  settle(): Promise<unknown>;
  read: ReadingThread['read'];
  kinds: readonly SourceKind[];
  fetcher: Fetcher;
  clock: Clock;
  logger: {
    info(facts: object, sentence: string): void;
    warn(facts: object, sentence: string): void;
    error(facts: object, sentence: string): void;
  };
  /** The name of this copy of the bot. */
  by: string;
  /** Numbers in [0, 1), which spread the turns. */
  random(): number;
  /** Days for which the text of what was read is kept. */
  textDays: number;
  /** Hears how many items came in that were not known before. */
  onItems?(count: number): void;
}

/** The rounds of this copy. */
export interface Rounds {
  begin(ticker: Ticker): void;
  /** Begins a round now, or another one after that which is under way. */
  wake(): void;
  /** Ends the round under way: sources that have not answered are given back. */
  end(): Promise<void>;
}

/** Makes the rounds; none begins before the ticker ticks. */
export function createRounds(options: RoundsOptions): Rounds {
  const { store, clock, logger, propose, onItems } = options;
  const { sources } = store;
  const ending = new AbortController();
  let running: Promise<void> | null = null;
  let ticking: Ticking | undefined;

  /** Reads the events of what came in, an item at a time: others have their turn between two. */
  async function read({ poll, at, kept }: Arrival): Promise<void> {
    for (const one of kept) {
      if (ending.signal.aborted) return;
      const turn = { poll: { id: poll }, kept: [one], isFirst: false };
      await readOne({ poll, item: one.item.id }, () => propose([turn]));
    }
    await sources.finish({ poll, at });
  }

  async function readOne(of: Pick<HeldItem, 'poll' | 'item'>, reading: () => Promise<unknown>) {
    try {
      await reading();
    } catch (error) {
      if (error instanceof StorageError) throw error;
      const { poll, item } = of;
      logger.error({ poll, item, error }, 'an item could not be read for events');
    }
    await setImmediate();
  }

  /** Reads items that waited, where their sources have room today. */
  async function readHeld(): Promise<void> {
    for (;;) {
      const now = clock.now().getTime();
      const taking = { now, until: now + ABANDONED_MS, limit: MOST_HELD };
      const held = await sources.takeHeld(taking);
      for (const one of held) {
        if (ending.signal.aborted) return;
        await readOne(one, () => options.proposeHeld(one));
        await sources.letGo(one);
      }
      if (held.length < MOST_HELD) return;
    }
  }

  async function round(): Promise<void> {
    const now = clock.now().getTime();
    const abandoned = { before: now - ABANDONED_MS, now, limit: MOST_ABANDONED };
    for (const left of await sources.takeUnfinished(abandoned)) await read(left);
    const polling = { ...options, sources, signal: ending.signal };
    for await (const { poll, kept, isFirst, at } of pollDue(polling)) {
      onItems?.(kept.filter(({ isNew }) => isNew).length);
      if (!isFirst && kept.length > 0) await read({ poll: poll.id, at, kept: [...kept] });
    }
    await readHeld();
    await options.settle();
    await forgetOld({ sources, now, textDays: options.textDays });
  }

  async function safeRound(): Promise<void> {
    try {
      await round();
    } catch (error) {
      logger.error({ error }, 'a round of reading sources failed');
    }
  }

  /** One round at a time; whoever asks for one while it is under way gets that. */
  async function tick(): Promise<Date> {
    running ??= safeRound().finally(() => {
      running = null;
    });
    await running;
    const [now, due] = [clock.now().getTime(), await sources.nextDue().catch(() => null)];
    return new Date(Math.max(now + MINUTE_MS, due ?? now + DAY_MS));
  }

  return {
    begin(ticker) {
      ticking = ticker.everyMinute(tick);
    },
    wake() {
      if (!ticking || ending.signal.aborted) return;
      const again = async () => {
        await running;
        if (ending.signal.aborted) return;
        ticking?.wake(await tick());
      };
      void again();
    },
    async end() {
      ticking?.stop();
      ending.abort();
      await running;
    },
  };
}

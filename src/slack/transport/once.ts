/**
 * Does once what Slack may hand over twice, to this copy of the bot or to another: this one remembers it for a while,
 * the database tells all of them. Where the database is silent each copy goes by its own memory, so that no gesture
 * is lost; what is posted into a channel is written down in the outbox under a key of its own before it is sent.
 */
import type { Clock } from '../../contracts/clock.ts';
import type { IdempotencyKeys } from '../../contracts/idempotency.ts';
import { forgetOldest } from '../../domain/collections.ts';
import { HOUR_MS, MINUTE_MS } from '../../domain/durations.ts';
import { type Logger, redact } from '../api/log.ts';
import { within } from '../api/patience.ts';

export interface Deduplicator {
  /** True the first time. Never rejects. */
  first(key: string): Promise<boolean>;
  /** Does the work the first time; later calls of this copy share its outcome. */
  run<T>(key: string, work: SharedWork<T>): Promise<T>;
}

/** Work that is done once. */
interface SharedWork<T> {
  work(): Promise<T>;
  /** True for an outcome to keep. After another one, or a failure, it may be done again. */
  keeps(outcome: T): boolean;
  /** The outcome while another copy of the bot does it, or has done it. */
  elsewhere(): T;
}

const LIFE = 6 * HOUR_MS;
/** A copy that ends in the middle of work holds it up for so long. */
const LEASE = MINUTE_MS;
const MOST = 5_000;
/** Somebody waits for the answer, milliseconds of real time. */
const PATIENCE = 1_000;

interface DeduplicatorOptions {
  clock: Clock;
  logger: Logger;
  keys(): IdempotencyKeys;
  /** The length of the memory, milliseconds of the clock. Default six hours. */
  life?: number;
  /** The most keys in this copy's own memory. Default 5,000. */
  most?: number;
  /** The longest wait for the database, milliseconds of real time. Default 1,000. */
  patience?: number;
}

/** The deduplicator of this copy. */
export function createDeduplicator(options: DeduplicatorOptions): Deduplicator {
  const { clock, logger, keys, life = LIFE, most = MOST, patience = PATIENCE } = options;
  const known = new Map<string, { at: number; outcome: Promise<unknown> }>();
  const moment = () => clock.now().getTime();

  function recall(key: string): Promise<unknown> | undefined {
    const entry = known.get(key);
    return entry && moment() - entry.at < life ? entry.outcome : undefined;
  }

  function remember(key: string, outcome: Promise<unknown>): void {
    known.delete(key);
    known.set(key, { at: moment(), outcome });
    forgetOldest(known, most);
  }

  /** The database's answer, or `silent` where it gives none in time. */
  async function ask<T>(question: () => Promise<T>, silent: T): Promise<T> {
    const heard = Promise.try(question).then((answer) => ({ answer }));
    try {
      const told = await within(patience, heard, null);
      if (told) return told.answer;
      throw new Error('no answer in time');
    } catch (error) {
      logger.warn({ error: redact(String(error)) }, 'Other copies can’t be asked about a gesture');
      return silent;
    }
  }

  const takes = (key: string, length: number) =>
    ask(() => keys().take(key, moment() + length, moment()), true);

  async function alone<T>(key: string, { work, keeps }: SharedWork<T>): Promise<T> {
    const endsIn = (length: number) => ask(() => keys().endAt(key, moment() + length), undefined);
    let kept = false;
    try {
      const outcome = await work();
      kept = keeps(outcome);
      return outcome;
    } finally {
      // Nobody waits for what nobody may do again.
      if (kept) void endsIn(life);
      else await endsIn(0);
    }
  }

  return {
    async first(key) {
      if (recall(key)) return false;
      remember(key, Promise.resolve());
      return takes(key, life);
    },
    run<T>(key: string, shared: SharedWork<T>) {
      const before = recall(key);
      // A key belongs to one kind of work, whose outcomes are all of one type.
      if (before) return before as Promise<T>;
      let mine = true;
      const outcome = takes(key, LEASE).then((taken) => {
        mine = taken;
        return taken ? alone(key, shared) : shared.elsewhere();
      });
      remember(key, outcome);
      const forget = () => {
        if (known.get(key)?.outcome === outcome) known.delete(key);
      };
      outcome.then((result) => (mine && shared.keeps(result)) || forget(), forget);
      return outcome;
    },
  };
}

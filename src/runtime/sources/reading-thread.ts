/** Answers of sources are read in a thread of their own: a large one would keep the bot from answering people. */
import { Worker } from 'node:worker_threads';
import type {
  SourceAnswer,
  SourceKind,
  SourceReading,
  Unread,
} from '../../contracts/sources/reading.ts';

/** An answer to read by a kind of source. */
export interface ReadOrder {
  id: number;
  kind: string;
  answer: SourceAnswer;
  source: { address: string; settings: Readonly<Record<string, unknown>> };
}

/** The end of an order; `fault` is the message of an error. */
export type ReadResult = { id: number } & ({ reading: SourceReading | Unread } | { fault: string });

/** Reads answers of sources beside everything else. */
export interface ReadingThread {
  /** Reads an answer. One that can’t be read in time, or for which the memory does not suffice, is unreadable. */
  read(
    kind: Pick<SourceKind, 'name'>,
    answer: SourceAnswer,
    source: ReadOrder['source'],
  ): Promise<SourceReading | Unread>;
  /** Ends the thread at once; the next order starts it again. */
  close(): Promise<void>;
}

interface ReadingThreadOptions {
  /** Hears of what can’t be read. Default: nobody does. */
  logger?: { warn(facts: object, sentence: string): void };
  /** The longest that one answer may take, milliseconds. Default 20,000. */
  longest?: number;
}

/** Memory of the thread, MB: the largest answer that the fetcher takes is 16 MB. */
const MOST_MEMORY_MB = 512;
/** The thread ends by itself when nothing was read for so long, milliseconds. */
const IDLE = 10_000;
const SILENT = { warn() {} };
const UNREADABLE: Unread = { unread: 'unreadable' };

/** The thread; it starts with the first order. */
export function createReadingThread({
  logger = SILENT,
  longest = 20_000,
}: ReadingThreadOptions = {}): ReadingThread {
  const waiting = new Map<number, (reading: SourceReading | Unread) => void>();
  let worker: Worker | null = null;
  let last = 0;
  let idle: NodeJS.Timeout | undefined;

  async function close(): Promise<void> {
    clearTimeout(idle);
    const used = worker;
    if (!used) return;
    drop(used);
    await used.terminate();
  }

  /** Lets the thread go when it has had nothing to do for a while. */
  function rest(): void {
    clearTimeout(idle);
    if (waiting.size === 0) idle = setTimeout(() => void close(), IDLE).unref();
  }

  /** Orders of a thread that is gone have no other end. */
  function drop(gone: Worker): void {
    if (worker !== gone) return;
    worker = null;
    for (const settle of waiting.values()) settle(UNREADABLE);
    waiting.clear();
  }

  function start(): Worker {
    const started = new Worker(new URL('./reading-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    started.unref();
    started.on('message', (result: ReadResult) => {
      if ('fault' in result) logger.warn({ fault: result.fault }, 'an answer could not be read');
      waiting.get(result.id)?.('fault' in result ? UNREADABLE : result.reading);
      waiting.delete(result.id);
    });
    started.on('error', (error) => {
      logger.warn({ error }, 'the thread that reads sources broke down');
      drop(started);
    });
    started.on('exit', () => drop(started));
    return started;
  }

  return {
    async read({ name: kind }, answer, source) {
      worker ??= start();
      const used = worker;
      const id = ++last;
      const { promise, resolve } = Promise.withResolvers<SourceReading | Unread>();
      waiting.set(id, resolve);
      const order: ReadOrder = { id, kind, answer, source };
      used.postMessage(order);
      const timer = setTimeout(() => {
        logger.warn({ kind, after: longest }, 'an answer took too long to read');
        drop(used);
        void used.terminate();
      }, longest);
      clearTimeout(idle);
      return promise.finally(() => {
        clearTimeout(timer);
        rest();
      });
    },
    close,
  };
}

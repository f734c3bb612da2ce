/** Tells an address outside that the schedule lives: whoever watches it misses the call when it does not come. */
import { codeOf } from '../errors.ts';

interface Heartbeat {
  /** Calls the address, unless the last call is still under way. Nobody waits for it, and it never fails. */
  beat(): void;
  /** Gives up a call under way; resolves when nothing is. */
  end(): Promise<void>;
}

interface HeartbeatOptions {
  /** An http or https address. It may hold a secret, and is never logged. */
  address: string;
  logger: {
    info(facts: object, sentence: string): void;
    warn(facts: object, sentence: string): void;
  };
  /** The longest that an answer may take, milliseconds. Default 5,000. */
  timeout?: number;
}

/** The heartbeat of one address. */
export function createHeartbeat({ address, logger, timeout = 5_000 }: HeartbeatOptions): Heartbeat {
  const ended = new AbortController();
  let underWay: Promise<void> | null = null;
  let out = false;

  async function call(): Promise<void> {
    const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(timeout)]);
    const answer = await fetch(address, { signal });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    if (out) logger.info({}, 'the heartbeat address answers again');
    out = false;
  }

  /** Once an outage: a call is made every minute. */
  function note(error: unknown): void {
    if (!out && !ended.signal.aborted)
      logger.warn({ reason: reasonOf(error) }, 'the heartbeat address does not answer');
    out = true;
  }

  return {
    beat() {
      if (ended.signal.aborted) return;
      underWay ??= call()
        .catch(note)
        .finally(() => {
          underWay = null;
        });
    },
    async end() {
      ended.abort();
      await underWay;
    },
  };
}

/** In a word, without the address: `ECONNREFUSED`, `TimeoutError`, `status 404`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = codeOf(error.cause);
  if (typeof code === 'string') return code;
  return /^status \d+$/.test(error.message) ? error.message : error.name;
}

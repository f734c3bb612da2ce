/** The process around the product: signals, the last error, the way out. */
import { BriefingError } from '../errors.ts';
import type { AppLogger } from './logger.ts';

/**
 * Resolves when the process is asked to stop (SIGTERM, SIGINT; a second one ends it at once). Until then a
 * rejected promise that nobody handled is logged and ends it; afterwards it is logged only: Slack's
 * Socket Mode client may reject while it disconnects.
 */
export function whenStopped(logger: Pick<AppLogger, 'info' | 'error'>): Promise<void> {
  return new Promise((resolve) => {
    let stopping = false;
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        if (stopping) process.exit(130);
        stopping = true;
        logger.info({ signal }, 'stopping');
        process.stdin.destroy(); // A prompt that reads on would keep the process alive.
        resolve();
      });
    }
    process.on('unhandledRejection', (error) => {
      logger.error({ error }, 'unhandled rejection');
      if (!stopping) process.exit(1);
    });
  });
}

/** A way out for when the program may not go on: it says why, and ends as if it were asked to, with 1. */
export function ender(logger: Pick<AppLogger, 'error'>): (why: string) => void {
  return (why) => {
    logger.error({}, why);
    process.exitCode = 1;
    process.emit('SIGTERM', 'SIGTERM');
  };
}

/** The time that open connections get to close by themselves, milliseconds. */
const GRACE = 500;

/** Ends the process when nothing is left to do, or soon: a connection that hangs would keep it alive. */
export function leave(): void {
  setTimeout(() => process.exit(), GRACE).unref();
}

/** Says why it could not go on, in a sentence for what we know and with the stack for what we don't, and ends with 1. */
export function fail(error: unknown): never {
  const known = error instanceof BriefingError;
  const text = error instanceof Error ? (known ? error.message : error.stack) : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

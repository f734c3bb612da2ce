/** Copies of the bot as a supervisor keeps them: one that ends is started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CopyOrder } from './copy.ts';
import { pause } from './time.ts';

const PROGRAM = fileURLToPath(new URL('copy.ts', import.meta.url));
const CACHE = fileURLToPath(new URL('../../src/runtime/cache.js', import.meta.url));
/** A supervisor starts a program again after so long, milliseconds. */
const AGAIN = 300;
/** It ends one by force that does not end by itself, after so long, milliseconds. */
const FORCED = 10_000;

/** A copy of the bot. */
export interface Copy {
  /** Resolves when it posts. */
  up(): Promise<void>;
  /** Ends it at once, or as a supervisor does that deploys; it stays down until `start`. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  start(): void;
  /** Stops it where it is, as a machine that sleeps, until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** Puts its clock so many milliseconds of the bot's time ahead of the true one. */
  shift(ms: number): void;
  /** Its clock goes along where the true time jumps, milliseconds. */
  jump(ms: number): void;
  /** True while it may post: from when it said so until it is gone, asleep or not. */
  isPosting(): boolean;
  /** The number of times that it ended unasked. */
  falls(): number;
}

function begin(order: CopyOrder, log: string): ChildProcess {
  const child = spawn(process.execPath, ['--import', CACHE, PROGRAM, JSON.stringify(order)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stderr?.pipe(createWriteStream(log, { flags: 'a' }));
  // Who is gone hears nothing more.
  child.stdin?.on('error', () => {});
  return child;
}

/** Starts a copy; its log is written to a file. */
export function startCopy(order: CopyOrder, log: string): Copy {
  let wanted = true;
  let fallen = 0;
  let posting = false;
  /** The clock as it should be, and as far as it is wrong. */
  const shifts = { true: 0, wrong: 0 };
  const shift = () => shifts.true + shifts.wrong;
  let child: ChildProcess;
  let ready = Promise.withResolvers<void>();

  function start(): void {
    wanted = true;
    const own = begin({ ...order, shift: shift() }, log);
    child = own;
    own.stdout?.once('data', () => {
      posting = true;
      ready.resolve();
    });
    own.once('exit', async () => {
      posting = false;
      ready.resolve();
      ready = Promise.withResolvers();
      if (!wanted || child !== own) return;
      fallen++;
      await pause(AGAIN);
      if (wanted && child === own) start();
    });
  }
  function put(which: keyof typeof shifts, ms: number): void {
    shifts[which] = ms;
    child.stdin?.write(`shift ${shift()}\n`);
  }

  start();
  return {
    up: async () => {
      // What fell in the meantime is started again, and waited for again.
      for (let own = null; own !== child; ) {
        own = child;
        await ready.promise;
        if (own.exitCode !== null || own.signalCode !== null) await pause(2 * AGAIN);
      }
    },
    async end(signal) {
      wanted = false;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      const force = setTimeout(() => child.kill('SIGKILL'), FORCED);
      await ended;
      clearTimeout(force);
    },
    start,
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    shift: (ms) => put('wrong', ms),
    jump: (ms) => put('true', shifts.true + ms),
    isPosting: () => posting,
    falls: () => fallen,
  };
}

/**
 * Starts a copy that must be refused while another posts; false where both post at once. One that comes in the moment in
 * which the other is gone has the right to the file, and the other is refused until it ends. It is gone afterwards.
 */
export async function isRefused(
  order: CopyOrder,
  log: string,
  isPosting: () => boolean,
): Promise<boolean> {
  const child = begin(order, log);
  const ended = once(child, 'exit').then(() => true);
  const posts = child.stdout ? once(child.stdout, 'data').then(() => !isPosting()) : ended;
  const outcome = await Promise.race([ended, posts]);
  child.kill('SIGKILL');
  await ended;
  return outcome;
}

/** Copies of the bot in processes of their own, against a workspace in the test's. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { channel, createClock, startWorkspace, type Workspace } from '../../../playground/index.ts';
import type { Store } from '../../../src/contracts/store.ts';
import { INSTALLED } from '../installed.ts';
import { aSchedule, HOUR, NINE } from '../samples/deliveries.ts';
import { fields } from '../samples/records.ts';
import type { CopyOrder } from './post-and-die.ts';

const PROGRAM = fileURLToPath(new URL('post-and-die.ts', import.meta.url));

/** A workspace at nine with so many channels that the bot is in. */
export async function startCrowd(count: number): Promise<{ space: Workspace; channels: string[] }> {
  const ids = Array.from(
    { length: count },
    (_, index) => `C0CROWD${String(index).padStart(3, '0')}`,
  );
  const space = await startWorkspace({
    ...INSTALLED,
    clock: createClock(new Date(NINE)),
    trafficLimit: 100,
  });
  onTestFinished(() => space.close());
  const { bot_user: bot } = space.state.app;
  for (const id of ids)
    space.state.channels[id] = { ...channel({ id, name: id.toLowerCase() }), members: [bot] };
  return { space, channels: ids };
}

/** Seven stories, and a schedule due at nine in each channel. */
export async function planCrowd(
  store: Store,
  workspace: string,
  channels: readonly string[],
): Promise<void> {
  for (let story = 1; story <= 7; story++) {
    const title = `Story ${story} breaks`;
    const occurredOn = { date: '2026-03-12', precision: 'day' } as const;
    const patch = fields({ type: 'security_incident', status: 'reported', title, occurredOn });
    await store.append(workspace, [{ event: null, patch, who: 'ana', why: 'news' }]);
  }
  const plans = store.plans(workspace);
  for (const id of channels) await plans.addSchedule(aSchedule({ channel: id }), NINE - HOUR);
}

export interface CopyProcess {
  /** Says when nine is: it begins. */
  begin(nine: number): void;
  kill(): void;
  /** Resolves when it has ended, with the signal that ended it. */
  ended: Promise<string | null>;
}

/** Starts a copy; it ends with the test. */
export async function startCopy(order: CopyOrder): Promise<CopyProcess> {
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(order)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(([, signal]) => signal as string | null);
  const kill = () => void child.kill('SIGKILL');
  onTestFinished(async () => {
    kill();
    await ended;
  });
  await readyOf(child);
  return { ended, kill, begin: (nine) => void child.stdin!.write(`${nine}\n`) };
}

async function readyOf({ stdout }: ChildProcess): Promise<void> {
  await once(stdout!, 'data');
}

/** Resolves when nothing is left to do: so many digests are settled, with all their parts. */
export async function allSettled(
  store: Store,
  workspace: string,
  digests: number,
  timeout: number,
): Promise<void> {
  const ledger = store.ledger(workspace);
  const end = performance.now() + timeout;
  for (;;) {
    const { counts } = await ledger.upkeep.health(NINE);
    const open = counts.pending + counts.sending + counts.unknown;
    if (open === 0 && counts.sent >= digests) return;
    if (performance.now() > end) throw new Error(`not settled: ${JSON.stringify(counts)}`);
    await setTimeout(50);
  }
}

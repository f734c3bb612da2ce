/** Reading and posting by the clock, with what tells whoever looks after the bot that it works: figures and a heartbeat. */
import { randomUUID } from 'node:crypto';
import {
  createScheduling,
  type RunningSchedule,
  type SchedulingOptions,
} from '../scheduling/index.ts';
import type { Config } from './config.ts';
import { createHeartbeat } from './heartbeat.ts';
import type { createMetrics } from './metrics.ts';
import type { Asking } from './sources/asking.ts';
import { figuresByWorkspace } from './sources/figures.ts';
import { openReading, type ReadingOptions } from './sources/reading.ts';
import type { Rounds } from './sources/rounds.ts';
import { programVersion } from './version.ts';

interface PostingOptions
  extends Pick<SchedulingOptions, 'router' | 'clock' | 'logger'>,
    Pick<ReadingOptions, 'store' | 'bundle'>,
    Pick<Config, 'digest' | 'heartbeat' | 'textDays'> {
  asking: Asking;
  /** Feeds of the local workspace, whose addresses may be asked though they are private. Default none. */
  feeds?: ReadonlyMap<string, string> | undefined;
  /** The channel of the local workspace that gets its digest; there nothing is measured and nobody is called. Null in Slack. */
  localChannel: string | null;
}

interface Posting {
  schedule: RunningSchedule;
  /** The text that `/metrics` answers with; absent where nothing is measured. */
  metrics?: (() => Promise<string>) | undefined;
}

/** Makes the schedule of this copy of the bot. */
export async function openPosting(options: PostingOptions): Promise<Posting> {
  const { digest, localChannel, store, router, clock, logger } = options;
  const address = localChannel ? null : options.heartbeat;
  const channel = localChannel ?? digest.channel;
  const heartbeat = address ? createHeartbeat({ address, logger }) : null;
  const metrics = localChannel
    ? null
    : await openMetrics({
        logger,
        standing: () => schedule.standing(),
        progress: () => schedule.progress(),
        sources: {
          async figures() {
            const { sources } = store;
            return figuresByWorkspace(await sources.followings(), await sources.polls());
          },
          reviewed: () => store.sources.reviewed(),
          now: () => clock.now().getTime(),
        },
      });
  const schedule = createScheduling({
    store,
    router,
    clock,
    logger,
    configured: channel ? { ...digest, channel } : null,
    by: randomUUID(),
    stopwatch: () => performance.now(),
    realTime: () => Date.now(),
    onSettled: (kind, state) => metrics?.settled(kind, state),
    onWait: (seconds) => metrics?.waited(seconds),
    beat(now) {
      metrics?.turned(now);
      heartbeat?.beat();
    },
  });
  if (options.feeds) options.asking.replay(options.feeds);
  const onItems = (count: number) => metrics?.arrived(count);
  const reading = openReading({ ...options, onItems });
  async function end(): Promise<void> {
    await Promise.all([schedule.end(), reading.end()]);
    await heartbeat?.end();
  }
  return { schedule: { ...together(schedule, reading), end }, metrics: metrics?.text };
}

/** The schedule, with the rounds of reading that begin after it; what commands plan may be a source to read. */
const together = (schedule: RunningSchedule, reading: Rounds): RunningSchedule => ({
  ...schedule,
  async begin(poster, ticker) {
    await schedule.begin(poster, ticker);
    reading.begin(ticker);
  },
  async wake() {
    reading.wake();
    await schedule.wake();
  },
});

/** Loaded where figures are wanted alone: it takes a part of a start. */
async function openMetrics(of: Omit<Parameters<typeof createMetrics>[0], 'version'>) {
  const { createMetrics } = await import('./metrics.ts');
  return createMetrics({ version: programVersion(), ...of });
}

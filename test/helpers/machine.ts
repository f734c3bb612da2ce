/** A machine with the bot's schedule on it, at a workspace on localhost: the log in a real file, the clock in the test's hand. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebClient } from '@slack/web-api';
import { onTestFinished } from 'vitest';
import {
  createClock,
  type MovableClock,
  startWorkspace,
  type Workspace,
} from '../../playground/index.ts';
import { createRouter } from '../../src/briefing/router.ts';
import type { Poster } from '../../src/contracts/poster.ts';
import type { Schedule as Planned } from '../../src/contracts/schedule.ts';
import type { Store } from '../../src/contracts/store.ts';
import type { NewSchedule } from '../../src/contracts/subscriptions.ts';
import { dayInZone } from '../../src/domain/time/calendar.ts';
import { createScheduling, type RunningSchedule } from '../../src/scheduling/index.ts';
import { minuteTicker } from '../../src/scheduling/ticker.ts';
import { clientOptions } from '../../src/slack/api/clients.ts';
import { createPoster } from '../../src/slack/posting/poster.ts';
import { openStore } from '../../src/storage/index.ts';
import { INSTALLED } from './installed.ts';
import { projectLeaves } from './leaves.ts';
import { type Logged, loggerInto } from './logged.ts';
import { createLife, type Life } from './processes/mortal.ts';
import { aSchedule } from './samples/deliveries.ts';
import { fields } from './samples/records.ts';
import { emptyLog, reference } from './stores/store.ts';

/** One run of the program, from its start to its end. */
export interface Copy {
  life: Life;
  store: Store;
  schedule: RunningSchedule;
}

export interface MachineOptions {
  /** Where the clock stands. Default Thursday 12 March 2026, 07:59 UTC. */
  start?: string;
  /** The longest wait for Slack's answer, milliseconds. */
  patience?: number;
  /** The longest wait for another that writes, milliseconds. Default 50. */
  busyTimeout?: number;
  /** The schedule of the channel. Default nine each weekday, UTC, the first window from a day before. */
  planned?: Partial<NewSchedule>;
}

export interface Machine {
  space: Workspace<MovableClock>;
  file: string;
  channel: string;
  workspace: string;
  logged: Logged[];
  /** The copy that runs. */
  copy(): Copy;
  planned(): Promise<Planned>;
  /** Starts the program anew, whatever has become of the last. */
  restart(): Promise<void>;
  /** Something new becomes known, so many times. */
  news(count: number): Promise<void>;
  /** Does something as soon as the channel shows so many messages, once. */
  whenShown(count: number, action: () => void): void;
  /** The time passes up to a moment, tick by tick. */
  until(moment: string | number): Promise<void>;
  /** The time by the machine's clock, which may be wrong. */
  now(): number;
  /** The schedule has a look, unless the program ends over it. */
  look(): Promise<void>;
  /** The machine's clock is put forward, or back. */
  jump(ms: number): Promise<void>;
}

const CHANNEL = 'C0LOCALBRIEF';
/** The last moment that a Date can name. */
const LAST = 8_640_000_000_000_000;

/** Starts a workspace, and a machine whose channel has a schedule; all of it ends with the test. */
export async function startMachine(options: MachineOptions = {}): Promise<Machine> {
  const { start = '2026-03-12T07:59:00Z', patience = 10_000, busyTimeout = 50 } = options;
  const space = await startWorkspace({ ...INSTALLED, clock: createClock(new Date(start)) });
  onTestFinished(() => space.close());
  const folder = mkdtempSync(join(tmpdir(), 'machine-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'log.db');
  writeFileSync(file, await emptyLog());
  const logged: Logged[] = [];
  const logger = loggerInto(logged);
  const workspace = space.state.team.id;
  const { sections } = await projectLeaves();
  const router = createRouter({ commands: [], sections, reference });
  const client = (timeout: number) =>
    new WebClient(space.botToken, clientOptions(space.apiUrl, logger, { timeout, retries: 0 }));
  const clients = { posts: client(patience), reads: client(patience) };
  const team = { team: workspace, enterprise: null, botId: 'B', botUser: 'U' };
  let ahead = 0;
  const now = () => space.clock.now().getTime() + ahead;
  let told = 0;
  let running: Copy;

  async function open(): Promise<Copy> {
    const life = createLife();
    const clock = machineClock(space.clock, () => ahead, life);
    const store = await openStore({ url: file, clock, reference, busyTimeout });
    onTestFinished(() => store.close());
    const mortal: Store = {
      ...store,
      ledger: (of) => life.tie(store.ledger(of)),
      plans: (of) => life.tie(store.plans(of)),
    };
    const schedule = createScheduling({
      store: mortal,
      router,
      clock,
      logger,
      by: `copy ${logged.length}`,
      configured: null,
      stopwatch: () => 0,
    });
    const poster = life.tie(
      arriving(createPoster({ languageOf: async () => 'en', clients, identity: () => team })),
      ['workspace', 'draw'],
    );
    await schedule.begin(poster, minuteTicker(clock));
    return { life, store, schedule };
  }

  const look = () => Promise.race([running.schedule.wake(), running.life.over]);

  /** A post that was given up may still arrive. In Slack it does so long before it is looked for; here the clock is moved at once. */
  const arriving = (poster: Poster): Poster => ({
    ...poster,
    async post(drawing, address) {
      const posted = await poster.post(drawing, address);
      if (posted.kind === 'unknown') await space.settled();
      return posted;
    },
  });

  running = await open();
  const own = { channel: CHANNEL, channelName: 'ai-briefing', ...options.planned };
  const { id } = await running.store.plans(workspace).addSchedule(aSchedule(own), now());
  return {
    space,
    file,
    channel: CHANNEL,
    workspace,
    logged,
    now,
    copy: () => running,
    planned: async () => (await running.store.plans(workspace).schedule(id))!,
    async restart() {
      running.life.end();
      running = await open();
    },
    async news(count) {
      for (let each = 0; each < count; each++) {
        const title = `Story ${++told} breaks`;
        const occurredOn = {
          date: dayInZone(space.clock.now().getTime(), 'UTC'),
          precision: 'day',
        } as const;
        const patch = fields({ type: 'security_incident', status: 'reported', title, occurredOn });
        await running.store.append(workspace, [{ event: null, patch, who: 'ana', why: 'news' }]);
      }
    },
    whenShown(count, action) {
      const stop = space.onChange(() => {
        if ((space.state.messages[CHANNEL] ?? []).length < count) return;
        stop();
        action();
      });
    },
    until: (moment) => space.clock.set(new Date(moment)),
    look,
    async jump(ms) {
      ahead += ms;
      await look();
    },
  };
}

type TickingClock = Parameters<typeof minuteTicker>[0];

/** The clock of a machine: ahead of the real one, and ticking as long as the program runs. */
function machineClock(real: MovableClock, ahead: () => number, life: Life): TickingClock {
  const now = () => new Date(real.now().getTime() + ahead());
  return {
    now,
    onTick(listener) {
      const stop = real.onTick(async () => {
        const wish = await Promise.race([listener(now()), life.over]);
        return wish ? new Date(Math.min(wish.getTime() - ahead(), LAST)) : undefined;
      });
      // The clock would stop at every minute for the dead.
      void life.over.then(stop);
      return stop;
    },
  };
}

/** The stage of a run: a simulated Slack with five channels, a log with a schedule for each, and copies of the bot. */

import { join } from 'node:path';
import {
  channel,
  type MovableClock,
  startWorkspace,
  type Workspace,
} from '../../playground/index.ts';
import { EVERYBODY } from '../../src/contracts/reader.ts';
import { cronTiming } from '../../src/domain/schedule/timing.ts';
import { INSTALLED } from '../../test/helpers/installed.ts';
import { aSchedule } from '../../test/helpers/samples/deliveries.ts';
import { fields } from '../../test/helpers/samples/records.ts';
import type { Chance } from './chance.ts';
import { type Copy, isRefused, startCopy } from './copies.ts';
import type { CopyOrder } from './copy.ts';
import type { Databases, RunDatabase } from './databases/database.ts';
import { openPipe, type Pipe } from './pipe.ts';
import { MINUTE, runningClock, START } from './time.ts';
import type { Trouble } from './verdict.ts';

/** The person who owns the schedules. */
export const OWNER = 'ana';
/** Digests of every channel are due so often, milliseconds of the bot's time. */
export const EVERY = 5 * MINUTE;
const TIMING = cronTiming('*/5 * * * *', 'UTC');
const LAYOUTS = ['auto', 'auto', 'compact', 'threaded', 'auto'] as const;

/** An event of the run. */
interface Story {
  id: string;
  title: string;
}

export interface RunStage {
  chance: Chance;
  space: Workspace<MovableClock>;
  /** The way of the copies to Slack. */
  slack: Pipe;
  database: RunDatabase;
  copies: readonly [Copy, ...Copy[]];
  /** Names of the channels; their ids may change. */
  names: readonly [string, ...string[]];
  /** The true time, epoch milliseconds. */
  now(): number;
  /** Ids of a channel by its name. */
  idOf(name: string): string;
  /** Something becomes known, so many times. */
  news(count: number): Promise<void>;
  /** The events that became known, and stand in the log. */
  stories: readonly Story[];
  /** Leaves out what the log has lost: what a disk had not confirmed when the power went. */
  recount(): Promise<void>;
  /** Everything that went wrong until now; whoever lets something go wrong adds to it. */
  troubles: Trouble[];
  /** Sentences on what the bot must never do, and did. */
  offences: string[];
  /** Starts another copy at an address, to see it refused: see `isRefused`. */
  intrude(databaseUrl: string): Promise<boolean>;
  end(): Promise<void>;
}

/** Sets a stage whose copies have begun to start. Logs of the copies are written into a folder. */
export async function openStage(
  databases: Databases,
  chance: Chance,
  folder: string,
): Promise<RunStage> {
  const begun = Date.now();
  const clock = runningClock(begun);
  const space = await startWorkspace({ ...INSTALLED, clock, trafficLimit: 200 });
  const names = LAYOUTS.map((_layout, index) => `chaos-${index + 1}`);
  const owner = space.as(OWNER).person.id;
  for (const [index, name] of names.entries())
    space.state.channels[`C0CHAOS00${index}`] = channel({
      id: `C0CHAOS00${index}`,
      name,
      kind: index === 4 ? 'private' : 'public',
      members: [space.state.app.bot_user, owner],
    });
  const team = space.state.team.id;
  const database = await databases.fresh(clock);
  await database.using(async (store) => {
    for (const [index, channelName] of names.entries())
      await store.plans(team).addSchedule(
        aSchedule({
          channel: `C0CHAOS00${index}`,
          channelName,
          owner,
          timing: TIMING,
          since: START - MINUTE,
          nextDue: START - MINUTE + EVERY,
          layout: LAYOUTS[index] ?? 'auto',
        }),
        START,
      );
  });
  const slack = await openPipe(Number(new URL(space.url).port));
  const { botToken, appToken } = space;
  const { maxPages } = database;
  const order = (databaseUrl: string, by: string): CopyOrder => ({
    by,
    databaseUrl,
    botToken,
    appToken,
    begun,
    shift: 0,
    ...(maxPages && { maxPages }),
    apiUrl: `http://127.0.0.1:${slack.port}/api/`,
  });
  const logOf = (by: string) => join(folder, `${by}.log`);
  const copies = database.urls.map((url, index) =>
    startCopy(order(url, `copy-${index + 1}`), logOf(`copy-${index + 1}`)),
  );
  const [first, ...others] = copies;
  const [firstName, ...otherNames] = names;
  if (!first || !firstName) throw new Error('a stage without a copy or a channel');
  const now = () => clock.now().getTime();
  let stories: Story[] = [];
  let told = 0;
  return {
    chance,
    space,
    slack,
    database,
    now,
    troubles: [],
    offences: [],
    copies: [first, ...others],
    names: [firstName, ...otherNames],
    idOf: (name) =>
      Object.values(space.state.channels).find((each) => each.name === name)?.id ?? name,
    get stories() {
      return stories;
    },
    news: (count) =>
      database.using(async (store) => {
        for (let nth = 0; nth < count; nth++) {
          const title = `Story ${++told} breaks`;
          const revision = { event: null, patch: story(title, now()), who: owner, why: 'news' };
          const [event] = await store.append(team, [revision]);
          if (event) stories.push({ id: event.id, title });
        }
      }),
    recount: () =>
      database.using(async (store) => {
        const log = store.reader({ workspace: team, asOf: now(), audience: EVERYBODY });
        const found = await Promise.all(stories.map(({ id }) => log.event(id)));
        stories = stories.filter((_story, index) => found[index]);
      }),
    intrude: (url) =>
      isRefused(order(url, 'intruder'), logOf('intruder'), () =>
        copies.some((copy) => copy.isPosting()),
      ),
    async end() {
      await Promise.all(copies.map((copy) => copy.end('SIGKILL')));
      slack.close();
      await space.close();
      await database.close();
    },
  };
}

function story(title: string, now: number) {
  const date = new Date(now).toISOString().slice(0, 10);
  const occurredOn = { date, precision: 'day' } as const;
  return fields({ type: 'security_incident', status: 'reported', title, occurredOn });
}

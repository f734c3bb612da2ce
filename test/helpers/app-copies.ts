/** Copies of the whole app on one PostgreSQL, each with connections of its own, in one workspace. */
import { onTestFinished } from 'vitest';
import { createClock, startWorkspace, type Workspace } from '../../playground/index.ts';
import type { Store } from '../../src/contracts/store.ts';
import { createScheduling } from '../../src/scheduling/index.ts';
import { minuteTicker } from '../../src/scheduling/ticker.ts';
import { createSlackApp } from '../../src/slack/app.ts';
import { openStore } from '../../src/storage/index.ts';
import { amount, record } from './samples/records.ts';
import {
  configOf,
  INSTALLED,
  type Logged,
  loggerInto,
  projectRouter,
  seeded,
  type Transport,
} from './slack.ts';
import { newLog } from './stores/postgres.ts';
import { bundle, reference } from './stores/store.ts';

type Space = Workspace<ReturnType<typeof createClock>>;

/** A copy of the bot. */
interface Copy {
  store: Store;
  logged: Logged[];
  /** Over HTTP, lets Slack send what follows to this copy. */
  receives(): void;
  /** Finishes what is under way, and takes nothing more. */
  stop(): Promise<void>;
}

/** Two copies at nine, with a round in their log. */
export async function twoCopies(transport: Transport): Promise<{ space: Space; copies: Copy[] }> {
  const clock = createClock(new Date('2026-03-12T09:00:00Z'));
  const space = await startWorkspace({ ...INSTALLED, clock });
  onTestFinished(() => space.close());
  const { url } = await newLog();
  const copies: Copy[] = [];
  for (const by of ['one', 'two']) copies.push(await startCopy({ space, url, by, transport }));
  await copies[0]?.store.load(bundle([ROUND]));
  return { space, copies };
}

const ROUND = record({
  id: 'acme-round',
  type: 'funding_round',
  title: 'Acme raises $2B',
  status: 'completed',
  occurredOn: { date: '2026-03-10', precision: 'day' },
  knownOn: '2026-03-10',
  amount: amount(2e9),
});

interface CopyOrder {
  space: Space;
  url: string;
  by: string;
  transport: Transport;
}

async function startCopy({ space, url, by, transport }: CopyOrder): Promise<Copy> {
  const { clock } = space;
  const store = await openStore({ url, clock, reference, random: seeded() });
  onTestFinished(() => store.close());
  const logged: Logged[] = [];
  const shared = { router: await projectRouter(), store, clock, logger: loggerInto(logged) };
  const schedule = createScheduling({ ...shared, by, stopwatch: () => 0, configured: null });
  const config = configOf(space, transport);
  const app = createSlackApp({ ...shared, reference, schedule, random: seeded(), config });
  await app.start();
  await schedule.begin(app.poster, minuteTicker(clock));
  onTestFinished(() => schedule.end());
  onTestFinished(() => app.stop());
  const receives = () => space.deliverTo(`http://127.0.0.1:${app.port()}/slack/events`);
  return { store, logged, receives, stop: app.stop };
}

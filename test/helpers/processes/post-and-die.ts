/**
 * A copy of the bot in a process of its own, as far as it posts: given as JSON where its log is, which workspace it
 * posts in, how fast its clock goes, and at which step it is to kill itself. It begins when it is told when nine is.
 */
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import { WebClient } from '@slack/web-api';
import { createRouter } from '../../../src/briefing/router.ts';
import type { Clock, Ticker } from '../../../src/contracts/clock.ts';
import type { Store } from '../../../src/contracts/store.ts';
import { loadSections } from '../../../src/runtime/load.ts';
import { createScheduling } from '../../../src/scheduling/index.ts';
import { clientOptions } from '../../../src/slack/api/clients.ts';
import { createPoster } from '../../../src/slack/posting/poster.ts';
import { openStore } from '../../../src/storage/index.ts';
import { loggerInto } from '../logged.ts';
import { MINUTE, NINE } from '../samples/deliveries.ts';
import { reference } from '../stores/store.ts';
import { createLife, type Step } from './mortal.ts';

/** The orders of such a process. */
export interface CopyOrder {
  url: string;
  apiUrl: string;
  token: string;
  workspace: string;
  by: string;
  /** The speed of its clock: a multiple of real time. */
  speed: number;
  /** Milliseconds of real time. */
  patience: number;
  lease: number;
  dies?: { step: Step; nth: number };
}

const order = JSON.parse(process.argv[2]!) as CopyOrder;
const { url, apiUrl, token, workspace, by, speed, patience, lease, dies } = order;
let nine = Number.POSITIVE_INFINITY;
const clock: Clock = {
  now: () => new Date(NINE + Math.max(-MINUTE, (Date.now() - nine) * speed)),
};

/** Nobody waits long in a test, milliseconds of the world's. */
const OFTEN = 500;

/** A ticker whose minutes are shorter. */
const ticker: Ticker = {
  everyMinute(listener) {
    let timer: ReturnType<typeof setTimeout>;
    const tick = async () => wake((await listener(clock.now())) ?? undefined);
    function wake(at?: Date): void {
      clearTimeout(timer);
      const wait = at ? Math.max(0, at.getTime() - clock.now().getTime()) : MINUTE;
      timer = setTimeout(() => void tick(), Math.min(wait / speed, OFTEN));
    }
    wake(clock.now());
    return { wake, stop: () => clearTimeout(timer) };
  },
};

const life = createLife();
const die = () => {
  life.end();
  process.kill(process.pid, 'SIGKILL');
};
if (dies) life.at(dies.step, die, dies.nth);

const logger = loggerInto([]);
const client = new WebClient(
  token,
  clientOptions(apiUrl, logger, { timeout: patience, retries: 0 }),
);
const identity = () => ({ team: workspace, enterprise: null, botId: 'B', botUser: 'U' });
const store = await openStore({ url, clock, reference });
const mortal: Store = { ...store, ledger: (of) => life.tie(store.ledger(of)) };
const router = createRouter({ commands: [], sections: await loadSections(), reference });
const shared = { store: mortal, router, clock, logger, by, configured: null, lease };
const schedule = createScheduling({ ...shared, stopwatch: () => performance.now() });
const clients = { posts: client, reads: client };
const poster = life.tie(createPoster({ languageOf: async () => 'en', clients, identity }), [
  'workspace',
  'draw',
]);
store.holdPosting();
// Who is killed keeps no compiled code unless it is told to before.
flushCompileCache();
writeSync(1, 'ready\n');
const [told] = (await once(createInterface(process.stdin), 'line')) as [string];
nine = Number(told);
await schedule.begin(poster, ticker);

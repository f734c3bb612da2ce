/** The surroundings of planners and senders: a real log in memory, the clock in the test's hand, and a poster that answers as it is told. */
import { onTestFinished } from 'vitest';
import { createRouter } from '../../src/briefing/router.ts';
import type { Clock } from '../../src/contracts/clock.ts';
import type { Ledger } from '../../src/contracts/ledger.ts';
import type { Address, FindResult, Posted, Poster } from '../../src/contracts/poster.ts';
import type { Store } from '../../src/contracts/store.ts';
import type { Page } from '../../src/page/page.ts';
import type { SchedulerContext } from '../../src/scheduling/planner.ts';
import { projectLeaves } from './leaves.ts';
import { type Logged, loggerInto } from './logged.ts';
import { NINE } from './samples/deliveries.ts';
import { fields } from './samples/records.ts';
import { freshStore, reference, type TestClock, testClock } from './stores/store.ts';

export const TEAM = 'T1';

/** A poster that keeps what it posts, and answers what the test lays down. */
export interface ScriptedPoster extends Poster {
  posted: { text: unknown; address: Address }[];
  /** Answers to the next posts; after them everything is sent. */
  posts: Posted[];
  /** Answers to the next looks; after them everything is absent. */
  finds: FindResult[];
  welcome: boolean;
}

function scriptedPoster(): ScriptedPoster {
  const poster: ScriptedPoster = {
    posted: [],
    posts: [],
    finds: [],
    welcome: true,
    workspace: () => TEAM,
    isWelcome: async () => poster.welcome,
    languageOf: async () => 'en',
    describe: async () => null,
    draw: (page: Page) =>
      [page.headline, ...(page.thread ?? []).map((_, part) => `part ${part + 1}`)].map((text) => ({
        text,
      })),
    async post({ text }, address) {
      poster.posted.push({ text, address });
      const sent = { kind: 'sent', ts: `1.${poster.posted.length}`, channel: address.channel };
      return poster.posts.shift() ?? (sent as Posted);
    },
    find: async () => poster.finds.shift() ?? { kind: 'absent' },
    edit: async () => true,
  };
  return poster;
}

export interface TestScheduler extends SchedulerContext, Pick<Ledger, 'queue' | 'upkeep'> {
  /** The same ports together. */
  ledger: Ledger;
  poster: ScriptedPoster;
  clock: TestClock;
  logged: Logged[];
  now(): number;
  /** Something new becomes known, by its title. */
  news(...titles: string[]): Promise<void>;
}

/** Opens a scheduler at nine on Thursday 12 March 2026, UTC; it closes with the test. */
export async function openTestScheduler(
  open: (options: { clock: Clock }) => Promise<Store> = freshStore,
): Promise<TestScheduler> {
  const clock = testClock(NINE);
  const store = await open({ clock });
  onTestFinished(() => store.close());
  const logged: Logged[] = [];
  const ledger = store.ledger(TEAM);
  const { sections } = await projectLeaves();
  return {
    store,
    clock,
    logged,
    plans: store.plans(TEAM),
    ledger,
    ...ledger,
    router: createRouter({ commands: [], sections, reference }),
    poster: scriptedPoster(),
    logger: loggerInto(logged),
    now: () => clock.now().getTime(),
    async news(...titles) {
      for (const title of titles) {
        const occurredOn = { date: '2026-03-12', precision: 'day' } as const;
        const patch = fields({ type: 'security_incident', status: 'reported', title, occurredOn });
        await store.append(TEAM, [{ event: null, patch, who: 'ana', why: 'news' }]);
      }
    },
  };
}

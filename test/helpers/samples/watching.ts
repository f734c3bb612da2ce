/** Watches over a real log and a real ledger, with the clock in the test's hand; what is sent is what the ledger hands out. */
import { onTestFinished } from 'vitest';
import { createRouter } from '../../../src/briefing/router.ts';
import type { AlertPreferences } from '../../../src/briefing/watches/preferences.ts';
import type { Delivery, DeliveryKind } from '../../../src/contracts/delivery.ts';
import type { Ledger } from '../../../src/contracts/ledger.ts';
import type { Watch, WatchTerms } from '../../../src/contracts/schedule.ts';
import { asUsual } from '../../../src/contracts/schedule.ts';
import type { Store } from '../../../src/contracts/store.ts';
import type { SubscriptionStore } from '../../../src/contracts/subscriptions.ts';
import type { EventFields, TrackedEvent } from '../../../src/domain/event/event.ts';
import type { Patch } from '../../../src/domain/event/versions.ts';
import type { Page } from '../../../src/page/page.ts';
import type { Planner, SchedulerContext } from '../../../src/scheduling/planner.ts';
import { bundle, freshStore, reference, type TestClock, testClock } from '../stores/store.ts';
import { fields, type record } from './records.ts';

export const ANA = 'U1';
export const DEALS = 'C1';

/** Sent or to be sent, with what it says. */
export interface Said {
  delivery: Delivery;
  page: Page;
}

export interface Watching {
  store: Store;
  plans: SubscriptionStore;
  ledger: Ledger;
  clock: TestClock;
  planner: Planner;
  /** Watches for a target, which is told as usual in Stockholm unless it says otherwise. */
  watch(terms: WatchTerms, target?: string, told?: Partial<AlertPreferences>): Promise<Watch>;
  event(given?: Partial<EventFields>): Promise<TrackedEvent>;
  change(event: TrackedEvent, patch: Patch): Promise<void>;
  /** One turn at a moment: what is due is planned, and all that can be sent is sent. */
  turn(at: string): Promise<void>;
  /** Everything of one kind, oldest first by when it was due. */
  said(kind?: DeliveryKind): Promise<Said[]>;
}

/** Opens it at a moment, with bundled records and a planner. */
export async function watching(
  plannerOf: (context: SchedulerContext) => Planner,
  start: string,
  records: readonly ReturnType<typeof record>[] = [],
): Promise<Watching> {
  const clock = testClock(start);
  const store = await freshStore({ clock });
  onTestFinished(() => store.close());
  await store.load(bundle(records));
  const [plans, ledger] = [store.plans('T1'), store.ledger('T1')];
  const context = {
    store,
    plans,
    clock,
    ...ledger,
    router: createRouter({ commands: [], sections: [], reference }),
    poster: {
      workspace: () => 'T1',
      languageOf: async () => 'en',
      draw: (page: Page) => [{ text: page.headline }],
    },
    logger: { info() {}, warn() {}, error() {} },
  } as unknown as SchedulerContext;
  const planner = plannerOf(context);
  const now = () => clock.now().getTime();

  async function send(): Promise<void> {
    for (const { id, channel } of await ledger.queue.sendable(now())) {
      const claimed = await ledger.queue.claim(id, 'test', now());
      await ledger.queue.settle(claimed!.delivery, { state: 'sent', ts: id, channel }, now());
    }
    if ((await ledger.queue.sendable(now())).length > 0) await send();
  }

  return {
    store,
    plans,
    ledger,
    clock,
    planner,
    async watch(terms, target = ANA, told = {}) {
      await plans.saveTarget({ target, ...asUsual('Europe/Stockholm'), ...told });
      return plans.addWatch({ target, terms, owner: ANA }, now());
    },
    async event(given = {}) {
      const revision = { event: null, patch: fields(given), who: 'bo', why: 'added' };
      return (await store.append('T1', [revision]))[0]!;
    },
    async change({ id }, patch) {
      await store.append('T1', [{ event: id, patch, who: 'bo', why: 'it moved on' }]);
    },
    async turn(at) {
      clock.set(at);
      await planner.plan(now());
      await send();
    },
    async said(kind = 'alert') {
      const found = (await ledger.deliveries.list({ kinds: [kind], limit: 100 })).reverse();
      const issues = await Promise.all(found.map(({ id }) => ledger.deliveries.issue(id)));
      return issues.map((issue) => ({ delivery: issue!.delivery, page: issue!.page }));
    },
  };
}

/** States and headlines, to be compared at a glance. */
export const inShort = (said: readonly Said[]): string[] =>
  said.map(({ delivery: { state, dueAt }, page }) => {
    const at = new Date(dueAt).toISOString().slice(5, 16).replace('T', ' ');
    return `${at} ${state}: ${page.headline}`;
  });

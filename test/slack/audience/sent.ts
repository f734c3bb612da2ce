/** The schedule of the scene: what it writes down for whom is read as it goes out. */
import type { CommandRouter } from '../../../src/briefing/router.ts';
import type { DeliveryBatch } from '../../../src/contracts/delivery.ts';
import type { Store } from '../../../src/contracts/store.ts';
import { renderText } from '../../../src/page/plain-text.ts';
import type { SchedulerContext } from '../../../src/scheduling/planner.ts';
import { alertPlanner } from '../../../src/scheduling/planners/alerts.ts';
import { correctionPlanner } from '../../../src/scheduling/planners/corrections.ts';
import { digestPlanner } from '../../../src/scheduling/planners/digests.ts';
import { type Logged, loggerInto } from '../../helpers/logged.ts';
import { aSchedule, DAY, NINE, sends } from '../../helpers/samples/deliveries.ts';
import type { TestClock } from '../../helpers/stores/store.ts';
import { TEAM } from './scene.ts';
import type { Secrets } from './secrets.ts';

interface Stage {
  store: Store;
  router: CommandRouter;
  clock: TestClock;
  secrets: Secrets;
  logged: Logged[];
}

/** Plans digests and alerts for each channel and one person; what is returned lets a day pass. */
export async function scheduled({
  store,
  router,
  clock,
  secrets,
  logged,
}: Stage): Promise<() => Promise<void>> {
  const plans = store.plans(TEAM);
  for (const channel of ['COPEN', 'CPRIV', 'CSHARE', 'UANA']) {
    const isPrivate = channel !== 'COPEN' && channel !== 'CSHARE';
    const given = { channel, channelName: 'x', isPrivate, nextDue: NINE };
    await plans.addSchedule(aSchedule(given), NINE - DAY);
    const watch = { target: channel, terms: { minUsd: 1 }, owner: 'UANA' };
    await plans.addWatch(watch, NINE - DAY);
  }
  const ledger = store.ledger(TEAM);
  const channelOf = async (id: string) => (await ledger.deliveries.delivery(id))?.channel ?? '';
  const context: SchedulerContext = {
    store,
    plans,
    router,
    clock,
    deliveries: ledger.deliveries,
    resends: ledger.resends,
    marks: ledger.marks,
    logger: loggerInto(logged),
    outbox: {
      ...ledger.outbox,
      enqueue(batch: DeliveryBatch, now: number) {
        const [first] = batch.deliveries;
        secrets.searchSent(batch, first?.channel ?? '', first?.kind ?? 'nothing');
        return ledger.outbox.enqueue(batch, now);
      },
      async replace(id, ...how) {
        secrets.searchSent(how, await channelOf(id), 'a new drawing');
        return ledger.outbox.replace(id, ...how);
      },
      async keepPage(id, page) {
        secrets.searchSent(page, await channelOf(id), 'a corrected page');
        return ledger.outbox.keepPage(id, page);
      },
    },
    poster: {
      workspace: () => TEAM,
      isWelcome: async () => true,
      languageOf: async () => 'en',
      describe: async () => null,
      find: async () => ({ kind: 'absent' }) as const,
      draw: (page) => [{ text: renderText(page) }],
      post: async () => ({ kind: 'unknown', answer: '' }),
      edit: async () => true,
    },
  };
  const corrections = async () => ({ choice: {}, ids: [] });
  const planners = [
    digestPlanner(context, { corrections }),
    alertPlanner(context),
    correctionPlanner(context),
  ];
  return async () => {
    clock.set(clock.now().getTime() + DAY);
    const now = clock.now().getTime();
    for (const planner of planners) await planner.plan(now);
    const waiting = await ledger.deliveries.list({ states: ['pending'], limit: 500 });
    for (const { id, nextAt } of waiting.reverse())
      if (nextAt !== null && nextAt <= now) await sends(ledger.queue, id, `1.${id}`, now);
  };
}

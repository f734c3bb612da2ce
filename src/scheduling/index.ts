/** The schedule of one workspace: the only way into this room. */

import { listedCorrections } from '../briefing/digest/listed-corrections.ts';
import type { CommandRouter } from '../briefing/router.ts';
import type { Clock, Ticker, Ticking } from '../contracts/clock.ts';
import type { DeliveryKind, DeliveryState } from '../contracts/delivery.ts';
import type { Poster } from '../contracts/poster.ts';
import type { PostingHealth, Scheduling } from '../contracts/scheduling.ts';
import type { Store } from '../contracts/store.ts';
import type { ScheduleLogger, SchedulerContext } from './planner.ts';
import { alertPlanner } from './planners/alerts.ts';
import { type Configured, keepConfigured } from './planners/configured.ts';
import { correctChannel, correctionPlanner } from './planners/corrections.ts';
import { digestPlanner } from './planners/digests.ts';
import { postAnswer } from './planners/post-answer.ts';
import { postNow } from './planners/post-now.ts';
import { reminderPlanner } from './planners/reminders.ts';
import { createRunner, type Runner } from './runner.ts';
import { keepAsked } from './sending/asked-by-hand.ts';
import { tellOfLoss } from './sending/failure-notices.ts';
import { healthWord } from './sending/health.ts';
import { saidAtOnce } from './sending/lost-messages.ts';
import { oldQueueNotices } from './sending/review/old-queue.ts';
import { suggestionNotices } from './sending/review/suggestions.ts';
import { triagePlanner } from './sending/review/triage.ts';
import { sourceNotices } from './sending/source-notices.ts';
import { createWorkspaceChanges } from './sending/workspace-changes.ts';

/** The parts that the schedule of a workspace is made from. */
export interface SchedulingOptions {
  store: Store;
  router: CommandRouter;
  clock: Clock;
  logger: ScheduleLogger;
  /** The name of this copy of the bot. */
  by: string;
  /** Milliseconds that only grow and that no clock change touches. */
  stopwatch(): number;
  /** Milliseconds of the machine's own clock, which goes on while it sleeps. Default: the stopwatch alone. */
  realTime?(): number;
  /** The digest of the configuration; null for none. */
  configured: Configured | null;
  /** The time after which another copy's claim counts as abandoned, milliseconds of the stopwatch. Default 45 s where copies share the log, 0 where there is but one. */
  lease?: number;
  /** Called at the end of each turn that went through, while the app may post. */
  beat?(now: number): void;
  /** Called with what came of an attempt to send, or of a look for what was in doubt. */
  onSettled?(kind: DeliveryKind, state: DeliveryState): void;
  /** Called with the seconds for which Slack makes a delivery wait. */
  onWait?(seconds: number): void;
}

/** The schedule of a workspace, with its start, its end and its state. */
export interface RunningSchedule extends Scheduling {
  /** Begins to post through this poster, in its workspace, when the ticker ticks. */
  begin(poster: Poster, ticker: Ticker): Promise<void>;
  /** The state of posting; null before it has begun. */
  standing(): Promise<PostingHealth | null>;
  /** Stops ticking; resolves when the turn under way is over. */
  end(): Promise<void>;
  /** The ids of the deliveries that this copy is sending at this moment. */
  underWay(): readonly string[];
}

/** Longer than a post may take. */
const LEASE = 45_000;

/** Makes the schedule; what is asked of it before it begins waits. */
export function createScheduling(options: SchedulingOptions): RunningSchedule {
  const { store, clock, configured } = options;
  const begun = Promise.withResolvers<{ context: SchedulerContext; runner: Runner }>();
  const now = () => clock.now().getTime();

  let ticking: Ticking | undefined;
  let runner: Runner | undefined;

  /** A turn that begins after what was just written down. */
  async function turn(): Promise<void> {
    const next = await (await begun.promise).runner.fresh(clock.now());
    ticking?.wake(next);
  }

  return {
    async begin(poster, ticker) {
      const workspace = poster.workspace();
      const plans = store.plans(workspace);
      const { queue, upkeep, deliveries, outbox, resends, marks } = store.ledger(workspace);
      const context: SchedulerContext = {
        ...options,
        plans,
        deliveries,
        outbox,
        resends,
        marks,
        poster,
      };
      const lease = options.lease ?? (store.isShared ? LEASE : 0);
      const planners = [
        // Before the digests: one of the same moment lists them.
        correctionPlanner(context),
        digestPlanner(context, {
          by: options.by,
          corrections: ({ id, channel }, window) =>
            listedCorrections(deliveries, { channel, schedule: id, window }),
          onLate: (delivery, at) => tellOfLoss(context, delivery, { kind: 'too_late' }, at),
        }),
        alertPlanner(context),
        reminderPlanner(context),
        sourceNotices(context),
        triagePlanner(context),
        oldQueueNotices(context),
        suggestionNotices(context),
      ];
      runner = createRunner({ ...options, ...context, queue, upkeep, planners, lease });
      await keepConfigured(plans, configured, now(), poster.describe);
      await runner.suspensions.open();
      await runner.channels.refresh(now());
      begun.resolve({ context, runner });
      ticking = ticker.everyMinute(runner.tick);
    },
    async end() {
      ticking?.stop();
      await runner?.idle();
    },
    wake: turn,
    async postNow(order) {
      const { context } = await begun.promise;
      const delivery = await postNow(context, order, turn);
      await keepAsked(context, delivery, order.by);
      return delivery;
    },
    async postAnswer(order) {
      const { context } = await begun.promise;
      const delivery = await postAnswer(context, order, turn);
      await saidAtOnce(context, delivery, now());
      return delivery;
    },
    async closed(channel, answer) {
      const { suspensions } = (await begun.promise).runner;
      const closed = channel === null ? 'app' : 'channel';
      await suspensions.close(channel ?? '', { answer, closed }, now());
      await turn();
    },
    async reopened(channel) {
      const { context } = await begun.promise;
      await createWorkspaceChanges(context).reopened(channel, now());
      await correctChannel(context, channel, now());
      await turn();
    },
    async renamed(channel, name) {
      const { context, runner } = await begun.promise;
      await createWorkspaceChanges(context).renamed(channel, name);
      await runner.channels.look(channel, now());
    },
    async moved(from, to) {
      const { context, runner } = await begun.promise;
      // What is being sent right now ends under the id that it was sent to.
      await runner.idle();
      await createWorkspaceChanges(context).moved(from, to, now());
      await turn();
    },
    async joined(channel) {
      const { context } = await begun.promise;
      await createWorkspaceChanges(context).joined(channel, now());
      await correctChannel(context, channel, now());
      await turn();
    },
    async departed(person) {
      await createWorkspaceChanges((await begun.promise).context).departed(person, now());
      await turn();
    },
    async returned(person) {
      const { context } = await begun.promise;
      // Slack tells of every change of a profile: most are none of this.
      if (await createWorkspaceChanges(context).returned(person, now())) await turn();
    },
    async health() {
      if (!runner) return 'the schedule has not begun yet';
      return healthWord(await runner.standing(), runner.stands());
    },
    standing: async () => runner?.standing() ?? null,
    progress: () => runner?.progress() ?? null,
    underWay: () => runner?.underWay() ?? [],
  };
}

/** Digests that are due: composed as of the moment they were due, and written down once. */

import { audienceAt } from '../../briefing/command/audiences.ts';
import type { ListedCorrections } from '../../briefing/digest/listed-corrections.ts';
import { notesOf, spanOf } from '../../briefing/digest/window.ts';
import type { Delivery, DeliveryBatch, NewDelivery } from '../../contracts/delivery.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import { duesBetween, nextDue } from '../../domain/schedule/timing.ts';
import { each, forTarget, type Planner, type SchedulerContext } from '../planner.ts';
import { marksIn } from './marks.ts';
import { messagesOf } from './messages.ts';
import { type OnLate, skipTooLate } from './too-late.ts';

/** So many missed times are written down one by one. */
const MOST_MISSED = 10;

/** Parts of a digest beside the news. */
interface DigestExtras {
  /** Corrections of the channel's earlier messages, made in the window. */
  corrections(schedule: Schedule, window: { from: number; to: number }): Promise<ListedCorrections>;
  /** The name of this copy of the bot: copies that plan at the same moment begin at different schedules. */
  by?: string;
  onLate?: OnLate;
}

/** A schedule that has a next send time. */
interface ActiveSchedule extends Schedule {
  nextDue: number;
}

const isActive = (schedule: Schedule): schedule is ActiveSchedule =>
  schedule.paused === null && schedule.nextDue !== null;

/** Plans the digests of all schedules. */
export function digestPlanner(context: SchedulerContext, extras: DigestExtras): Planner {
  const active = async () => (await context.plans.schedules()).filter(isActive);
  return {
    name: 'digests',
    async plan(now) {
      await skipTooLate(context, now, extras.onLate);
      const due = (await active()).filter((schedule) => schedule.nextDue <= now);
      const own = inTurnOf(extras.by ?? '', due);
      await each(context.logger, own, async (schedule) => {
        const moved = (await context.plans.schedule(schedule.id))?.nextDue !== schedule.nextDue;
        // Another copy was quicker: composing it once more would be for nothing.
        if (!moved) await planDigest(context, extras, schedule, now);
      });
    },
    async next() {
      const dues = (await active()).map((schedule) => schedule.nextDue);
      return dues.length > 0 ? Math.min(...dues) : null;
    },
  };
}

/**
 * The same schedules from another place for each copy, so that many of them share a morning's work. Those of one
 * channel stay in their order: the later one marks what the earlier one tells.
 */
function inTurnOf(by: string, schedules: readonly ActiveSchedule[]): ActiveSchedule[] {
  const channels = [...Map.groupBy(schedules, ({ channel }) => channel).values()];
  const sum = [...by].reduce((place, letter) => (place * 31 + letter.charCodeAt(0)) % 7_919, 0);
  const start = (sum * 31) % Math.max(1, channels.length);
  return [...channels.slice(start), ...channels.slice(0, start)].flat();
}

async function planDigest(
  context: SchedulerContext,
  extras: DigestExtras,
  schedule: ActiveSchedule,
  now: number,
): Promise<void> {
  const due = schedule.nextDue;
  const found = duesBetween(schedule.timing, due - 1, now, MOST_MISSED);
  // Where its timing was changed and the moment left as it was, it is due all the same.
  const dues = found.length > 0 ? found : [due];
  const last = dues.at(-1) ?? due;
  const next = nextDue(schedule.timing, now);
  const move = { id: schedule.id, due, nextDue: next };
  const missed = now - last > schedule.grace ? dues : dues.slice(0, -1);
  const open = await openDigests(context, schedule);
  if (missed.length < dues.length) {
    // While one is under way, nobody knows whether its window will be covered: the next waits for its outcome.
    if (open.some(({ state }) => state !== 'pending')) return;
    const plan = await compose(context, extras, { schedule, due: last, next, open });
    const left = plan ?? { deliveries: [unsent(schedule, last)], skipped: { kind: 'empty' } };
    await context.outbox.enqueue({ ...left, schedule: move }, now);
  }
  await writeMissed(context, schedule, missed, missed.length === dues.length ? move : null, now);
}

/** Digests of a schedule that were planned and have not come to an end. */
async function openDigests(
  { deliveries }: SchedulerContext,
  schedule: Schedule,
): Promise<Delivery[]> {
  return deliveries.list({
    kinds: ['digest'],
    origin: schedule.id,
    firstOnly: true,
    open: true,
    limit: MOST_MISSED,
  });
}

/** Times that passed while nothing could be sent, written down so that anybody can see them. */
async function writeMissed(
  { outbox }: SchedulerContext,
  schedule: Schedule,
  dues: readonly number[],
  move: DeliveryBatch['schedule'] | null,
  now: number,
): Promise<void> {
  for (const [index, dueAt] of dues.entries()) {
    const moving = move && index === 0 ? { schedule: move } : {};
    await outbox.enqueue(
      { deliveries: [unsent(schedule, dueAt)], skipped: { kind: 'missed' }, ...moving },
      now,
    );
  }
}

/** A digest that is written down and not sent. */
const unsent = (schedule: Schedule, dueAt: number): NewDelivery => ({
  kind: 'digest',
  key: keyOf(schedule, dueAt),
  origin: schedule.id,
  channel: schedule.channel,
  dueAt,
  drawing: {},
});

const keyOf = (schedule: Schedule, due: number) => `digest ${schedule.id} ${due}`;

interface Due {
  schedule: Schedule;
  due: number;
  next: number | null;
  /** Earlier ones that were never tried, or could not be sent yet: this one tells their news. */
  open: readonly Delivery[];
}

/** The digest of a schedule from where its last one that arrived ended; null for one that is empty, where the schedule leaves those out. */
async function compose(
  context: SchedulerContext,
  extras: DigestExtras,
  { schedule, due, next, open }: Due,
): Promise<DeliveryBatch | null> {
  const { store, router, poster, deliveries } = context;
  const { timing, channel } = schedule;
  const { from, late } = await spanOf(deliveries, schedule);
  const window = { from, to: due };
  const corrections = await extras.corrections(schedule, window);
  const composed = await router.digest({
    log: store.reader({ workspace: poster.workspace(), asOf: due, audience: audienceAt(channel) }),
    zone: timing.zone,
    ...window,
    next,
    isPosted: true,
    sources: store.sources.of(poster.workspace()),
    review: store.review(poster.workspace()),
    scope: schedule.scope,
    layout: schedule.layout,
    marks: marksIn(deliveries, schedule, { from: late?.from ?? from, to: due }),
    ...corrections.choice,
    notes: await notesOf(deliveries, schedule, window),
    ...(late && { late }),
  });
  if (schedule.skipsEmpty && (await composed.isEmpty())) return null;
  const key = keyOf(schedule, due);
  const shared = { kind: 'digest', key, origin: schedule.id, channel, dueAt: due, window } as const;
  const page = await forTarget(context, channel, composed.page);
  const messages = messagesOf(poster.draw(page, due), shared);
  const { told } = composed;
  const issue = { page, asOf: due, told, corrections: corrections.ids };
  const instead = {
    deliveries: open.map(({ id }) => id),
    cause: { kind: 'replaced', due } as const,
  };
  return { deliveries: messages, issue, instead };
}

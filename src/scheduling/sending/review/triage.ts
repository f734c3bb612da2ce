/** The channel of the review: what comes in is posted there, a message a batch, and each message shows what was decided since. */
import { batchPage } from '../../../briefing/events/review/messages/batch.ts';
import type { PostedIssue, PostedLine } from '../../../contracts/delivery.ts';
import {
  type ReviewCandidate,
  type ReviewQueue,
  storyRef,
  triageMark,
} from '../../../contracts/sources/review.ts';
import { MINUTE_MS } from '../../../domain/durations.ts';
import { drawOne, forTarget, type Planner, type SchedulerContext } from '../../planner.ts';
import { decidedStories } from './decided.ts';
import { APART, isOpen, isShut, type Place, REMEMBERED, refusedBatch } from './triage-channel.ts';

/** A round of reading comes together. */
const GATHERED = MINUTE_MS;
/** So many stories of a batch are shown, the best ones; the others are counted. */
const MOST_SHOWN = 8;
const MOST = 500;
const DECIDED = 'triage decided';

/** Posts what waits in the channel that the workspace has chosen, and keeps its messages as things stand. */
export function triagePlanner(context: SchedulerContext): Planner {
  const review = context.store.review(context.poster.workspace());
  const whenDecided = decidedStories(context, review, DECIDED);
  /** Channels that took nothing, by when each is tried again. */
  const shut = new Map<string, number>();
  return {
    name: 'triage',
    async plan(now) {
      await whenDecided(
        (numbers) => redrawDecided({ ...context, review, shut }, numbers, now),
        now,
      );
      const { channel, reviewer } = await review.settings();
      if (channel !== null) await post(context, review, { channel, reviewer }, now);
    },
    async next(now) {
      const { channel } = await review.settings();
      if (channel === null) return null;
      const from = (await context.marks.mark(triageMark(channel))) ?? 0;
      const [first] = await review.after(from, 1);
      return Math.max(now + MINUTE_MS, (first?.toldAt ?? now + APART) + GATHERED);
    },
  };
}

/** Posts the next batch, where it has gathered and the last one is long enough ago. */
async function post(
  context: SchedulerContext,
  review: ReviewQueue,
  place: Place,
  now: number,
): Promise<void> {
  const { marks, deliveries, outbox } = context;
  const { channel } = place;
  const mark = triageMark(channel);
  const from = await marks.mark(mark);
  // What waits when the channel is chosen stays in the queue, where it was.
  if (from === null) return marks.moveMark(mark, await review.lastNumber());
  const again = await refusedBatch(context, review, now);
  if (again) {
    if (!(await isOpen(context, place, now))) return;
    const { key, stories } = again;
    const batch = await batchOf(context, channel, stories, now);
    await outbox.enqueue({ deliveries: [{ ...batch.delivery, key }], ...batch }, now);
    return;
  }
  const came = await review.after(from, MOST);
  const stories = came.filter(({ state }) => state.kind === 'waiting');
  const last = came.at(-1)?.number ?? from;
  const [first] = stories;
  if (!first) return last > from ? marks.moveMark(mark, last) : undefined;
  // What a clock that was ahead has told comes with nothing else.
  const isGathering = first.toldAt > now - GATHERED && first.toldAt <= now;
  if (isGathering || !(await isOpen(context, place, now))) return;
  const batch = await batchOf(context, channel, stories, now);
  // Not by the channel, whose id Slack may change between these lines: a batch is one, wherever it goes.
  const key = `triage after ${from}`;
  const planned = await outbox.enqueue({ deliveries: [{ ...batch.delivery, key }], ...batch }, now);
  // Another copy was quicker: what came since it looked is for the next batch.
  const before = planned === null ? await deliveries.byKey(key) : null;
  const told = before && (await deliveries.issue(before.id))?.told.at(-1)?.number;
  await marks.moveMark(mark, told ?? last);
}

async function batchOf(
  context: SchedulerContext,
  channel: string,
  stories: readonly ReviewCandidate[],
  now: number,
) {
  const best = stories.toSorted((a, b) => b.rank - a.rank).slice(0, MOST_SHOWN);
  const shown = stories.filter((story) => best.includes(story));
  const page = await pageOf(context, channel, shown, stories.length - shown.length);
  const told = stories.map((story) => ({
    ...lineOf(story),
    ...(!shown.includes(story) && { under: null }),
  }));
  const drawing = drawOne(context.poster, page, now);
  return {
    delivery: { kind: 'triage' as const, origin: null, channel, dueAt: now, drawing },
    issue: { page, asOf: now, told },
  };
}

const lineOf = (story: ReviewCandidate): PostedLine => ({
  number: story.number,
  event: storyRef(story),
  revisedAt: 0,
  text: story.fields.title,
  section: '',
  because: '',
  score: [],
});

async function pageOf(
  context: SchedulerContext,
  channel: string,
  shown: readonly ReviewCandidate[],
  more: number,
) {
  const { router, plans } = context;
  const { zone = 'UTC' } = (await plans.target(channel)) ?? {};
  const { line, reference } = router;
  return forTarget(context, channel, batchPage(shown, more, { line, reference, zone }));
}

interface RedrawContext extends SchedulerContext {
  review: ReviewQueue;
  shut: Map<string, number>;
}

/** Puts what was decided into the messages that show it. */
async function redrawDecided(
  context: RedrawContext,
  numbers: readonly number[],
  now: number,
): Promise<boolean> {
  const { deliveries } = context;
  const refs = numbers.map((number) => storyRef({ number }));
  const tellings = await deliveries.tellings(refs, now - REMEMBERED);
  let isDone = true;
  for (const id of new Set(tellings.map(({ delivery }) => delivery.id))) {
    const issue = await deliveries.issue(id);
    if (issue && !(await redraw(context, issue, now))) isDone = false;
  }
  // One that is still on its way is looked at again when it is there.
  const open = await deliveries.list({ kinds: ['triage'], open: true, limit: 1 });
  return isDone && open.length === 0;
}

/** Draws a message anew; false where its channel takes nothing just now, and it must be done later. */
async function redraw(
  context: RedrawContext,
  { delivery, page, asOf, told }: PostedIssue,
  now: number,
): Promise<boolean> {
  const { outbox, poster, logger, review, shut } = context;
  const shown = told.filter(({ under }) => under === undefined);
  const found = await Promise.all(shown.map(({ number }) => review.candidate(number)));
  const stories = found.filter((story) => story !== null);
  // A story that is forgotten would be gone from its message.
  if (stories.length < shown.length || !delivery.ts || !delivery.postedIn) return true;
  const more = told.length - shown.length;
  const fresh = await pageOf(context, delivery.channel, stories, more);
  const drawing = drawOne(poster, fresh, asOf);
  if (JSON.stringify(drawing) === JSON.stringify(drawOne(poster, page, asOf))) return true;
  const channel = delivery.postedIn;
  if ((shut.get(channel) ?? now) > now) return false;
  const done = await poster.edit(drawing, { channel, ts: delivery.ts });
  if (!done && (await isShut(context, channel))) {
    shut.set(channel, now + APART);
    return false;
  }
  if (!done) logger.warn({ delivery: delivery.id }, 'Slack did not let a triage be brought up');
  await outbox.keepPage(delivery.id, fresh);
  return true;
}

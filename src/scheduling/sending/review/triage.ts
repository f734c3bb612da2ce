/** The channel of the review: what comes in is posted there, a message a batch, and each message shows what was decided since. */
import { batchPage } from '../../../briefing/events/review/messages/batch.ts';
import type { Delivery, PostedIssue, PostedLine } from '../../../contracts/delivery.ts';
import {
  type ReviewCandidate,
  type ReviewQueue,
  storyRef,
  triageMark,
} from '../../../contracts/sources/review.ts';
import { drawOne, forTarget, type Planner, type SchedulerContext } from '../../planner.ts';
import { notify } from '../notices.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A round of reading comes together. */
const GATHERED = MINUTE;
/** Six messages an hour at most. */
const APART = 10 * MINUTE;
/** So many stories of a batch are shown, the best ones; the others are counted. */
const MOST_SHOWN = 8;
const MOST = 500;
/** Messages older than this are left as they are. */
const REMEMBERED = 30 * DAY;
/** A decision written just before a look may not have been visible to it. */
const ON_ITS_WAY = 2 * MINUTE;
const DECIDED = 'triage decided';

/** Posts what waits in the channel that the workspace has chosen, and keeps its messages as things stand. */
export function triagePlanner(context: SchedulerContext): Planner {
  const review = context.store.review(context.poster.workspace());
  return {
    name: 'triage',
    async plan(now) {
      await redrawDecided(context, review, now);
      const { channel, reviewer } = await review.settings();
      if (channel !== null) await post(context, review, { channel, reviewer }, now);
    },
    async next(now) {
      const { channel } = await review.settings();
      if (channel === null) return null;
      const from = (await context.marks.mark(triageMark(channel))) ?? 0;
      const [first] = await review.after(from, 1);
      return Math.max(now + MINUTE, (first?.toldAt ?? now + APART) + GATHERED);
    },
  };
}

interface Place {
  channel: string;
  reviewer: string | null;
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
  const came = await review.after(from, MOST);
  const stories = came.filter(({ state }) => state.kind === 'waiting');
  const last = came.at(-1)?.number ?? from;
  const [first] = stories;
  if (!first) return last > from ? marks.moveMark(mark, last) : undefined;
  if (first.toldAt > now - GATHERED || !(await isOpen(context, place, now))) return;
  const batch = await batchOf(context, channel, stories, now);
  const key = `${mark} ${from}`;
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
  ...{ revisedAt: 0, text: story.fields.title, section: '', because: '', score: [] },
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

/** True where another message may be posted; the reviewer hears once of a channel that takes none. */
async function isOpen(context: SchedulerContext, place: Place, now: number): Promise<boolean> {
  const { deliveries, poster } = context;
  const { channel } = place;
  const [last] = await deliveries.list({ kinds: ['triage'], channel, limit: 1 });
  if (last && last.dueAt > now - APART) return false;
  const isRefused = last?.state === 'failed';
  if (last && isRefused && last.dueAt > now - DAY) return tellOfRefusal(context, place, last, now);
  if ((await poster.describe(channel))?.isMember !== false) return true;
  return tellOfRefusal(context, place, last, now);
}

async function tellOfRefusal(
  context: SchedulerContext,
  { channel, reviewer }: Place,
  last: Delivery | undefined,
  now: number,
): Promise<false> {
  if (reviewer === null) return false;
  await notify(
    context,
    {
      ...{ what: 'triage', about: channel, to: reviewer, once: last?.id ?? 'absent' },
      headline: 'What waits for a review can’t be posted in its channel.',
      text: `Type /invite @AI Briefing there, or choose another channel with ${context.router.line('settings', 'triage')}. Everything that waits is posted then.`,
      actions: [{ kind: 'ask', label: 'Review', ask: context.router.line('review') }],
    },
    now,
  );
  return false;
}

/** Puts what was decided into the messages that show it. */
async function redrawDecided(
  context: SchedulerContext,
  review: ReviewQueue,
  now: number,
): Promise<void> {
  const { marks, deliveries } = context;
  const since = await marks.mark(DECIDED);
  if (since === null) return marks.moveMark(DECIDED, now);
  const decided = await review.decidedSince(since - ON_ITS_WAY);
  if (decided.length === 0) return;
  const refs = decided.map((number) => storyRef({ number }));
  const tellings = await deliveries.tellings(refs, now - REMEMBERED);
  for (const id of new Set(tellings.map(({ delivery }) => delivery.id))) {
    const issue = await deliveries.issue(id);
    if (issue) await redraw(context, review, issue);
  }
  // One that is still on its way is looked at again when it is there.
  const open = await deliveries.list({ kinds: ['triage'], open: true, limit: 1 });
  if (open.length === 0) await marks.moveMark(DECIDED, now);
}

async function redraw(
  context: SchedulerContext,
  review: ReviewQueue,
  { delivery, page, asOf, told }: PostedIssue,
): Promise<void> {
  const { outbox, poster, logger } = context;
  const shown = told.filter(({ under }) => under === undefined);
  const found = await Promise.all(shown.map(({ number }) => review.candidate(number)));
  const stories = found.filter((story) => story !== null);
  // A story that is forgotten would be gone from its message.
  if (stories.length < shown.length || !delivery.ts || !delivery.postedIn) return;
  const more = told.length - shown.length;
  const fresh = await pageOf(context, delivery.channel, stories, more);
  const drawing = drawOne(poster, fresh, asOf);
  if (JSON.stringify(drawing) === JSON.stringify(drawOne(poster, page, asOf))) return;
  const done = await poster.edit(drawing, { channel: delivery.postedIn, ts: delivery.ts });
  if (!done) logger.warn({ delivery: delivery.id }, 'Slack did not let a triage be brought up');
  await outbox.keepPage(delivery.id, fresh);
}

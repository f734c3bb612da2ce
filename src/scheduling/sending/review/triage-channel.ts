/** The channel of the review as it takes posts: how often, when not, and what it has refused. */
import type { Delivery } from '../../../contracts/delivery.ts';
import type { ReviewCandidate, ReviewQueue } from '../../../contracts/sources/review.ts';
import { DAY_MS, MINUTE_MS } from '../../../domain/durations.ts';
import type { SchedulerContext } from '../../planner.ts';
import { notify } from '../notices.ts';

/** Six messages an hour at most. */
export const APART = 10 * MINUTE_MS;
/** Messages older than this are left as they are. */
export const REMEMBERED = 30 * DAY_MS;
/** More than are posted in an hour, so that one that a clock ahead has planned hides no other. */
const MOST_RECENT = 12;

/** The channel, with whoever hears of it where it takes nothing; null for nobody. */
export interface Place {
  channel: string;
  reviewer: string | null;
}

/** True where another message may be posted; the reviewer hears once of a channel that takes none. */
export async function isOpen(
  context: SchedulerContext,
  place: Place,
  now: number,
): Promise<boolean> {
  const { deliveries } = context;
  const { channel } = place;
  const recent = await deliveries.list({ kinds: ['triage'], channel, limit: MOST_RECENT });
  const last = recent.find(({ dueAt }) => dueAt <= now);
  if (last && last.dueAt > now - APART) return false;
  if (!(await isShut(context, channel)) && !(last && isBarred(last, now))) return true;
  await tellOfRefusal(context, place, last);
  return false;
}

/** True where Slack says that nobody, or not the app, can post in a channel. */
export async function isShut(
  { poster }: Pick<SchedulerContext, 'poster'>,
  channel: string,
): Promise<boolean> {
  const described = await poster.describe(channel);
  return described?.isMember === false || described?.isArchived === true;
}

/** Slack’s words for what it describes as well: where it describes the channel as open, these are over. */
const DESCRIBED = ['not_in_channel', 'channel_not_found', 'is_archived'];

/** True after a refusal of which nobody can tell when it ends: it is tried again after a day. */
const isBarred = ({ state, cause, dueAt }: Delivery, now: number) =>
  state === 'failed' &&
  dueAt > now - DAY_MS &&
  !(cause?.kind === 'refused' && DESCRIBED.includes(cause.word));

async function tellOfRefusal(
  context: SchedulerContext,
  { channel, reviewer }: Place,
  last: Delivery | undefined,
): Promise<void> {
  if (reviewer === null) return;
  const now = context.clock.now().getTime();
  await notify(
    context,
    {
      what: 'triage',
      about: channel,
      to: reviewer,
      once: last?.id ?? 'absent',
      headline: 'What waits for a review can’t be posted in its channel.',
      text: `Type /invite @AI Briefing there, or choose another channel with ${context.router.line('settings', 'triage')}. Everything that waits is posted then.`,
      actions: [{ kind: 'ask', label: 'Review', ask: context.router.line('review') }],
    },
    now,
  );
}

/** A message that the channel, or the one before it, has refused, as far as its stories still wait, under the one key that it may be posted with again; null for none. */
export async function refusedBatch(
  { deliveries }: Pick<SchedulerContext, 'deliveries'>,
  review: ReviewQueue,
  now: number,
): Promise<{ key: string; stories: ReviewCandidate[] } | null> {
  const refused = await deliveries.list({
    kinds: ['triage'],
    states: ['failed'],
    dueAfter: now - REMEMBERED,
    limit: MOST_RECENT,
  });
  for (const { id, key, cause } of refused) {
    const again = `${key} again`;
    // What Slack can't draw it does not draw the next time either.
    if (cause?.kind === 'undrawable' || (await deliveries.byKey(again))) continue;
    const told = (await deliveries.issue(id))?.told ?? [];
    const found = await Promise.all(told.map(({ number }) => review.candidate(number)));
    const stories = found.filter((story) => story?.state.kind === 'waiting');
    if (stories.length > 0) return { key: again, stories: stories.filter((one) => one !== null) };
  }
  return null;
}

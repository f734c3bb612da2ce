/** Direct messages about alerts and shared answers that are not there: to whoever watches or has shared, once. */
import { causeWords } from '../../briefing/deliveries/cause-words.ts';
import type { DoubtCause, FailureCause, SkipCause } from '../../contracts/causes.ts';
import type { Delivery } from '../../contracts/delivery.ts';
import type { Watch } from '../../contracts/schedule.ts';
import { MINUTE_MS } from '../../domain/durations.ts';
import type { SchedulerContext } from '../planner.ts';
import { noticeKey, notify } from './notices.ts';

/** The cause of a message that is not there, or of which nobody will ever know. */
export type LossCause =
  | FailureCause
  | Extract<DoubtCause, { kind: 'unreadable' }>
  | Extract<SkipCause, { kind: 'too_late' }>;

/** A cause without what differs from one time to the next. */
export const causeName = (cause: NonNullable<Delivery['cause']>): string =>
  cause.kind === 'refused' || cause.kind === 'undrawable'
    ? `${cause.kind} ${cause.word}`
    : cause.kind;

const SENT = ['sent', 'failed', 'unknown'] as const;

const UNKNOWN =
  'Slack did not say whether it arrived, and the app can’t read there to find out, so it is not sent again.';

const TOO_LATE = 'It could not be sent for twelve hours, so the app does not post it any more.';

/** The reason, in a sentence. */
export function whyOf(cause: LossCause): string {
  if (cause.kind === 'too_late') return TOO_LATE;
  return cause.kind === 'unreadable' ? UNKNOWN : causeWords(cause, 'UTC');
}
const notThere = ({ kind }: LossCause) =>
  kind === 'unreadable' ? 'may be missing' : 'was not posted';

/** The rest of a sentence about a message, or about one of its thread. */
export const fateOf = ({ parent }: Pick<Delivery, 'parent'>, cause: LossCause): string =>
  parent === null ? notThere(cause) : 'was posted without a part of its thread';

/** Tells the owners of the watches that an alert or a reminder is of; not again while each of that target meets the same. */
export async function tellOfLostAlert(
  context: SchedulerContext,
  lost: Delivery,
  cause: LossCause,
  now: number,
): Promise<void> {
  if (await isToldAlready(context, lost, cause)) return;
  const issue = await context.deliveries.issue(lost.id);
  const what = lost.kind === 'reminder' ? 'A reminder' : 'An alert';
  const said = issue ? ` It says: ${issue.page.headline}` : '';
  for (const [owner, [watch]] of Map.groupBy(await watchesOf(context, lost), (one) => one.owner)) {
    if (!watch) continue;
    const headline = `${what} of W${watch.number} ${notThere(cause)}.`;
    const once = `${lost.id} ${causeName(cause)}`;
    const notice = { what: 'lost', about: watch.id, to: owner, once };
    await notify(context, { ...notice, headline, text: `${whyOf(cause)}${said}` }, now);
  }
}

/** The watch of an alert; of one that folds several, all of its target. */
async function watchesOf({ plans }: SchedulerContext, lost: Delivery): Promise<Watch[]> {
  const all = await plans.watches(lost.channel);
  const own = all.filter(({ id }) => id === lost.origin);
  return own.length > 0 || lost.origin !== null ? own : all;
}

async function isToldAlready(
  { deliveries }: SchedulerContext,
  { id, channel }: Delivery,
  cause: LossCause,
): Promise<boolean> {
  const [before] = (
    await deliveries.list({
      kinds: ['alert', 'reminder'],
      states: SENT,
      channel,
      firstOnly: true,
      limit: 2,
    })
  ).filter((other) => other.id !== id);
  return before?.cause != null && causeName(before.cause) === causeName(cause);
}

/** Tells whoever shared an answer, in a minute: whoever still waits for the outcome of the press reads it there. */
export async function tellOfLostAnswer(
  context: SchedulerContext,
  lost: Delivery,
  cause: LossCause,
  now: number,
): Promise<void> {
  const { id, parent, origin } = lost;
  if (origin === null) return;
  const issue = await context.deliveries.issue(parent ?? id);
  const named = `“${issue?.page.headline ?? 'Your answer'}”`;
  const again = parent === null ? ' To post it, ask again and press Post to channel.' : '';
  const notice = { ...lostAnswer(lost), to: origin, headline: `${named} ${fateOf(lost, cause)}.` };
  await notify(
    context,
    { ...notice, text: `${whyOf(cause)}${cause.kind === 'unreadable' ? '' : again}` },
    now,
    now + MINUTE_MS,
  );
}

const lostAnswer = ({ id, parent }: Pick<Delivery, 'id' | 'parent'>) => ({
  what: 'lost',
  about: parent ?? id,
  once: id,
});

/** Whoever pressed reads now what came of it: nothing more is to be said of that. */
export async function saidAtOnce(
  { deliveries, outbox }: Pick<SchedulerContext, 'deliveries' | 'outbox'>,
  answer: Delivery,
  now: number,
): Promise<void> {
  if (answer.state !== 'failed') return;
  const notice = await deliveries.byKey(noticeKey(lostAnswer(answer), now));
  if (notice) await outbox.cancel(notice, { kind: 'obsolete' }, now);
}

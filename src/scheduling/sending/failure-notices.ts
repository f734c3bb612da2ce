/** Direct messages about what Slack did not take. To the owner of a schedule one about its digests, however many days it lasts. */
import { causeWords } from '../../briefing/deliveries/cause-words.ts';
import { kindOfPostError, NEXT_STEP } from '../../briefing/wording/post-errors.ts';
import type { Delivery } from '../../contracts/delivery.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import type { SchedulerContext } from '../planner.ts';
import { tellOfLostByHand } from './asked-by-hand.ts';
import { causeName, type LossCause, tellOfLostAlert, tellOfLostAnswer } from './lost-messages.ts';
import { digestOf, notify } from './notices.ts';

/**
 * Tells the owner, or whoever asked for it by hand, in words that say what to do. Says nothing of a schedule that nobody
 * owns, and where the digest before was lost to the same cause: then it is said already.
 */
export async function tellOfLoss(
  context: SchedulerContext,
  lost: Delivery,
  cause: LossCause,
  now: number,
): Promise<void> {
  if (lost.kind === 'alert' || lost.kind === 'reminder')
    return tellOfLostAlert(context, lost, cause, now);
  if (lost.kind === 'answer') return tellOfLostAnswer(context, lost, cause, now);
  if (lost.kind !== 'digest') return;
  if (lost.origin === null) return tellOfLostByHand(context, lost, cause, now);
  const schedule = await context.plans.schedule(lost.origin);
  if (!schedule?.owner) return;
  const root = lost.parent ?? lost.id;
  if (await isToldAlready(context, schedule, root, cause)) return;
  await notify(
    context,
    {
      what: 'lost',
      about: schedule.id,
      to: schedule.owner,
      once: `${root} ${causeName(cause)}`,
      ...noticeOf(context, schedule, lost, cause),
    },
    now,
  );
}

function noticeOf(
  { router }: SchedulerContext,
  schedule: Schedule,
  { parent }: Delivery,
  cause: LossCause,
): { headline: string; text: string } {
  const digest = digestOf(schedule);
  const why = [causeWords(cause, schedule.timing.zone), nextStep(cause)].filter(Boolean).join(' ');
  if (cause.kind === 'unreadable') return { headline: `${digest} may be missing.`, text: why };
  if (parent !== null) {
    const status = router.line('digest', 'status');
    return {
      headline: `${digest} was posted without a part of its thread.`,
      text: `${why} To see what was posted and what was not, type this in the channel: ${status}`,
    };
  }
  if (cause.kind === 'too_late') {
    const now = router.line('digest', 'now');
    const text = `${why} To have it sooner, type this in the channel: ${now}`;
    return { headline: `${digest} was not posted.`, text };
  }
  return {
    headline: `${digest} was not posted.`,
    text: `${why} Its news comes with the next digest. To try it again, type this in the channel: ${router.line('digest', 'retry')}`,
  };
}

const nextStep = (cause: LossCause) =>
  cause.kind === 'refused' ? NEXT_STEP[kindOfPostError(cause.word)] : null;

const LOOKED_AT = 20;

/** True of a digest that was to be sent: not of one that was left out, or that was missed as a whole. */
const wasTried = ({ state, cause }: Delivery) => state !== 'skipped' || cause?.kind === 'too_late';

/** The digest before this one, as far as Slack was asked to take it, lacks something for the same cause. */
async function isToldAlready(
  { deliveries }: SchedulerContext,
  { id }: Schedule,
  root: string,
  cause: LossCause,
): Promise<boolean> {
  const digests = await deliveries.list({
    kinds: ['digest'],
    states: ['sent', 'failed', 'unknown', 'skipped'],
    origin: id,
    firstOnly: true,
    limit: LOOKED_AT,
  });
  const before = digests.find((digest) => digest.id !== root && wasTried(digest));
  const parts = before ? await deliveries.parts(before.id) : [];
  return parts.some((part) => part.cause && causeName(part.cause) === causeName(cause));
}

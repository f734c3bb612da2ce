/** Notices about changes in a workspace: to the owner of a schedule, to a channel that the app was invited to, to one whose owner is gone. */
import { nextSentence } from '../../briefing/schedules/words.ts';
import type { Schedule, Watch } from '../../contracts/schedule.ts';
import { listed } from '../../domain/text/english.ts';
import type { SchedulerContext } from '../planner.ts';
import { digestOf, notify } from './notices.ts';

/** To the owner of a schedule that goes on again; nothing where nobody owns it. */
export async function tellOwner(
  context: SchedulerContext,
  schedule: Schedule,
  why: string,
  now: number,
): Promise<void> {
  const { owner, id } = schedule;
  if (!owner) return;
  const headline = `${digestOf(schedule)} is active again: ${why}.`;
  const text = nextSentence([schedule]) ?? 'It has no further send time.';
  await notify(context, { what: 'reopened', about: id, to: owner, headline, text }, now);
}

/** One line in a channel that the app was invited to: what goes on there, or the way to a first digest. */
export async function welcome(
  context: SchedulerContext,
  channel: string,
  going: readonly Schedule[],
  now: number,
): Promise<void> {
  const { plans, poster, router } = context;
  const where = { what: 'joined', about: channel, to: channel } as const;
  if (going.length > 0) {
    const numbers = listed(going.map(({ number }) => `D${number}`));
    const next = nextSentence(going);
    const is = going.length === 1 ? 'is' : 'are';
    const headline = [`${numbers} ${is} active again.`, next].filter(Boolean).join(' ');
    return notify(context, { ...where, headline }, now);
  }
  if ((await plans.schedules(channel)).length > 0) return;
  const place = await poster.describe(channel);
  if (!place || place.isGroup) return;
  const ask = router.line('digest', 'schedule');
  const actions = [{ kind: 'ask' as const, label: 'Schedule a digest', ask }];
  const headline = 'No digest is scheduled in this channel yet.';
  await notify(context, { ...where, headline, actions }, now);
}

/** The channel hears it in the thread of its last digest, where it disturbs nobody. */
export async function orphan(
  context: SchedulerContext,
  schedule: Schedule,
  now: number,
): Promise<void> {
  const { plans, deliveries, router } = context;
  const { id, channel, number, owner, paused } = schedule;
  await plans.changeSchedule(id, { owner: null, ...(owner && { leftBy: owner }) });
  if (paused) return;
  const last = await deliveries.lastSent(channel, id);
  const headline = `Digest D${number} is still active, but the account of the person who planned it is closed.`;
  const text = `Until somebody takes it over, nobody hears when it fails. To take it over, change, pause or resume it: ${router.line('digest', `edit D${number}`)}`;
  const where = { to: channel, thread: last?.id ?? null };
  await notify(context, { what: 'orphaned', about: id, ...where, headline, text }, now);
}

/** To somebody whose account is open again: what goes on, and what of it waits for them. */
export async function greet(
  context: SchedulerContext,
  person: string,
  found: { watches: readonly Watch[]; left: readonly Schedule[]; own: readonly Schedule[] },
  now: number,
): Promise<void> {
  const { watches, left, own } = found;
  const alerts = listed(watches.map(({ number }) => `W${number}`));
  const digests = listed(left.map(digestName));
  const direct = listed(own.map(({ number }) => `D${number}`));
  const headline = [
    'Your account is open again.',
    alerts && `Alerts of ${alerts} are active again.`,
    direct && `The digests in your direct messages are active again: ${direct}.`,
    digests && `You are again the person who hears when ${digests} can’t be posted.`,
  ];
  const lines = [
    nextSentence([...own, ...left]),
    alerts && `To see or change your watches: ${context.router.line('watch', 'list')}`,
  ];
  await notify(
    context,
    {
      what: 'returned',
      about: person,
      to: person,
      headline: headline.filter(Boolean).join(' '),
      text: lines.filter(Boolean).join('\n'),
    },
    now,
  );
}

/** "D1 in #deals", "D2 in #deals (paused)". */
const digestName = ({ number, channelName, paused }: Schedule) =>
  [`D${number}`, channelName && `in #${channelName}`, paused && '(paused)']
    .filter(Boolean)
    .join(' ');

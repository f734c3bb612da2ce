/** Suspension of the watches of a target that Slack refuses for good. */
import { refusalWords } from '../../briefing/wording/pause-words.ts';
import type { Posted } from '../../contracts/poster.ts';
import type { Watch } from '../../contracts/schedule.ts';
import { present } from '../../domain/collections.ts';
import type { SchedulerContext } from '../planner.ts';
import { notify } from './notices.ts';

type Refused = Pick<Extract<Posted, { kind: 'refused' }>, 'answer'>;

/** Pauses what a target watches, and tells the owners, each in one message. */
export async function stopWatches(
  context: SchedulerContext,
  target: string,
  refused: Refused,
  now: number,
): Promise<void> {
  const { plans } = context;
  const active = (await plans.watches(target)).filter(({ paused }) => !paused);
  const cause = { kind: 'channel_closed', word: refused.answer } as const;
  for (const { id } of active) await plans.pauseWatch(id, { cause, at: now });
  // A person who cannot be reached cannot get this message either.
  for (const [owner, watches] of Map.groupBy(active, (watch) => watch.owner))
    if (owner !== target) await tell(context, owner, watches, refused, now);
}

function tell(
  context: SchedulerContext,
  owner: string,
  watches: readonly Watch[],
  { answer }: Refused,
  now: number,
): Promise<void> {
  const names = watches.map(({ number }) => `W${number}`);
  const headline = `Alerts of ${names.join(', ')} are paused. ${refusalWords(answer)}`;
  const lines = names.map((name) => context.router.line('watch', `resume ${name}`));
  const text = `Then resume them there: ${lines.join(' · ')}`;
  return notify(
    context,
    { what: 'paused', about: present(watches[0], 'a watch').id, to: owner, headline, text },
    now,
  );
}

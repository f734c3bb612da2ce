import type { Poster } from '../../contracts/poster.ts';
import type { SubscriptionStore } from '../../contracts/subscriptions.ts';
import { EVERYTHING } from '../../domain/schedule/scope.ts';
import { cronTiming, firstTurn } from '../../domain/schedule/timing.ts';

/** The digest of the configuration. */
export interface Configured {
  /** The channel's id. */
  channel: string;
  cron: string;
  zone: string;
}

const ID = 'sch_config';

/** Makes it, or brings it up to date; what people have changed of it stays until the configuration itself changes. */
export async function keepConfigured(
  plans: SubscriptionStore,
  configured: Configured | null,
  now: number,
  describe: Poster['describe'],
): Promise<void> {
  const known = await plans.schedule(ID);
  const said = configured && JSON.stringify(configured);
  if (known?.configured === said) return;
  if (known && known.channel !== configured?.channel) await plans.removeSchedule(ID);
  if (!configured || !said) return;
  const { channel, cron, zone } = configured;
  const timing = cronTiming(cron, zone);
  const turn = firstTurn(timing, now);
  if (known?.channel === channel) {
    // What is paused stays so, and is not due.
    const due = known.paused ? null : turn.nextDue;
    await plans.changeSchedule(ID, { timing, configured: said, nextDue: due });
    return;
  }
  const place = await describe(channel);
  await plans.addSchedule(
    {
      id: ID,
      channel,
      channelName: place?.name ?? null,
      owner: null,
      configured: said,
      ...(place && { isPrivate: place.isPrivate }),
      timing,
      scope: EVERYTHING,
      layout: 'auto',
      ...turn,
    },
    now,
  );
}

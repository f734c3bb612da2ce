/** A workspace with a digest that Ana has planned. */
import { EVERYTHING } from '../../../src/domain/schedule/scope.ts';
import { cronTiming, nextDue } from '../../../src/domain/schedule/timing.ts';
import { type Stage, stage } from '../../helpers/slack.ts';

export const BRIEF = 'C0LOCALBRIEF';
export const ANA = 'U0LOCALANA';
export const TEAM = 'T0LOCALTEAM';
const TIMING = cronTiming('0 9 * * *', 'Europe/Stockholm');
export const FRIDAY = new Date('2026-03-13T08:00:00Z');
/** A moment at which the digest of the first morning has been posted. */
const THURSDAY = new Date('2026-03-12T08:01:00Z');

/** A workspace whose digest Ana has planned in #ai-briefing, after its first morning. */
export async function planned(): Promise<Stage & { schedule: Stage['schedule']; id: string }> {
  const scene = await stage();
  const now = scene.space.clock.now().getTime();
  const { id } = await scene.store.plans(TEAM).addSchedule(
    {
      channel: BRIEF,
      channelName: 'ai-briefing',
      owner: ANA,
      timing: TIMING,
      scope: EVERYTHING,
      layout: 'auto' as const,
      since: now - 86_400_000,
      nextDue: nextDue(TIMING, now),
    },
    now,
  );
  await scene.space.clock.set(THURSDAY);
  return { ...scene, id };
}

export const scheduleOf = ({ store, id }: { store: Stage['store']; id: string }) =>
  store.plans(TEAM).schedule(id);
export const toAna = ({ space }: Pick<Stage, 'space'>) =>
  space
    .as('ana')
    .sees('@bot')
    .map(({ words }) => words);

/** Puts the one error edge around every listener. */
import type { Page } from '../../page/page.ts';
import type { Gesture } from '../people/interaction.ts';
import type { Tools } from './services.ts';

/** Work for a gesture. */
export type Work = (gesture: Gesture) => Promise<void>;

/** Runs the work of a listener. Whatever goes wrong becomes a reply: to the one who asked alone, unless `reply` says where. */
export async function attend(
  tools: Tools,
  where: string,
  gesture: Gesture,
  work: Work,
  reply: (page: Page) => Promise<void> = (page) =>
    tools.replies.privately(gesture, page, { asOf: tools.clock.now().getTime() }),
): Promise<void> {
  try {
    await work(gesture);
  } catch (error) {
    const page = tools.edge.page(error, where, idsOf(gesture));
    await reply(page).catch((failed: unknown) => {
      tools.edge.note(failed, `${where}, reply`, idsOf(gesture));
    });
  }
}

/** Does what follows a deed that is done: when it fails, nobody is told that the deed did. */
export async function quietly(
  tools: Tools,
  where: string,
  gesture: Gesture,
  work: () => Promise<void>,
): Promise<void> {
  await work().catch((error: unknown) => {
    tools.edge.note(error, where, idsOf(gesture));
  });
}

/** Lets the schedule have a look where an answer has planned something. */
export async function lookAfter(tools: Tools, gesture: Gesture, page: Page): Promise<void> {
  if (page.planned) await letScheduleLook(tools, gesture);
}

/** Lets the schedule have a look at what was just written. */
export function letScheduleLook(tools: Tools, gesture: Gesture): Promise<void> {
  return quietly(tools, 'schedule', gesture, async () => tools.schedule?.nudge());
}

/** Slack's ids of a gesture, fit to be logged. */
export function idsOf(gesture: { user: { id: string }; channel: { id: string } | null }): object {
  return { user: gesture.user.id, channel: gesture.channel?.id };
}

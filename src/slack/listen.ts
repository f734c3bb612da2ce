/** Puts the one error edge around every listener. */
import type { Page } from '../contracts/page.ts';
import type { Gesture } from './gesture.ts';
import type { Tools } from './tools.ts';

/** Work for a gesture; a Page that it returns is the answer to the asker alone. */
export type Work = (gesture: Gesture) => Promise<void>;

/** Runs the work of a listener. Whatever goes wrong becomes a reply to the one who asked. */
export async function attend(
  tools: Tools,
  where: string,
  gesture: Gesture,
  work: Work,
): Promise<void> {
  try {
    await work(gesture);
  } catch (error) {
    await reply(tools, where, gesture, tools.edge.page(error, where, idsOf(gesture)));
  }
}

/** Slack's ids of a gesture, fit to be logged. */
export function idsOf(gesture: { user: { id: string }; channel: { id: string } | null }): object {
  return { user: gesture.user.id, channel: gesture.channel?.id };
}

async function reply(tools: Tools, where: string, gesture: Gesture, page: Page): Promise<void> {
  try {
    await tools.replies.privately(gesture, page, { asOf: tools.clock.now().getTime() });
  } catch (error) {
    tools.edge.note(error, `${where}, reply`, idsOf(gesture));
  }
}

/** A button that somebody still has on their screen, though they would not be offered it now. */
import type { Page } from '../../../src/page/page.ts';
import { renderSlack } from '../../../src/slack/render/render.ts';
import type { Stage } from '../slack.ts';

/** Shows somebody an answer with [Post to channel] in a channel, by their ids. */
export async function showsButton(
  { app, space }: Pick<Stage, 'app' | 'space'>,
  user: string,
  channel: string,
): Promise<void> {
  const asOf = space.clock.now().getTime();
  const ask = '/ai-rounds sector:chips';
  const page: Page = {
    headline: 'Rounds',
    parts: [{ kind: 'text', text: 'Rounds' }],
    events: [],
    actions: [{ kind: 'share', label: 'Post to channel', ask, asOf }],
  };
  const [message] = renderSlack(page, { asOf });
  await app.client.chat.postEphemeral({ channel, user, ...message, text: 'Rounds' });
}

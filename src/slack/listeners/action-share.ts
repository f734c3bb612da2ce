/** [Post to channel]: the answer as it was, for everybody to read. */

import { UserError } from '../../errors.ts';
import type { Action } from '../../page/page.ts';
import { code, type Page } from '../../page/page.ts';
import { quietly } from '../handling/handle.ts';
import type { Tools } from '../handling/services.ts';
import { channelWords, type Gesture } from '../people/interaction.ts';
import { requireMember } from '../people/users.ts';
import { tooOld } from './stale.ts';

type Share = Extract<Action, { kind: 'share' }>;

/** Posts the answer in the channel, once, and takes the button away. */
export async function share(tools: Tools, gesture: Gesture, press: Share): Promise<void> {
  const now = tools.clock.now().getTime();
  const old = tooOld(tools.clock, press.asOf, press.ask);
  if (old) return tools.replies.privately(gesture, old, { asOf: now });
  const { page, understood, somebody, asOf } = await tools.inquiries.ask(press.ask, gesture, press);
  if (!understood) return tools.replies.privately(gesture, page, { asOf });
  requireMember(somebody, 'post in a channel');
  const { channel } = gesture;
  if (!channel) throw new UserError('There is no channel here to post in. Ask again in a channel.');
  const delivered = await tools.once.run(
    `share ${channel.id} ${gesture.user.id} ${gesture.message} ${press.ask} ${press.offset} ${asOf}`,
    () =>
      tools.deliver(asPosted(page, press.ask, somebody.asker.name), channel.id, {
        workspace: tools.home().team,
        asOf,
        channelName: channel.name && `#${channel.name}`,
        thread: gesture.thread,
      }),
    (outcome) => outcome.ok || !outcome.definite,
  );
  if (!delivered.ok) throw new UserError(delivered.sentence);
  await quietly(tools, 'share, button', gesture, () =>
    tools.replies.privately(gesture, asKept(page, channelWords(gesture)), {
      asOf,
      rest: press.ask,
      replace: 'last',
    }),
  );
}

const withoutShare = (page: Page) => page.actions.filter((action) => action.kind !== 'share');

/** What everybody reads: the answer, who asked, and what. */
function asPosted(page: Page, ask: string, name: string): Page {
  const asked = { kind: 'context' as const, text: [`${name} asked `, code(ask)] };
  return { ...page, parts: [...page.parts, asked], actions: withoutShare(page) };
}

/** What the asker keeps: the answer, with a word in the place of the button. */
function asKept(page: Page, where: string): Page {
  const posted = { kind: 'context' as const, text: `Posted in ${where}.` };
  return { ...page, parts: [...page.parts, posted], actions: withoutShare(page) };
}

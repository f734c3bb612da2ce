/** [Post to channel]: the answer as it was, for everybody to read. */

import { UserError } from '../../errors.ts';
import type { Action } from '../../page/page.ts';
import { code, type Page } from '../../page/page.ts';
import { bestEffort } from '../handling/handle.ts';
import type { Services } from '../handling/services.ts';
import { channelWords, type Interaction } from '../people/interaction.ts';
import { requireMember } from '../people/users.ts';
import { tooOld } from './stale.ts';

type Share = Extract<Action, { kind: 'share' }>;

/** Posts the answer in the channel, once, and takes the button away. */
export async function share(
  services: Services,
  interaction: Interaction,
  press: Share,
): Promise<void> {
  const now = services.clock.now().getTime();
  const old = tooOld(services.clock, press.asOf, press.ask);
  if (old) return services.replies.privately(interaction, old, { asOf: now });
  const { page, understood, person, asOf } = await services.requests.ask(
    press.ask,
    interaction,
    press,
  );
  if (!understood) return services.replies.privately(interaction, page, { asOf });
  requireMember(person, 'post in a channel');
  const { channel } = interaction;
  if (!channel) throw new UserError('There is no channel here to post in. Ask again in a channel.');
  const delivered = await services.once.run(
    `share ${channel.id} ${interaction.user.id} ${interaction.message} ${press.ask} ${press.offset} ${asOf}`,
    () =>
      services.deliver(asPosted(page, press.ask, person.asker.name), channel.id, {
        workspace: services.identity().team,
        asOf,
        channelName: channel.name && `#${channel.name}`,
        thread: interaction.thread,
      }),
    (outcome) => outcome.ok || !outcome.definite,
  );
  if (!delivered.ok) throw new UserError(delivered.sentence);
  await bestEffort(services, 'share, button', interaction, () =>
    services.replies.privately(interaction, asKept(page, channelWords(interaction)), {
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

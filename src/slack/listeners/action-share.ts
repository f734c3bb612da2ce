/** [Post to channel]: the answer as it was, for everybody to read. */

import { keptAnswer, sharedAnswer } from '../../briefing/answers/shared.ts';
import { sentencePage } from '../../briefing/command/mistake.ts';
import { requireMember } from '../../briefing/command/permission.ts';
import { isDirect } from '../../domain/schedule/target.ts';
import { UserError } from '../../errors.ts';
import type { Action } from '../../page/page.ts';
import { bestEffort } from '../handling/handle.ts';
import type { Services } from '../handling/services.ts';
import { channelWords, type Interaction } from '../people/interaction.ts';
import { deliverySentence } from '../posting/delivery-sentence.ts';
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
  const { page, isUnderstood, person, asOf } = await services.requests.ask(press.ask, interaction, {
    ...press,
    isInTheOpen: true,
  });
  if (!isUnderstood || page.aside) return services.replies.privately(interaction, page, { asOf });
  requireMember(person.asker, 'post in a channel');
  const { channel, thread } = interaction;
  if (!channel || isDirect(channel.id))
    throw new UserError('There is no channel here to post in. Ask again in a channel.');
  if (!services.schedule) throw new UserError('Nothing is posted from here: no schedule runs.');
  const delivery = await services.schedule.postAnswer({
    channel: channel.id,
    thread,
    asOf,
    press: wordsOf(interaction, press),
    by: interaction.user.id,
    ...sharedAnswer(page, { name: person.asker.name, ask: press.ask }),
  });
  const sentence = deliverySentence(delivery, channelWords(interaction));
  await bestEffort(services, 'share, button', interaction, () =>
    delivery.state === 'sent'
      ? services.replies.privately(interaction, keptAnswer(page, sentence), {
          asOf,
          rest: press.ask,
          replace: 'last',
        })
      : services.replies.privately(interaction, sentencePage(sentence), { asOf: now }),
  );
}

/** The identity of a press, the same when it comes twice: whose it is, of which button of which message. */
const wordsOf = ({ user, message }: Interaction, { ask, offset = 0, asOf }: Share): string =>
  [user.id, message, ask, offset, asOf].join(' ');

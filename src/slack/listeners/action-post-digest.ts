/** [Post to #channel] under a digest's question: composes the window again at its moment and posts it, once. */

import { sentencePage } from '../../briefing/command/mistake.ts';
import { requireMember } from '../../briefing/command/permission.ts';
import { scheduleById, scheduleNumber } from '../../briefing/schedules/reference.ts';
import type { Request } from '../../contracts/command.ts';
import { HOUR_MS } from '../../domain/durations.ts';
import { isDirect } from '../../domain/schedule/target.ts';
import { UserError } from '../../errors.ts';
import type { Action } from '../../page/page.ts';
import { bestEffort } from '../handling/handle.ts';
import type { Services } from '../handling/services.ts';
import { channelWords, type Interaction } from '../people/interaction.ts';
import { deliverySentence } from '../posting/delivery-sentence.ts';
import { tooOld } from './stale.ts';

type PostDigest = Extract<Action, { kind: 'post_digest' }>;

/** Posts the digest through the ledger, and puts what came of it in the place of the question. */
export async function postDigest(
  services: Services,
  interaction: Interaction,
  press: PostDigest,
): Promise<void> {
  const now = services.clock.now().getTime();
  const request = await services.requests.open(interaction, press);
  const old = tooOld(services.clock, press.asOf, await askAgain(press, request));
  if (old) return services.replies.privately(interaction, old, { asOf: now });
  requireMember(request.asker, 'post a digest');
  const { channel } = interaction;
  if (!channel || isDirect(channel.id))
    throw new UserError('There is no channel here to post in. Ask again in a channel.');
  if (!services.schedule) throw new UserError('Nothing can be posted from here: no schedule runs.');
  const { from, to, schedule } = press;
  const meant = schedule ? await scheduleById(schedule, request) : null;
  if (schedule && meant?.channel !== channel.id)
    throw new UserError('That schedule is not of this channel. Nothing was posted.');
  const { asOf: at, zone } = request;
  const by = request.asker.id;
  const order = { channel: channel.id, window: { from, to }, at, zone, schedule, by };
  const delivery = await services.schedule.postNow(order);
  const said = sentencePage(deliverySentence(delivery, channelWords(interaction)));
  await bestEffort(services, 'digest, question', interaction, () =>
    services.replies.privately(interaction, said, { asOf: now, replace: 'all' }),
  );
}

/** The line that asks for the same: of its schedule, or of the same length of time where that is a whole number of hours. */
async function askAgain({ from, to, schedule: id }: PostDigest, request: Request): Promise<string> {
  const schedule = id ? await scheduleById(id, request) : null;
  if (schedule) return request.line('digest', `now ${scheduleNumber(schedule)}`);
  const hours = (to - from) / HOUR_MS;
  const window = Number.isInteger(hours) ? ` ${hours % 24 ? `${hours}h` : `${hours / 24}d`}` : '';
  return request.line('digest', `now${window}`);
}

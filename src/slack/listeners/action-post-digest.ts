/** [Post to #channel] under a digest's question: composes the window again at its moment and posts it, once. */

import { sentencePage } from '../../briefing/command/mistake.ts';
import { scheduleNumber } from '../../briefing/schedules/reference.ts';
import type { Delivery } from '../../contracts/delivery.ts';
import { UserError } from '../../errors.ts';
import type { Action } from '../../page/page.ts';
import { postSentence } from '../api/refusals.ts';
import { quietly } from '../handling/handle.ts';
import type { Tools } from '../handling/services.ts';
import { channelWords, type Gesture } from '../people/interaction.ts';
import { requireMember } from '../people/users.ts';
import { tooOld } from './stale.ts';

type PostDigest = Extract<Action, { kind: 'post_digest' }>;

const HOUR = 3_600_000;

/** Posts the digest through the ledger, and puts what came of it in the place of the question. */
export async function postDigest(tools: Tools, gesture: Gesture, press: PostDigest): Promise<void> {
  const now = tools.clock.now().getTime();
  const old = tooOld(tools.clock, press.asOf, await askAgain(tools, press));
  if (old) return tools.replies.privately(gesture, old, { asOf: now });
  const inquiry = await tools.inquiries.open(gesture, press);
  requireMember(inquiry.somebody, 'post a digest');
  const { channel } = gesture;
  if (!channel) throw new UserError('There is no channel here to post in. Ask again in a channel.');
  if (!tools.schedule) throw new UserError('Nothing is posted from here: no schedule runs.');
  const { from, to, schedule } = press;
  const order = { channel: channel.id, window: { from, to }, asking: inquiry.asking, schedule };
  const delivery = await tools.schedule.postNow(order);
  const said = sentencePage(sentenceOf(delivery, channelWords(gesture)));
  await quietly(tools, 'digest, question', gesture, () =>
    tools.replies.privately(gesture, said, { asOf: now, replace: 'all' }),
  );
}

/** What came of it. Throws UserError where it did not go out: the question stays, to be pressed again. */
function sentenceOf({ state, answer }: Delivery, where: string): string {
  const word = answer ?? state;
  switch (state) {
    case 'sent':
      return `Posted in ${where}.`;
    case 'failed':
    case 'skipped':
      throw new UserError(postSentence({ word, definite: true }, where));
    case 'unknown':
      return `Slack did not say whether the post in ${where} arrived (${word}). It is looked for, and not posted twice.`;
    default:
      return answer
        ? `Slack asks to wait (${word}); it goes out in ${where} as soon as it may.`
        : `It goes out in ${where} after what is before it there.`;
  }
}

/** The line that asks for the same: of its schedule, or of the same length of time where that is a whole number of hours. */
async function askAgain(tools: Tools, { from, to, schedule: id }: PostDigest): Promise<string> {
  const schedule = id ? await tools.store.plans(tools.home().team).schedule(id) : null;
  if (schedule) return tools.desk.line('digest', `now ${scheduleNumber(schedule)}`);
  const hours = (to - from) / HOUR;
  const window = Number.isInteger(hours) ? ` ${hours % 24 ? `${hours}h` : `${hours / 24}d`}` : '';
  return tools.desk.line('digest', `now${window}`);
}

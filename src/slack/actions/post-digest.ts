/** [Post to #channel] under a digest's question: composes the window again at its moment and posts it, once. */
import type { Action } from '../../contracts/page.ts';
import { UserError } from '../../errors.ts';
import type { Delivered } from '../deliver.ts';
import { sentencePage } from '../edge.ts';
import { channelWords, type Gesture } from '../gesture.ts';
import type { Inquiry } from '../inquiry.ts';
import { idsOf, quietly } from '../listen.ts';
import { requireMember } from '../people.ts';
import type { Tools } from '../tools.ts';
import { tooOld } from './stale.ts';

type PostDigest = Extract<Action, { kind: 'post_digest' }>;

const HOUR = 3_600_000;

/** Posts the digest, notes it, and puts "Posted." in the place of the question. */
export async function postDigest(tools: Tools, gesture: Gesture, press: PostDigest): Promise<void> {
  const now = tools.clock.now().getTime();
  const old = tooOld(tools.clock, press.asOf, askAgain(tools, press));
  if (old) return tools.replies.privately(gesture, old, { asOf: now });
  const inquiry = await tools.inquiries.open(gesture, press);
  requireMember(inquiry.somebody, 'post a digest');
  const { channel } = gesture;
  if (!channel) throw new UserError('There is no channel here to post in. Ask again in a channel.');
  const delivered = await tools.once.run(
    `digest ${channel.id} ${press.from} ${press.to}`,
    () => post(tools, channel, inquiry, press),
    (outcome) => outcome.ok || !outcome.definite,
  );
  if (!delivered.ok) throw new UserError(delivered.sentence);
  const said = sentencePage(postedSentence(delivered, channelWords(gesture)));
  await quietly(tools, 'digest, question', gesture, () =>
    tools.replies.privately(gesture, said, { asOf: now, replace: 'all' }),
  );
}

type Posted = Delivered & { unnoted?: string };

async function post(
  tools: Tools,
  channel: NonNullable<Gesture['channel']>,
  { asking, asOf }: Inquiry,
  { from, to }: PostDigest,
): Promise<Posted> {
  const workspace = tools.home().team;
  const before = await tools.store.lastDigest(workspace, channel.id);
  if (before?.from === from && before.to === to) return { ok: true, ts: before.ts ?? '' };
  const page = await tools.desk.digest({ from, to }, asking);
  const delivered = await tools.deliver(page, channel.id, {
    workspace,
    asOf,
    channelName: channel.name && `#${channel.name}`,
    metadata: { from, to },
  });
  if (!delivered.ok) return delivered;
  try {
    await tools.store.recordDigest({
      workspace,
      channel: channel.id,
      from,
      to,
      postedAt: tools.clock.now().getTime(),
      ts: delivered.ts,
      lines: page.events.map((event) => event.id),
    });
    return delivered;
  } catch (error) {
    const ids = idsOf({ user: { id: asking.asker.id }, channel });
    return { ...delivered, unnoted: tools.edge.note(error, 'digest, record', ids) };
  }
}

function postedSentence(delivered: Posted, where: string): string {
  const posted = `Posted in ${where}.`;
  if (delivered.unnoted)
    return `${posted} The log could not note it, so the next digest may tell the same again. Reference ${delivered.unnoted}.`;
  if (delivered.ok && delivered.incomplete)
    return `${posted} Slack did not take all of its thread (${delivered.incomplete.word}).`;
  return posted;
}

/** The line that asks for the same length of time, where it is a whole number of hours. */
function askAgain(tools: Tools, { from, to }: PostDigest): string {
  const hours = (to - from) / HOUR;
  const window = Number.isInteger(hours) ? ` ${hours % 24 ? `${hours}h` : `${hours / 24}d`}` : '';
  return tools.desk.line('digest', `now${window}`);
}

/** Listening channels: a message about a deal gets one reply in its thread. A message from anywhere else is dropped unread. */
import type { App } from '@slack/bolt';
import { audienceAt } from '../../../briefing/command/audiences.ts';
import { visibleFrom } from '../../../briefing/command/visible-to.ts';
import { isListening } from '../../../briefing/events/reading/listening.ts';
import {
  type ListedEvent,
  listedEvents,
  MOST_LISTED,
} from '../../../briefing/events/reading/read-list.ts';
import { isDismissedStory } from '../../../briefing/events/review/dismissed.ts';
import { isDealType } from '../../../domain/event/vocabulary.ts';
import { dayInZone } from '../../../domain/time/calendar.ts';
import { type GivenText, noteOf } from '../../forms/reading/given-text.ts';
import {
  forgetNote,
  keepNote,
  keepReply,
  noteName,
  type ReadingNote,
  replyTo,
} from '../../forms/reading/reading-notes.ts';
import { isEditable } from '../../handling/given-answers.ts';
import { inTurn } from '../../handling/in-turn.ts';
import { addressOf } from '../../handling/permalink.ts';
import type { Services } from '../../handling/services.ts';
import { ofMessage } from '../../people/interaction.ts';
import { wordsOfMessage } from '../../people/message-words.ts';
import { SLACKBOT } from '../../people/users.ts';
import { isDismissed } from './dismissed.ts';
import { type HeardEvent, recordPage } from './record.ts';

/** A message event as far as it is looked at before its channel is known to listen. */
interface Arrived {
  channel: string;
  channel_type?: string;
  subtype?: string | undefined;
  /** Of a message that was changed or deleted, as it is now. */
  message?: Said;
  deleted_ts?: string;
}

interface Said {
  user?: string;
  team?: string;
  user_team?: string;
  bot_id?: string;
  subtype?: string | undefined;
  text?: string;
  ts: string;
  thread_ts?: string;
  edited?: { ts?: string };
}

/** Listens to what is said in channels. */
export function listenToChannels(app: App, services: Services): void {
  const hear = inTurn((news: News) => heardOrGone(services, news));
  app.event('message', async ({ event }) => {
    const arrived: Arrived = event;
    const { channel, channel_type } = arrived;
    if (channel_type !== 'channel' && channel_type !== 'group') return;
    try {
      const plans = services.store.plans(services.identity().team);
      if (!(await isListening(plans, channel))) return;
      const news = newsOf(arrived, event as unknown as Said);
      if (news) await hear(news);
    } catch (error) {
      services.errorReply.note(error, 'listening', { channel });
    }
  });
}

/** A message that was said or changed; one that is gone has nothing said. */
interface News {
  channel: string;
  ts: string;
  said: Said | null;
}

/** The news of an event; null where nobody has said anything. */
function newsOf({ channel, subtype, message, deleted_ts }: Arrived, said: Said): News | null {
  if (subtype === 'message_deleted' && deleted_ts) return { channel, ts: deleted_ts, said: null };
  // Of a message with replies a stone is left, so that its thread has a place.
  if (message?.subtype === 'tombstone') return { channel, ts: message.ts, said: null };
  if (subtype === 'message_changed')
    return message?.edited ? { channel, ts: message.ts, said: message } : null;
  const isSpoken = subtype === undefined || subtype === 'file_share' || subtype === 'me_message';
  return isSpoken ? { channel, ts: said.ts, said } : null;
}

const heardOrGone = (services: Services, { channel, ts, said }: News): Promise<void> =>
  said ? hearOnce(services, channel, said) : takeBack(services, channel, ts);

/** People speak for themselves; what is said in a thread, to the app or by Slack itself is no message about a deal. */
function isHeard({ user, bot_id, text = '', ts, thread_ts }: Said, bot: string): boolean {
  const isOwn = user === undefined || bot_id !== undefined || user === bot || user === SLACKBOT;
  const isReply = thread_ts !== undefined && thread_ts !== ts;
  return !isOwn && !isReply && !text.includes(`<@${bot}`);
}

async function hearOnce(services: Services, channel: string, said: Said): Promise<void> {
  const { once, clock, identity } = services;
  const { ts, edited } = said;
  if (!isHeard(said, identity().botUser)) return;
  if (edited && !isEditable(ts, clock.now())) return;
  if (!(await once.first(`heard ${channel} ${ts} ${edited?.ts ?? ''}`))) return;
  const name = noteName(channel, ts);
  const earlier = await replyTo(services, name);
  if (earlier?.isDecided) return;
  const text: GivenText = {
    said: wordsOfMessage(said),
    day: dayInZone(Number(ts) * 1_000, 'UTC'),
    own: null,
    isMessage: true,
    name: [channel, ts],
  };
  const heard = await dealsIn(services, noteOf(text), channel, said.user ?? '');
  if (heard.length === 0) return takeBack(services, channel, ts);
  await keepNote(services, name, noteOf({ ...text, own: await addressOf(services, channel, ts) }));
  const place = ofMessage({ ...said, user: said.user ?? '', channel });
  const asOf = clock.now().getTime();
  const page = recordPage(heard, name);
  const posted = await services.replies.openly(place, page, { asOf }, earlier?.posted);
  await keepReply(services, name, { posted: [...posted], isDecided: false });
}

/** The deals that a text tells with little doubt, as everybody in the channel may read of them, but for those that somebody has called none here, or dismissed when a source told them. */
export async function dealsIn(
  services: Services,
  note: ReadingNote,
  channel: string,
  user: string,
): Promise<HeardEvent[]> {
  const events = services.readText(note.text, note.day).toSorted((a, b) => a.start - b.start);
  const shown = events.slice(0, MOST_LISTED);
  if (!shown.some(({ draft }) => isDealType(draft.type))) return [];
  const asOf = services.clock.now().getTime();
  const today = dayInZone(asOf, 'UTC');
  const audience = audienceAt(channel);
  const log = services.store.reader({ workspace: services.identity().team, asOf, audience });
  const place = await services.channels.at({ id: channel, name: null });
  const asker = { id: user, standing: 'member' } as const;
  const visible = visibleFrom({ here: channel, asker, isInTheOpen: true }, place);
  const room = { reference: services.reference, today, knownOn: today, visible };
  const listed = await listedEvents(shown, { ...note, source: '' }, room, log);
  const deals = listed
    .map((event, place): HeardEvent => ({ ...event, place }))
    .filter((event) => isDeal(event));
  const queue = services.store.review(services.identity().team);
  const everywhere = { queue, log, reference: services.reference };
  const dismissed = await Promise.all(
    deals.map(
      async ({ read, fields }) =>
        (await isDismissed(services, channel, read)) ||
        (typeof fields !== 'string' && (await isDismissedStory(fields, everywhere))),
    ),
  );
  return deals.filter((_, at) => !dismissed[at]);
}

const isDeal = ({ read, isSure }: ListedEvent) => isSure && isDealType(read.draft.type);

/** The message is gone, or tells nothing any more: so is the reply to it, while nobody has decided. */
async function takeBack(services: Services, channel: string, ts: string): Promise<void> {
  const name = noteName(channel, ts);
  const reply = await replyTo(services, name);
  await forgetNote(services, name);
  if (!reply || reply.isDecided) return;
  for (const posted of reply.posted)
    await services.clients.posts.chat.delete({ channel, ts: posted }).catch(() => undefined);
  await keepReply(services, name, { posted: [], isDecided: false });
}

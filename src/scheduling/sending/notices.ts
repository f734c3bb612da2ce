/** Short messages of the bot's own, through the outbox like everything that is posted. */
import type { Schedule } from '../../contracts/schedule.ts';
import { MINUTE_MS } from '../../domain/durations.ts';
import type { Page } from '../../page/page.ts';
import { drawOne, type SchedulerContext } from '../planner.ts';

/** A short message of the bot's own with its recipient. */
interface Notice {
  /** The occasion, in a word. Notices of one occasion about one thing in the same minute are one. */
  what: string;
  /** The mark that tells it from others of its occasion, in place of the minute. */
  once?: string;
  /** The schedule or watch that it is about. */
  about: string;
  /** A channel's id, or a person's for a direct message. */
  to: string;
  /** The delivery in whose thread it is said. */
  thread?: string | null;
  headline: string;
  /** A second line. */
  text?: string;
  actions?: Page['actions'];
}

/** The key of a notice that is written at a moment. */
export const noticeKey = (
  { what, about, once }: Pick<Notice, 'what' | 'about' | 'once'>,
  at: number,
): string => `notice ${what} ${about} ${once ?? Math.floor(at / MINUTE_MS)}`;

/** Writes a notice down, to be sent with the next turn, or with the first from `dueAt` on. */
export async function notify(
  { outbox, poster }: Pick<SchedulerContext, 'outbox' | 'poster'>,
  { to, thread = null, headline, text, actions = [], ...named }: Notice,
  now: number,
  dueAt = now,
): Promise<void> {
  const parts = [
    { kind: 'notice' as const, text: headline },
    ...(text ? [{ kind: 'text' as const, text }] : []),
  ];
  const drawing = drawOne(poster, { headline, parts, actions, events: [] }, now);
  const key = noticeKey(named, now);
  const where = { origin: named.about, channel: to, parent: thread, dueAt, drawing };
  await outbox.enqueue({ deliveries: [{ kind: 'notice', key, ...where }] }, now);
}

/** The digest of a schedule, as its owner knows it: "The digest in #deals". */
export const digestOf = ({ channelName, number }: Schedule): string =>
  channelName ? `The digest in #${channelName}` : `The digest D${number}`;

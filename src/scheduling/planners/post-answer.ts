/** An answer that somebody shares with a channel. */
import { createHash } from 'node:crypto';
import type { Delivery } from '../../contracts/delivery.ts';
import type { Scheduling } from '../../contracts/scheduling.ts';
import type { SchedulerContext } from '../planner.ts';
import { messagesOf } from './messages.ts';
import { postOnce } from './post-once.ts';

type Order = Parameters<Scheduling['postAnswer']>[0];

/** Writes it down and has it sent by `turn`; what came of it by then. */
export function postAnswer(
  context: SchedulerContext,
  { channel, thread, page, told, asOf, press, by }: Order,
  turn: () => Promise<unknown>,
): Promise<Delivery> {
  const now = context.clock.now().getTime();
  const key = `answer ${channel} ${createHash('sha256').update(press).digest('base64url')}`;
  const shared = { kind: 'answer', key, origin: by, channel, thread, dueAt: now } as const;
  const deliveries = messagesOf(context.poster.draw(page, asOf), shared);
  const batch = async () => ({ deliveries, issue: { page, asOf, told } });
  return postOnce(context, { key, now, batch }, turn);
}

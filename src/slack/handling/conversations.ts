/** Conversations with the app: the question that was answered last, for one that goes on from it. */
import { z } from 'zod';
import { DAY_MS, MINUTE_MS } from '../../domain/durations.ts';
import { type Memory, recall, remember } from './memory.ts';

const questionSchema = z.object({ line: z.string() });

/** A thread is about one thing for as long as it is talked in; in a direct message another matter begins soon. */
const KEPT = { thread: DAY_MS, direct: 30 * MINUTE_MS };

/** A message as far as it tells which conversation it is of. */
interface Said {
  channel: string;
  channel_type?: string;
  ts: string;
  thread_ts?: string;
}

/** A conversation: a thread, that which begins with a message, or what is said in a direct message outside of threads. */
interface Conversation {
  key: string;
  kind: keyof typeof KEPT;
}

function conversationOf({ channel, channel_type, ts, thread_ts }: Said): Conversation {
  const isDirect = channel_type === 'im' && thread_ts === undefined;
  return {
    key: `question ${channel}${isDirect ? '' : ` ${thread_ts ?? ts}`}`,
    kind: isDirect ? 'direct' : 'thread',
  };
}

/** The line that was answered there last; null where none is remembered. Never rejects. */
export async function questionBefore(services: Memory, said: Said): Promise<string | null> {
  const kept = await recall(services, conversationOf(said).key, questionSchema);
  return kept?.line ?? null;
}

/** Remembers the line that was answered. Never rejects. */
export async function keepQuestion(services: Memory, said: Said, line: string): Promise<void> {
  const { key, kind } = conversationOf(said);
  await remember(services, key, { line }, KEPT[kind]);
}

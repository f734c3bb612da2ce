/** Texts that somebody decides about: kept for a day at most, so that every copy of the bot can show them, and gone with the message. */
import { z } from 'zod';
import { HOUR_MS } from '../../../domain/durations.ts';
import { UserError } from '../../../errors.ts';
import type { Services } from '../../handling/services.ts';

const noteSchema = z.object({
  text: z.string(),
  /** The day on which it was said, in UTC; null for none. */
  day: z.string().nullable(),
  /** See `TextPlace`. */
  addresses: z.array(z.string()),
  /** True for the words of a message, which nobody keeps. */
  isMessage: z.boolean(),
});

/** A text with what is known of it. */
export type ReadingNote = z.infer<typeof noteSchema>;

/** With the hour until the next sweep it is gone after a day. */
const KEPT = 23 * HOUR_MS;

type Memory = Pick<Services, 'store' | 'identity' | 'clock'>;

/** The name of a text, by which forms and buttons find it again. */
export const noteName = (...parts: readonly string[]): string => `reading ${parts.join(' ')}`;

/** Keeps a text. Throws what the store throws. */
export async function keepNote(services: Memory, name: string, note: ReadingNote): Promise<void> {
  const until = services.clock.now().getTime() + KEPT;
  await notesOf(services).keep(name, note, until);
}

/** The text of a name. Throws UserError where it is gone. */
export async function noteAt(services: Memory, name: string): Promise<ReadingNote> {
  const kept = await notesOf(services).find(name, services.clock.now().getTime());
  const note = noteSchema.safeParse(kept).data;
  if (note) return note;
  throw new UserError(
    'These words were kept for a day at most, and are gone. Nothing was saved; open the message’s menu and choose Track as event again.',
  );
}

/** Forgets a text: its message is gone, or somebody has decided. */
export async function forgetNote(services: Memory, name: string): Promise<void> {
  await notesOf(services).forget(name);
}

const replySchema = z.object({
  /** Slack’s ids of its messages. */
  posted: z.array(z.string()),
  /** True once somebody has decided. */
  isDecided: z.boolean(),
});

/** The app’s own reply to the message of a text. */
type NotedReply = z.infer<typeof replySchema>;

const replyName = (name: string) => `reply to ${name}`;

/** The reply to the message of a text; null where there is none. */
export async function replyTo(services: Memory, name: string): Promise<NotedReply | null> {
  const kept = await notesOf(services).find(replyName(name), services.clock.now().getTime());
  return replySchema.safeParse(kept).data ?? null;
}

/** Remembers the reply to the message of a text. */
export async function keepReply(services: Memory, name: string, reply: NotedReply): Promise<void> {
  const until = services.clock.now().getTime() + KEPT;
  await notesOf(services).keep(replyName(name), reply, until);
}

const notesOf = ({ store, identity }: Memory) => store.descriptions(identity().team);

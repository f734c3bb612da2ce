/** Answers that were given to what people said: where they stand, for as long as an edit of the question may correct them. */
import { z } from 'zod';
import { HOUR_MS } from '../../domain/durations.ts';
import { type Memory, recall, remember } from './memory.ts';

const answerSchema = z.object({
  /** The line that was answered. */
  line: z.string(),
  /** Slack's ids of the messages that everybody sees; none where the asker alone was answered. */
  posted: z.array(z.string()),
});
type GivenAnswer = z.infer<typeof answerSchema>;

/** An edit of what was said longer ago is left alone, milliseconds. */
const EDITABLE = HOUR_MS;

/** True of what was said so lately, by Slack's id of it, that an edit of it still counts. */
export const isEditable = (ts: string, now: Date): boolean =>
  now.getTime() - Number(ts) * 1_000 <= EDITABLE;

/** A message by its place in Slack. */
interface Place {
  channel: string;
  ts: string;
}

const keyOf = ({ channel, ts }: Place) => `answer ${channel} ${ts}`;

/** The answer to what was said there; null where no copy of the bot remembers one. Never rejects. */
export const givenAnswer = (services: Memory, place: Place): Promise<GivenAnswer | null> =>
  recall(services, keyOf(place), answerSchema);

/** Remembers an answer. Never rejects. */
export const keepAnswer = (services: Memory, place: Place, answer: GivenAnswer): Promise<void> =>
  remember(services, keyOf(place), answer, EDITABLE);

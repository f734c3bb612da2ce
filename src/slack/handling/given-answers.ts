/** Answers that were given to what people said: where they stand, for as long as an edit of the question may correct them. */
import { z } from 'zod';
import { redact } from '../api/log.ts';
import type { Services } from './services.ts';

const answerSchema = z.object({
  /** The line that was answered. */
  line: z.string(),
  /** Slack's ids of the messages that everybody sees; none where the asker alone was answered. */
  posted: z.array(z.string()),
});
type GivenAnswer = z.infer<typeof answerSchema>;

/** An edit of what was said longer ago is left alone, milliseconds. */
export const EDITABLE = 3_600_000;

/** A message by its place in Slack. */
interface Place {
  channel: string;
  ts: string;
}

type Memory = Pick<Services, 'store' | 'identity' | 'clock' | 'logger'>;

const keyOf = ({ channel, ts }: Place) => `answer ${channel} ${ts}`;

/** The answer to what was said there; null where no copy of the bot remembers one. Never rejects. */
export async function givenAnswer(services: Memory, place: Place): Promise<GivenAnswer | null> {
  const { store, identity, clock } = services;
  const kept = await tried(services, () =>
    store.descriptions(identity().team).find(keyOf(place), clock.now().getTime()),
  );
  return answerSchema.safeParse(kept).data ?? null;
}

/** Remembers an answer. Never rejects. */
export async function keepAnswer(
  services: Memory,
  place: Place,
  answer: GivenAnswer,
): Promise<void> {
  const { store, identity, clock } = services;
  const until = clock.now().getTime() + EDITABLE;
  await tried(services, () =>
    store.descriptions(identity().team).keep(keyOf(place), answer, until),
  );
}

async function tried<T>({ logger }: Memory, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    logger.warn({ error: redact(String(error)) }, 'The log does not remember an answer');
    return null;
  }
}

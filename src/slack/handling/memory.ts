/** Things that all copies of the bot remember for a while. That they do is a kindness: where the log is out of reach nothing fails. */
import type { z } from 'zod';
import { redact } from '../api/log.ts';
import type { Services } from './services.ts';

export type Memory = Pick<Services, 'store' | 'identity' | 'clock' | 'logger'>;

/** The thing under a key; null where none is remembered. Never rejects. */
export async function recall<T>(
  services: Memory,
  key: string,
  schema: z.ZodType<T>,
): Promise<T | null> {
  const { store, identity, clock } = services;
  const kept = await tried(services, () =>
    store.descriptions(identity().team).find(key, clock.now().getTime()),
  );
  return schema.safeParse(kept).data ?? null;
}

/** Remembers a thing under a key for so many milliseconds. Never rejects. */
export async function remember(
  services: Memory,
  key: string,
  thing: Readonly<Record<string, unknown>>,
  forMs: number,
): Promise<void> {
  const { store, identity, clock } = services;
  const until = clock.now().getTime() + forMs;
  await tried(services, () => store.descriptions(identity().team).keep(key, thing, until));
}

async function tried<T>({ logger }: Memory, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    logger.warn({ error: redact(String(error)) }, 'The log remembers nothing for now');
    return null;
  }
}

/** The morning's digest, its thread, and the mornings after. */
import type { Locator } from 'playwright-core';
import type { Screen } from '../stage/screen.ts';

export const FIRST_MORNING = 'AI Briefing · Thursday 12 March 2026';
/** The log knows nothing new of the next day; the digest says so, and when it comes again. */
export const NEXT_MORNING = 'Nothing new since Thu 12 Mar, 09:00.';

/** The digest of a morning, once it is there. */
export async function seeDigest(screen: Screen, title = FIRST_MORNING): Promise<Locator> {
  const digest = screen.messages.filter({ hasText: title }).last();
  await digest.waitFor();
  return digest;
}

/** Opens the thread of the digest; what is in it. */
export async function readThread(screen: Screen, digest: Locator): Promise<Locator> {
  await digest.getByRole('button', { name: /\d+ repl(y|ies)/ }).click();
  await screen.thread.waitFor();
  await screen.replies.filter({ hasText: 'Coming dates' }).waitFor();
  return screen.thread;
}

/** Moves the clock to the next morning and waits for what comes with it. */
export async function nextMorning(screen: Screen, title = NEXT_MORNING): Promise<Locator> {
  await screen.clock.getByRole('button', { name: 'Next morning' }).click();
  return seeDigest(screen, title);
}

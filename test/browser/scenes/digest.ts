/** The morning's digest, its thread, and the mornings after. */
import type { Locator } from 'playwright-core';
import type { Screen } from '../stage/screen.ts';

export const FIRST_MORNING = 'AI Briefing · Thursday 12 March 2026';
/** The digest of the day after. */
export const NEXT_MORNING = 'AI Briefing · Friday 13 March 2026';

/** The digest of a morning, once it is there. */
export async function seeDigest(screen: Screen, title = FIRST_MORNING): Promise<Locator> {
  const digest = screen.messages.filter({ hasText: title }).last();
  await digest.waitFor();
  return digest;
}

/** Opens the thread of the digest, or begins it where nobody has replied. */
export async function readThread(screen: Screen, digest: Locator): Promise<Locator> {
  await digest.hover();
  await digest
    .getByRole('button', { name: /\d+ repl(y|ies)|Reply in thread/ })
    .first()
    .click();
  await screen.thread.waitFor();
  return screen.thread;
}

/** Moves the clock to the next morning and waits for what comes with it. */
export async function nextMorning(screen: Screen, title = NEXT_MORNING): Promise<Locator> {
  await screen.clock.getByRole('button', { name: 'Next morning' }).click();
  return seeDigest(screen, title);
}

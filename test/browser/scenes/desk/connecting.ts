/** Sources of the replay, connected, and a channel for what they tell. */
import type { Locator } from 'playwright-core';
import type { Screen } from '../../stage/screen.ts';
import { ask } from '../answers.ts';
import { actAs } from '../people.ts';

/** Follows a paper by its front page, which names its feed. */
export const addPaper = (screen: Screen, page: string): Promise<Locator> =>
  ask(screen, `/ai-feed add ${page}`, 'is followed now.');

/** Connects whatever comes with the program and is not followed yet. */
export async function connectStarters(screen: Screen): Promise<Locator> {
  const offered = await ask(screen, '/ai-feed starter', 'Starter feeds');
  await offered.getByRole('button', { name: /^All 3/ }).click();
  const chosen = screen.messages.filter({ hasText: 'What would be read' }).last();
  await chosen.getByRole('button', { name: /^Connect/ }).click();
  const said = screen.messages.filter({ hasText: /\d sources? connected\./ }).last();
  await said.waitFor();
  return said;
}

/** Has an admin post in this channel what waits for a review. */
export async function postReviewHere(screen: Screen): Promise<void> {
  await actAs(screen, 'Björn Aalto');
  await ask(screen, '/ai-settings triage here', 'is posted in #ai-briefing');
  await actAs(screen, 'Ana Lindqvist');
}

/** A line of a digest, corrected from its own menu. */
import type { Locator } from 'playwright-core';
import type { Screen } from '../stage/screen.ts';
import { seeDigest } from './digest.ts';
import { fromMenu } from './gestures.ts';

/** The words by which the channel is told. */
export const CORRECTION = 'Correction: “Nvidia invests $2B in Nebius” (Thu 12 Mar, line 2)';

/** Corrects the amount of the second line; the digest with the mark at that line. */
export async function correctLine(screen: Screen): Promise<Locator> {
  await fromMenu(screen, /^More actions.*Nebius/, 'Correct it');
  const form = screen.page.getByRole('dialog', { name: /^Edit E\d+$/ });
  await form.getByRole('textbox', { name: 'Amount' }).fill('$2.5bn');
  await form.getByRole('textbox', { name: 'Why this change' }).fill('The filing says $2.5bn');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'hidden' });
  const digest = await seeDigest(screen);
  await digest.getByText('corrected 12 Mar: amount $2B → $2.5B').waitFor();
  return digest;
}

/** Asks in the open thread of a digest why a line stands in it. */
export async function askWhy(screen: Screen, line: number): Promise<Locator> {
  await screen.threadComposer.fill(`@AI Briefing why ${line}`);
  await screen.threadComposer.press('Enter');
  const answer = screen.replies.filter({ hasText: `Line ${line} of the digest of` });
  await answer.waitFor();
  return answer;
}

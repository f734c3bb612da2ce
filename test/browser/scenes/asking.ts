/** Questions in plain words: a part taken away, and one that goes on from another in a thread. */
import type { Locator } from 'playwright-core';
import type { Screen } from '../stage/screen.ts';
import { answers } from './answers.ts';

/** Chooses from the menu that changes the question of an answer; the answer to the changed one. */
export async function changeQuestion(
  screen: Screen,
  answer: Locator,
  entry: string,
  words: string | RegExp,
): Promise<Locator> {
  await answer.getByRole('combobox', { name: 'Change the question' }).click();
  await screen.page.getByRole('option', { name: entry }).click();
  const changed = answers(screen).filter({ hasText: words }).last();
  await changed.waitFor();
  return changed;
}

/** Asks the app by name in the channel; the message that asks, once its answer is in its thread. */
export async function mention(screen: Screen, question: string): Promise<Locator> {
  await screen.composer.fill(`@AI Briefing ${question}`);
  await screen.composer.press('Enter');
  const asked = screen.messages.filter({ hasText: question }).last();
  await asked.getByRole('button', { name: '1 reply' }).waitFor();
  return asked;
}

/** Goes on in the open thread; the answer to it. */
export async function goOn(screen: Screen, question: string, words: string): Promise<Locator> {
  await screen.threadComposer.fill(`@AI Briefing ${question}`);
  await screen.threadComposer.press('Enter');
  const answer = screen.replies.filter({ hasText: words });
  await answer.waitFor();
  return answer;
}

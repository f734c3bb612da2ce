/** The review of what was read: in its channel, in its queue by keys alone, and by a rule. */
import type { Locator } from 'playwright-core';
import type { Screen } from '../../stage/screen.ts';
import { answers, ask } from '../answers.ts';
import { tabTo } from '../keyboard.ts';

/** The message of the channel that tells a story, whatever was decided of it. */
export const told = (screen: Screen, number: string): Locator =>
  screen.messages.filter({ hasText: new RegExp(`${number} \\w`) }).filter({
    hasNotText: 'Only visible to you',
  });

/** Accepts a story in its message, which says then as what and by whom. */
export async function acceptInPlace(screen: Screen, number: string): Promise<Locator> {
  const message = told(screen, number);
  await message.getByRole('button', { name: /^Accept/ }).click();
  await message.getByText(/accepted as E\d+ by Ana Lindqvist/).waitFor();
  return message;
}

/** Gives a story another title in the form, and saves it. */
export async function editInPlace(screen: Screen, number: string, title: string): Promise<Locator> {
  const message = told(screen, number);
  await message.getByRole('button', { name: /^Edit/ }).click();
  const dialog = screen.page.getByRole('dialog', { name: `Edit ${number}` });
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await message.getByText(/accepted as E\d+ by Ana Lindqvist/).waitFor();
  return message;
}

/** Opens the queue from the composer and goes to the button that accepts its first story, by keys alone. */
export async function openQueue(screen: Screen): Promise<Locator> {
  const { keyboard } = screen.page;
  // From the clock backwards: forwards lie all the buttons of the messages.
  await tabTo(screen, screen.composer, 'Shift+Tab');
  await keyboard.type('/ai-review');
  await keyboard.press('Enter');
  const card = answers(screen).filter({ hasText: 'To review:' }).last();
  await card.waitFor();
  await tabTo(screen, card.getByRole('button', { name: /^Accept/ }), 'Shift+Tab');
  return card;
}

/** Presses Enter on what has the focus; the card that comes in its place, which has it then. */
export async function press(screen: Screen, words: RegExp): Promise<Locator> {
  await screen.page.keyboard.press('Enter');
  const card = answers(screen).filter({ hasText: words }).last();
  await card.waitFor();
  return card;
}

/** Tries a rule on what was read, and saves it. */
export async function tryRule(screen: Screen, rule: string): Promise<Locator> {
  const trial = await ask(screen, `/ai-review rule try ${rule}`, 'would have accepted');
  await trial.getByRole('button', { name: /^Save the rule/ }).click();
  const saved = screen.messages.filter({ hasText: 'holds from now on' }).last();
  await saved.waitFor();
  return trial;
}

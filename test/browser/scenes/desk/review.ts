/** The review of what was read: in its channel, in its queue by keys alone, and by a rule. */
import type { Locator } from 'playwright-core';
import type { Screen } from '../../stage/screen.ts';
import { answers, ask } from '../answers.ts';
import { tabTo } from '../keyboard.ts';

/** The message of the channel that tells a story of somebody, whatever was decided of it. */
const told = (screen: Screen, company: string): Locator =>
  screen.messages.filter({ hasText: new RegExp(`R\\d+ ${company}`) }).filter({
    hasNotText: 'Only visible to you',
  });

/** Waits until stories of these companies have come, and until a rule has accepted the one of another: all is read by then. */
export async function allIsRead(
  screen: Screen,
  { waiting, accepted }: { waiting: readonly string[]; accepted: string },
): Promise<void> {
  const decided = told(screen, accepted).getByText(/accepted as E\d+ by rule \d+/);
  const come = waiting.map((company) => told(screen, company));
  for (const message of [...come, decided]) await message.waitFor();
}

/** Accepts a story in its message, which says then as what and by whom. */
export async function acceptInPlace(screen: Screen, company: string): Promise<Locator> {
  const message = told(screen, company);
  await message.getByRole('button', { name: /^Accept/ }).click();
  await message.getByText(/accepted as E\d+ by Ana Lindqvist/).waitFor();
  return message;
}

/** Gives a story another title in the form, and saves it. */
export async function editInPlace(
  screen: Screen,
  company: string,
  title: string,
): Promise<Locator> {
  const message = told(screen, company);
  await message.getByRole('button', { name: /^Edit/ }).click();
  const dialog = screen.page.getByRole('dialog', { name: /^Edit R\d+/ });
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await message.getByText(/accepted as E\d+ by Ana Lindqvist/).waitFor();
  return message;
}

/** Opens the queue from the composer and goes to the button that accepts its first story, by keys alone. */
export async function openQueue(screen: Screen): Promise<Locator> {
  const { keyboard } = screen.page;
  const cards = answers(screen).filter({ hasText: 'To review:' });
  // The acceptance in the channel has answered with a card, too.
  const before = await cards.count();
  // From the clock backwards: forwards lie all the buttons of the messages.
  await tabTo(screen, screen.composer, 'Shift+Tab');
  await keyboard.type('/ai-review');
  await keyboard.press('Enter');
  const card = cards.nth(before);
  await card.waitFor();
  await tabTo(screen, card.getByRole('button', { name: /^Accept/ }), 'Shift+Tab');
  return card;
}

/** Presses Enter on what has the focus until nothing waits; the words of every card, and of what had the focus then. */
export async function workOff(screen: Screen, first: Locator): Promise<[string, string][]> {
  const seen: [string, string][] = [];
  const focused = screen.page.locator(':focus');
  let left = Number(/To review: (\d+)/.exec((await first.textContent()) ?? '')?.[1]);
  for (let card = first; left > 0; ) {
    seen.push([(await card.textContent()) ?? '', (await focused.textContent()) ?? '']);
    await screen.page.keyboard.press('Enter');
    left -= 1;
    card = answers(screen)
      .filter({ hasText: new RegExp(`Accepted E\\d+; ${left} left`) })
      .last();
    await card.waitFor();
  }
  return seen;
}

/** Tries a rule on what was read, and saves it. */
export async function tryRule(screen: Screen, rule: string): Promise<Locator> {
  const trial = await ask(screen, `/ai-review rule try ${rule}`, 'would have accepted');
  await trial.getByRole('button', { name: /^Save the rule/ }).click();
  const saved = screen.messages.filter({ hasText: 'holds from now on' }).last();
  await saved.waitFor();
  return trial;
}

/** From the composer through a completion, an answer, a button and a form, and back, by keys alone. */
import type { Locator } from 'playwright-core';
import type { Screen } from '../stage/screen.ts';
import { answers } from './answers.ts';
import { seeDigest } from './digest.ts';

const MOST_STEPS = 60;

/** Presses Tab, or Shift+Tab, until the thing has the focus. */
export async function tabTo(screen: Screen, target: Locator, key = 'Tab'): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await target.and(screen.page.locator(':focus')).count()) return;
    await screen.page.keyboard.press(key);
  }
  throw new Error(`${MOST_STEPS} times ${key} did not lead to ${target}`);
}

/** Asks for help, presses the button of the answer, adds an event with the form that opens, and confirms its new company. */
export async function walkByKeyboard(screen: Screen): Promise<void> {
  const { keyboard } = screen.page;
  await seeDigest(screen);
  await tabTo(screen, screen.composer);
  await keyboard.type('/ai-he');
  await screen.completions.waitFor();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  const answer = answers(screen).filter({ hasText: 'Type help after any command' }).last();
  await answer.waitFor();
  await tabTo(screen, answer.getByRole('button', { name: /^Add an event/ }), 'Shift+Tab');
  await keyboard.press('Enter');
  const dialog = screen.page.getByRole('dialog', { name: 'Add an event' });
  await dialog.waitFor();
  await choose(screen, dialog, 'What happened', 'Funding r');
  await dialog.getByRole('textbox', { name: 'Lead investors' }).waitFor();
  await choose(screen, dialog, 'Status', 'Completed');
  for (const [label, words] of FIELDS) {
    await tabTo(screen, dialog.getByRole('textbox', { name: label }));
    await keyboard.type(words);
  }
  await tabTo(screen, dialog.getByRole('button', { name: 'Save' }));
  await keyboard.press('Enter');
  const asked = screen.page.getByRole('dialog', { name: 'New company names' });
  await asked.waitFor();
  await tabTo(screen, asked.getByRole('button', { name: 'Save' }));
  await keyboard.press('Enter');
  await asked.waitFor({ state: 'hidden' });
  await answers(screen).filter({ hasText: SAVED }).waitFor();
}

/** Opens the form of the channel's first schedule, says other times in it and sends it. */
export async function changeByKeyboard(screen: Screen, times: string): Promise<void> {
  const { keyboard } = screen.page;
  await seeDigest(screen);
  await tabTo(screen, screen.composer);
  await keyboard.type('/ai-digest edit D1');
  await keyboard.press('Enter');
  const dialog = screen.page.getByRole('dialog', { name: 'Change D1' });
  await dialog.waitFor();
  await tabTo(screen, dialog.getByRole('textbox', { name: 'When' }));
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type(times);
  await tabTo(screen, dialog.getByRole('button', { name: 'Save' }));
  await keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await answers(screen).filter({ hasText: 'D1 is changed.' }).waitFor();
}

export const SAVED = /Saved as E\d+/;

const FIELDS = [
  ['Title', 'Quiet Robotics raises $12M seed'],
  ['Summary', 'The maker of silent arms closes its first round.'],
  ['Date', '11 Mar 2026'],
  ['Company', 'Quiet Robotics'],
  ['Amount', '$12m'],
  ['Sources', 'https://example.com/quiet'],
] as const;

/** Opens a menu, types the first letters of an entry, and takes it. */
async function choose(screen: Screen, dialog: Locator, menu: string, words: string): Promise<void> {
  const { keyboard } = screen.page;
  await tabTo(screen, dialog.getByRole('combobox', { name: menu }));
  await keyboard.type(words);
  await screen.page.getByRole('option').first().waitFor();
  await keyboard.press('Enter');
}

/** A schedule made by hand: a shape looked at, changed in the form, and seen going out. */
import type { Locator } from 'playwright-core';
import type { Screen } from '../stage/screen.ts';
import { ask } from './answers.ts';

/** Looks at a shape from the three that there are. */
export async function lookAt(screen: Screen, shape: string): Promise<Locator> {
  const shapes = await ask(screen, '/ai-digest schedule', 'Three digests to choose from');
  await shapes.getByRole('button', { name: new RegExp(`^${shape}`) }).click();
  const look = screen.messages.filter({ hasText: `${shape}, the last seven days.` }).last();
  await look.waitFor();
  return look;
}

/** Opens the form of what was looked at. */
export async function openForm(screen: Screen, look: Locator): Promise<Locator> {
  await look.getByRole('button', { name: /^Change…/ }).click();
  const dialog = screen.page.getByRole('dialog', { name: 'Schedule a digest' });
  await dialog.waitFor();
  return dialog;
}

/** Sends times, a zone and an amount that are none; waits for what is said at each. */
export async function mistake(dialog: Locator): Promise<void> {
  await dialog.getByRole('textbox', { name: 'When' }).fill('monthly 31 9');
  await dialog.getByRole('textbox', { name: 'Time zone' }).fill('Stokholm');
  await dialog.getByRole('textbox', { name: 'Smallest amount' }).fill('lots');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('Not every month has a 31st.').waitFor();
  await dialog.getByText('Did you mean Europe/Stockholm?').waitFor();
  await dialog.getByText('“lots” is not an amount. Use 500m').waitFor();
}

/** Fills the form, sends it, and reads what is said then. */
export async function send(
  screen: Screen,
  dialog: Locator,
  words: Readonly<Record<string, string>>,
): Promise<Locator> {
  for (const [label, typed] of Object.entries(words))
    await dialog.getByRole('textbox', { name: label }).fill(typed);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const said = screen.messages.filter({ hasText: /Scheduled as D\d+/ }).last();
  await said.waitFor();
  return said;
}

/** The event form: opened, filled, refused, corrected, saved, edited. */
import type { Locator } from 'playwright-core';
import type { Screen } from '../stage/screen.ts';

export const TITLE = 'Helix Forge raises $120M Series A';

/** The fields as typed first: an amount that is none. */
const HELIX: Record<string, string> = {
  Title: TITLE,
  Summary: 'The robot maker closes its first large round.',
  Date: '11 Mar 2026',
  Company: 'Helix Forge',
  'Lead investors': 'Aker ASA',
  Amount: 'lots',
  Sources: 'https://example.com/helix',
};

export async function chooseIn(dialog: Locator, menu: string, choice: string): Promise<void> {
  await dialog.getByRole('combobox', { name: menu }).click();
  await dialog.page().getByRole('option', { name: choice, exact: true }).click();
}

/** Opens the form of a new event and fills it, the amount wrongly. */
export async function fillForm(screen: Screen): Promise<Locator> {
  await screen.composer.fill('/ai-event add');
  await screen.composer.press('Enter');
  const dialog = screen.page.getByRole('dialog', { name: 'Add an event' });
  await dialog.waitFor();
  await chooseIn(dialog, 'What happened', 'Funding round');
  await dialog.getByRole('textbox', { name: 'Lead investors' }).waitFor();
  await chooseIn(dialog, 'Status', 'Completed');
  for (const [label, words] of Object.entries(HELIX)) {
    await dialog.getByRole('textbox', { name: label }).fill(words);
  }
  return dialog;
}

/** Sends it; waits for the sentence at the amount. */
export async function seeError(dialog: Locator): Promise<Locator> {
  await dialog.getByRole('button', { name: 'Save' }).click();
  const error = dialog.getByText(/lots.* is not an amount/);
  await error.waitFor();
  return error;
}

/** Corrects the amount, sends it again, and once more when asked about the new company; the number of the event as saved. */
export async function correct(screen: Screen, dialog: Locator): Promise<string> {
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('$120m');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const asked = screen.page.getByRole('dialog', { name: 'New company names' });
  await asked.getByText('New in the log: “Helix Forge”.').waitFor();
  await asked.getByRole('button', { name: 'Save' }).click();
  await asked.waitFor({ state: 'hidden' });
  const saved = screen.messages.filter({ hasText: /Saved as E\d+/ }).last();
  await saved.waitFor();
  return /Saved as (E\d+)/.exec((await saved.textContent()) ?? '')![1]!;
}

/** Opens the event again and gives it another title. */
export async function edit(screen: Screen, number: string, title: string): Promise<void> {
  await screen.composer.fill(`/ai-event edit ${number}`);
  await screen.composer.press('Enter');
  const dialog = screen.page.getByRole('dialog', { name: `Edit ${number}` });
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await dialog.getByRole('textbox', { name: 'Why this change' }).fill('A better headline');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Closes the form that is open, if one is: it stays so for whoever comes back to the page. */
export async function closeForm({ dialog }: Screen): Promise<void> {
  const cancel = dialog.getByRole('button', { name: 'Cancel' });
  if ((await cancel.count()) === 0) return;
  await cancel.click();
  await dialog.waitFor({ state: 'detached' });
}

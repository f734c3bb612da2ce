/** Menus, shortcuts and buttons of messages. */
import type { Locator } from 'playwright-core';
import type { Screen } from '../stage/screen.ts';

/** Chooses an entry of the ⋯ menu of a line, which is found by what it is about. */
export async function fromMenu(screen: Screen, about: RegExp, entry: string): Promise<void> {
  await screen.messages.getByRole('button', { name: about }).first().click();
  await screen.page.getByRole('menuitem', { name: entry }).click();
}

/** Starts a shortcut of a message: its tools appear when it is pointed at. */
export async function messageShortcut(
  screen: Screen,
  message: Locator,
  name: string,
): Promise<void> {
  await message.hover();
  await message.getByRole('button', { name: 'More actions', exact: true }).click();
  await screen.page.getByRole('menuitem', { name }).click();
}

/** Starts a shortcut of the composer. */
export async function globalShortcut(screen: Screen, name: string): Promise<void> {
  await screen.main.getByRole('button', { name: 'Shortcuts' }).click();
  await screen.page.getByRole('menuitem', { name }).click();
}

/** The small forms: how alerts come, and who plans here. */
import type { Screen } from '../stage/screen.ts';
import { ask } from './answers.ts';

/** Opens the form for the alerts of whoever acts. */
export async function openAlertSettings(screen: Screen): Promise<void> {
  await ask(screen, '/ai-watch add Nvidia', 'You watch Nvidia');
  const watches = await ask(screen, '/ai-watch list', 'Yours, in direct messages');
  await watches.getByRole('button', { name: /^Your alerts…/ }).click();
  await screen.page.getByRole('dialog', { name: 'Your alerts' }).waitFor();
}

/** Opens the form for who plans; whoever acts is an admin. */
export async function openSettings(screen: Screen): Promise<void> {
  const settings = await ask(screen, '/ai-settings', 'Every member plans digests');
  await settings.getByRole('button', { name: /^Change…/ }).click();
  await screen.page.getByRole('dialog', { name: 'Settings' }).waitFor();
}

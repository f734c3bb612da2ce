/** The app's Home tab. */
import type { Locator } from 'playwright-core';
import type { Screen } from '../screen.ts';

/** Opens it; what is on it, once its news are there. */
export async function openHome(screen: Screen): Promise<Locator> {
  await screen.channel('Bot').click();
  await screen.home.click();
  const panel = screen.page.getByRole('tabpanel', { name: 'Home' });
  await panel.getByText('What you can ask').waitFor();
  return panel;
}

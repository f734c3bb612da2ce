/** The app's Home tab. */
import type { Locator } from 'playwright-core';
import type { Screen } from '../stage/screen.ts';

/** Opens it; what is on it, once its news are there. */
export async function openHome(screen: Screen): Promise<Locator> {
  await screen.appHome.click();
  const home = screen.main.getByRole('region', { name: 'Home' });
  await home.getByText('Your next digests').waitFor();
  return home;
}

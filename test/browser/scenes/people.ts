/** Other people at the keyboard. */
import type { Screen } from '../stage/screen.ts';

/** Goes on as somebody else. */
export async function actAs(screen: Screen, name: string): Promise<void> {
  await screen.actor.click();
  await screen.page.getByRole('menuitemradio', { name }).click();
  await screen.page.getByRole('button', { name: `You act as ${name}` }).waitFor();
}

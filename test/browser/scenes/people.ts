/** Other people at the keyboard. */
import type { Screen } from '../screen.ts';

/** Goes on as somebody else. */
export async function actAs(screen: Screen, name: string): Promise<void> {
  const label = await screen.actor.getByRole('option', { name: new RegExp(name) }).innerText();
  await screen.actor.selectOption({ label });
}

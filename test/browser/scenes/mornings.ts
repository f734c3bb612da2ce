/** Mornings of a schedule: those on which its digest comes, and one that it misses because the app is sent away. */
import type { Locator } from 'playwright-core';
import type { Screen } from '../stage/screen.ts';

/** Goes to the next morning, and waits until the clock stands there. */
export async function wakeUp(screen: Screen, day: string): Promise<void> {
  await screen.clock.getByRole('button', { name: 'Next morning' }).click();
  await screen.clock.getByText(`${day}, 09:00`).waitFor();
}

/** The digests that the schedules of this channel have posted, oldest first. */
export const digestsIn = (screen: Screen): Locator =>
  screen.messages.filter({ hasText: 'Feeds: none connected' }).filter({ hasText: 'Next: ' });

/** Sends the app out of the channel; whoever planned there is told in a direct message. */
export async function sendAway(screen: Screen): Promise<void> {
  await typeToApp(screen, '/remove');
  await screen.channel('AI Briefing').waitFor();
}

/** Brings it back: the digest that stopped goes on by itself; what the app says of it. */
export async function bringBack(screen: Screen): Promise<string> {
  await typeToApp(screen, '/invite');
  const said = screen.messages.filter({ hasText: /D\d+ is active again/ });
  await said.waitFor();
  return (await said.textContent()) ?? '';
}

/** A command of Slack's own about the app, whose name is completed. */
async function typeToApp({ composer, completions }: Screen, command: string): Promise<void> {
  await composer.pressSequentially(`${command} @AI`);
  await completions.getByRole('option').filter({ hasText: 'AI Briefing' }).click();
  await composer.press('Enter');
}

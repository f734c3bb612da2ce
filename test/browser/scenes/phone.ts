/** One thing at a time, on a narrow screen. */
import type { Screen } from '../screen.ts';
import { ask } from './answers.ts';
import { readThread, seeDigest } from './digest.ts';

/** Goes through list, channel, answer, thread and form; `look` is called at each. */
export async function readOnPhone(screen: Screen, look: () => Promise<void>): Promise<void> {
  await screen.channel('ai-briefing').waitFor();
  await look();
  await screen.channel('ai-briefing').tap();
  const digest = await seeDigest(screen);
  await look();
  await ask(screen, '/ai-company Anthropic', 'Latest valuation');
  await look();
  await readThread(screen, digest);
  await look();
  await screen.page.getByRole('button', { name: 'Close the thread' }).tap();
  await screen.composer.fill('/ai-event add');
  await screen.composer.press('Enter');
  await screen.dialog.getByText('What happened').waitFor();
  await look();
  await screen.dialog.getByRole('button', { name: 'Cancel' }).tap();
  await screen.dialog.waitFor({ state: 'hidden' });
}

/** One thing at a time, on a narrow screen. */
import type { Screen } from '../stage/screen.ts';
import { ask } from './answers.ts';
import { readThread, seeDigest } from './digest.ts';
import { closeForm } from './form.ts';
import { openAlertSettings } from './settings.ts';

/** Begins at the digest; goes through list, channel, answer, thread and forms; `look` is called at each. */
export async function readOnPhone(screen: Screen, look: () => Promise<void>): Promise<void> {
  const digest = await seeDigest(screen);
  await look();
  await screen.page.getByRole('button', { name: 'Back to the list' }).tap();
  await screen.channel('ai-briefing').waitFor();
  await look();
  await screen.channel('ai-briefing').tap();
  await seeDigest(screen);
  await ask(screen, '/ai-company Anthropic', 'Latest valuation');
  await look();
  await readThread(screen, digest);
  await look();
  await screen.page.getByRole('button', { name: 'Close the thread' }).tap();
  for (const [line, label] of FORMS) {
    await screen.composer.fill(line);
    await screen.composer.press('Enter');
    await screen.dialog.getByText(label).waitFor();
    await look();
    await closeForm(screen);
  }
  await openAlertSettings(screen);
  await look();
  await closeForm(screen);
}

/** A line that opens a form, and words in it. */
const FORMS = [
  ['/ai-event add', 'What happened'],
  ['/ai-digest edit D1', 'Time zone'],
] as const;

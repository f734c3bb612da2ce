/** Watches of a person and of a channel, and an event of somebody else that they fit. */
import type { Locator } from 'playwright-core';
import type { Screen } from '../stage/screen.ts';
import { answers, ask } from './answers.ts';
import { correct, fillForm, TITLE } from './form.ts';
import { actAs } from './people.ts';

/** Follows a company, for whoever acts by the button of an answer, and for the channel. */
export async function watchFor(screen: Screen, company: string): Promise<void> {
  const answer = await ask(screen, `/ai-search company:"${company}"`, `understood: ${company}`);
  await answer.getByRole('button', { name: /^Watch this/ }).click();
  await answers(screen)
    .filter({ hasText: `You watch ${company} (W1).` })
    .waitFor();
  await ask(screen, `/ai-watch add here ${company}`, `This channel watches ${company} (W2).`);
}

/** Somebody else adds the event of the form, which Aker ASA leads. */
export async function addAs(screen: Screen, name: string): Promise<void> {
  await actAs(screen, name);
  await correct(screen, await fillForm(screen));
}

/** Opens the direct message of the app; the alert in it. */
export async function readAlert(screen: Screen): Promise<Locator> {
  await screen.channel('AI Briefing').click();
  // Until it is open the channel is shown, which says what is watched too.
  const alert = screen.messages.filter({ hasText: 'You watch ' }).filter({ hasText: TITLE });
  await alert.waitFor();
  return alert;
}

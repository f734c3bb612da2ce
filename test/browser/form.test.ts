/** The event form: an error first, then right, then edited. */
import { expect, it } from 'vitest';
import { ask } from './scenes/answers.ts';
import { seeDigest } from './scenes/digest.ts';
import { correct, edit, fillForm, seeError, TITLE } from './scenes/form.ts';
import { browserStage } from './stage/stage.ts';

const stage = browserStage();

it('The event form keeps what was typed when an error comes back, saves, and edits what was saved', async () => {
  const screen = await stage.arrive();
  await seeDigest(screen);
  const dialog = await fillForm(screen);
  await seeError(dialog);
  const amount = dialog.getByRole('textbox', { name: 'Amount' });
  expect(await amount.getAttribute('aria-invalid')).toBe('true');
  expect(await dialog.getByRole('textbox', { name: 'Title' }).inputValue()).toBe(TITLE);
  const number = await correct(screen, dialog);
  await edit(screen, number, 'Helix Forge closes a $120M Series A');
  const answer = await ask(screen, `/ai-event history ${number}`, 'Helix Forge closes a $120M');
  expect(await answer.textContent()).toContain('A better headline');
});

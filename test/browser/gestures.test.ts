/** Gestures on messages, beyond reading them: menus, buttons, shortcuts, and starting over. */
import { expect, it } from 'vitest';
import { answers, ask } from './scenes/answers.ts';
import { nextMorning, seeDigest } from './scenes/digest.ts';
import { closeForm } from './scenes/form.ts';
import { fromMenu, globalShortcut, messageShortcut } from './scenes/gestures.ts';
import { actAs } from './scenes/people.ts';
import { browserStage } from './stage/stage.ts';

const stage = browserStage();

it('The menu of a digest’s line is answered', async () => {
  const screen = await stage.arrive();
  await seeDigest(screen);
  await fromMenu(screen, /^More actions.*Nebius/, 'Sources and history');
  await answers(screen).filter({ hasText: 'E202 · Nvidia invests $2B in Nebius' }).waitFor();
});

it('An answer is posted to the channel for everybody, with who asked for it', async () => {
  const screen = await stage.arrive();
  const answer = await ask(screen, '/ai-search distillation', '1 event for “distillation”');
  await answer.getByRole('button', { name: /^Post to channel/ }).click();
  const posted = screen.messages.filter({ hasText: 'Ana Lindqvist asked' });
  await posted.waitFor();
  await actAs(screen, 'Carmen Ruiz');
  await posted.waitFor();
  expect(await answers(screen).count()).toBe(0);
});

it('The form opens from a message, with its words in it, and from the composer', async () => {
  const screen = await stage.arrive();
  await seeDigest(screen);
  await screen.composer.fill('Helix Forge closed a round: https://example.com/helix');
  await screen.composer.press('Enter');
  const message = screen.messages.filter({ hasText: 'Helix Forge closed a round' });
  await messageShortcut(screen, message, 'Track as event');
  const sources = screen.dialog.getByRole('textbox', { name: 'Sources' });
  await expect.poll(() => sources.inputValue()).toContain('https://example.com/helix');
  await closeForm(screen);
  await globalShortcut(screen, 'Add an event');
  await screen.dialog.getByText('What happened').waitFor();
  await closeForm(screen);
});

it('The workspace starts over after asking: the messages are gone and the first morning is back', async () => {
  // The program goes for a moment, and the page tries until it is there again.
  const screen = await stage.arrive({ forgive: /WebSocket.*ERR_CONNECTION_REFUSED/ });
  await seeDigest(screen);
  await screen.composer.fill('This will be gone.');
  await screen.composer.press('Enter');
  await screen.messages.filter({ hasText: 'This will be gone.' }).waitFor();
  await nextMorning(screen);
  await screen.clock.getByRole('button', { name: /Friday 13 March 2026/ }).click();
  await screen.dialog.getByRole('button', { name: 'Start over…' }).click();
  await screen.dialog.getByRole('button', { name: 'Start over', exact: true }).click();
  await screen.clock.getByText('Thursday 12 March 2026, 09:00').waitFor();
  await seeDigest(screen);
  await expect.poll(() => screen.messages.count()).toBe(1);
});

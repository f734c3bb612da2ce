/** A schedule: three shapes, a look at one, the form with a mistake, then going out when it said. */
import { expect, it } from 'vitest';
import { ask } from './scenes/answers.ts';
import { nextMorning, seeDigest } from './scenes/digest.ts';
import { lookAt, openForm, send } from './scenes/schedule.ts';
import { browserStage } from './stage.ts';

const stage = browserStage();

it('makes a schedule of a shape in its form, which goes out when it said', async () => {
  const screen = await stage.arrive();
  await seeDigest(screen);
  const look = await lookAt(screen, 'Policy');
  const dialog = await openForm(screen, look);
  await dialog.getByRole('textbox', { name: 'When' }).fill('monthly 31 9');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('Not every month has a 31st.').waitFor();
  const said = await send(screen, dialog, { When: 'daily 8.30', 'By the clocks of': 'stockholm' });
  expect(await said.textContent()).toContain('daily 08:30, Stockholm · Policy');
  await nextMorning(screen, 'Nothing new since Thu 12 Mar, 08:30.');
  const list = await ask(screen, '/ai-digest list', 'Digest schedules');
  expect(await list.textContent()).toContain('daily 08:30, Stockholm');
});

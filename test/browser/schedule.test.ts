/** A schedule of a private channel: its form with mistakes, three mornings, one that is missed, and what is said then. */
import { expect, it } from 'vitest';
import { ask, column } from './scenes/answers.ts';
import { seeDigest } from './scenes/digest.ts';
import { bringBack, digestsIn, sendAway, wakeUp } from './scenes/mornings.ts';
import { lookAt, mistake, openForm, send } from './scenes/schedule.ts';
import { browserStage } from './stage/stage.ts';

const arrive = browserStage().share();

it('The schedule form says at each field what is wrong, and then when it goes out the next three times', async () => {
  const screen = await arrive();
  await seeDigest(screen);
  await screen.goTo('leads');
  const dialog = await openForm(screen, await lookAt(screen, 'Everything'));
  await mistake(dialog);
  const said = await send(screen, dialog, {
    When: 'daily 9',
    'Time zone': 'stockholm',
    'Smallest amount': '$100M',
  });
  const words = await said.textContent();
  expect(words).toContain('D2, #leads · daily 09:00, Stockholm · Everything · from $100M');
  expect(words).toContain('tomorrow at 09:00 · 14 Mar 2026 at 09:00 · 15 Mar 2026 at 09:00');
  const list = await ask(screen, '/ai-digest list', 'Digest schedules');
  expect(await list.textContent()).toContain('daily 09:00, Stockholm');
});

it('A schedule posts the digest of each of three mornings once, in order', async () => {
  const screen = await arrive();
  await screen.goTo('leads');
  for (const [count, day] of ['Friday 13', 'Saturday 14', 'Sunday 15'].entries()) {
    await wakeUp(screen, `${day} March 2026`);
    await expect.poll(() => digestsIn(screen).count()).toBe(count + 1);
  }
  const told = await digestsIn(screen).allTextContents();
  const days = told.map((words) => /AI Briefing · (\w+ \d+ March)/.exec(words)?.[1]);
  expect(days, told.join('\n')).toEqual([
    'Friday 13 March',
    'Saturday 14 March',
    'Sunday 15 March',
  ]);
});

it('A schedule makes up for the morning on which the app was sent away, and says from when to when', async () => {
  const screen = await arrive();
  await screen.goTo('leads');
  await sendAway(screen);
  await wakeUp(screen, 'Monday 16 March 2026');
  expect(await digestsIn(screen).count()).toBe(3);
  expect(await bringBack(screen)).toContain('Tue 17 Mar, 09:00');
  await wakeUp(screen, 'Tuesday 17 March 2026');
  const digest = await seeDigest(screen, 'AI Briefing · Tuesday 17 March 2026');
  const words = await digest.textContent();
  expect(words).toContain(
    'Covers Sun 15 Mar, 09:00 to Tue 17 Mar, 09:00: no digest arrived in between',
  );
  expect(words).toContain('Meta commits up to $27B to Nebius');
  const status = await ask(screen, '/ai-digest status', 'The last 4 digests');
  expect(await column(status.getByRole('table'), 'Due')).toEqual(
    ['Tue 17', 'Sun 15', 'Sat 14', 'Fri 13'].map((day) => `${day} Mar, 09:00`),
  );
});

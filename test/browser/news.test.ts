/** News after a digest was posted: a correction, why a line is there, an alert. */
import { expect, it } from 'vitest';
import { answers, isInSight } from './scenes/answers.ts';
import { askWhy, CORRECTION, correctLine } from './scenes/correction.ts';
import { nextMorning, readThread, seeDigest } from './scenes/digest.ts';
import { TITLE } from './scenes/form.ts';
import { fromMenu } from './scenes/gestures.ts';
import { actAs } from './scenes/people.ts';
import { addAs, readAlert, watchFor } from './scenes/watching.ts';
import { browserStage } from './stage/stage.ts';

const arrive = browserStage().share();

it('A posted line is corrected in the form: a mark at the line, and old → new in its thread', async () => {
  const screen = await arrive();
  await seeDigest(screen);
  const digest = await correctLine(screen);
  await readThread(screen, digest);
  const told = screen.replies.filter({ hasText: CORRECTION });
  expect(await told.textContent()).toMatch(
    /amount \$2B → \$2\.5B\. Ana Lindqvist, 12 Mar 2026: The filing says/,
  );
  expect(await told.count()).toBe(1);
});

it('The program tells why a line is there, privately from its menu and to all in the thread', async () => {
  const screen = await arrive();
  const digest = await seeDigest(screen);
  await fromMenu(screen, /^More actions.*Nebius/, 'Why is this here');
  const answer = answers(screen).filter({ hasText: 'Line 2 of the digest of Thu 12 Mar, 09:00' });
  await expect.poll(() => answer.textContent()).toContain('Counts for it');
  await expect.poll(() => isInSight(answer)).toBe(true);
  await readThread(screen, digest);
  const said = await askWhy(screen, 2);
  expect(await said.textContent()).toContain('amount: $2B → $2.5B');
});

it('An alert tells whoever watches of what somebody else adds, and marks it in the channel’s next digest', async () => {
  const screen = await arrive();
  await seeDigest(screen);
  await watchFor(screen, 'Aker ASA');
  await addAs(screen, 'Björn Aalto');
  await actAs(screen, 'Ana Lindqvist');
  const alert = await readAlert(screen);
  expect(await alert.textContent()).toContain(TITLE);
  await screen.channel('ai-briefing').click();
  const next = await nextMorning(screen, 'AI Briefing · Friday 13 March 2026');
  expect(await next.textContent()).toMatch(/\d\. Helix Forge.* · alerted Thu 09:00/);
});

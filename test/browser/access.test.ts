/** The page without a mouse, on a phone, and as a screen reader finds it. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { SOAK } from '../helpers/soak.ts';
import { answers, ask } from './scenes/answers.ts';
import { readThread, seeDigest } from './scenes/digest.ts';
import { closeForm, fillForm, seeError } from './scenes/form.ts';
import { openHome } from './scenes/home.ts';
import { changeByKeyboard, SAVED, walkByKeyboard } from './scenes/keyboard.ts';
import { actAs } from './scenes/people.ts';
import { readOnPhone } from './scenes/phone.ts';
import { lookAt, mistake, openForm } from './scenes/schedule.ts';
import { openAlertSettings, openSettings } from './scenes/settings.ts';
import { graveInBothSchemes, graveInLight } from './stage/axe.ts';
import type { Screen } from './stage/screen.ts';
import { browserStage } from './stage/stage.ts';

const stage = browserStage();
const arrive = stage.share();
const arriveAtKeys = stage.share();

type Show = (screen: Screen) => Promise<unknown>;
type Leave = (screen: Screen) => Promise<void>;

/** The states of the page that axe looks at, and what leaves them for the next. */
const SIGHTS: [string, Show, Leave?][] = [
  [
    'a digest and its thread',
    async (screen) => readThread(screen, await seeDigest(screen)),
    ({ page }) => page.getByRole('button', { name: 'Close the thread' }).click(),
  ],
  ['the Home tab', openHome, (screen) => screen.channel('ai-briefing').click()],
  [
    'the composer’s suggestions',
    async (screen) => {
      await screen.composer.pressSequentially('/ai');
      await screen.completions.waitFor();
    },
    (screen) => screen.composer.clear(),
  ],
  [
    'the clock’s dialog',
    async (screen) => {
      await screen.clock.getByRole('button', { name: /Thursday 12 March/ }).click();
      await screen.dialog.waitFor();
    },
    async ({ page, dialog }) => {
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    },
  ],
  [
    'the wire',
    async (screen) => {
      await screen.page.getByRole('button', { name: 'Show the wire' }).click();
      await screen.page.getByRole('complementary').getByText('chat.postMessage').first().waitFor();
    },
    ({ page }) => page.getByRole('banner').getByRole('button', { name: 'Hide the wire' }).click(),
  ],
  ['a form with an error', async (screen) => seeError(await fillForm(screen))],
  ['a table and a chart', (screen) => ask(screen, '/ai-rounds since:2026-01', 'Capital per month')],
  ['what became of the digests', (screen) => ask(screen, '/ai-digest status', 'The last')],
  [
    'the form of a schedule with errors',
    async (screen) => mistake(await openForm(screen, await lookAt(screen, 'Policy'))),
  ],
  ['the form for alerts', openAlertSettings],
  [
    'the form for who plans',
    async (screen) => {
      await actAs(screen, 'Björn Aalto');
      await openSettings(screen);
    },
  ],
];

/** The sights that have every part of a message and of a form: these are looked at in dark too, and in the soak all. */
const COLOURFUL = ['a digest and its thread', 'a form with an error', 'a table and a chart'];

it.each(SIGHTS)(
  'The page has nothing grave for axe, light or dark, in %s',
  async (what, show, leave = closeForm) => {
    const screen = await arrive();
    await seeDigest(screen);
    await show(screen);
    const look = SOAK || COLOURFUL.includes(what) ? graveInBothSchemes : graveInLight;
    const findings = await look(screen.page);
    await leave(screen);
    expect(findings).toEqual([]);
  },
);

/** Pixels by which the page could be scrolled sideways. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth');

it('A person without a mouse goes from the composer to a saved event and back', async () => {
  const screen = await arriveAtKeys();
  await walkByKeyboard(screen);
  expect(await answers(screen).filter({ hasText: SAVED }).count()).toBe(1);
});

it('A person without a mouse changes a schedule in its form', async () => {
  const screen = await arriveAtKeys();
  await changeByKeyboard(screen, 'weekdays 8:30');
  expect(await answers(screen).last().textContent()).toContain('weekdays 08:30, Stockholm');
});

it('The page fits a phone: list, channel, answer, thread and forms, one after the other', async () => {
  const screen = await stage.arrive({ width: 390, height: 844, phone: true });
  const widths: number[] = [];
  await readOnPhone(screen, async () => void widths.push(await overhang(screen.page)));
  expect(widths.length).toBe(7);
  expect(Math.max(...widths)).toBe(0);
});

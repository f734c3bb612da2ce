/** Takes the README's pictures from the scenes of the browser tests: `npm run shots`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator } from 'playwright-core';
import { ask } from '../test/browser/scenes/answers.ts';
import { CORRECTION, correctLine } from '../test/browser/scenes/correction.ts';
import { readThread, seeDigest } from '../test/browser/scenes/digest.ts';
import { closeForm, fillForm, seeError } from '../test/browser/scenes/form.ts';
import { openHome } from '../test/browser/scenes/home.ts';
import { wakeUp } from '../test/browser/scenes/mornings.ts';
import { lookAt, mistake, openForm } from '../test/browser/scenes/schedule.ts';
import { launchChromium } from '../test/browser/stage/chromium.ts';
import { openOffice } from '../test/browser/stage/office.ts';
import { type Screen, screenOf } from '../test/browser/stage/screen.ts';
import { visit } from '../test/browser/stage/visit.ts';
import { withPalette } from './palette.ts';

const PICTURES = fileURLToPath(new URL('../docs/pictures', import.meta.url));
/** Bytes of a picture, so that the README stays quick to open. */
const LARGEST = 150_000;

/** The scene of each picture; every one begins with a first visit. */
const SCENES: Record<string, (screen: Screen) => Promise<void>> = {
  async digest(screen) {
    await toTop(await seeDigest(screen));
  },
  async company(screen) {
    await toTop(await ask(screen, '/ai-company Anthropic', 'Latest valuation'));
  },
  async table(screen) {
    const answer = await ask(screen, '/ai-rounds since:2026-01', 'Rounds and valuations');
    const table = answer.getByRole('table').filter({ hasText: 'Lead' });
    const amount = table.getByRole('columnheader', { name: 'Amount' }).getByRole('button');
    await amount.click();
    await amount.click();
    await toTop(answer.getByText(/^Rounds and valuations/).first());
  },
  async home(screen) {
    await openHome(screen);
  },
  async form(screen) {
    const dialog = await fillForm(screen);
    await seeError(dialog);
    await toTop(dialog.getByText('Company', { exact: true }));
  },
  async schedule(screen) {
    await mistake(await openForm(screen, await lookAt(screen, 'Investor')));
  },
  // These change what the others show.
  async correction(screen) {
    const digest = await correctLine(screen);
    await readThread(screen, digest);
    await toTop(digest);
    await toTop(screen.replies.filter({ hasText: CORRECTION }));
  },
  async status(screen) {
    for (const day of ['Friday 13', 'Saturday 14', 'Sunday 15', 'Monday 16', 'Tuesday 17'])
      await wakeUp(screen, `${day} March 2026`);
    await seeDigest(screen, 'AI Briefing · Tuesday 17 March 2026');
    await ask(screen, '/ai-digest status', 'The last');
  },
};

/** Scrolls to the beginning of something. */
async function toTop(place: Locator): Promise<void> {
  await place.evaluate((element: unknown) =>
    (element as { scrollIntoView(how: object): void }).scrollIntoView({ block: 'start' }),
  );
}

async function take(browser: Browser, url: string, scheme: 'light' | 'dark'): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, play] of Object.entries(SCENES)) {
    const { page, troubles, close } = await visit(browser, url, { scheme });
    const screen = screenOf(page);
    await seeDigest(screen);
    await play(screen);
    // Nothing is pointed at.
    await page.mouse.move(0, 0);
    const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    const picture = withPalette(shot);
    writeFileSync(join(PICTURES, `${name}-${scheme}.png`), picture);
    process.stdout.write(`${name}-${scheme}.png  ${Math.round(picture.length / 1000)} kB\n`);
    if (picture.length > LARGEST) wrong.push(`${name}-${scheme}.png is too large`);
    wrong.push(...troubles());
    await closeForm(screen);
    await close();
  }
  return wrong;
}

async function main(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const browser = await launchChromium();
  const wrong: string[] = [];
  try {
    for (const scheme of ['light', 'dark'] as const) {
      const context = await openOffice();
      wrong.push(...(await take(browser, context.url, scheme)));
      await context.close();
    }
  } finally {
    await browser.close();
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

await main();

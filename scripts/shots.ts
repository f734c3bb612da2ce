/** Takes the README's pictures from the scenes of the browser tests: `npm run shots`. */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../test/browser/chromium.ts';
import { openOffice } from '../test/browser/office.ts';
import { ask } from '../test/browser/scenes/answers.ts';
import { readThread, seeDigest } from '../test/browser/scenes/digest.ts';
import { fillForm, seeError } from '../test/browser/scenes/form.ts';
import { openHome } from '../test/browser/scenes/home.ts';
import { type Screen, screenOf } from '../test/browser/screen.ts';
import { visit } from '../test/browser/visit.ts';

const PICTURES = fileURLToPath(new URL('../docs/pictures', import.meta.url));
const LARGEST = 150_000;

/** What each picture shows; every one begins with the first visit. */
const SCENES: Record<string, (screen: Screen) => Promise<void>> = {
  async digest(screen) {
    const digest = await seeDigest(screen);
    await readThread(screen, digest);
    await digest.scrollIntoViewIfNeeded();
  },
  async company(screen) {
    const answer = await ask(screen, '/ai-company Anthropic', 'Latest valuation');
    await answer.scrollIntoViewIfNeeded();
  },
  async table(screen) {
    const answer = await ask(screen, '/ai-rounds since:2026-01', 'Rounds and valuations');
    const table = answer.getByRole('table').first();
    await table.getByRole('columnheader', { name: 'Amount' }).getByRole('button').click();
    await table.scrollIntoViewIfNeeded();
  },
  async form(screen) {
    const error = await seeError(await fillForm(screen));
    await error.scrollIntoViewIfNeeded();
  },
  async home(screen) {
    await openHome(screen);
  },
};

async function main(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const browser = await launchChromium();
  const office = await openOffice();
  const wrong: string[] = [];
  try {
    for (const [name, play] of Object.entries(SCENES)) {
      for (const scheme of ['light', 'dark'] as const) {
        const { page, troubles, close } = await visit(browser, office.url, { scheme });
        const screen = screenOf(page);
        await seeDigest(screen);
        await play(screen);
        await page.mouse.move(0, 0);
        const file = join(PICTURES, `${name}-${scheme}.png`);
        await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
        const { size } = statSync(file);
        process.stdout.write(`${name}-${scheme}.png  ${Math.round(size / 1000)} kB\n`);
        if (size > LARGEST) wrong.push(`${file} is larger than ${LARGEST / 1000} kB`);
        wrong.push(...troubles());
        await close();
      }
    }
  } finally {
    await browser.close();
    await office.close();
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

await main();

/** Measures how fluent the local workspace's page is in a busy channel: `node scripts/page-load.ts`, on a quiet machine. */

import { A_WEEK, BUSY, fillChannel } from '../test/browser/scenes/crowd.ts';
import { launchChromium } from '../test/browser/stage/chromium.ts';
import { openOffice } from '../test/browser/stage/office.ts';
import {
  answering,
  median,
  opening,
  openingThread,
  type Pace,
  scrolling,
} from '../test/browser/stage/pace.ts';
import { screenOf } from '../test/browser/stage/screen.ts';
import { visit } from '../test/browser/stage/visit.ts';

const TIMES = 15;
const LINES = ['/ai-company Anthropic', '/ai-rounds since:2026-01', '/ai-search distillation'];

function told({ what, times }: Pace): string {
  const worst = Math.max(...times);
  const [middle, most] = [median(times), worst].map((ms) => `${ms.toFixed(1)} ms`.padStart(9));
  return `${what.padEnd(20)} median ${middle}   worst ${most}   of ${times.length}\n`;
}

async function main(): Promise<void> {
  const browser = await launchChromium();
  const context = await openOffice();
  try {
    const { page } = await visit(browser, context.url);
    const screen = screenOf(page);
    await fillChannel(screen, context.url, BUSY);
    process.stdout.write(
      `A channel of ${BUSY.weeks * A_WEEK} digests and ${BUSY.messages} messages:\n`,
    );
    await page.reload();
    await screen.messages.first().waitFor();
    const lines = Array.from({ length: TIMES }, (_each, n) => LINES[n % LINES.length]!);
    process.stdout.write(told(await opening(page, TIMES)));
    process.stdout.write(told(await scrolling(page)));
    process.stdout.write(told(await openingThread(page, TIMES)));
    process.stdout.write(told(await answering(screen, lines)));
  } finally {
    await browser.close();
    await context.close();
  }
}

await main();

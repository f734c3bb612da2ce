/** The pace of the page: the time from what a person does until it is painted, measured in the browser by its own clock. */
import type { Page } from 'playwright-core';
import type { Screen } from './screen.ts';

/** The browser's types, as far as they are needed: the project's own know no browser. */
interface Element {
  scrollTop: number;
  click(): void;
  dispatchEvent(event: unknown): void;
}
declare const document: {
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): { length: number };
};
declare const requestAnimationFrame: (then: (now: number) => void) => void;
declare const KeyboardEvent: new (type: string, init: object) => unknown;

/** Milliseconds of each time that something was done. */
export interface Pace {
  what: string;
  times: number[];
}

export const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

interface Step {
  /** The selector of what is clicked, or typed Enter into. */
  on: string;
  by: 'click' | 'Enter';
  /** It is done when so many elements match, or when the text of the first one changes. */
  done: string;
  least: number;
}

/** Does it in the page, and waits for the frame that shows it. */
function timed(page: Page, step: Step): Promise<number> {
  return page.evaluate(async ({ on, by, done, least }) => {
    const frame = () => new Promise(requestAnimationFrame);
    const target = document.querySelector(on);
    if (!target) throw new Error(`nothing matches ${on}`);
    await frame();
    performance.mark('act');
    if (by === 'click') target.click();
    else {
      const init = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true };
      target.dispatchEvent(new KeyboardEvent('keydown', init));
    }
    while (document.querySelectorAll(done).length < least) await frame();
    // Painted, not only made: the task after the frame.
    await frame();
    await new Promise((resolve) => setTimeout(resolve));
    return performance.measure('done', 'act').duration;
  }, step);
}

const LIST = 'main section.messages';
const OTHER = 'nav button[aria-label^="general,"]';
const BUSY = 'nav button[aria-label^="ai-briefing,"]';

/** Goes to another channel and back, so many times. */
export async function opening(page: Page, times: number): Promise<Pace> {
  const found: number[] = [];
  for (let n = 0; n < times; n++) {
    await timed(page, { on: OTHER, by: 'click', done: 'main .empty', least: 1 });
    found.push(await timed(page, { on: BUSY, by: 'click', done: `${LIST} article`, least: 20 }));
  }
  return { what: 'open the channel', times: found };
}

/** Opens and closes the newest thread. */
export async function openingThread(page: Page, times: number): Promise<Pace> {
  const found: number[] = [];
  const link = `${LIST} li:has(.thread-link):last-of-type .thread-link, ${LIST} .thread-link`;
  for (let n = 0; n < times; n++) {
    found.push(await timed(page, { on: link, by: 'click', done: 'aside article', least: 2 }));
    await page.getByRole('button', { name: 'Close the thread' }).click();
    await page.locator('aside').waitFor({ state: 'detached' });
  }
  return { what: 'open a thread', times: found };
}

/** Asks and is answered: from Enter to the answer on the page, the app's work and Slack's protocol included. */
export async function answering(screen: Screen, lines: readonly string[]): Promise<Pace> {
  const found: number[] = [];
  const answered = `${LIST} article[data-ephemeral=true]`;
  for (const line of lines) {
    const least = (await screen.page.locator(answered).count()) + 1;
    await screen.composer.fill(line);
    found.push(
      await timed(screen.page, { on: 'main textarea', by: 'Enter', done: answered, least }),
    );
  }
  return { what: 'answer a command', times: found };
}

/** Scrolls from the newest message to the oldest: the time of each frame. */
export async function scrolling(page: Page): Promise<Pace> {
  const times = await page.evaluate(async (selector) => {
    const list = document.querySelector(selector);
    if (!list) throw new Error('no list of messages');
    const frames: number[] = [];
    let last = await new Promise<number>(requestAnimationFrame);
    // Earlier messages are drawn when the top comes near: it is reached when it stays for a while.
    for (let still = 0; still < 10; still = list.scrollTop > 0 ? 0 : still + 1) {
      list.scrollTop -= 300;
      const now = await new Promise<number>(requestAnimationFrame);
      frames.push(now - last);
      last = now;
    }
    return frames;
  }, LIST);
  return { what: 'scroll, a frame', times };
}

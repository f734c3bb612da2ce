/** The browser of the run, for the tests of one file. */
import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';
import { askDoor } from '../../helpers/door.ts';

/** Connects to it; to close that takes away the contexts that were opened over it, and nothing else. */
export async function connectChromium(): Promise<Browser> {
  return chromium.connect(await askDoor(inject('chromiumDoor')));
}

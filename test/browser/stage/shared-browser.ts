/**
 * One browser for all files that a process of the run tests; each visit has a context of its own. It is no server for
 * the whole run, since to hand everything on between the processes took a seventh of the browser's tests.
 */
import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { askDoor } from '../../helpers/door.ts';
import { launchChromium } from './chromium.ts';

/** A page is looked at for a few seconds: to optimise its code took longer than it saved, and so did threads for that. */
const UNHURRIED = ['--js-flags=--single-threaded --max-opt=1'];

let launched: Promise<Browser> | undefined;

async function launch(): Promise<Browser> {
  await askDoor(inject('chromiumDoor'));
  const browser = await launchChromium({ handleSIGTERM: false, args: UNHURRIED });
  // How the run ends this process after its last file.
  process.once('SIGTERM', () => void browser.close().finally(() => process.exit()));
  return browser;
}

/** It. Whoever asks closes the contexts that it opens, and not the browser. */
export function sharedChromium(): Promise<Browser> {
  launched ??= launch();
  return launched;
}

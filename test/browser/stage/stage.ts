/** A browser and a running program for the tests of one file; every test gets a visit of its own. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, vi } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type Office, openOffice } from './office.ts';
import { type Screen, screenOf } from './screen.ts';
import { type VisitOptions, visit } from './visit.ts';

export interface Stage {
  /** Opens the page. The test fails when something goes wrong on it that no assertion looks at. */
  arrive(options?: VisitOptions): Promise<Screen>;
  office(): Office;
  /** Stops the program and starts it again with what it has kept; at another address. */
  restart(): Promise<void>;
}

/** A first start bundles the page and unpacks the browser. */
const PATIENCE = 60_000;

/** To be called at the top of a test file. */
export function browserStage(): Stage {
  vi.setConfig({ testTimeout: PATIENCE, hookTimeout: PATIENCE });
  let browser: Browser;
  let office: Office;
  beforeAll(async () => {
    [browser, office] = await Promise.all([launchChromium(), openOffice()]);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  return {
    office: () => office,
    async restart() {
      office = await office.restart();
    },
    async arrive(options) {
      const { page, troubles, close } = await visit(browser, office.url, options);
      onTestFinished(async () => {
        const seen = troubles();
        await close();
        expect(seen, 'what went wrong on the page').toEqual([]);
      });
      return screenOf(page);
    },
  };
}

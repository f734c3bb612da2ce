/** A browser and a running program for the tests of one file; every test gets a visit of its own. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, onTestFailed, onTestFinished } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { type Screen, screenOf } from './screen.ts';
import { sharedChromium } from './shared-browser.ts';
import { type Visit, type VisitOptions, visit } from './visit.ts';

export interface Stage {
  /**
   * Opens the page, after what was shared is closed. The test fails when something goes wrong on it that no assertion
   * looks at.
   */
  arrive(options?: VisitOptions): Promise<Screen>;
  /**
   * One visit for all tests of the file that ask for it, for what leaves the page as it was: to be called beside them.
   * The test fails in which something goes wrong on it, and the next one gets a new visit.
   */
  share(options?: VisitOptions): () => Promise<Screen>;
  office(): Office;
  /** Stops the program and starts it again with what it has kept; at another address. What was shared is closed. */
  restart(): Promise<void>;
}

const WENT_WRONG = 'what went wrong on the page';

/** To be called at the top of a test file. */
export function browserStage(): Stage {
  let browser: Browser;
  let office: Office;
  const shares: (() => Promise<void>)[] = [];
  const leaveShared = () => Promise.all(shares.map((leave) => leave()));
  beforeAll(async () => {
    [browser, office] = await Promise.all([sharedChromium(), openOffice()]);
  });
  afterAll(async () => {
    await leaveShared();
    await office?.close();
  });
  return {
    office: () => office,
    async restart() {
      await leaveShared();
      office = await office.restart();
    },
    share(options) {
      let shared: Promise<Visit> | undefined;
      const leave = async () => {
        const left = await shared;
        shared = undefined;
        await left?.close();
      };
      shares.push(leave);
      afterEach(async () => {
        expect((await shared)?.troubles() ?? [], WENT_WRONG).toEqual([]);
      });
      return async () => {
        shared ??= visit(browser, office.url, options);
        onTestFailed(leave);
        return screenOf((await shared).page);
      };
    },
    async arrive(options) {
      await leaveShared();
      const { page, troubles, close } = await visit(browser, office.url, options);
      onTestFinished(async () => {
        const seen = troubles();
        await close();
        expect(seen, WENT_WRONG).toEqual([]);
      });
      return screenOf(page);
    },
  };
}

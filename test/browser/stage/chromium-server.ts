/** One Chromium for a whole run, started when the first test asks for it; each test brings contexts of its own. */
import type { BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { openDoor } from '../../helpers/door.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address at which tests ask for the browser's. */
    chromiumDoor: string;
  }
}

/** Opens the door at which tests ask; returns what closes it and ends the browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: BrowserServer | undefined;
  const door = await openDoor(async () => {
    const { serveChromium } = await import('./chromium.ts');
    server = await serveChromium();
    return server.wsEndpoint();
  });
  project.provide('chromiumDoor', door.url);
  return async () => {
    door.close();
    await server?.close();
  };
}

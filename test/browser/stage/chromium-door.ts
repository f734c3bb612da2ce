/** The door at which the processes of a run ask for a browser that is unpacked: done once, when the first one asks. */
import type { TestProject } from 'vitest/node';
import { openDoor } from '../../helpers/door.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address at which to ask. */
    chromiumDoor: string;
  }
}

/** Opens it; returns what closes it. */
export default async function setup(project: TestProject): Promise<() => void> {
  const door = await openDoor(async () => {
    const { unpackChromium } = await import('./chromium.ts');
    await unpackChromium();
    return 'unpacked';
  });
  project.provide('chromiumDoor', door.url);
  return door.close;
}

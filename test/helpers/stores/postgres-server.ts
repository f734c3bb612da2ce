/** One PostgreSQL for a whole run, started when the first test asks for it: a run without such tests never waits for it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { openDoor } from '../door.ts';
import { SCRATCH } from '../scratch.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where to ask for the server's address. */
    postgresDoor: string;
  }
}

const PROGRAM = fileURLToPath(new URL('postgres-process.ts', import.meta.url));

/** Opens the door at which tests ask; returns what closes it and ends the server. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let child: ChildProcess | undefined;
  const door = await openDoor(async () => {
    child = spawn(process.execPath, [PROGRAM, SCRATCH], { stdio: ['pipe', 'pipe', 'inherit'] });
    const [line] = await once(createInterface(child.stdout!), 'line');
    return line as string;
  });
  project.provide('postgresDoor', door.url);
  return async () => {
    door.close();
    if (!child || child.exitCode !== null) return;
    child.stdin!.end();
    await once(child, 'exit');
  };
}

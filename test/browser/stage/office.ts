/** The program as a newcomer starts it, in a process of its own, with a folder of its own for what it keeps. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;
const PATIENCE = 60_000;

export interface Office {
  /** Where the page is. */
  url: string;
  /** All that the program has written. */
  output(): string;
  /** Stops it as Ctrl-C does; a second call does nothing. With `restart` it comes again with what it kept. */
  close(): Promise<void>;
  restart(): Promise<Office>;
}

/** Starts `src/main.ts` without tokens, on any free port. */
export async function openOffice(folder = mkdtempSync(join(tmpdir(), 'office-'))): Promise<Office> {
  const child = spawn(process.execPath, ['--import', './src/runtime/cache.js', 'src/main.ts'], {
    cwd: ROOT,
    env: environment(folder),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const told = listen(child);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  };
  const url = await told.address;
  await bundled(url);
  return {
    url,
    output: told.output,
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
    async restart() {
      await stop();
      return openOffice(folder);
    },
  };
}

/** No token of whoever runs the tests, and nothing kept outside the folder. */
function environment(folder: string): NodeJS.ProcessEnv {
  const { PATH, HOME, SystemRoot } = process.env;
  return { PATH, HOME, SystemRoot, PORT: '0', LOCAL_STATE: join(folder, 'workspace.json') };
}

/** The address comes in the first lines; an end before it is an error that says what was written. */
function listen(child: ChildProcess): { address: Promise<string>; output: () => string } {
  let written = '';
  const address = new Promise<string>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`the program ${why}:\n${written}`));
    const timer = setTimeout(() => fail('named no address'), PATIENCE);
    const read = (chunk: Buffer) => {
      written += chunk;
      const found = ADDRESS.exec(written)?.[0];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
  return { address, output: () => written };
}

/** The very first start bundles the page; until then the address says so. */
async function bundled(url: string): Promise<void> {
  const until = Date.now() + PATIENCE;
  while ((await fetch(url)).status === 503) {
    if (Date.now() > until) throw new Error('the page was never bundled');
    await pause(100);
  }
}

/**
 * From `git clone` to the digest on the page, as a newcomer goes: `node scripts/first-run.ts [repository]`.
 * Only Node and npm of the machine are used; the time of each step is printed.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;
const DIGEST = 'AI Briefing · Thursday 12 March 2026';
const PATIENCE = 120_000;

/** Nothing of this checkout helps, neither its Node nor a token. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const given = Object.entries(process.env).filter(
    ([name]) => !/^(SLACK|BRIEFING|VITEST)_/.test(name),
  );
  const path = (process.env.PATH ?? '').split(delimiter);
  const own = path.filter((folder) => !folder.includes('node_modules'));
  return { ...Object.fromEntries(given), PATH: own.join(delimiter), PORT: '0' };
}

async function timed<Result>(what: string, step: () => Promise<Result> | Result): Promise<Result> {
  const from = performance.now();
  const result = await step();
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  process.stdout.write(`${seconds.padStart(6)} s  ${what}\n`);
  return result;
}

/** Resolves with the address that the program names. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let written = '';
    const fail = () => reject(new Error(`no address came:\n${written}`));
    const timer = setTimeout(fail, PATIENCE);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        written += chunk;
        const found = ADDRESS.exec(written)?.[0];
        if (!found) return;
        clearTimeout(timer);
        resolve(found);
      });
    }
    child.once('exit', fail);
  });
}

async function seeDigest(folder: string, url: string): Promise<void> {
  const module = pathToFileURL(join(folder, 'test/browser/stage/chromium.ts')).href;
  const { launchChromium } = (await import(
    module
  )) as typeof import('../test/browser/stage/chromium.ts');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.getByText(DIGEST).first().waitFor({ timeout: PATIENCE });
  } finally {
    await browser.close();
  }
}

async function main(repository: string): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'first-run-'));
  const folder = join(place, 'ai-briefing');
  const env = bareEnvironment();
  const inside = { cwd: folder, env };
  const run = (command: string, args: string[], options: object) =>
    void execFileSync(command, args, { env, stdio: 'pipe', ...options });
  const version = execFileSync('node', ['--version'], { env, encoding: 'utf8' }).trim();
  process.stdout.write(`With Node ${version}:\n`);
  let child: ChildProcess | undefined;
  try {
    await timed('all of it', async () => {
      await timed('git clone', () => run('git', ['clone', '-q', repository, folder], {}));
      await timed('npm ci', () => run('npm', ['ci'], inside));
      // A group of its own, so that npm and what it started end together.
      const url = await timed('npm start, to its address', () => {
        child = spawn('npm', ['start'], { ...inside, detached: true, stdio: 'pipe' });
        return addressOf(child);
      });
      await timed('a browser, to the digest on the page', () => seeDigest(folder, url));
    });
  } finally {
    if (child?.pid) process.kill(-child.pid, 'SIGTERM');
    rmSync(place, { recursive: true, force: true });
  }
}

await main(process.argv[2] ?? ROOT);

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startWorkspace } from '../playground/index.ts';
import { runBot } from '../src/bot.ts';
import { readConfig } from '../src/runtime/config.ts';
import { ROOT } from './helpers/house/house.ts';
import { INSTALLED } from './helpers/slack.ts';
import { bundledLog } from './helpers/stores/bundled-log.ts';
import { terminalOver } from './helpers/terminal.ts';

interface Program {
  child: ChildProcess;
  /** All that it has written. */
  said(): string;
  /** All that it has written as errors. */
  complained(): string;
  /** Resolves when it has written some words; rejects when it ends before. */
  says(words: string): Promise<void>;
  ended: Promise<number | null>;
}

const programs: Program[] = [];
const folders: string[] = [];
afterAll(async () => {
  for (const { child } of programs) child.kill('SIGKILL');
  await Promise.all(programs.map(({ ended }) => ended));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Starts the app as `npm start` does; it ends with the file. */
function start(env: Record<string, string>, ...args: string[]): Program {
  const line = ['--import', './src/runtime/cache.js', 'src/main.ts', ...args];
  const child = spawn(process.execPath, line, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, PORT: '0', ...env },
  });
  let said = '';
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    said += chunk;
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  let complained = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complained += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const says = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => said.includes(words) && resolve();
      listeners.add(look);
      void ended.then(() => reject(new Error(`it ended: ${said}`)));
      look();
    });
  const program = { child, said: () => said, complained: () => complained, says, ended };
  programs.push(program);
  return program;
}

/** Runs the app in this process until it has begun, and stops it: for what no process is needed to see. */
async function runHere(env: Record<string, string>, ...args: string[]): Promise<void> {
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'silent', ...env });
  await runBot(config, { args, stopped: Promise.resolve(), say: () => undefined });
}

/** The version of the bundled data that a log says it has, beside the program that has the log. */
function versionIn(file: string) {
  const log = new Database(file);
  onTestFinished(() => void log.close());
  const read = log.prepare<[], string>("select value from meta where key = 'bundle'").pluck();
  const write = log.prepare<[string | undefined]>("update meta set value = ? where key = 'bundle'");
  return { read: () => read.get(), write: (version?: string) => void write.run(version) };
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'main-'));
  folders.push(folder);
  return folder;
}

describe('two bots on one SQLite file', () => {
  it('The second of two bots is refused at its start, until the first is gone in whichever way', async () => {
    const space = await startWorkspace(INSTALLED);
    onTestFinished(() => space.close());
    const folder = newFolder();
    const DATABASE_URL = join(folder, 'log.db');
    writeFileSync(DATABASE_URL, await bundledLog());
    const env = {
      DATABASE_URL,
      SLACK_BOT_TOKEN: space.botToken,
      SLACK_APP_TOKEN: space.appToken,
      SLACK_API_URL: space.apiUrl,
    };
    const first = start(env);
    await first.says('In Slack');

    // A newer version brings the log up to date before it posts: not that of another that runs.
    const version = versionIn(DATABASE_URL);
    const loaded = version.read();
    version.write('older');
    const second = start(env);
    expect(await second.ended).toBe(1);
    expect(version.read()).toBe('older');
    version.write(loaded);
    expect(second.said()).toBe(
      `Another AI Briefing already posts from ${DATABASE_URL}: two would post everything twice. Stop it first, or point DATABASE_URL at a PostgreSQL, which several share.\n`,
    );

    const { briefing } = terminalOver(DATABASE_URL);
    const backup = join(folder, 'saved.db');
    expect((await briefing(['backup', backup], env)).out).toMatch(
      /^.*saved\.db: \d+ events, .* Read back in full/,
    );
    expect((await briefing(['doctor'], env)).out).toContain('posting    a bot posts from it now\n');
    const port = /"port":(\d+),"msg":"In Slack"/.exec(first.said())?.[1];
    const health = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
    expect(await health('/readyz')).toMatch(/^{"ok":true,"reason":null,"lastTurn":"20/);
    expect(await health('/metrics')).toContain('briefing_log_readable 1\n');

    first.child.kill('SIGKILL');
    await first.ended;
    await expect(runHere(env)).resolves.toBeUndefined();
  });
});

describe('the app without tokens', () => {
  let folder: string;
  let env: Record<string, string>;
  let app: Program;
  beforeAll(async () => {
    folder = newFolder();
    env = { LOCAL_STATE: join(folder, 'local.json') };
    app = start(env, '--terminal');
    await app.says('A replay');
  });

  it('A start that resets deletes nothing of another that runs', async () => {
    const log = join(folder, 'local.db');
    await expect(runHere(env, '--reset')).rejects.toThrow(
      `Another AI Briefing runs with ${log}: nothing was touched. Stop it first, or set LOCAL_STATE to a file in another folder and PORT to 0.`,
    );
    expect(existsSync(log)).toBe(true);
  });

  it('The app opens the local workspace, posts the morning’s digest, and ends in order when it is told to', async () => {
    await app.says('1. *Google completes');
    expect(app.said()).toMatch(/^AI Briefing in a local workspace at http:\/\/127\.0\.0\.1:\d+: /m);
    expect(app.said()).toMatch(/Thu,? 12 Mar 2026, 08:59/);
    app.child.kill('SIGTERM');
    expect(await app.ended).toBe(0);
    expect(app.complained()).toBe('');
  });
});

describe('a local workspace that can’t be opened', () => {
  it('A flag that does not exist is refused in one sentence that says what is allowed', async () => {
    const LOCAL_STATE = join(newFolder(), 'workspace.json');
    await expect(runHere({ LOCAL_STATE }, '--wat')).rejects.toThrow(
      /^[^\n]*'--wat'[^\n]*The options are --open, --terminal, --reset\.$/,
    );
  });
});

/** The apps that are measured: programs of their own, started in the same way. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { SECRET } from './rows/slack.ts';

const at = (file: string) => fileURLToPath(new URL(file, import.meta.url));

export interface MeasuredApp {
  port: number;
  /** Resident memory after collecting what can be collected, MB. */
  memory(): Promise<number>;
  /** The longest time that its event loop has stood still since it was last asked, milliseconds. */
  standstill(): Promise<number>;
  stop(): Promise<void>;
}

/** The surroundings of an app: its clock's distance from the real one (milliseconds), and Slack's address. */
export interface BenchStage {
  shift: number;
  apiUrl: string;
}

/** The product, as `npm start` runs it with a bot token and a signing secret. */
export function startOurs(stage: BenchStage, databaseUrl: string): Promise<MeasuredApp> {
  return start(stage, [at('../src/main.ts')], {
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: stage.apiUrl,
    PORT: '0',
    DATABASE_URL: databaseUrl,
  });
}

/** The empty app, with the answers that it gives. */
export function startEmpty(stage: BenchStage, pagesFile: string): Promise<MeasuredApp> {
  return start(stage, [at('empty.ts'), pagesFile, stage.apiUrl, SECRET], {});
}

/** Resolves when the program has said on which port it listens. */
async function start(
  { shift }: BenchStage,
  program: readonly string[],
  env: Record<string, string>,
): Promise<MeasuredApp> {
  const probe = `${new URL('probe.ts', import.meta.url)}?shift=${shift}`;
  const cache = new URL('../src/runtime/cache.js', import.meta.url).href;
  const young = '--max-semi-space-size=16';
  const flags = ['--expose-gc', young, '--import', probe, '--import', cache];
  const child = spawn(process.execPath, [...flags, ...program], {
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  // One that outlived a measurement that failed would keep the log from the next.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  const port = await portOf(child);
  const tell = async (what: 'memory' | 'standstill') => {
    child.send(what);
    const [told] = (await once(child, 'message')) as [{ rss: number; standstill: number }];
    return told;
  };
  return {
    port,
    memory: async () => (await tell('memory')).rss / 2 ** 20,
    standstill: async () => (await tell('standstill')).standstill,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    createInterface({ input: child.stderr as Readable }).on('line', (line) => {
      said.push(line);
      const port = /"port":(\d+)/.exec(line)?.[1];
      if (port) resolve(Number(port));
    });
    child.once('exit', () => reject(new Error(`an app ended early: ${said.join('\n')}`)));
  });
}

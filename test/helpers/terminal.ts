/** The terminal over one database: the whole program in this process, or as people start it. */
import { spawnSync } from 'node:child_process';
import { runTerminal } from '../../src/runtime/terminal/run.ts';
import type { Terminal } from '../../src/runtime/terminal/terminal.ts';
import { ROOT } from './house/house.ts';

/** The end of a run, and all that it wrote. */
export interface Run {
  status: number | null;
  out: string;
  err: string;
}

type Env = Record<string, string>;

/** Both ways to run it; `env` adds settings, `given` replaces parts of the terminal that runs here. */
export function terminalOver(database: string, given: Partial<Terminal> = {}) {
  const settings = (env: Env) => ({ PATH: process.env.PATH, DATABASE_URL: database, ...env });
  return {
    /** Runs it as `npm run -s briefing` does, in a process of its own. */
    started(args: readonly string[], env: Env = {}): Run {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--import', './src/runtime/cache.js', 'src/cli.ts', ...args],
        { cwd: ROOT, encoding: 'utf8', env: settings(env) },
      );
      return { status, out: stdout, err: stderr };
    },
    /** Runs the same program here, with the streams in the test's hand. */
    async briefing(args: readonly string[], env: Env = {}): Promise<Run> {
      const written = { out: '', err: '' };
      const keep = (where: 'out' | 'err') => ({
        write(text: string) {
          written[where] += text;
        },
      });
      const clock = { now: () => new Date() };
      const streams = { out: keep('out'), err: keep('err') };
      const status = await runTerminal({ args, env: settings(env), clock, ...streams, ...given });
      return { status, ...written };
    },
  };
}

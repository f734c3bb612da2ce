/** The program as a newcomer starts it, without tokens, with a folder of its own for what it keeps. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runBot } from '../../../src/bot.ts';
import { readConfig } from '../../../src/runtime/config.ts';
import { bundledLog } from '../../helpers/stores/bundled-log.ts';

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;
const PATIENCE = 60_000;

export interface Office {
  /** Where the page is. */
  url: string;
  /** Stops it in order; a second call does nothing. With `restart` it comes again with what it kept. */
  close(): Promise<void>;
  restart(): Promise<Office>;
}

/**
 * Runs the bot without tokens, on any free port: in this process, since `test/main.test.ts` is about the process. Its
 * log is there already, as it would load it.
 */
export async function openOffice(): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  writeFileSync(join(folder, 'local.db'), await bundledLog());
  return openIn(folder);
}

async function openIn(folder: string): Promise<Office> {
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  const { promise: named, resolve: name } = Promise.withResolvers<string>();
  const say = (sentence: string) => {
    const [url] = ADDRESS.exec(sentence) ?? [];
    if (url) name(url);
  };
  const config = readConfig({ PORT: '0', LOCAL_STATE: join(folder, 'workspace.json') });
  const ended = runBot(config, { args: [], stopped, say });
  const close = () => {
    stop();
    return ended;
  };
  const early = ended.then(() => Promise.reject(new Error('the program ended at once')));
  const url = await Promise.race([named, early]);
  early.catch(() => undefined);
  await bundled(url);
  return {
    url,
    async close() {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
    async restart() {
      await close();
      return openIn(folder);
    },
  };
}

/** The very first start bundles the page; until then the address says so. */
async function bundled(url: string): Promise<void> {
  const until = Date.now() + PATIENCE;
  while ((await fetch(url)).status === 503) {
    if (Date.now() > until) throw new Error('the page was never bundled');
    await pause(100);
  }
}

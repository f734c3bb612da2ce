/** The upkeep of the bot from a terminal: the log is saved, restored and looked over. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { EVERYBODY } from '../contracts/reader.ts';
import type { Contents, Inspection } from '../contracts/store.ts';
import { MINUTE_MS } from '../domain/durations.ts';
import { plural } from '../domain/text/english.ts';
import { isServer, pathOf } from '../storage/engines/address.ts';
import { restoreLog } from '../storage/engines/open.ts';
import { type Config, withoutPassword } from './config.ts';
import type { Runtime } from './open.ts';
import { figuresOf, type SourceFigures } from './sources/figures.ts';

/** Saves the log to a file; what is in it, in sentences. Throws as `Store.backup` does. */
export async function backup(
  { store }: Pick<Runtime, 'store'>,
  file: string,
  options: { force?: boolean },
): Promise<string[]> {
  const folder = dirname(resolve(file));
  const isNew = !existsSync(folder);
  const contents = await store.backup(file, options);
  const saved = `${file}: ${contentsText(contents)}. Read back in full.`;
  return isNew ? [saved, `The folder ${folder} was not there and was made.`] : [saved];
}

/** Puts a backup in the place of the log at an address; what came of it, in sentences. Throws as `restoreLog` does. */
export async function restore(url: string, file: string, now: Date): Promise<string[]> {
  const { contents, kept } = await restoreLog(url, file, now.getTime());
  const before = kept ? `What was there before is kept in ${kept}.` : 'There was no log before.';
  return [`Restored from ${file}: ${contentsText(contents)}.`, before];
}

function contentsText({ rows, schema, bytes }: Contents): string {
  const counted = [
    plural(rows.event ?? 0, 'event'),
    plural(rows.schedule ?? 0, 'schedule'),
    plural(rows.watch ?? 0, 'watch', 'watches'),
    plural(rows.delivery ?? 0, 'delivery', 'deliveries'),
  ];
  return `${counted.join(', ')}; schema ${schema}, ${(bytes / 1e6).toFixed(1)} MB`;
}

/** Everything in a line each, and whether it is in order. */
export async function doctor(
  { store, router, bundle }: Runtime,
  config: Config,
  now: Date,
): Promise<{ lines: string[]; ok: boolean }> {
  const checked = await store.check(true);
  const found = await store.inspect();
  const { events, companies, latest } = await store
    .reader({ workspace: null, asOf: now.getTime(), audience: EVERYBODY })
    .size();
  const { mode } = config.connection;
  const lines = [
    `node       ${process.version}`,
    `database   ${found.engine}, ${placeOf(config.databaseUrl)}: ${checked}`,
    `log        ${events} events, ${companies} companies, newest from ${latest}`,
    `data       ${editionText(bundle)}`,
    `desk       ${deskText(await store.desk(), config.desk)}`,
    `schedules  ${found.schedules.going} active, ${found.schedules.paused} paused`,
    `deliveries ${lateText(found)}`,
    `posting    ${POSTING[String(found.posting)]}`,
    `backup     ${backupText(found)}`,
    `sources    ${sourcesText(figuresOf(await store.sources.polls()))}`,
    `commands   ${router.commands.map(({ name }) => router.line(name)).join(' ')}`,
    `connection ${mode === 'local' ? 'no tokens: the local workspace' : mode}`,
  ];
  return { lines, ok: checked === 'ok' };
}

/** The address of the log, of a file its whole path: a relative one may be of another folder than was meant. */
function placeOf(url: string): string {
  const path = isServer(url) ? null : pathOf(url);
  if (path === null || path === ':memory:') return withoutPassword(url);
  return resolve(path);
}

function editionText({ edition, release }: Runtime['bundle']): string {
  const from = release === undefined ? 'comes with the program' : 'taken in with data update';
  return `release ${edition.number} of ${edition.madeOn}, ${from}`;
}

/** A setting is taken over when a bot starts. */
function deskText(named: string | null, set: string | null): string {
  const said = named === null ? 'none is named' : `${named}: all others read what it accepts`;
  if (named === set) return said;
  return `${said}; BRIEFING_DESK ${set === null ? 'is not set' : `names ${set}`}, which holds from the next start of a bot`;
}

function sourcesText({ read, new: fresh, failing, gone, newest }: SourceFigures): string {
  const all = read + fresh + failing + gone;
  if (all === 0) return 'none is followed';
  const states = [
    `${read} read`,
    ...(fresh > 0 ? [`${fresh} not read yet`] : []),
    ...(failing > 0 ? [`${failing} failing`] : []),
    ...(gone > 0 ? [`${gone} gone`] : []),
  ];
  const last = newest === null ? '' : `; newest item from ${new Date(newest).toISOString()}`;
  return `${states.join(', ')}${last}`;
}

function lateText({ late }: Inspection): string {
  if (late.by === 0) return 'none is late';
  const minutes = Math.ceil(late.by / MINUTE_MS);
  return `${plural(late.deliveries, 'delivery', 'deliveries')} waiting, the oldest due ${plural(minutes, 'minute')} ago`;
}

const POSTING: Readonly<Record<string, string>> = {
  true: 'a bot posts from it now',
  false: 'no bot posts from it now',
  null: 'any number of copies may post from it',
};

function backupText({ backedUpAt, engine }: Inspection): string {
  if (engine === 'PostgreSQL') return 'by pg_dump';
  return backedUpAt === null ? 'none yet' : `last at ${new Date(backedUpAt).toISOString()}`;
}

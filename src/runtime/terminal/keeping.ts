/** The log as a whole in a terminal: export, copy, save, restore, look after it. */
import { EVERYBODY } from '../../contracts/reader.ts';
import { openBundle } from '../../sources/bundle.ts';
import { newerBundle } from '../../sources/releases/release.ts';
import { copyLog } from '../../storage/copy/copy.ts';
import * as upkeep from '../upkeep.ts';
import { print, type Session, withRuntime } from './session.ts';

/** The options of an export. */
export interface ExportOptions {
  /** The team whose log it is. */
  workspace: string;
  /** True for what only a channel or a person sees, too. */
  hidden?: boolean;
}

/** Writes every event that everybody in a workspace sees, one JSON line each. */
export async function exportAll(
  session: Session,
  { workspace, hidden = false }: ExportOptions,
): Promise<void> {
  await withRuntime(session, async ({ store }) => {
    const records = store.export(workspace, hidden ? 'anybody' : EVERYBODY);
    for await (const record of records) print(session, JSON.stringify(record));
  });
}

/** Copies a log into an empty database, saying what it copies. Throws as `copyLog` does. */
export async function copy(
  session: Session,
  { from, to }: { from: string; to: string },
): Promise<void> {
  let said = '';
  const tell = (what: string) => {
    if (what !== said) print(session, `Copying ${what} …`);
    said = what;
  };
  const { counts, checksum } = await copyLog({
    from,
    to,
    tell,
    bundle: (release) => newerBundle(openBundle(), release),
  });
  print(session, `Both sides hold the same: ${counts.join(', ')}; checksum ${checksum}.`);
}

/** Saves the log to a file. Throws as `Store.backup` does. */
export async function backup(
  session: Session,
  file: string,
  options: { force?: boolean },
): Promise<void> {
  await withRuntime(session, async (runtime) => {
    print(session, (await upkeep.backup(runtime, file, options)).join('\n'));
  });
}

/** Replaces the log with a backup. Throws as `restoreLog` does. */
export async function restore(session: Session, file: string): Promise<void> {
  const { databaseUrl } = session.config;
  const told = await upkeep.restore(databaseUrl, file, session.clock.now());
  print(session, told.join('\n'));
}

/** Looks the bot over in a terminal: its settings, and its log. */
import { ConfigError, StorageError } from '../../errors.ts';
import { type Config, checkConfig, faultsText, withoutPassword } from '../config.ts';
import * as upkeep from '../upkeep.ts';
import { print, type Session, withRuntime } from './session.ts';

/**
 * Says whether everything is in order; the exit code is 1 where something is not. Where a setting can’t be used, the
 * log is looked at all the same, if its own setting can.
 * @throws {ConfigError} that lists the settings which can’t be used
 */
export async function doctor(session: Session): Promise<void> {
  const { config, faults } = checkConfig(session.env);
  const names = new Set(faults.flatMap(({ of }) => of));
  if (faults.length > 0) print(session, `settings   not ok: ${[...names].join(', ')}`);
  if (!names.has('DATABASE_URL')) await lookAtLog(session, config);
  if (faults.length > 0) throw new ConfigError(faultsText(faults));
}

async function lookAtLog(session: Session, config: Config): Promise<void> {
  const { clock } = session;
  try {
    await withRuntime({ config, clock }, async (runtime) => {
      const { lines, ok } = await upkeep.doctor(runtime, config, clock.now());
      print(session, lines.join('\n'));
      if (!ok) session.exitCode = 1;
    });
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    print(session, `database   ${withoutPassword(config.databaseUrl)}: ${error.message}`);
    session.exitCode = 1;
  }
}

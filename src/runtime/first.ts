/** The look before a start, while next to nothing is loaded: of two programs with one log, the second one ends here. */
import { dirname, join } from 'node:path';
import { ConfigError } from '../errors.ts';
import { isPostedFrom, mayBePostedFrom } from '../storage/engines/posted-from.ts';
import type { Config } from './config.ts';

/** The address of the log in the local workspace, which has one of its own. */
export const localLog = ({ localState }: Pick<Config, 'localState'>): string =>
  join(dirname(localState), 'local.db');

/** Refuses to be a second program that posts from a log. Throws ConfigError or StorageError, with what to do. */
export function mustBeFirst(config: Config): void {
  if (config.connection.mode === 'local') refuseWhilePosting(localLog(config));
  else mayBePostedFrom(config.databaseUrl);
}

/** Throws ConfigError where another program posts from the log of a local workspace. */
export function refuseWhilePosting(databaseUrl: string): void {
  if (isPostedFrom(databaseUrl))
    throw new ConfigError(
      `Another AI Briefing runs with ${databaseUrl}: nothing was touched. Stop it first, or set LOCAL_STATE to a file in another folder and PORT to 0.`,
    );
}

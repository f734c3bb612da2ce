/** A newer release of the bundled log, taken in from a file in a terminal. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Loaded } from '../../contracts/store.ts';
import { plural } from '../../domain/text/english.ts';
import { formatDay } from '../../domain/time/calendar.ts';
import { fileTrouble, InputError, UserError } from '../../errors.ts';
import type { ReleasedBundle } from '../../sources/bundle.ts';
import { mustBeNewer, readRelease } from '../../sources/releases/release.ts';
import { print, type Session, withRuntime } from './session.ts';

/**
 * Verifies a release, brings the log up to it in one transaction, and says what has changed.
 * @throws {UserError} for one that may not be taken in: nothing is changed then
 */
export async function dataUpdate(session: Session, file: string): Promise<void> {
  const { dataKeys } = session.config;
  if (dataKeys.length === 0)
    throw new UserError(
      'A release is checked by a key, and none is set. Set BRIEFING_DATA_KEY to the public key of the people who sign releases. Nothing was changed.',
    );
  const name = basename(file);
  const release = readRelease(bytesOf(file), dataKeys, name);
  await withRuntime(session, async ({ store, bundle }) => {
    mustBeNewer(release, bundle, name);
    if (release.version === bundle.version)
      return print(session, `${titleOf(release)} is in the log already. Nothing was changed.`);
    const loaded = await store.load(release);
    print(session, `${titleOf(release)}: ${changesText(loaded)}.`);
    print(session, loaded.unchanged === total(loaded) ? RESTART : `${ANSWERED} ${RESTART}`);
  });
}

const ANSWERED = 'The new events are answered from at once.';
const RESTART =
  'Restart the bot: its lists of publishers, rates, sectors and regions, and the day up to which the log was read, are those of its start.';

const total = ({ added, revised, withdrawn, unchanged }: Loaded) =>
  added + revised + withdrawn + unchanged;

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new InputError({
      wrong: fileTrouble(file, error),
      allowed: 'Name the file of a release',
    });
  }
}

const titleOf = ({ edition: { number, madeOn } }: ReleasedBundle) =>
  `Release ${number} of ${formatDay(madeOn)}`;

const changesText = ({ added, revised, withdrawn, unchanged }: Loaded) =>
  `${plural(added, 'event')} added, ${revised} revised, ${withdrawn} withdrawn, ${unchanged} unchanged`;

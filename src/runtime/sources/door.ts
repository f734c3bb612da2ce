/** The one way out of the house, as the settings have it. */
import type { Clock } from '../../contracts/clock.ts';
import type { Door } from '../../contracts/sources/outcome.ts';
import { openDoor } from '../../sources/fetching/door.ts';
import type { Config } from '../config.ts';
import { programVersion } from '../version.ts';

/** Opens the door. `letThrough` are the exact origins whose private addresses may be asked: none, but in a local workspace. */
export function doorFor(
  { contact }: Pick<Config, 'contact'>,
  clock: Clock,
  letThrough: readonly string[] = [],
): Door {
  return openDoor({ clock, contact, version: programVersion(), letThrough });
}

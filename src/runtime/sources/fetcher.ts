/** The fetcher of sources, as the settings have it. */
import type { Clock } from '../../contracts/clock.ts';
import type { Fetcher } from '../../contracts/sources/outcome.ts';
import { createFetcher } from '../../sources/fetching/fetcher.ts';
import type { Config } from '../config.ts';
import { programVersion } from '../version.ts';

/** Makes the fetcher. `letThrough` are the exact origins whose private addresses may be asked: none, but in a local workspace. */
export function fetcherFor(
  { contact, sourceKeys: keys }: Pick<Config, 'contact' | 'sourceKeys'>,
  clock: Clock,
  letThrough: readonly string[] = [],
): Fetcher {
  return createFetcher({ clock, contact, keys, version: programVersion(), letThrough });
}

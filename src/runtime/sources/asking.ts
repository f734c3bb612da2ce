/** All with which sources are asked: the fetcher, the kinds, and the thread that reads answers. */
import { join } from 'node:path';
import type { Clock } from '../../contracts/clock.ts';
import type { SourceFinder } from '../../contracts/sources/finding.ts';
import type { FollowedSource } from '../../contracts/sources/followed.ts';
import type { Fetcher } from '../../contracts/sources/outcome.ts';
import type { SourceKind } from '../../contracts/sources/reading.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { DATA_DIR } from '../../sources/bundle.ts';
import { createFinder } from '../../sources/finding/finder.ts';
import { readReplay, replaySource } from '../../sources/replay.ts';
import { readSourceList, withKeys } from '../../sources/source-list.ts';
import { loadKinds } from '../load.ts';
import { fetcherFor } from './fetcher.ts';
import { createReadingThread, type ReadingThread } from './reading-thread.ts';

/** One way to ask sources, for the rounds and for whoever adds one. */
export interface Asking {
  fetcher: Fetcher;
  kinds: readonly SourceKind[];
  read: ReadingThread['read'];
  finder: SourceFinder;
  /** Lets feeds of a replay through, by the address of each, and makes them all that the list has: in the local workspace alone. */
  replay(addresses: ReadonlyMap<string, string>): void;
}

interface AskingOptions {
  clock: Clock;
  reference: ReferenceData;
  contact: string | null;
  /** Keys that publishers gave, by their settings: none by default. */
  sourceKeys?: Readonly<Record<string, string>>;
  /** Exact origins whose private addresses may be asked: none by default. */
  letThrough?: readonly string[] | undefined;
}

/** Makes the fetcher and finds the kinds. Throws LoadError for a kind that does not fit. */
export async function openAsking({
  clock,
  reference,
  sourceKeys = {},
  ...options
}: AskingOptions): Promise<Asking> {
  const letThrough = [...(options.letThrough ?? [])];
  const fetcher = fetcherFor({ ...options, sourceKeys }, clock, letThrough);
  const kinds = await loadKinds();
  const { read } = createReadingThread();
  let list: readonly FollowedSource[] | undefined;
  const listed = () =>
    (list ??= withKeys(
      readSourceList(join(DATA_DIR, 'sources.yml'), { kinds, reference }),
      kinds,
      sourceKeys,
    ));
  const { random } = Math;
  const finder = createFinder({ fetcher, kinds, clock, read, reference, listed, random });
  function replay(addresses: ReadonlyMap<string, string>): void {
    list = readReplay().flatMap((feed) => {
      const address = addresses.get(feed.name);
      return address === undefined ? [] : [replaySource(feed, address)];
    });
    for (const { address } of list) letThrough.push(new URL(address).origin);
  }
  return { fetcher, kinds, read, finder, replay };
}

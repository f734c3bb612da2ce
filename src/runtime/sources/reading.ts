/** Reading sources by the clock, as the bot does. */
import { randomUUID } from 'node:crypto';
import { createTextReader } from '../../briefing/events/reading/read-text.ts';
import type { Bundle, Store } from '../../contracts/store.ts';
import type { Config } from '../config.ts';
import { loadKinds } from '../load.ts';
import { doorFor } from './door.ts';
import { proposeFrom } from './proposing.ts';
import { createReadingThread } from './reading-thread.ts';
import { createRounds, type Rounds, type RoundsOptions } from './rounds.ts';

/** The parts that reading needs. */
export interface ReadingOptions
  extends Pick<RoundsOptions, 'clock' | 'logger' | 'onItems'>,
    Pick<Config, 'contact' | 'textDays'> {
  store: Store;
  bundle: Pick<Bundle, 'companies' | 'reference'>;
  /** Exact origins whose private addresses may be asked; none in production. */
  letThrough: readonly string[];
}

/** The rounds of this copy of the bot. Throws LoadError for a kind of source that does not fit. */
export async function openReading(options: ReadingOptions): Promise<Rounds> {
  const door = doorFor(options, options.clock, options.letThrough);
  const kinds = await loadKinds();
  const read = createTextReader(options.bundle.companies, () => options.clock.now());
  return createRounds({
    ...{ ...options, door, kinds, by: randomUUID(), random: Math.random },
    thread: createReadingThread(options),
    propose: (turns) => proposeFrom(turns, { ...options, read }),
  });
}

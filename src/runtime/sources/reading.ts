/** Reading sources by the clock, as the bot does. */
import { randomUUID } from 'node:crypto';
import { createTextReader } from '../../briefing/events/reading/read-text.ts';
import type { Bundle, Store } from '../../contracts/store.ts';
import type { Config } from '../config.ts';
import type { Asking } from './asking.ts';
import { proposeFrom, proposeHeld } from './proposing.ts';
import { createRounds, type Rounds, type RoundsOptions } from './rounds.ts';
import { settleShared } from './shared.ts';

/** The parts that reading needs. */
export interface ReadingOptions
  extends Pick<RoundsOptions, 'clock' | 'logger' | 'onItems'>,
    Pick<Config, 'textDays'> {
  store: Store;
  bundle: Pick<Bundle, 'companies' | 'reference'>;
  asking: Pick<Asking, 'fetcher' | 'kinds' | 'read'>;
}

/** The rounds of this copy of the bot. */
export function openReading({ asking, ...options }: ReadingOptions): Rounds {
  const read = createTextReader(
    options.bundle.companies,
    () => options.clock.now(),
    options.bundle.reference.topics,
  );
  return createRounds({
    ...options,
    ...asking,
    by: randomUUID(),
    random: Math.random,
    propose: (turns) => proposeFrom(turns, { ...options, read }),
    proposeHeld: (held) => proposeHeld(held, { ...options, read }),
    settle: () => settleShared(options),
  });
}

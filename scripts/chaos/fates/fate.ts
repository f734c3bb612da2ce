import type { EngineName } from '../databases/database.ts';
import type { RunStage } from '../stage.ts';

/** Something that goes wrong. */
export interface Fate {
  name: string;
  /** The thing that it befalls: two fates at once befall different things. */
  of: 'a copy' | 'Slack' | 'the log' | 'the clock' | 'a channel';
  /** True where nothing else may go wrong at the same time: nobody may have the log open meanwhile. */
  alone?: true;
  /** The engine that it befalls alone. Default both. */
  engine?: EngineName;
  /** Lets it happen; resolves when it is over, and whoever it befell is there again. */
  strike(stage: RunStage): Promise<void>;
}

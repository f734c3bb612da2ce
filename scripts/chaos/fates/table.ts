/** Everything that can go wrong in a run. */
import type { Chance } from '../chance.ts';
import type { EngineName } from '../databases/database.ts';
import { SLACK_FATES } from './answers.ts';
import { CHANNEL_FATES } from './channels.ts';
import { COPY_FATES } from './copies.ts';
import type { Fate } from './fate.ts';
import { LOG_FATES } from './logs.ts';

const FATES: readonly Fate[] = [...COPY_FATES, ...SLACK_FATES, ...CHANNEL_FATES, ...LOG_FATES];

/** Rounds of a run. */
const ROUNDS = 5;

/** The fates of a run, round by round, one or two at once. Over many seeds each comes as often as the others. */
export function fatesOf(chance: Chance, engine: EngineName): readonly (readonly Fate[])[] {
  const left = chance.shuffled(FATES.filter((fate) => !fate.engine || fate.engine === engine));
  const rounds: Fate[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const first = left.shift();
    if (!first) break;
    const fits = ({ of, alone }: Fate) => of !== first.of && !alone && !first.alone;
    const other = chance.upTo(3) === 0 ? left.findIndex(fits) : -1;
    rounds.push(other < 0 ? [first] : [first, ...left.splice(other, 1)]);
  }
  return rounds;
}

/** Fates of channels: what people do to them. */
import { OWNER, type RunStage } from '../stage.ts';
import { pause } from '../time.ts';
import type { Fate } from './fate.ts';

const any = ({ chance, names, idOf }: RunStage): string => idOf(chance.pick(names));

export const CHANNEL_FATES: readonly Fate[] = [
  {
    name: 'channel_id_changed',
    of: 'a channel',
    async strike(stage) {
      await pause(stage.chance.between(0, 3_000));
      await stage.space.shareOutside(any(stage));
    },
  },
  {
    name: 'removed from a channel and brought back',
    of: 'a channel',
    async strike(stage) {
      const owner = stage.space.as(OWNER);
      const channel = any(stage);
      await pause(stage.chance.between(0, 2_000));
      await owner.remove(channel, { unheard: stage.chance.upTo(2) === 0 });
      await pause(stage.chance.between(2_000, 6_000));
      await owner.invite(channel);
    },
  },
  {
    name: 'a channel archived and opened again',
    of: 'a channel',
    async strike(stage) {
      const channel = any(stage);
      await pause(stage.chance.between(0, 2_000));
      await stage.space.archive(channel);
      await pause(stage.chance.between(2_000, 6_000));
      await stage.space.unarchive(channel);
    },
  },
];

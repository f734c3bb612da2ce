/** Fates of the bot's processes, and of their clocks. */
import type { Copy } from '../copies.ts';
import type { RunStage } from '../stage.ts';
import { HOUR, pause } from '../time.ts';
import type { Fate } from './fate.ts';

const any = ({ chance, copies }: RunStage): Copy => chance.pick(copies);

/** Resolves when somebody posts, or after so many milliseconds. */
function whenPosting({ slack }: RunStage, most: number): Promise<void> {
  const posting = new Promise<void>((resolve) => slack.whenSaid('chat.postMessage', resolve));
  return Promise.race([posting, pause(most)]);
}

async function again(copy: Copy, down: number): Promise<void> {
  await pause(down);
  copy.start();
  await copy.up();
}

async function shifted(stage: RunStage, copies: readonly Copy[], by: number): Promise<void> {
  for (const copy of copies) copy.shift(by);
  await pause(stage.chance.between(2_000, 5_000));
  for (const copy of copies) copy.shift(0);
}

export const COPY_FATES: readonly Fate[] = [
  {
    name: 'killed',
    of: 'a copy',
    async strike(stage) {
      const copy = any(stage);
      await pause(stage.chance.between(0, 2_000));
      await copy.end('SIGKILL');
      await again(copy, stage.chance.between(0, 2_000));
    },
  },
  {
    name: 'killed while it posts',
    of: 'a copy',
    async strike(stage) {
      await whenPosting(stage, 6_000);
      await Promise.all(stage.copies.map((copy) => copy.end('SIGKILL')));
      await Promise.all(stage.copies.map((copy) => again(copy, 200)));
    },
  },
  {
    name: 'deployed anew',
    of: 'a copy',
    async strike(stage) {
      await pause(stage.chance.between(0, 2_000));
      await Promise.all(stage.copies.map((copy) => copy.end('SIGTERM')));
      await Promise.all(stage.copies.map((copy) => again(copy, 0)));
    },
  },
  {
    name: 'asleep',
    of: 'a copy',
    async strike(stage) {
      const copy = any(stage);
      await pause(stage.chance.between(0, 2_000));
      copy.freeze();
      await pause(stage.chance.between(1_000, 6_000));
      copy.thaw();
    },
  },
  {
    name: 'asleep while it posts',
    of: 'a copy',
    async strike(stage) {
      await whenPosting(stage, 6_000);
      for (const copy of stage.copies) copy.freeze();
      await pause(stage.chance.between(2_000, 6_000));
      for (const copy of stage.copies) copy.thaw();
    },
  },
  {
    name: 'a clock an hour ahead',
    of: 'the clock',
    strike: (stage) => shifted(stage, [any(stage)], HOUR),
  },
  {
    name: 'a clock an hour behind',
    of: 'the clock',
    strike: (stage) => shifted(stage, [any(stage)], -HOUR),
  },
  {
    name: 'every clock an hour behind',
    of: 'the clock',
    strike: (stage) => shifted(stage, stage.copies, -HOUR),
  },
];

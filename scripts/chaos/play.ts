/** Plays one seed: fates round by round, then peace until everything is made up for, then the verdict. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chanceOf } from './chance.ts';
import type { Databases, EngineName } from './databases/database.ts';
import type { Fate } from './fates/fate.ts';
import { fatesOf } from './fates/table.ts';
import { historyOf, isSettled, mend, plannedUpTo } from './history.ts';
import { reviewHistoryOf } from './review/review-history.ts';
import { judgeReview } from './review/review-verdict.ts';
import { openReviewing, type Reviewing } from './review/reviewing.ts';
import { EVERY, openStage, type RunStage } from './stage.ts';
import { MINUTE, pause, real, START } from './time.ts';
import { judge, LATENESS, type RunVerdict } from './verdict.ts';

/** A run that is over. */
export interface Played extends RunVerdict {
  fates: string;
  /** Milliseconds of real time. */
  took: number;
  /** The number of times that a copy ended by itself. */
  falls: number;
  /** The folder with the copies' logs; null where nothing was found. */
  logs: string | null;
}

const REVIEW_SEEDS = 1_000_000;

/** Plays a seed on a database of its own. */
export async function play(
  seed: number,
  engine: EngineName,
  databases: Databases,
): Promise<Played> {
  const begun = performance.now();
  const chance = chanceOf(seed);
  const rounds = fatesOf(chance, engine);
  const folder = mkdtempSync(join(tmpdir(), `chaos-${engine}-${seed}-`));
  const stage = await openStage(databases, chance, folder);
  try {
    // Chances of its own: those of the fates stay as they are.
    const reviewing = await openReviewing(stage, chanceOf(seed + REVIEW_SEEDS));
    await befall(stage, 'the start', async () => {});
    for (const fates of rounds) await round(stage, reviewing, fates);
    const found = await peace(stage, reviewing);
    const clean = [found.twice, found.lost, found.late].every((list) => list.length === 0);
    if (clean) rmSync(folder, { recursive: true });
    return {
      ...found,
      fates: rounds.map((fates) => fates.map(({ name }) => name).join(' + ')).join(', '),
      took: performance.now() - begun,
      falls: stage.copies.reduce((sum, copy) => sum + copy.falls(), 0),
      logs: clean ? null : folder,
    };
  } finally {
    await stage.end();
  }
}

/** The longest that is waited for a copy to start, milliseconds: a run without it is judged all the same. */
const STARTING = 20_000;

const all = ({ copies }: RunStage) =>
  Promise.race([Promise.all(copies.map((copy) => copy.up())), pause(STARTING)]);

/** Lets something go wrong, and notes how long: until every copy is up again. */
async function befall(stage: RunStage, name: string, work: () => Promise<unknown>): Promise<void> {
  const trouble = { name, from: stage.now(), to: Number.POSITIVE_INFINITY };
  stage.troubles.push(trouble);
  await work();
  await all(stage);
  trouble.to = stage.now();
}

/** News, then what is to go wrong: near a send time, where there is something to do. */
async function round(stage: RunStage, reviewing: Reviewing, fates: readonly Fate[]): Promise<void> {
  const { chance } = stage;
  await stage.news(chance.between(1, 7));
  await reviewing.happen();
  const before = real(nextDue(stage.now()) - stage.now()) - chance.between(0, 2_000);
  await pause(before);
  await Promise.all(fates.map((fate) => befall(stage, fate.name, () => fate.strike(stage))));
  await pause(chance.between(0, 2_000));
}

/** The first send time after a moment. */
const nextDue = (at: number): number => {
  const first = START - MINUTE;
  return first + (Math.floor((at - first) / EVERY) + 1) * EVERY;
};

/** Jumps to where the schedules are: where a clock was an hour ahead, the digests of an hour to come are planned, or there already. */
async function catchUp(stage: RunStage): Promise<void> {
  const ahead = (await plannedUpTo(stage)) - EVERY - stage.now();
  if (ahead <= 0) return;
  await befall(stage, 'a jump', async () => {
    await stage.space.clock.advance(ahead);
    for (const copy of stage.copies) copy.jump(ahead);
  });
}

/** The wait for the last digest, milliseconds of the bot's time: what comes in it is late, what does not is lost. */
const PATIENCE = 3 * LATENESS;

/** Nothing goes wrong any more: the next digests make up for everything. */
async function peace(stage: RunStage, reviewing: Reviewing): Promise<RunVerdict> {
  stage.space.faults.clear();
  stage.slack.set('open');
  await all(stage);
  await catchUp(stage);
  await stage.news(1);
  await reviewing.happen();
  const stopped: string[] = [];
  const last = nextDue(stage.now());
  const end = last + PATIENCE;
  while (stage.now() < end) {
    stopped.push(...(await mend(stage)));
    const isReviewed = judgeReview(await reviewHistoryOf(stage)).lost.length === 0;
    if (isReviewed && (await isSettled(stage, last))) break;
    await pause(300);
  }
  const verdict = judge(await historyOf(stage, last, stopped));
  const review = judgeReview(await reviewHistoryOf(stage));
  return {
    ...verdict,
    twice: [...verdict.twice, ...review.twice, ...stage.offences],
    lost: [...verdict.lost, ...review.lost],
  };
}

/**
 * Lets everything go wrong, seed by seed, in real processes against a simulated Slack, and reads from the channels
 * whether each event was told once, each digest in time or with a reason: `npm run chaos -- --seeds 100 --engine
 * sqlite|postgres [--from K]`.
 */
import { parseArgs } from 'node:util';
import type { Databases, EngineName } from './databases/database.ts';
import { postgresDatabases } from './databases/postgres.ts';
import { sqliteDatabases } from './databases/sqlite.ts';
import { type Played, play } from './play.ts';
import { minutes } from './verdict.ts';

const SLOWEST = 10;
/** So many findings of a run are said one by one. */
const MOST_SAID = 12;
const ENGINES: Readonly<Record<EngineName, () => Promise<Databases>>> = {
  sqlite: sqliteDatabases,
  postgres: postgresDatabases,
};

const isEngine = (name: string): name is EngineName => name in ENGINES;
const say = (line: string) => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '100' },
      engine: { type: 'string', default: 'sqlite' },
      from: { type: 'string', default: '1' },
    },
  });
  const { engine } = values;
  const [count, from] = [Number(values.seeds), Number(values.from)];
  if (!isEngine(engine) || !(count > 0) || !(from > 0))
    throw new Error('usage: npm run chaos -- --seeds 100 --engine sqlite|postgres [--from K]');
  const databases = await ENGINES[engine]();
  const runs: (Played & { seed: number })[] = [];
  try {
    for (let seed = from; seed < from + count; seed++) {
      const played = await play(seed, engine, databases);
      runs.push({ ...played, seed });
      tell(seed, engine, played);
    }
  } finally {
    await databases.close();
  }
  summarise(runs);
}

function tell(seed: number, engine: EngineName, played: Played): void {
  const { fates, recoveries, took, falls, logs } = played;
  const fell = falls > 0 ? `; ${falls} falls` : '';
  const found = [played.twice, played.lost, played.late].flat();
  const worst = recoveries[0] ? minutes(recoveries[0].took) : 'none';
  const word = found.length === 0 ? 'ok' : `${found.length} FOUND`;
  say(
    `${engine} ${seed}: ${word}; worst recovery ${worst}${fell}; ${(took / 1000).toFixed(0)} s; ${fates}`,
  );
  for (const sentence of found.slice(0, MOST_SAID)) say(`    ${sentence}`);
  if (found.length > MOST_SAID) say(`    and ${found.length - MOST_SAID} more`);
  if (logs)
    say(`    again: npm run chaos -- --engine ${engine} --from ${seed} --seeds 1; logs: ${logs}`);
}

function summarise(runs: readonly (Played & { seed: number })[]): void {
  const slowest = runs
    .flatMap(slowestOf)
    .sort((a, b) => b.took - a.took)
    .slice(0, SLOWEST);
  say(`\nThe ${slowest.length} slowest recoveries, in the bot's time:`);
  for (const { seed, channel, after, took } of slowest)
    say(`  ${minutes(took).padStart(8)}  after ${after} (seed ${seed}, #${channel})`);
  const [twice, lost, late] = (['twice', 'lost', 'late'] as const).map((kind) =>
    runs.reduce((sum, run) => sum + run[kind].length, 0),
  );
  say(`\n${runs.length} runs: ${twice} twice, ${lost} lost, ${late} late`);
  if (twice || lost || late) process.exitCode = 1;
}

/** The slowest recovery from each trouble of a run; its recoveries come slowest first. */
function slowestOf({ seed, recoveries }: Played & { seed: number }) {
  const first = recoveries.filter(
    ({ after }, index) => recoveries.findIndex((other) => other.after === after) === index,
  );
  return first.map((recovery) => ({ ...recovery, seed }));
}

await main();

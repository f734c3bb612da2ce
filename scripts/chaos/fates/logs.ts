/** Fates of the log: of its file, its disk, its server and the way to that. */
import type { PostgresDatabase, SqliteDatabase } from '../databases/database.ts';
import type { RunStage } from '../stage.ts';
import { pause } from '../time.ts';
import type { Fate } from './fate.ts';

/** A fate of one engine's log. */
function ofSqlite(
  name: string,
  strike: (stage: RunStage, log: SqliteDatabase) => Promise<void>,
): Fate {
  return {
    name,
    of: 'the log',
    engine: 'sqlite',
    async strike(stage) {
      if (stage.database.engine === 'sqlite') await strike(stage, stage.database);
    },
  };
}

function ofPostgres(
  name: string,
  strike: (stage: RunStage, log: PostgresDatabase) => Promise<void>,
): Fate {
  return {
    name,
    of: 'the log',
    engine: 'postgres',
    async strike(stage) {
      if (stage.database.engine === 'postgres') await strike(stage, stage.database);
    },
  };
}

/** The points of a transaction at which a copy falls asleep. */
const POINTS = [
  'transaction',
  'update "schedule"',
  'insert into "delivery"',
  'update "delivery"',
  'commit',
] as const;

export const LOG_FATES: readonly Fate[] = [
  {
    name: 'the log locked by another program',
    of: 'the log',
    async strike({ chance, database }) {
      await pause(chance.between(0, 2_000));
      await database.lock(chance.between(1_000, 4_000));
    },
  },
  ofSqlite('the disk full', async ({ chance }, log) => {
    const free = log.fill();
    await pause(chance.between(3_000, 7_000));
    free();
  }),
  ofSqlite('a second copy by a symbolic link', async (stage, log) => {
    const refused = await stage.intrude(log.link());
    if (!refused) stage.offences.push('a second copy posted from the same file');
  }),
  {
    ...ofSqlite('the power lost', async (stage, log) => {
      const [copy] = stage.copies;
      const posting = new Promise<void>((said) => stage.slack.whenSaid('chat.postMessage', said));
      await Promise.race([posting, pause(6_000)]);
      await pause(stage.chance.between(0, 300));
      await copy.end('SIGKILL');
      log.losePower();
      await stage.recount();
      copy.start();
      await copy.up();
    }),
    alone: true,
  },
  ofPostgres('the database silent', async ({ chance }, { pipes }) => {
    await pause(chance.between(0, 2_000));
    for (const pipe of pipes) pipe.set('silent');
    await pause(chance.between(1_000, 4_000));
    for (const pipe of pipes) pipe.set('open');
  }),
  ofPostgres('connections to the database forgotten', async ({ chance }, { pipes }) => {
    await pause(chance.between(0, 2_000));
    for (const pipe of pipes) pipe.forget();
  }),
  ofPostgres('answers of the database lost', async ({ chance }, { pipes }) => {
    for (const pipe of pipes) pipe.whenSaid('commit', () => pipe.set('deaf'));
    await pause(chance.between(2_000, 5_000));
    for (const pipe of pipes) pipe.set('open');
  }),
  ofPostgres('connections ended by the server', async ({ chance }, log) => {
    for (let count = chance.between(1, 6); count > 0; count--) {
      await pause(chance.between(100, 1_000));
      await log.endConnections();
    }
  }),
  ofPostgres('a server that takes no writes', async ({ chance }, log) => {
    const end = await log.readOnly();
    await pause(chance.between(1_000, 4_000));
    await end();
  }),
  {
    ...ofPostgres('asleep in a transaction', async ({ chance, copies }, { pipes }) => {
      const at = chance.upTo(copies.length);
      const point = chance.pick(POINTS);
      const asleep = new Promise<void>((resolve) =>
        pipes[at]?.whenSaid(point, () => {
          copies[at]?.freeze();
          resolve();
        }),
      );
      await Promise.race([asleep, pause(6_000)]);
      await pause(chance.between(3_000, 6_000));
      copies[at]?.thaw();
    }),
    of: 'a copy',
  },
];

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { FollowedSource } from '../../src/contracts/sources/followed.ts';
import type { Store } from '../../src/contracts/store.ts';
import { EVERYTHING } from '../../src/domain/schedule/scope.ts';
import { cronTiming } from '../../src/domain/schedule/timing.ts';
import { createMetrics } from '../../src/runtime/metrics.ts';
import { VARIABLES } from '../../src/runtime/variables.ts';
import { textOf } from '../helpers/house/house.ts';
import { loggerInto } from '../helpers/logged.ts';
import { story } from '../helpers/samples/stories/waiting.ts';
import { openFile, withFolder } from '../helpers/stores/store.ts';

const RUN_BOOK = textOf('docs/operations.md');
const LEAVING = 'T0123456789';
const SOURCE: FollowedSource = {
  kind: 'feed',
  address: 'https://news.example/feed',
  settings: {},
  publisher: 'News',
  language: 'en',
  topics: ['funding'],
  trust: 'newspaper',
};
/** Tables of the log itself: what members have added lies in one history with the bundled events. */
const LOG = [
  'company',
  'company_name',
  'event',
  'hidden_owner',
  'measure',
  'named',
  'overlay',
  'revision',
  'subsidiary',
  'trait',
  'version',
];

/** Items that were read for all who follow a source. */
const SHARED = ['poll', 'item'];

/** Something of every kind that is planned and posted. */
async function busy(store: Store, workspace: string): Promise<void> {
  const timing = cronTiming('0 9 * * *', 'Europe/Stockholm');
  const plans = store.plans(workspace);
  const where = { channel: 'C1', channelName: null, owner: 'U1', since: 0, nextDue: 1 };
  await plans.addSchedule({ ...where, timing, scope: EVERYTHING, layout: 'auto' }, 0);
  await plans.addWatch({ target: 'U1', terms: {}, owner: 'U1' }, 0);
  await plans.saveTarget({ target: 'U1', budget: 1, quiet: null, zone: 'UTC' });
  await plans.saveSettings({ planners: 'members', curators: [] });
  await store.keys(workspace).take('gesture 1', 1, 0);
  await store.descriptions(workspace).keep('U1', {}, 1);
  await store.sources.follow(workspace, [SOURCE], 1);
  const [followed] = await store.sources.of(workspace).followed();
  const poll = followed?.poll.id ?? '';
  await store.sources.of(workspace).cap(1, 1);
  for (const item of ['one', 'two']) await store.sources.admit({ workspace, poll, item, now: 1 });
  await store.review(workspace).add(story('Acme'), [{ key: 1, day: 1 }], 1);
  await store.review(workspace).choose((settings) => settings);
  await store.nameDesk('T9');
  await store.plans(workspace).readDesk(false);
  await store.nameDesk(null);
  const ledger = store.ledger(workspace);
  await ledger.marks.moveMark('looked', 1);
  const delivery = { kind: 'digest' as const, origin: null, channel: 'C1', dueAt: 1, drawing: {} };
  const told = {
    number: 1,
    event: 'x',
    revisedAt: 0,
    text: '',
    section: '',
    because: '',
    score: [],
  };
  const page = { headline: '', parts: [], actions: [], events: [] };
  const deliveries = [
    { ...delivery, key: 'one' },
    { ...delivery, key: 'two' },
  ];
  await ledger.outbox.enqueue({ deliveries, issue: { page, asOf: 1, told: [told] } }, 1);
}

describe('the run-book', () => {
  it('The run-book deletes what was planned and posted for one workspace, and nothing of another', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'log.db');
      const store = await openFile(path);
      await busy(store, LEAVING);
      await busy(store, 'T1');
      await store.close();
      const [, sql = ''] = /```sql\n([\s\S]*?)```/.exec(RUN_BOOK) ?? [];
      const file = new Database(path);
      file.pragma('foreign_keys = ON');
      const tables = file
        .prepare(
          `select m.name from sqlite_master as m join pragma_table_info(m.name) as c
           where m.type = 'table' and c.name in ('workspace', 'delivery')`,
        )
        .pluck()
        .all() as string[];
      const rows = () =>
        new Map(
          [...new Set(tables)]
            .filter((name) => ![...LOG, ...SHARED].includes(name))
            .map((name) => [name, file.prepare(`select count(*) from ${name}`).pluck().get()]),
        );
      const before = rows();
      expect([...before.values()].every((count) => Number(count) >= 2)).toBe(true);
      file.exec(sql);
      const half = [...before].map(([name, count]) => [name, Number(count) / 2]);
      expect([...rows()]).toEqual(half);
      file.close();
    }));

  it('The run-book names the figures that there are, and no others', async () => {
    const metrics = createMetrics({
      version: '1',
      logger: loggerInto([]),
      standing: async () => null,
      progress: () => null,
    });
    const there = (await metrics.text()).match(/(?<=^# HELP )briefing_\w+/gm) ?? [];
    const named = new Set(RUN_BOOK.match(/\bbriefing_\w+/g));
    expect([...named].sort()).toEqual([...there].sort());
  });

  it('The run-book names variables that there are', () => {
    const named = RUN_BOOK.match(/`[A-Z]+(_[A-Z]+)+`/g) ?? [];
    const unknown = named.map((name) => name.slice(1, -1)).filter((name) => !(name in VARIABLES));
    expect(unknown).toEqual([]);
  });
});

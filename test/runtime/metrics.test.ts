import { describe, expect, it } from 'vitest';
import type { PostingHealth } from '../../src/contracts/scheduling.ts';
import { NEVER_ASKED, type Poll, type PollState } from '../../src/contracts/sources/followed.ts';
import { createMetrics } from '../../src/runtime/metrics.ts';
import { figuresByWorkspace } from '../../src/runtime/sources/figures.ts';
import { type Logged, loggerInto } from '../helpers/logged.ts';

const standing: PostingHealth = {
  deliveries: { pending: 2, sending: 0, sent: 40, unknown: 1, failed: 3, skipped: 0 },
  late: 90_000,
  schedules: { going: 4, paused: 1 },
  refusal: null,
  trouble: null,
};

const poll = (id: string, state: Partial<PollState>): Poll => ({
  id,
  kind: 'feed',
  address: '',
  settings: {},
  nextAt: 1,
  state: { ...NEVER_ASKED, ...state },
});
/** The last of them is followed by nobody any more. */
const polls = [
  poll('read', { readAt: 1, newest: '2026-03-12T07:30:00Z' }),
  poll('new', {}),
  poll('failing', { failingSince: 1, newest: '2026-03-11' }),
  poll('gone', { isGone: true }),
  poll('left', { readAt: 1, newest: '2026-03-12T07:59:00Z' }),
];
const following = (workspace: string | null, id: string, isPaused = false) => ({
  workspace,
  poll: id,
  isPaused,
});
const followings = [
  following(null, 'new'),
  ...['read', 'new', 'failing', 'gone'].map((id) => following('T1', id)),
  following('T2', 'read', true),
  following('T2', 'failing'),
];
const reviewed = new Map([
  ['T1', { waiting: 6, acceptedByRule: 5, acceptedByHand: 4, dismissed: 3 }],
  ['T2', { waiting: 1, acceptedByRule: 0, acceptedByHand: 0, dismissed: 2 }],
]);
/** The lines of a figure for a workspace, by its states. */
const lines = (name: string, workspace: string, counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(
    ([state, count]) => `briefing_${name}{workspace="${workspace}",state="${state}"} ${count}`,
  );

const BARE = { version: '1', logger: loggerInto([]), progress: () => null };

/** The bot's own figures, without those of the process. */
async function figures(metrics: { text(): Promise<string> }): Promise<string[]> {
  return (await metrics.text()).split('\n').filter((line) => line.startsWith('briefing_'));
}

describe('the figures', () => {
  it('The figures are those of the log, the schedule, what was sent, and of each workspace what is read for it', async () => {
    const metrics = createMetrics({
      version: '1.2.3',
      logger: loggerInto([]),
      standing: async () => standing,
      progress: () => ({ turned: 60_000, wrote: 61_000, reached: 62_000 }),
      sources: {
        figures: async () => figuresByWorkspace(followings, polls),
        reviewed: async () => reviewed,
        now: () => Date.parse('2026-03-12T08:00:00Z'),
      },
    });
    metrics.settled('digest', 'sent');
    metrics.settled('digest', 'sent');
    metrics.settled('alert', 'failed');
    metrics.waited(40);
    metrics.arrived(3);
    metrics.waited(7);
    metrics.turned(Date.parse('2026-03-12T08:00:00Z'));
    expect(await figures(metrics)).toEqual([
      'briefing_info{version="1.2.3"} 1',
      'briefing_last_turn_timestamp_seconds 1773302400',
      'briefing_last_write_timestamp_seconds 61',
      'briefing_last_answer_timestamp_seconds 62',
      'briefing_log_readable 1',
      'briefing_deliveries{state="pending"} 2',
      'briefing_deliveries{state="sending"} 0',
      'briefing_deliveries{state="sent"} 40',
      'briefing_deliveries{state="unknown"} 1',
      'briefing_deliveries{state="failed"} 3',
      'briefing_deliveries{state="skipped"} 0',
      'briefing_schedules{state="going"} 4',
      'briefing_schedules{state="paused"} 1',
      'briefing_overdue_seconds 90',
      'briefing_may_post 1',
      ...lines('sources', '', { read: 0, new: 1, failing: 0, gone: 0, paused: 0 }),
      ...lines('sources', 'T1', { read: 1, new: 1, failing: 1, gone: 1, paused: 0 }),
      ...lines('sources', 'T2', { read: 0, new: 0, failing: 1, gone: 0, paused: 1 }),
      'briefing_newest_item_age_seconds{workspace="T1"} 1800',
      'briefing_newest_item_age_seconds{workspace="T2"} 1800',
      ...lines('stories', 'T1', {
        ...{ waiting: 6, accepted_by_rule: 5, accepted_by_hand: 4, dismissed: 3 },
      }),
      ...lines('stories', 'T2', {
        ...{ waiting: 1, accepted_by_rule: 0, accepted_by_hand: 0, dismissed: 2 },
      }),
      'briefing_items_total 3',
      'briefing_settled_total{kind="digest",state="sent"} 2',
      'briefing_settled_total{kind="alert",state="failed"} 1',
      'briefing_wait_seconds_total 47',
    ]);
    expect(await metrics.text()).toContain('process_resident_memory_bytes');
  });

  it('The figures say that Slack refuses the app', async () => {
    const refused = { ...standing, refusal: 'token_revoked' };
    const metrics = createMetrics({ ...BARE, standing: async () => refused });
    expect(await figures(metrics)).toContain('briefing_may_post 0');
  });

  it('The figures leave out what can’t be read, and tell no old figure for a new one', async () => {
    let found: Promise<PostingHealth | null> = Promise.resolve(standing);
    const logged: Logged[] = [];
    const logger = loggerInto(logged);
    const metrics = createMetrics({ ...BARE, logger, standing: () => found });
    const first = await figures(metrics);
    expect(logged).toEqual([]);
    const error = new Error('the disk is gone');
    found = Promise.reject(error);
    const names = (lines: string[]) => lines.map((line) => line.replace(/[{ ].*/, ''));
    expect(await figures(metrics)).toContain('briefing_log_readable 0');
    expect(new Set(names(await figures(metrics)))).toEqual(
      new Set([
        ...['briefing_info', 'briefing_last_turn_timestamp_seconds', 'briefing_log_readable'],
        ...['briefing_last_write_timestamp_seconds', 'briefing_last_answer_timestamp_seconds'],
        ...['briefing_wait_seconds_total', 'briefing_items_total'],
      ]),
    );
    expect(logged[0]).toMatchObject({ level: 'warn', facts: { of: 'posting', error } });
    found = Promise.resolve(standing);
    expect(await figures(metrics)).toEqual(first);
  });
});

import { describe, expect, it } from 'vitest';
import { StorageError } from '../../src/errors.ts';
import { createMetrics } from '../../src/runtime/metrics.ts';
import { loggerInto } from '../helpers/logged.ts';
import { type Stage, stage } from '../helpers/slack.ts';

const configured = { channel: 'C0LOCALBRIEF', cron: '0 9 * * *', zone: 'Europe/Stockholm' };
const TEAM = 'T0LOCALTEAM';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

async function asked({ app }: Stage, path: string) {
  const response = await fetch(`http://127.0.0.1:${app.port()}${path}`);
  return { status: response.status, text: await response.text(), type: response.headers };
}
const ready = async (scene: Stage) => {
  const { status, text } = await asked(scene, '/readyz');
  return [status, (JSON.parse(text) as { reason: string | null }).reason];
};
const lateBy = (minutes: number) => [503, `a delivery is overdue by ${minutes} minutes`];

describe('/readyz', () => {
  it('/readyz fails when a delivery is overdue by more than ten minutes, and recovers when it is there', async () => {
    const scene = await stage({ transport: 'signed HTTP', schedule: { configured } });
    const { clock, faults } = scene.space;
    faults.next('chat.postMessage', { kind: 'rate_limited', retryAfter: 1_200 });
    await clock.set(new Date('2026-03-12T08:10:00Z'));
    expect(await ready(scene)).toEqual([200, null]);
    await clock.advance(MINUTE);
    expect(await ready(scene)).toEqual(lateBy(11));
    await clock.advance(10 * MINUTE);
    expect(scene.space.as('ana').sees('#ai-briefing')).toHaveLength(1);
    expect(await ready(scene)).toEqual([200, null]);
  });

  it('/readyz says why the schedule can’t write down what is due', async () => {
    const scene = await stage({
      transport: 'signed HTTP',
      schedule: { configured },
      store: (store) => ({
        ...store,
        ledger: (workspace) => {
          const ledger = store.ledger(workspace);
          const enqueue = async () =>
            Promise.reject(new StorageError('full', 'There is no room left.'));
          return { ...ledger, outbox: { ...ledger.outbox, enqueue } };
        },
      }),
    });
    await scene.space.clock.set(new Date('2026-03-12T08:11:00Z'));
    expect(await ready(scene)).toEqual([
      503,
      'a delivery is overdue by 11 minutes: There is no room left.',
    ]);
    const failures = scene.logged.filter(({ level }) => level === 'error');
    expect(failures.map(({ facts }) => facts.part)).toContain('digests');
  });

  it('/readyz says that its check failed, and the log says of what', async () => {
    const check = () => Promise.reject(new Error('x'));
    const scene = await stage({
      transport: 'signed HTTP',
      store: (store) => ({ ...store, check }),
    });
    expect(await ready(scene)).toEqual([503, 'the check itself failed']);
    expect(scene.logged).toContainEqual({
      level: 'warn',
      facts: { error: 'Error: x' },
      sentence: 'The check of the readiness failed',
    });
  });

  it('/readyz says that the app was sent away', async () => {
    const scene = await stage({ transport: 'signed HTTP' });
    await scene.space.revoke();
    await scene.space.until(() => !scene.app.ready());
    expect(await ready(scene)).toEqual([503, 'the app was uninstalled, or its token was revoked']);
  });

  it('/readyz says that Slack refuses the token, though nobody told the app', async () => {
    const scene = await stage({ transport: 'signed HTTP', schedule: { configured } });
    scene.space.faults.always('chat.postMessage', { kind: 'error', error: 'account_inactive' });
    await scene.space.clock.set(new Date('2026-03-12T08:01:00Z'));
    expect(await ready(scene)).toEqual([
      503,
      'Slack refuses the app (account_inactive): nothing is sent',
    ]);
  });
});

describe('/metrics', () => {
  it('/metrics counts what the schedule has done, in Prometheus’ format and without anybody’s words', async () => {
    const scene: { schedule?: Stage['schedule'] } = {};
    const standing = async () => scene.schedule?.standing() ?? null;
    const metrics = createMetrics({
      version: '1',
      logger: loggerInto([]),
      standing,
      progress: () => scene.schedule?.progress() ?? null,
    });
    const whole = await stage({
      transport: 'signed HTTP',
      app: { metrics: metrics.text },
      schedule: { configured, onSettled: metrics.settled, beat: metrics.turned },
    });
    scene.schedule = whole.schedule;
    await whole.space.clock.set(new Date('2026-03-12T08:01:00Z'));
    const { status, text, type } = await asked(whole, '/metrics');
    expect(status).toBe(200);
    expect(type.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(text).toMatch(/^briefing_settled_total\{kind="digest",state="sent"\} [12]$/m);
    expect(text).toMatch(/^briefing_last_turn_timestamp_seconds 17733024\d\d$/m);
    expect(text).toMatch(/^briefing_last_write_timestamp_seconds 17733024\d\d$/m);
    expect(text).toContain('briefing_overdue_seconds 0\n');
    expect(text).not.toMatch(/C0LOCAL|U0LOCAL|Google/);
  });

  it('/metrics is no address where nothing is measured, and fails where the figures can’t be gathered', async () => {
    const plain = await stage({ transport: 'signed HTTP' });
    expect((await asked(plain, '/metrics')).status).toBe(404);
    const metrics = () => Promise.reject(new Error('x'));
    const broken = await stage({ transport: 'signed HTTP', app: { metrics } });
    expect((await asked(broken, '/metrics')).status).toBe(500);
    expect(broken.logged).toContainEqual({
      level: 'warn',
      facts: { error: 'Error: x' },
      sentence: 'The figures could not be gathered',
    });
  });
});

it('A beat follows each turn that went through, while the app may post', async () => {
  const beats: string[] = [];
  const beat = (now: number) => void beats.push(new Date(now).toISOString().slice(0, 16));
  const scene = await stage({ schedule: { configured, beat } });
  await scene.space.clock.set(new Date('2026-03-12T08:00:00Z'));
  expect(beats).toEqual(['2026-03-12T08:00']);
  await scene.space.revoke();
  await scene.space.until(() => !scene.app.ready());
  await scene.schedule.wake();
  expect(beats).toHaveLength(1);
});

it('The log of deliveries is kept for 400 days', async () => {
  const scene = await stage({ schedule: { configured } });
  const { clock } = scene.space;
  const first = Date.parse('2026-03-12T08:00:00Z');
  const oldest = async () => {
    const ledger = scene.store.ledger(TEAM);
    const all = await ledger.deliveries.list({ kinds: ['digest'], limit: 10_000 });
    return all.at(-1)?.dueAt;
  };
  await clock.set(new Date(first + DAY));
  await scene.store.plans(TEAM).removeSchedule('sch_config');
  await clock.set(new Date(first + 399 * DAY));
  await scene.schedule.wake();
  expect(await oldest()).toBe(first);
  await clock.advance(2 * DAY);
  await scene.schedule.wake();
  expect(await oldest()).toBe(first + DAY);
});

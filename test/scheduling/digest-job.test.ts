import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from '../../src/contracts/page.ts';
import { type Office, openOffice } from '../../src/open.ts';
import { createDigestJob, type Delivered, type Poster } from '../../src/scheduling/digest-job.ts';

const CHANNEL = 'C0BRIEF';
const TEAM = 'T1';
const at = (iso: string) => Date.parse(iso);

/** A channel that takes what is posted, or says why not; and a clock in the test's hand. */
class Scene implements Poster {
  now = at('2026-03-11T20:00:00Z');
  posted: { page: Page; at: number; from: number; to: number; text: string }[] = [];
  refusal: string | null = null;
  logged: string[] = [];
  office!: Office;
  readonly clock = { now: () => new Date(this.now) };

  workspace = () => TEAM;

  async deliver(
    page: Page,
    channel: string,
    options: Parameters<Poster['deliver']>[2],
  ): Promise<Delivered> {
    expect(channel).toBe(CHANNEL);
    if (this.refusal) return { ok: false, sentence: this.refusal };
    const { from, to } = options.metadata as { from: number; to: number };
    this.posted.push({ page, at: this.now, from, to, text: page.headline });
    return { ok: true, ts: `${this.posted.length}.0` };
  }

  job(cron = '0 9 * * 1-5', zone = 'Europe/Stockholm') {
    return createDigestJob({
      ...this.office,
      cron,
      zone,
      channel: CHANNEL,
      clock: this.clock,
      logger: {
        info: (_facts, sentence) => this.logged.push(sentence),
        error: (_facts, sentence) => this.logged.push(sentence),
      },
    });
  }

  /** Lets the clock reach a moment, minute by minute as a ticker would near it. */
  async tick(job: ReturnType<Scene['job']>, iso: string): Promise<void> {
    this.now = at(iso);
    await job.tick(new Date(this.now), this);
  }
}

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

async function scene(databaseUrl = 'sqlite::memory:'): Promise<Scene> {
  const made = new Scene();
  made.office = await openOffice({ databaseUrl, prefix: 'ai-', clock: made.clock });
  cleanUp.push(() => made.office.store.close());
  return made;
}

describe('the scheduled digest', () => {
  it('goes out when it is due, once, and is recorded with its lines', async () => {
    const stage = await scene();
    const job = stage.job();
    await stage.tick(job, '2026-03-12T07:59:00Z');
    expect(stage.posted).toEqual([]);
    await stage.tick(job, '2026-03-12T08:00:00Z');
    await stage.tick(job, '2026-03-12T08:00:30Z');
    await stage.tick(job, '2026-03-12T08:01:00Z');
    expect(stage.posted).toHaveLength(1);
    expect(await stage.office.store.lastDigest(TEAM, CHANNEL)).toMatchObject({
      to: at('2026-03-12T08:00:00Z'),
      ts: '1.0',
      lines: stage.posted[0]?.page.events.map((event) => event.id),
    });
  });

  it('covers at first one turn of its schedule, and then what followed the last one', async () => {
    const stage = await scene();
    const job = stage.job();
    await stage.tick(job, '2026-03-12T08:00:00Z');
    await stage.tick(job, '2026-03-13T08:00:00Z');
    await stage.tick(job, '2026-03-16T08:00:00Z');
    expect(stage.posted.map(({ from, to }) => [from, to])).toEqual([
      [at('2026-03-11T08:00:00Z'), at('2026-03-12T08:00:00Z')],
      [at('2026-03-12T08:00:00Z'), at('2026-03-13T08:00:00Z')],
      [at('2026-03-13T08:00:00Z'), at('2026-03-16T08:00:00Z')],
    ]);
  });

  it('makes up for missed mornings with one digest that covers them all', async () => {
    const stage = await scene();
    stage.now = at('2026-03-04T20:00:00Z');
    const job = stage.job();
    await stage.tick(job, '2026-03-05T08:00:00Z');
    await stage.tick(job, '2026-03-11T15:00:00Z');
    expect(stage.posted.map(({ from, to }) => [from, to])).toEqual([
      [at('2026-03-04T08:00:00Z'), at('2026-03-05T08:00:00Z')],
      [at('2026-03-05T08:00:00Z'), at('2026-03-11T08:00:00Z')],
    ]);
  });

  it('does not make up for what was due before it first started', async () => {
    const stage = await scene();
    stage.now = at('2026-03-12T08:30:00Z');
    const job = stage.job();
    await stage.tick(job, '2026-03-12T08:31:00Z');
    expect(stage.posted).toEqual([]);
  });

  it('goes on after a restart where it left off, without posting twice', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'job-'));
    cleanUp.push(() => rmSync(folder, { recursive: true }));
    const url = `sqlite:${join(folder, 'log.db')}`;
    const before = await scene(url);
    await before.tick(before.job(), '2026-03-12T08:00:00Z');
    await before.office.store.close();
    cleanUp.pop();

    const after = await scene(url);
    after.now = at('2026-03-12T08:00:20Z');
    const job = after.job();
    await after.tick(job, '2026-03-12T08:01:00Z');
    expect(after.posted).toEqual([]);
    await after.tick(job, '2026-03-13T08:00:00Z');
    expect(after.posted.map(({ from }) => from)).toEqual([at('2026-03-12T08:00:00Z')]);
  });

  it('tries again at the next tick what was refused, and loses nothing of its window', async () => {
    const stage = await scene();
    const job = stage.job();
    stage.refusal = 'I can’t post in #briefing: the app is not a member.';
    await stage.tick(job, '2026-03-12T08:00:00Z');
    await stage.tick(job, '2026-03-13T08:00:00Z');
    expect(stage.posted).toEqual([]);
    expect(stage.logged).toEqual([stage.refusal, stage.refusal]);
    stage.refusal = null;
    await stage.tick(job, '2026-03-13T08:01:00Z');
    expect(stage.posted.map(({ from, to }) => [from, to])).toEqual([
      [at('2026-03-11T08:00:00Z'), at('2026-03-13T08:00:00Z')],
    ]);
  });

  it('logs what fails on our side and goes on', async () => {
    const stage = await scene();
    const job = stage.job();
    const deliver = stage.deliver;
    stage.deliver = () => Promise.reject(new Error('socket hang up'));
    await stage.tick(job, '2026-03-12T08:00:00Z');
    expect(stage.logged).toEqual(['digest failed']);
    stage.deliver = deliver;
    await stage.tick(job, '2026-03-12T08:01:00Z');
    expect(stage.posted).toHaveLength(1);
  });

  it('posts one where two ticks come at once', async () => {
    const stage = await scene();
    const job = stage.job();
    stage.now = at('2026-03-12T08:00:00Z');
    await Promise.all([1, 2, 3].map(() => job.tick(new Date(stage.now), stage)));
    expect(stage.posted).toHaveLength(1);
  });

  it('is written as of the moment when it was due, not of the tick that came late', async () => {
    const stage = await scene();
    const job = stage.job();
    await stage.tick(job, '2026-03-13T07:00:00Z');
    expect(stage.posted[0]).toMatchObject({ to: at('2026-03-12T08:00:00Z') });
    for (const event of stage.posted[0]?.page.events ?? []) {
      expect(event.knownAt).toBeLessThanOrEqual(at('2026-03-12T08:00:00Z'));
    }
  });

  it('names the next one, for its own channel only', async () => {
    const stage = await scene();
    const job = stage.job();
    expect(job.next(CHANNEL)).toBe(at('2026-03-12T08:00:00Z'));
    expect(job.next('C0OTHER')).toBeNull();
    expect(job.sentence()).toBe('Next digest: Thu 12 Mar, 09:00 (Stockholm).');
    expect(stage.job('0 9 30 2 *').sentence()).toBe('No further digest is due.');
  });
});

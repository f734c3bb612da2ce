import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cronTicker, minuteTicker } from '../../src/scheduling/ticker.ts';

describe('the real clock’s tick', () => {
  const warnings: string[] = [];
  const logger = { warn: (_facts: object, sentence: string) => void warnings.push(sentence) };

  beforeEach(() => vi.useFakeTimers({ now: new Date('2026-03-12T08:58:30Z') }));
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('comes once a minute with the clock’s time, until it is stopped', async () => {
    const ticks: string[] = [];
    const ticking = cronTicker({ now: () => new Date() }, logger).everyMinute(async (now) => {
      ticks.push(now.toISOString().slice(0, 16));
    });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(ticks).toEqual(['2026-03-12T08:59', '2026-03-12T09:00']);
    ticking.stop();
    await vi.advanceTimersByTimeAsync(180_000);
    expect(ticks).toHaveLength(2);
  });

  it('is not started again while the last one works', async () => {
    let working = 0;
    let most = 0;
    const ticking = cronTicker({ now: () => new Date() }, logger).everyMinute(async () => {
      working += 1;
      most = Math.max(most, working);
      await new Promise((done) => setTimeout(done, 150_000));
      working -= 1;
    });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(most).toBe(1);
    expect(warnings.join()).toContain('overlap');
    ticking.stop();
  });
});

describe('a clock that is moved by hand', () => {
  it('ticks when it says so', async () => {
    const listeners = new Set<(minute: Date) => Promise<void>>();
    const clock = {
      now: () => new Date(0),
      onTick(listener: (minute: Date) => Promise<void>) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const seen: Date[] = [];
    const ticking = minuteTicker(clock).everyMinute(async (now) => {
      seen.push(now);
    });
    for (const listener of listeners) await listener(new Date(60_000));
    expect(seen).toEqual([new Date(60_000)]);
    ticking.stop();
    expect(listeners.size).toBe(0);
  });
});

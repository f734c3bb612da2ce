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

  it('The real clock’s tick comes once a minute with the clock’s time, until it is stopped', async () => {
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

  it('The real clock’s tick is not started again while the last one works', async () => {
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

describe('a wish of what listens to the real clock', () => {
  const clock = { now: () => new Date() };
  const silent = { warn() {} };
  const ticked = async (wish: () => Date | undefined) => {
    const ticks: string[] = [];
    const ticking = cronTicker(clock, silent).everyMinute(async (now) => {
      ticks.push(now.toISOString().slice(14, 19));
      return wish();
    });
    await vi.advanceTimersByTimeAsync(60_000);
    return { ticks, ticking };
  };
  const seconds = (ahead: number) => () => new Date(Date.now() + ahead * 1000);

  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-03-12T08:59:30Z') });
    // At the minute itself, of the two seconds after it.
    vi.spyOn(Math, 'random').mockReturnValue(0);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('A wish of what listens to the real clock for sooner than a minute is granted, once for each time that it is said', async () => {
    const { ticks, ticking } = await ticked(seconds(15));
    expect(ticks).toEqual(['00:00', '00:15', '00:30']);
    ticking.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ticks).toHaveLength(3);
  });

  it('A wish of what listens to the real clock for later is left to the minutes, which come all the same', async () => {
    const { ticks, ticking } = await ticked(seconds(3_600));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ticks).toEqual(['00:00', '01:00']);
    ticking.stop();
  });

  it('A wish of what listens to the real clock is replaced by what is said when it is woken', async () => {
    const { ticks, ticking } = await ticked(() => undefined);
    ticking.wake(new Date(Date.now() + 5_000));
    ticking.wake(new Date(Date.now() + 10_000));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(ticks).toEqual(['00:00', '00:40']);
    ticking.wake(new Date(Date.now() + 5_000));
    ticking.wake();
    await vi.advanceTimersByTimeAsync(9_000);
    expect(ticks).toHaveLength(2);
    ticking.stop();
  });
});

describe('a clock that is moved by hand', () => {
  it('A clock that is moved by hand ticks when it says so', async () => {
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

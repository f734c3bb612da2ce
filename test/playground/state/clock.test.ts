import { describe, expect, it } from 'vitest';
import { createClock } from '../../../playground/index.ts';

const morning = new Date('2026-03-12T07:59:00Z');

describe('the clock of a workspace', () => {
  it('The clock stands still until it is moved', async () => {
    const clock = createClock(morning);
    expect(clock.now()).toEqual(morning);
    await clock.advance(1500);
    expect(clock.now().toISOString()).toBe('2026-03-12T07:59:01.500Z');
  });

  it('The clock adds up advances that are asked for at once', async () => {
    const clock = createClock(morning);
    await Promise.all([clock.advance(1000), clock.advance(2000)]);
    expect(clock.now().toISOString()).toBe('2026-03-12T07:59:03.000Z');
  });

  it('The clock refuses to go back, to nowhere, and to start at no date', async () => {
    const clock = createClock(morning);
    await expect(clock.set(new Date('2026-03-12T07:58:59Z'))).rejects.toThrow(RangeError);
    await expect(clock.set(new Date('soon'))).rejects.toThrow(RangeError);
    await expect(clock.advance(-1)).rejects.toThrow(RangeError);
    await expect(clock.advance(Number.POSITIVE_INFINITY)).rejects.toThrow(RangeError);
    expect(() => createClock(new Date('never'))).toThrow(RangeError);
    expect(clock.now()).toEqual(morning);
  });

  it('The clock calls listeners once for every minute boundary, at that minute, and waits for them', async () => {
    const clock = createClock(new Date('2026-03-12T07:59:30Z'));
    const heard: string[] = [];
    clock.onTick(async (minute) => {
      await Promise.resolve();
      expect(clock.now()).toEqual(minute);
      heard.push(minute.toISOString().slice(11, 16));
    });
    await clock.advance(29_999);
    expect(heard).toEqual([]);
    await clock.advance(1);
    await clock.advance(150_000);
    expect(heard).toEqual(['08:00', '08:01', '08:02']);
  });

  it('The clock does not call a listener again before the moment that it asked for', async () => {
    const clock = createClock(morning);
    const heard: string[] = [];
    clock.onTick((minute) => {
      heard.push(minute.toISOString().slice(0, 16));
      return new Date(minute.getTime() + 24 * 3_600_000);
    });
    await clock.set(new Date('2026-03-14T20:00:00Z'));
    expect(heard).toEqual(['2026-03-12T08:00', '2026-03-13T08:00', '2026-03-14T08:00']);
  });

  it('The clock lets each listener have its own wishes', async () => {
    const clock = createClock(morning);
    const heard: string[] = [];
    const every = (name: string, minutes: number) =>
      clock.onTick((minute) => {
        heard.push(name);
        return new Date(minute.getTime() + minutes * 60_000);
      });
    every('a', 2);
    every('b', 3);
    await clock.advance(7 * 60_000);
    expect(heard).toEqual(['a', 'b', 'a', 'b', 'a', 'a', 'b']);
  });

  it('The clock crosses a century at once when nothing is due', async () => {
    const clock = createClock(morning);
    clock.onTick(() => new Date('2125-01-01T00:00:00Z'));
    await clock.set(new Date('2126-01-01T00:00:00Z'));
    expect(clock.now().getUTCFullYear()).toBe(2126);
  });

  it('The clock calls a listener on the first whole minute after the moment that it asked for', async () => {
    const clock = createClock(morning);
    const heard: string[] = [];
    clock.onTick((minute) => {
      heard.push(minute.toISOString().slice(11, 16));
      return new Date('2026-03-12T09:10:20Z');
    });
    await clock.set(new Date('2026-03-12T09:11:00Z'));
    expect(heard).toEqual(['08:00', '09:11']);
  });

  it('The clock no longer calls a listener that was removed, even during a tick', async () => {
    const clock = createClock(morning);
    let calls = 0;
    const stop = clock.onTick(() => {
      calls += 1;
      stop();
    });
    await clock.advance(600_000);
    expect(calls).toBe(1);
  });

  it('The clock stays where a listener has failed, tells the caller, and can be moved on', async () => {
    const clock = createClock(morning);
    const stop = clock.onTick(() => {
      throw new Error('broken');
    });
    await expect(clock.advance(600_000)).rejects.toThrow('broken');
    expect(clock.now().toISOString()).toBe('2026-03-12T08:00:00.000Z');
    stop();
    await clock.advance(60_000);
    expect(clock.now().toISOString()).toBe('2026-03-12T08:01:00.000Z');
  });

  it('The clock crosses half a year of minutes while the rest of the process goes on', async () => {
    const clock = createClock(morning);
    let minutes = 0;
    let turns = 0;
    clock.onTick(() => void minutes++);
    const alive = setInterval(() => turns++, 1);
    await clock.advance(180 * 24 * 3_600_000);
    clearInterval(alive);
    expect(minutes).toBe(180 * 24 * 60);
    expect(turns).toBeGreaterThan(3);
  });
});

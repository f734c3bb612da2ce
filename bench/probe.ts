/**
 * Loaded before every app that is measured, ours and the empty one alike: sets its clock to the moment of the
 * benchmark, which then goes on, and tells its memory when asked, and how long its loop has stood still at most.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const shift = Number(new URL(import.meta.url).searchParams.get('shift'));
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...parts: [] | [number]) {
    if (parts.length === 0) super(RealDate.now() + shift);
    else super(...parts);
  }
  static override now(): number {
    return RealDate.now() + shift;
  }
} as DateConstructor;

/** Milliseconds: a loop that turns is looked at so often. */
const RESOLUTION = 2;
const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
delays.enable();

process.on('message', (asked) => {
  if (asked === 'standstill') {
    process.send?.({ standstill: delays.max / 1e6 });
    delays.reset();
    return;
  }
  // Room that is only kept for garbage to come is given back: how much of it there is, is chance.
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  process.send?.({ rss: process.memoryUsage.rss() });
});
// Listening must not keep a program from ending.
process.channel?.unref();

/**
 * Loaded before every app that is measured, ours and the empty one alike: sets its clock to the moment of the
 * benchmark, which then goes on, and tells its memory when asked.
 */
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

process.on('message', () => {
  // Room that is only kept for garbage to come is given back: how much of it there is, is chance.
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  process.send?.({ rss: process.memoryUsage.rss() });
});
// Listening must not keep a program from ending.
process.channel?.unref();

import type { TrackedEvent } from '../../domain/event/event.ts';

/** A law by the name that people call it: its instrument, else the event's title. */
export function lawName({ instrument, title }: Pick<TrackedEvent, 'instrument' | 'title'>): string {
  return instrument ?? title;
}

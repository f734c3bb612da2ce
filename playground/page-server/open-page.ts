/** The page while it is open: shared by its connections. */
import type { Shortcut, ShownCommand } from '../protocol/page-protocol.ts';
import type { MovableClock } from '../state/clock.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Time } from './time.ts';

/** The workspace behind a page, its clock, and the reading marks of its people. */
export interface Page {
  workspace: Workspace<MovableClock>;
  time: Time;
  commands: ShownCommand[];
  shortcuts: Shortcut[];
  /** Channel → up to which message the person has read; may be written to. */
  readsOf(person: string): Record<string, string>;
  /** Every connection looks again, a frame of the screen later. */
  changed(): void;
  /** Starts everything anew, at a moment in epoch milliseconds or where it began. */
  reset(at?: number): void;
}

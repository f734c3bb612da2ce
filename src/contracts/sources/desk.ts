/** The shared desk: the workspace whose accepted events all others read like the bundled log. */

/** The stance of a workspace to the shared desk: there is none, it is the desk, it reads it, or it declines to. */
export type DeskStance = 'none' | 'desk' | 'reads' | 'declines';

/** The events of the shared desk that a reader knows of by its moment. */
export interface DeskTold {
  events: number;
  /** When the first of them became known, epoch milliseconds; null for none. */
  since: number | null;
}

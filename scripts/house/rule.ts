/** A house rule, and what it finds. */
import type { Project } from './project.ts';

export interface Finding {
  /** The thing found, as the list of exceptions names it: a file, `a.ts → b.ts`, a name. */
  at: string;
  /** More about it, for whoever mends it. */
  note?: string;
  /** Times, or a size. Default 1. */
  count?: number;
}

export interface HouseRule {
  /** Names the list of exceptions: `test/house/exceptions/<name>.json`. */
  name: string;
  /** The rule as a sentence. */
  says: string;
  find(project: Project): Finding[];
}

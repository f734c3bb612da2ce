/** An inspection: collects problems and counts while it walks through blocks. */

import type { BlockSurface } from '../protocol/types.ts';

/** Something that Slack would refuse. */
export interface BlockProblem {
  /** Slack's error for it. */
  code: 'invalid_blocks' | 'msg_blocks_too_long';
  /** JSON pointer to the offending part. */
  pointer: string;
  message: string;
}

/** The options of an inspection. */
export interface InspectOptions {
  /** False lifts the limit on a message's whole text. */
  wholeText?: boolean | undefined;
  /** Block types that are refused altogether. */
  refused?: readonly string[];
  /** True for a `slack_file` that can be shown by now; without it every file can. */
  fileIsReady?: (id: string) => boolean;
}

/** The state of one inspection. */
export interface Inspection {
  surface: BlockSurface;
  options: InspectOptions;
  problems: BlockProblem[];
  blockIds: Set<string>;
  /** Action ids of the block under inspection. */
  actionIds: Set<string>;
  /** Counts for the limits that hold for a whole message or view. */
  totals: {
    text: number;
    markdown: number;
    table: number;
    dataTable: number;
    tables: number;
    charts: number;
    focused: number;
    inputs: number;
  };
  /** The total towards which text is counted at the moment. */
  counting: 'text' | 'markdown' | 'table' | 'dataTable' | 'nothing';
}

/** A fresh inspection. */
export function startInspection(surface: BlockSurface, options: InspectOptions = {}): Inspection {
  const zero = { text: 0, markdown: 0, table: 0, dataTable: 0, tables: 0, charts: 0 };
  return {
    surface,
    options,
    problems: [],
    blockIds: new Set(),
    actionIds: new Set(),
    totals: { ...zero, focused: 0, inputs: 0 },
    counting: 'text',
  };
}

/** Records a problem. */
export function refuse(seen: Inspection, pointer: string, message: string): void {
  seen.problems.push({ code: 'invalid_blocks', pointer, message });
}

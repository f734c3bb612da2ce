/**
 * Says what Slack would refuse, before Slack has to.
 *
 * Characters are Unicode code points. Every problem carries a JSON pointer into the blocks.
 */

import { isObject } from '../protocol/json.ts';
import type { BlockSurface } from '../protocol/types.ts';
import { shape, text, typed, yesNo } from './check.ts';
import { plainText } from './composition.ts';
import {
  type BlockProblem,
  type Inspection,
  type InspectOptions,
  refuse,
  startInspection,
} from './inspection.ts';
import { kinds } from './kinds.ts';

/** Limits that hold for a whole message or view. */
const LIMITS = {
  messageBlocks: 50,
  viewBlocks: 100,
  /** Text of a whole message with what its blocks weigh; Slack does not document it and starts to refuse about here. */
  messageText: 13_000,
  /** A block's own weight, in characters, whatever it says. */
  blockWeight: 125,
  markdownText: 12_000,
  tableText: 10_000,
  dataTableText: 10_000,
  /** Bytes of a view as JSON. */
  viewBytes: 250 * 1024,
} as const;

function inspectEach(blocks: unknown[], at: string, seen: Inspection): void {
  for (const [index, block] of blocks.entries()) {
    const here = `${at}/${index}`;
    seen.actionIds = new Set();
    if (!isObject(block)) {
      refuse(seen, here, 'must be an object');
      continue;
    }
    inspectOne(block, here, seen);
  }
}

function inspectOne(block: Record<string, unknown>, at: string, seen: Inspection): void {
  const type = String(block.type);
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  if (!kind || seen.options.refused?.includes(type)) {
    refuse(seen, `${at}/type`, `unsupported type: ${type}`);
    return;
  }
  if (!kind.on.includes(seen.surface)) {
    refuse(seen, `${at}/type`, `${type} is not allowed in a ${seen.surface}`);
    return;
  }
  const id = block.block_id;
  if (typeof id === 'string' && seen.blockIds.has(id)) {
    refuse(seen, `${at}/block_id`, `block_id ${id} already exists`);
  }
  if (typeof id === 'string') seen.blockIds.add(id);
  kind.check(block, at, seen);
}

function inspectTotals(seen: Inspection, at: string, blocks: number): void {
  const { markdown, table, dataTable, text: whole } = seen.totals;
  const limit = (size: number, most: number, what: string) => {
    if (size > most) refuse(seen, at, `${what} must be less than ${most + 1} characters`);
  };
  limit(markdown, LIMITS.markdownText, 'all markdown blocks together');
  limit(table, LIMITS.tableText, 'the cells of all tables together');
  limit(dataTable, LIMITS.dataTableText, 'the cells of all data tables together');
  const total = whole + markdown + blocks * LIMITS.blockWeight;
  const applies = seen.surface === 'message' && seen.options.wholeText !== false;
  if (!applies || total <= LIMITS.messageText) return;
  const message = `all blocks together must be less than ${LIMITS.messageText + 1} characters`;
  seen.problems.push({ code: 'msg_blocks_too_long', pointer: at, message });
}

function inspect(blocks: unknown, at: string, seen: Inspection): void {
  const most = seen.surface === 'message' ? LIMITS.messageBlocks : LIMITS.viewBlocks;
  if (!Array.isArray(blocks)) {
    refuse(seen, at, 'must be an array');
  } else if (blocks.length > most) {
    refuse(seen, at, `no more than ${most} items allowed`);
  } else {
    inspectEach(blocks, at, seen);
    inspectTotals(seen, at, blocks.length);
  }
}

/** The blocks of a message. */
export function inspectMessage(blocks: unknown, options: InspectOptions = {}): BlockProblem[] {
  const seen = startInspection('message', options);
  inspect(blocks, '/blocks', seen);
  return seen.problems;
}

const anyBlocks = () => undefined;
const common = {
  private_metadata: text(3000, 0),
  callback_id: text(255, 0),
  external_id: text(255, 0),
};

const definition = typed({
  modal: shape(
    { title: plainText(24), blocks: anyBlocks },
    {
      ...common,
      submit: plainText(24),
      close: plainText(24),
      clear_on_close: yesNo,
      notify_on_close: yesNo,
      submit_disabled: yesNo,
    },
  ),
  home: shape(
    { blocks: anyBlocks },
    // Slack ignores what only modals have, and many apps send it.
    { ...common, title: anyBlocks, submit: anyBlocks, close: anyBlocks },
  ),
});

/** A modal or a home tab, as given to `views.*`. Its size is a matter of `viewIsTooLarge`. */
export function inspectView(view: unknown, options: InspectOptions = {}): BlockProblem[] {
  const surface: BlockSurface = isObject(view) && view.type === 'home' ? 'home' : 'modal';
  const seen = startInspection(surface, options);
  definition(view, '/view', seen);
  if (!isObject(view)) return seen.problems;
  inspect(view.blocks, '/view/blocks', seen);
  if (surface === 'modal' && seen.totals.inputs > 0 && view.submit === undefined) {
    refuse(seen, '/view', 'submit is required when there are input blocks');
  }
  return seen.problems;
}

/** True for a view that is larger than Slack takes (`view_too_large`). */
export function viewIsTooLarge(view: unknown): boolean {
  return Buffer.byteLength(JSON.stringify(view)) > LIMITS.viewBytes;
}

/** The characters of a message that count towards its limit of 13,000: its text in code points, and 125 for each block. */
export function messageTextLength(blocks: unknown): number {
  const seen = startInspection('message');
  if (!Array.isArray(blocks)) return 0;
  inspectEach(blocks, '/blocks', seen);
  return seen.totals.text + seen.totals.markdown + blocks.length * LIMITS.blockWeight;
}

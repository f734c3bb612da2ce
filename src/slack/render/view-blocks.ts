/** The blocks of a Home tab or a modal, as many as Slack takes. */
import type { KnownBlock } from '@slack/types';

const MOST_BLOCKS = 100;
/** Slack takes 250 KB of JSON; a title, its buttons and what the app keeps in a view are far below the rest. */
const MOST_BYTES = 240 * 1024;

/** The first blocks that fit into one view: what follows is left out. */
export function viewBlocks(blocks: readonly KnownBlock[]): KnownBlock[] {
  let bytes = 0;
  const tooMany = blocks.findIndex((block) => {
    bytes += Buffer.byteLength(JSON.stringify(block)) + 1;
    return bytes > MOST_BYTES;
  });
  const fitting = tooMany < 0 ? blocks : blocks.slice(0, tooMany);
  return fitting.slice(0, MOST_BLOCKS);
}

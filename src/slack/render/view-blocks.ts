/** The blocks of a view: as many as Slack takes in one, in number and in bytes. */
import type { KnownBlock } from '@slack/types';
import { LIMITS } from './limits.ts';
import { plainElement } from './runs.ts';

const LEFT_OUT: KnownBlock = {
  type: 'context',
  elements: [
    plainElement(
      'This is not all: Slack takes no more in one view. Ask with a command for the rest.',
    ),
  ],
};

/** Bytes as Slack counts them, with the comma behind a block. */
const bytesOf = (block: KnownBlock): number => Buffer.byteLength(JSON.stringify(block)) + 1;

/** The first blocks that fit a view; where some are left out, a last one says so. */
export function viewBlocks(blocks: readonly KnownBlock[]): KnownBlock[] {
  const whole = fitting(blocks, LIMITS.viewBlocks, LIMITS.viewBytes);
  if (whole.length === blocks.length) return whole;
  return [
    ...fitting(blocks, LIMITS.viewBlocks - 1, LIMITS.viewBytes - bytesOf(LEFT_OUT)),
    LEFT_OUT,
  ];
}

function fitting(blocks: readonly KnownBlock[], most: number, bytes: number): KnownBlock[] {
  let used = 0;
  const end = blocks.findIndex((block, place) => {
    used += bytesOf(block);
    return place >= most || used > bytes;
  });
  return blocks.slice(0, end < 0 ? blocks.length : end);
}

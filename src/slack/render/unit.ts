/** The units that messages are packed from: blocks that stay together, with their words. */
import type { Block, KnownBlock, TextObject } from '@slack/types';
import { inlines, type Text } from '../../page/page.ts';
import { plainText } from '../../page/plain-text.ts';
import { BLOCK_WEIGHT, weigh } from './lengths.ts';
import { LIMITS, PIECE } from './limits.ts';
import { mrkdwn, mrkdwnElement, plainElement, richBlock, richElements, splitText } from './runs.ts';

/** A block of any kind, those newer than `@slack/types` included. */
export type AnyBlock = KnownBlock | Block;

export interface Unit {
  blocks: AnyBlock[];
  /** The same in plain words, for the message's `text`. */
  lines: string[];
  /** Text of the blocks, as `weigh` counts it, and the blocks' own weight. */
  chars: number;
  isTable?: true;
  isChart?: true;
  /** Belongs to what follows: never the last of a message. */
  heads?: true;
  /** The same without tables and charts, for a workspace that refuses them. */
  plain?: () => Unit[];
}

/** Blocks for a Home tab or a modal, drawn `plain`. */
export function knownBlocks(blocks: readonly AnyBlock[]): KnownBlock[] {
  // Drawn so, a Page has no block that is newer than `@slack/types`.
  return blocks as KnownBlock[];
}

/** A unit of these blocks. */
export function unit(blocks: AnyBlock[], lines: string[], extra?: Partial<Unit>): Unit {
  return { blocks, lines, chars: weigh(blocks) + blocks.length * BLOCK_WEIGHT, ...extra };
}

/** A paragraph, in as many units as it needs. */
export function paragraphs(text: Text): Unit[] {
  return splitText(text, PIECE).flatMap((piece) => {
    const elements = richElements(piece);
    const words = plainText(piece);
    return words.trim() ? [unit([richBlock(elements)], [words])] : [];
  });
}

/** Small print; as a paragraph where mrkdwn could misread it. */
export function smallPrint(text: Text): Unit[] {
  return splitText(text, PIECE).flatMap((piece) => {
    const words = plainText(piece);
    if (!words.trim()) return [];
    const element = contextElement(piece, words);
    const block = element
      ? ({ type: 'context', elements: [element] } as const)
      : richBlock(richElements(piece));
    return [unit([block], [words])];
  });
}

function contextElement(piece: Text, words: string): TextObject | null {
  if (inlines(piece).every((run) => typeof run === 'string')) return plainElement(words);
  const text = mrkdwn(piece);
  return text === null || text.length > LIMITS.section ? null : mrkdwnElement(text);
}

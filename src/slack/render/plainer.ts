/** Plainer forms of a message that Slack does not take, down to text alone: no news is lost to a drawing or a link. */
import { clip } from './lengths.ts';
import { LIMITS } from './limits.ts';
import type { AnyBlock } from './unit.ts';
import { blockWords, withoutLinks } from './words-of-blocks.ts';

/** A message as Slack gets it. */
export interface Drawn {
  text: string;
  blocks: readonly AnyBlock[];
}

/** The size of a message that is text alone, in UTF-16 units: it stays editable. */
const TEXT_ALONE = 3500;
/** A text of this size is not what is too long. */
const SHORT = 500;

/**
 * The messages to post in the place of one that Slack refuses: for how it is drawn, the same without links, then the
 * text alone; for its length, its two halves. None where there is nothing plainer or shorter.
 */
export function plainer(message: Drawn, refused: 'drawing' | 'length'): Drawn[] {
  if (refused === 'length') return halves(message);
  if (message.blocks.length === 0) return [];
  const blocks = withoutLinks(message.blocks);
  const hadLinks = JSON.stringify(blocks) !== JSON.stringify(message.blocks);
  return hadLinks ? [{ text: message.text, blocks }] : textAlone(message);
}

/** The plainer message to put in the place of one that stands already, where there is one: all of it in a single message, as an edit makes no second. */
export function plainerAlone(message: Drawn): Drawn | null {
  const [next, ...more] = plainer(message, 'drawing');
  return next && more.length === 0 ? next : null;
}

function halves(message: Drawn): Drawn[] {
  const { text, blocks } = message;
  if (blocks.length > 1) {
    const middle = Math.ceil(blocks.length / 2);
    return [blocks.slice(0, middle), blocks.slice(middle)].map((half) => ({
      text: clip(blockWords(half).join('\n') || text, LIMITS.editableText),
      blocks: half,
    }));
  }
  if (blocks.length === 1) return textAlone(message);
  if (text.length <= SHORT) return [];
  return pieces(text, Math.ceil(text.length / 2)).map((piece) => ({ text: piece, blocks: [] }));
}

/** The words of the blocks, as `text` may have been cut; without their controls. */
function textAlone({ text, blocks }: Drawn): Drawn[] {
  const words = blockWords(blocks).join('\n') || text;
  return pieces(words, TEXT_ALONE).map((piece) => ({ text: piece, blocks: [] }));
}

/** A text in pieces of at most `max` units, cut between lines or words where there are any. */
function pieces(text: string, max: number): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const line = rest.lastIndexOf('\n', max);
    const word = rest.lastIndexOf(' ', max);
    const at = line > max / 2 ? line : word > 0 ? word : max;
    found.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest ? [...found, rest] : found;
}

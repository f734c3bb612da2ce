import { describe, expect, it } from 'vitest';
import { elements } from '../../../../playground/blocks/elements.ts';
import { kinds } from '../../../../playground/blocks/kinds.ts';
import { inspectMessage, inspectView } from '../../../../playground/index.ts';
import { samples } from '../../../../playground/page/blocks/gallery/samples.ts';
import { controlsIn } from '../../../../playground/protocol/controls.ts';

const blocks = samples.flatMap((each) => each.blocks);
const known = blocks.filter((each) => each.type !== 'something_new');

describe('the gallery of blocks', () => {
  it('The gallery shows every kind of block but a task outside of a plan', () => {
    const shown = new Set(known.map((each) => each.type));
    expect(Object.keys(kinds).filter((kind) => !shown.has(kind))).toEqual(['task_card']);
  });

  it('The gallery shows every kind of control', () => {
    const shown = new Set(controlsIn(blocks).map((each) => each.element.type));
    const missing = Object.keys(elements).filter((each) => each !== 'image' && !shown.has(each));
    expect(missing).toEqual([]);
  });

  it.each(known.map((each, i) => [`${i + 1}, ${each.type}`, each]))(
    'The gallery shows what Slack would take: block %s',
    (_name, block) => {
      const inModal = block.type === 'input' || block.type === 'alert';
      const modal = {
        type: 'modal',
        title: { type: 'plain_text', text: 'A form' },
        submit: { type: 'plain_text', text: 'Save' },
        blocks: [block],
      };
      expect(inModal ? inspectView(modal) : inspectMessage([block])).toEqual([]);
    },
  );
});

/** A Page as a modal: what was saved, or why not. */
import type { ModalView } from '@slack/types';
import type { Page } from '../../page/page.ts';
import { renderSlack } from '../render/render.ts';
import { plainElement } from '../render/runs.ts';
import { knownBlocks } from '../render/unit.ts';
import { viewBlocks } from '../render/view-blocks.ts';

/** A modal to read and close. Its title has at most 24 characters; tables and charts come as text, buttons not at all. */
export function pageView(title: string, page: Page, asOf: number): ModalView {
  const messages = renderSlack({ ...page, actions: [], thread: [] }, { asOf, isPlain: true });
  return {
    type: 'modal',
    title: plainElement(title),
    close: plainElement('Close'),
    blocks: viewBlocks(messages.flatMap(({ blocks }) => knownBlocks(blocks))),
  };
}

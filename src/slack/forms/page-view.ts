/** A Page as a modal: what was saved, or why not. */
import type { KnownBlock, ModalView } from '@slack/types';
import type { Page } from '../../page/page.ts';
import { renderSlack } from '../render/render.ts';
import { plainElement } from '../render/runs.ts';

const MOST_BLOCKS = 100;

/** A modal to read and close. Its title has at most 24 characters; tables and charts come as text, buttons not at all. */
export function pageView(title: string, page: Page, asOf: number): ModalView {
  const messages = renderSlack({ ...page, actions: [], thread: [] }, { asOf, plain: true });
  return {
    type: 'modal',
    title: plainElement(title),
    close: plainElement('Close'),
    blocks: messages.flatMap(({ blocks }) => blocks as KnownBlock[]).slice(0, MOST_BLOCKS),
  };
}

/** Buttons and menus: what is pressed carries everything that it needs. */
import type { App, BlockAction } from '@slack/bolt';
import type { Forms } from '../forms/event-form.ts';
import type { Modals } from '../forms/modals.ts';
import { attend } from '../handling/handle.ts';
import type { Tools } from '../handling/services.ts';
import { ofPress } from '../people/interaction.ts';
import { ACTION_ID, decodeAction, type Press } from '../render/actions.ts';
import { ask } from './action-ask.ts';
import { postDigest } from './action-post-digest.ts';
import { share } from './action-share.ts';

/** Answers every button that a Page drew. */
export function listenToActions(app: App, tools: Tools, forms: Forms, modals: Modals): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: ACTION_ID }, ({ body }) =>
    attend(tools, 'action', ofPress(body), async (gesture) => {
      const press = pressOf(body);
      if (!press) return;
      switch (press.kind) {
        case 'ask':
          return ask(tools, gesture, press);
        case 'share':
          return share(tools, gesture, press);
        case 'post_digest':
          return postDigest(tools, gesture, press);
        case 'form':
          return forms.open(gesture, press);
        case 'open':
          return modals.open(gesture, press);
      }
    }),
  );
}

/** What was pressed; null for a link, which opens by itself. */
function pressOf({ actions: [action] }: BlockAction): Press | null {
  if (action?.type === 'button') return decodeAction(action.value ?? '', action.text.text);
  if (action?.type !== 'overflow') return null;
  return decodeAction(action.selected_option.value ?? '', action.selected_option.text.text);
}

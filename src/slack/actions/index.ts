/** Buttons and menus: what is pressed carries everything that it needs. */
import type { App, BlockAction } from '@slack/bolt';
import { ofPress } from '../gesture.ts';
import { attend } from '../listen.ts';
import { ACTION_ID, decodeAction, type Press } from '../render/actions.ts';
import type { Tools } from '../tools.ts';
import type { Forms } from '../views/event-form.ts';
import type { Modals } from '../views/modals.ts';
import { ask } from './ask.ts';
import { postDigest } from './post-digest.ts';
import { share } from './share.ts';

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

/** Buttons and menus: what is pressed carries everything that it needs. */
import type { App, BlockAction } from '@slack/bolt';
import { withinForm } from '../forms/form-state.ts';
import type { Forms } from '../forms/forms.ts';
import { handle } from '../handling/handle.ts';
import type { Services } from '../handling/services.ts';
import { ofPress } from '../people/interaction.ts';
import { ACTION_ID, decodeAction, type Press } from '../render/actions.ts';
import { ask } from './action-ask.ts';
import { postDigest } from './action-post-digest.ts';
import { share } from './action-share.ts';
import { judge } from './listening/judge.ts';

/** Answers every button that a Page drew. */
export function listenToActions(app: App, services: Services, forms: Forms): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: ACTION_ID }, ({ body }) =>
    handle(services, 'action', ofPress(body), async (interaction) => {
      const press = pressOf(body);
      if (!press) return;
      switch (press.kind) {
        case 'ask':
          return ask(services, interaction, press);
        case 'share':
          return share(services, interaction, press);
        case 'judge':
          return judge(services, interaction, press);
        case 'post_digest':
          return postDigest(services, interaction, press);
        case 'form':
        case 'open':
          return forms.open(
            interaction.isInModal && body.view ? withinForm(interaction, body.view) : interaction,
            press,
          );
      }
    }),
  );
}

/** The action that was pressed; null for a link, which opens by itself. */
function pressOf({ actions: [action] }: BlockAction): Press | null {
  if (action?.type === 'button') return decodeAction(action.value ?? '', action.text.text);
  if (action?.type !== 'overflow' && action?.type !== 'static_select') return null;
  return decodeAction(action.selected_option.value ?? '', action.selected_option.text.text);
}
